import type { Conclusion } from '#features/concluding/conclusions/rules.ts'
import {
  checkIssueDay,
  checkNumber,
  checkNumberFree,
  type Numbering,
  type Witnesses,
} from '#features/ground/papers/rules.ts'
import { type Actor, type Circumstances, holdsPost, holdsSeat, isFocal, isLeader } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { allOf, allow, type Decision, refuse } from '#kernel/decision.ts'
import { type Moves, openMoves } from '#kernel/lifecycle.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from './refusals.ts'

export type CorrectionState = 'proposed' | 'approved' | 'issued' | 'refused'

/** Sửa đổi, thay thế: other words for an issued notice, proposed by one person, approved by another, issued as a notice that replaces it. */
export interface Correction {
  readonly id: string
  readonly conclusionId: string
  readonly inspectionId: string
  readonly teamId: string | null
  readonly unitId: string
  /** Counted from 1 for each notice. */
  readonly ordinal: number
  readonly state: CorrectionState
  readonly results: string
  readonly headAssessment: string
  readonly reason: string
  readonly proposerId: string
  readonly proposerName: string
  readonly proposedOn: Day
  readonly deciderId: string | null
  readonly deciderName: string
  readonly decidedOn: Day | null
  readonly refusal: string
  /** Of the replacing notice; null where it went out under the number of the notice itself, as it did before 0.4. */
  readonly number: string | null
  readonly symbol: string
  readonly issuedOn: Day | null
  readonly version: number
}

export type Words = Pick<Correction, 'results' | 'headAssessment'>
export type CorrectionDraft = Words & Pick<Correction, 'reason'>

export interface CorrectionInputs {
  /** Whether a leader of the committee signed the notice that it replaces, and whoever approves is none. */
  approve: { readonly belowSigner: boolean }
  refuse: { readonly reason: string }
  /** Whoever approved it said so himself: no other witness of the signature is needed. */
  issue: Omit<Numbering, keyof Witnesses> & { readonly symbol: string }
}
export type CorrectionAction = keyof CorrectionInputs
export type CorrectionSettings = Readonly<Record<string, unknown>>

const decides = (actor: Actor, correction: Correction) =>
  isLeader(actor) || holdsSeat(actor, 'teamHead', correction.teamId)
const issues = (actor: Actor) => holdsPost(actor, 'clerk') || isFocal(actor)
const decided = ({ by, on }: Circumstances<CorrectionSettings>) => ({
  deciderId: by.id,
  deciderName: by.name,
  decidedOn: on,
})

export const CORRECTION_MOVES: Moves<Correction, CorrectionInputs, CorrectionSettings> = {
  approve: {
    from: ['proposed'],
    to: 'approved',
    // Two natural persons: whoever proposed it does not approve it, whatever else he holds.
    who: (actor, correction) => decides(actor, correction) && actor.id !== correction.proposerId,
    source: 'design',
    // The approval is the signature of the notice that goes out.
    confirmed: true,
    check: (_correction, { belowSigner }) => (belowSigner ? refusals.APPROVER_BELOW_SIGNER() : null),
    change: (_correction, _input, at) => decided(at),
  },
  refuse: {
    from: ['proposed'],
    to: 'refused',
    who: (actor, correction) => decides(actor, correction) && actor.id !== correction.proposerId,
    source: 'design',
    check: (_correction, input) => (isBlank(input.reason) ? refusals.REFUSAL_REASON_REQUIRED() : null),
    change: (_correction, input, at) => ({ ...decided(at), refusal: input.reason.trim() }),
  },
  issue: {
    from: ['approved'],
    to: 'issued',
    who: issues,
    source: 'design',
    check: (correction, input, on) =>
      allOf(
        checkNumber('conclusion', input.number),
        checkNumberFree('conclusion', input, input.numberTaken),
        checkIssueDay(input.issuedOn, on, correction.decidedOn),
      ),
    change: (_correction, { number, symbol, issuedOn }) => ({
      number: number.trim(),
      symbol: symbol.trim(),
      issuedOn,
    }),
  },
}

/** The acts open to this person. */
export function correctionActions(correction: Correction, at: Circumstances<CorrectionSettings>): CorrectionAction[] {
  return openMoves(CORRECTION_MOVES, correction, at)
}

/** The last correction in one of these states, of those before that one where one is named. */
export function lastOf(
  corrections: readonly Correction[],
  states: readonly CorrectionState[],
  before = Infinity,
): Correction | null {
  return (
    corrections
      .filter(({ state, ordinal }) => states.includes(state) && ordinal < before)
      .toSorted((a, b) => b.ordinal - a.ordinal)[0] ?? null
  )
}

/** The words of a notice as they are in force: those of the last notice that replaces it, else as issued. */
export function wordsInForce(
  conclusion: Words,
  corrections: readonly Correction[],
): Words & { readonly correction: Correction | null } {
  const correction = lastOf(corrections, ['issued'])
  const { results, headAssessment } = correction ?? conclusion
  return { results, headAssessment, correction }
}

/** Whether this person may add the signed copy: who issues it, from the approval on. @refuses WRONG_ACTOR, WRONG_STATE */
export function attachReplacing(actor: Actor, correction: Correction): Decision<Correction> {
  if (!issues(actor)) return refuse(common.WRONG_ACTOR())
  return ['approved', 'issued'].includes(correction.state) ? allow(correction) : refuse(common.WRONG_STATE())
}

/** Whether it still waits for somebody. */
export function isOpen({ state }: Pick<Correction, 'state'>): boolean {
  return state === 'proposed' || state === 'approved'
}

/** Who may propose a correction of this notice: whoever drafts conclusions, once it is issued. */
export function mayPropose(actor: Actor, conclusion: Pick<Conclusion, 'state' | 'teamId'>): boolean {
  return (
    conclusion.state === 'issued' &&
    (isFocal(actor) || holdsSeat(actor, ['teamHead', 'teamDeputy', 'teamSecretary'], conclusion.teamId))
  )
}

/**
 * Whether these words may be proposed now.
 *
 * @refuses WRONG_ACTOR, WRONG_STATE, CORRECTION_PENDING, CORRECTION_REASON_REQUIRED, CORRECTED_RESULTS_REQUIRED, NOTHING_CORRECTED
 */
export function propose(
  actor: Actor,
  conclusion: Pick<Conclusion, 'state' | 'teamId'> & Words,
  corrections: readonly Correction[],
  draft: CorrectionDraft,
): Decision<CorrectionDraft> {
  if (!mayPropose(actor, { ...conclusion, state: 'issued' })) return refuse(common.WRONG_ACTOR())
  if (conclusion.state !== 'issued') return refuse(common.WRONG_STATE())
  if (corrections.some(isOpen)) return refuse(refusals.CORRECTION_PENDING())
  if (isBlank(draft.reason)) return refuse(refusals.CORRECTION_REASON_REQUIRED())
  if (isBlank(draft.results)) return refuse(refusals.CORRECTED_RESULTS_REQUIRED())
  const now = wordsInForce(conclusion, corrections)
  return draft.results === now.results && draft.headAssessment === now.headAssessment
    ? refuse(refusals.NOTHING_CORRECTED())
    : allow(draft)
}
