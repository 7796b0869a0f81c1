import type { Post, Seat } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import type { Proposal } from './proposal.ts'

export type PaperKind =
  | 'plan'
  | 'detailedPlan'
  | 'teamDecision'
  | 'scheduleNotice'
  | 'unitReport'
  | 'minutes'
  | 'conclusionNotice'
  | 'remedyReport'
  | 'letter'

/** `issued` means numbered and dated by the records office; from then on the paper does not change. */
export type PaperState = 'draft' | 'submitted' | 'returned' | 'signed' | 'issued'

/** Văn bản: what every official paper keeps of its life, whatever it says; the thing that carries it adds the rest. */
export interface OfficialPaper extends Proposal {
  readonly number: string | null
  readonly symbol: string
  readonly issuedOn: Day | null
  /** Who submitted it last, and so may not sign it. */
  readonly submittedBy: string | null
  readonly submittedOn: Day | null
  /** What is said to the signer. */
  readonly submitNote: string
  readonly signerId: string | null
  /** The day of the signature; on which day it was recorded, the record says. */
  readonly signedOn: Day | null
  readonly returnReason: string
}

/** A signature with what the server knows of it. */
export interface Signing {
  readonly signerId: string
  /** The day of the signature, today unless another is said. */
  readonly signedOn?: Day | undefined
  /** What the signer holds on the day: posts, his own and those of the head who delegated the signature to him, and seats in the Team. */
  readonly signerHolds: readonly (Post | Seat)[]
  /** Whether the person at the screen may record it: `mayRecordSignature`. */
  readonly recordable: boolean
}

/** Hai người, hoặc bản đã ký: what stands beside the word of whoever recorded a signature, as the record and the store of files have it. */
export interface Witnesses {
  /** Who recorded the signature; null where the record has none. */
  readonly signatureBy: string | null
  /** SHA-256 of the newest signed copy; null where none is attached. */
  readonly signedCopy: string | null
}

/** Number and day as the records office gave them. */
export interface Numbering extends Witnesses {
  readonly number: string
  /** Where it is typed with the number; else the paper has its own. */
  readonly symbol?: string
  readonly issuedOn: Day
  readonly numberTaken: boolean
}

/** What each step in the life of a paper asks of the person. */
export interface PaperInputs {
  submit: { readonly note?: string | undefined } & { readonly [Field in keyof Proposal]?: Proposal[Field] | undefined }
  return: { readonly reason: string }
  sign: Signing
  issue: Numbering
}
