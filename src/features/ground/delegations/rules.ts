import type { PersonPost } from '#features/ground/people/rules.ts'
import type { DelegatedAct, Mandate } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import type { Refusal } from '#kernel/decision.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from './refusals.ts'

/** Ủy quyền ký: one person signs in another's place, in a scope, on some days. */
export interface Delegation {
  readonly id: string
  readonly fromId: string
  readonly toId: string
  readonly kind: Mandate['kind']
  /** Kinds of paper that may be signed. */
  readonly acts: readonly DelegatedAct[]
  readonly from: Day
  /** Last day; null where a standing assignment has none. */
  readonly to: Day | null
  /** The written assignment or authorisation: "15/QĐ-UBND ngày 05/01/2026". */
  readonly document: string
}

export type DelegationDraft = Omit<Delegation, 'id'>

/** What the two persons hold on the first day. */
export interface Holders {
  readonly from: readonly Pick<PersonPost, 'post' | 'unitId' | 'title'>[]
  readonly to: readonly Pick<PersonPost, 'post' | 'unitId' | 'title'>[]
}

const HEADS = ['chair', 'focalHead', 'unitHead'] as const

/** Người đứng đầu: the post in whose place others sign; null for who heads nothing. A deputy delegates nobody further. */
export function headPost(posts: Holders['from']): Holders['from'][number] | null {
  return posts.find((held) => (HEADS as readonly string[]).includes(held.post) && !isDeputyTitle(held.title)) ?? null
}

/**
 * Whether this delegation may be recorded.
 *
 * @refuses DELEGATE_SELF, DELEGATION_DOCUMENT_REQUIRED, DELEGATION_PERIOD, TUQ_NEEDS_END, DELEGATOR_NOT_HEAD, DELEGATE_HAS_NO_POST, KT_ONLY_DEPUTY, DEPUTY_SIGNS_KT, PLAN_SIGNED_COLLECTIVELY
 * @source ND30-K2, ND30-K3, ND30-K5
 */
export function checkDelegation(draft: DelegationDraft, holders: Holders): Refusal | null {
  if (draft.fromId === draft.toId) return refusals.DELEGATE_SELF()
  if (isBlank(draft.document)) return refusals.DELEGATION_DOCUMENT_REQUIRED()
  if (draft.to !== null && draft.to < draft.from) return refusals.DELEGATION_PERIOD()
  if (draft.kind === 'byAuthorisation' && draft.to === null) return refusals.TUQ_NEEDS_END()
  const head = headPost(holders.from)
  if (!head) return refusals.DELEGATOR_NOT_HEAD()
  if (holders.to.length === 0) return refusals.DELEGATE_HAS_NO_POST()
  const deputy = holders.to.some(
    (held) => held.unitId === head.unitId && (held.post === 'viceChair' || isDeputyTitle(held.title)),
  )
  if (draft.kind === 'forHead' && !deputy) return refusals.KT_ONLY_DEPUTY()
  if (draft.kind === 'byOrder' && deputy) return refusals.DEPUTY_SIGNS_KT()
  return draft.kind !== 'forHead' && draft.acts.includes('plan') ? refusals.PLAN_SIGNED_COLLECTIVELY() : null
}

/** Whether it holds on a day, both ends included. */
export function holdsOn(delegation: Pick<Delegation, 'from' | 'to'>, on: Day): boolean {
  return delegation.from <= on && (delegation.to === null || on <= delegation.to)
}

/** Kết thúc ủy quyền: its last day is `on`. @refuses DELEGATION_OVER, DELEGATION_PERIOD @source design */
export function checkEnd(delegation: Delegation, on: Day, today: Day): Refusal | null {
  if (delegation.to !== null && delegation.to < today) return refusals.DELEGATION_OVER()
  return on < delegation.from ? refusals.DELEGATION_PERIOD({}, { field: 'on' }) : null
}

function isDeputyTitle(title: string): boolean {
  return /^phó\s/iu.test(title.normalize('NFC').trim())
}
