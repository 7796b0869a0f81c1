import { type Actor, type DelegatedAct, holdsPost, type Post, type Seat } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { firstOf, type Refusal } from '#kernel/decision.ts'
import type { Sources } from '#kernel/source.ts'
import { refusals } from '../refusals.ts'
import type { Signing, Witnesses } from './paper.ts'

/** Ai ký văn bản nào: one of these posts or seats signs it on the day. */
export const SIGNERS: Readonly<
  Record<DelegatedAct, { readonly holding: readonly (Post | Seat)[]; readonly source: Sources }>
> = {
  plan: { holding: ['chair', 'viceChair'], source: ['CT-SIG-1', 'QN-SIG-1', 'NX-SIG-1', 'TN-SIG-1'] },
  detailedPlan: { holding: ['focalHead', 'teamHead'], source: ['CT-IV-1-3', 'KG-III-2-2'] },
  teamDecision: { holding: ['chair', 'viceChair'], source: ['CT-SIG-1', 'KG-III-2-1', 'TN-IVb-a-1'] },
  conclusion: { holding: ['chair', 'viceChair', 'focalHead', 'teamHead'], source: ['CT-SIG-1', 'CT-IV-5-1'] },
  erratum: { holding: ['chair', 'viceChair', 'focalHead', 'teamHead'], source: 'design' },
}

/** Where a plan, or the paper itself, says who signs: those posts and seats, and the setting that says so where it is one. */
export interface SignedBy {
  readonly holding: readonly (Post | Seat)[]
  readonly setting?: string
}

/**
 * A signature is recorded by the signer himself, or by the clerk from the signed paper; nobody else says that another has signed, nor does
 * a clerk of what he submitted himself in another post.
 *
 * @source CT-SIG-1
 */
export function mayRecordSignature(actor: Actor, signerId: string, submittedBy: string | null): boolean {
  return actor.id === signerId || (holdsPost(actor, 'clerk') && actor.id !== submittedBy)
}

/**
 * Nobody issues by his own word alone: the signer confirmed his signature himself, or the signed paper lies there with its hash.
 *
 * @refuses SIGNED_COPY_REQUIRED
 * @source design
 */
export function checkWitnesses(signerId: string | null, { signatureBy, signedCopy }: Witnesses): Refusal | null {
  return signedCopy === null && (signerId === null || signatureBy !== signerId) ? refusals.SIGNED_COPY_REQUIRED() : null
}

/** Ngày ký: a true day of the past may be told, one that has not come may not. @refuses SIGN_DAY_WRONG */
export function checkSignDay(signedOn: Day, today: Day, field = 'signedOn'): Refusal | null {
  return signedOn > today ? refusals.SIGN_DAY_WRONG({}, { field }) : null
}

/**
 * Thẩm quyền ký: recorded by who may, signing by who holds a post or seat that signs such a paper, and by another than its author.
 *
 * @refuses SIGNATURE_OF_ANOTHER, SIGN_AUTHORITY_MISMATCH, SIGNER_IS_AUTHOR
 * @source CT-SIG-1, QN-SIG-1, NX-SIG-1, TN-SIG-1, KG-III-2-1, TN-IVb-a-1
 */
export function checkSignature(
  kind: DelegatedAct,
  signing: Signing,
  submittedBy: string | null,
  signedBy?: SignedBy,
): Refusal | null {
  const { holding, source, setting } = { setting: undefined, ...SIGNERS[kind], ...signedBy }
  return firstOf(
    !signing.recordable && refusals.SIGNATURE_OF_ANOTHER(),
    !signing.signerHolds.some((held) => holding.includes(held)) &&
      refusals.SIGN_AUTHORITY_MISMATCH({ paper: kind, holding }, { source, ...(setting && { setting }) }),
    signing.signerId === submittedBy && refusals.SIGNER_IS_AUTHOR(),
  )
}
