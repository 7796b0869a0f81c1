import type { Circumstances, DelegatedAct } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { allOf, type Refusal } from '#kernel/decision.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from '../refusals.ts'
import { checkIssueDay, checkNumber, checkNumberFree } from './numbers.ts'
import type { OfficialPaper, PaperInputs, PaperState } from './paper.ts'
import { checkProposal, proposalOf } from './proposal.ts'
import { checkSignature, checkSignDay, checkWitnesses, type SignedBy } from './signature.ts'

interface Step<Input, Asked extends readonly unknown[] = []> {
  readonly from: readonly PaperState[]
  readonly to: PaperState
  readonly confirmed?: true
  check(paper: OfficialPaper, input: Input, on: Day, ...asked: Asked): Refusal | null
  change(paper: OfficialPaper, input: Input, at: Circumstances<unknown>): Partial<OfficialPaper>
}

/**
 * Vòng đời văn bản: drafted and submitted, returned or signed, numbered and issued. A thing that is an official paper spreads these steps
 * into its table of moves and says who takes each, by which clause, and what else it asks. Where plans differ in who signs it, `signedBy` says who.
 */
export function lifeOf<Settings = unknown>(
  kind: DelegatedAct,
  signedBy?: (settings: Settings) => SignedBy,
): { readonly [Action in Exclude<keyof PaperInputs, 'sign'>]: Step<PaperInputs[Action]> } & {
  readonly sign: Step<PaperInputs['sign'], [Settings]>
} {
  return {
    submit: {
      from: ['draft', 'returned'],
      to: 'submitted',
      check: (_paper, input, on) => checkProposal(proposalOf(input), on),
      change: (_paper, input, { by, on }) => ({
        returnReason: '',
        submittedBy: by.id,
        submittedOn: on,
        submitNote: input.note?.trim() ?? '',
        ...proposalOf(input),
      }),
    },
    return: {
      from: ['submitted'],
      to: 'returned',
      check: (_paper, input) => checkReturn(input),
      change: (_paper, input) => ({ returnReason: input.reason.trim() }),
    },
    sign: {
      from: ['submitted'],
      to: 'signed',
      confirmed: true,
      check: (paper, input, on, settings) =>
        allOf(
          checkSignDay(input.signedOn ?? on, on),
          checkSignature(kind, input, paper.submittedBy, signedBy?.(settings)),
        ),
      change: (_paper, input, { on }) => ({ signerId: input.signerId, signedOn: input.signedOn ?? on }),
    },
    issue: {
      from: ['signed'],
      to: 'issued',
      check: (paper, input, on) =>
        allOf(
          checkNumber(kind, input.number),
          checkNumberFree(kind, { symbol: paper.symbol, ...input }, input.numberTaken),
          checkIssueDay(input.issuedOn, on, paper.signedOn),
          checkWitnesses(paper.signerId, input),
        ),
      change: (_paper, input) => ({
        number: input.number.trim(),
        issuedOn: input.issuedOn,
        ...(input.symbol !== undefined && { symbol: input.symbol.trim() }),
      }),
    },
  }
}

/** Trả lại: never without saying what must be changed. @refuses RETURN_REASON_REQUIRED */
export function checkReturn({ reason }: PaperInputs['return']): Refusal | null {
  return isBlank(reason) ? refusals.RETURN_REASON_REQUIRED() : null
}
