import type { Day } from '#kernel/day.ts'
import { allOf, type Refusal } from '#kernel/decision.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from '../refusals.ts'

/** Tờ trình: the submission paper that goes with a draft to its signer, as the office that wrote it numbered it. */
export interface Proposal {
  /** "12/TTr-SNV"; blank where the office gives none. */
  readonly proposalNumber: string
  readonly proposalOn: Day | null
}

/** What a paper's row keeps of its way to the signature: who submitted it, with which submission paper, who signed. */
export const SUBMISSION = [
  ...(['submittedBy', 'submittedOn', 'submitNote', 'proposalNumber', 'proposalOn'] as const),
  ...(['signerId', 'signedOn'] as const),
] as const

/**
 * Number and day of a submission paper stand together or not at all; they come from its own office, and nothing is made up here.
 *
 * @refuses PROPOSAL_NUMBER_INVALID, PROPOSAL_DAY_WRONG
 */
export function checkProposal({ proposalNumber, proposalOn }: Proposal, today: Day): Refusal | null {
  if (isBlank(proposalNumber) && proposalOn === null) return null
  return allOf(
    !/^\d{1,5}[a-z]?\/TTr-[\p{L}\d&.-]+$/u.test(proposalNumber.trim()) && refusals.PROPOSAL_NUMBER_INVALID(),
    (proposalOn === null || proposalOn > today) && refusals.PROPOSAL_DAY_WRONG(),
  )
}

/** What an input says of the submission paper, nothing being said as none. */
export function proposalOf(input: { [Field in keyof Proposal]?: Proposal[Field] | undefined }): Proposal {
  return { proposalNumber: input.proposalNumber?.trim() ?? '', proposalOn: input.proposalOn ?? null }
}
