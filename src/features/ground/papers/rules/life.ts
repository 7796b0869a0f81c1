import type { Circumstances, DelegatedAct } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { allOf, type Refusal } from '#kernel/decision.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from '../refusals.ts'
import { checkIssueDay, checkNumber, checkNumberFree } from './numbers.ts'
import type { OfficialPaper, PaperInputs, PaperState } from './paper.ts'
import { checkSignature, checkSignDay, checkWitnesses } from './signature.ts'

interface Step<Input> {
  readonly from: readonly PaperState[]
  readonly to: PaperState
  readonly confirmed?: true
  check(paper: OfficialPaper, input: Input, on: Day): Refusal | null
  change(paper: OfficialPaper, input: Input, at: Circumstances<unknown>): Partial<OfficialPaper>
}

/**
 * Vòng đời văn bản: drafted and submitted, returned or signed, numbered and issued. A thing that is an official paper spreads these steps
 * into its table of moves and says who takes each, by which clause, and what else it asks.
 */
export function lifeOf(kind: DelegatedAct): { readonly [Action in keyof PaperInputs]: Step<PaperInputs[Action]> } {
  return {
    submit: {
      from: ['draft', 'returned'],
      to: 'submitted',
      check: () => null,
      change: (_paper, input, { by, on }) => ({
        returnReason: '',
        submittedBy: by.id,
        submittedOn: on,
        submitNote: input.note?.trim() ?? '',
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
      check: (paper, input, on) =>
        allOf(checkSignDay(input.signedOn ?? on, on), checkSignature(kind, input, paper.submittedBy)),
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
