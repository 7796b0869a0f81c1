import type { Profile } from '#features/ground/profiles/rules.ts'
import { type Actor, type Circumstances, holdsPost, holdsSeat, isFocal } from '#kernel/actor.ts'
import { type Day, daysBetween } from '#kernel/day.ts'
import { allow, type Decision, firstOf, type Refusal, refuse } from '#kernel/decision.ts'
import { type Moves, openMoves } from '#kernel/lifecycle.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from './refusals.ts'

export const RECOMMENDATION_STATES = [
  'draft',
  'issued',
  'agreed',
  'disagreed',
  'referred',
  'withdrawn',
  'remedying',
  'remedyReported',
  'done',
  'notImplemented',
  'handlingProposed',
  'handled',
  'closed',
  'escalated',
  'answered',
] as const
export type RecommendationState = (typeof RECOMMENDATION_STATES)[number]

/** Kiến nghị của Đoàn: one thing a conclusion asks of one unit, or of a higher authority. */
export interface Recommendation {
  readonly id: string
  readonly inspectionId: string
  readonly teamId: string | null
  readonly unitId: string
  readonly findingId: string | null
  /** Its place in the conclusion, from 1. */
  readonly ordinal: number
  readonly text: string
  /** Tính chất vụ việc. */
  readonly nature: string
  /** The part within the unit's competence. */
  readonly withinCompetence: string
  readonly addressee: 'unit' | 'upper'
  readonly upperAuthority: string
  readonly splitFrom: string | null
  readonly dueOn: Day | null
  readonly respondOn: Day | null
  readonly state: RecommendationState
  /** Why it binds the unit: it agreed, was taken to agree by silence, or UBND upheld it. */
  readonly binding: 'no' | 'agreed' | 'deemed' | 'upheld'
  readonly reason: string
  /** A remedy has once been reported after its day. */
  readonly lateRemedy: boolean
  /** The words and the day that went out with the notice; a direction of UBND or a longer day does not change them. Null in a draft. */
  readonly issuedText: string | null
  readonly issuedDueOn: Day | null
  /** Who accepts its remedy, as typed on the conclusion that it was issued with; null in a draft. */
  readonly acceptor: 'team' | 'focalAgency' | 'teamOrFocal' | null
  /** The notice that it was issued with; null in a draft, and where no notice concludes. */
  readonly notice: Notice | null
  readonly version: number
}

export interface Notice {
  /** "412/TB-UBND". */
  readonly number: string
  readonly issuedOn: Day
}

export type RecommendationSettings = Pick<
  Profile,
  'disagreePath' | 'deemedAgreement' | 'handlingPath' | 'remedyReport' | 'solutionRequired'
>

export interface RecommendationInputs {
  issue: Record<string, never>
  agree: Record<string, never>
  disagree: { readonly reason: string }
  refer: { readonly document: string; readonly text: string }
  direct: {
    readonly effect: 'uphold' | 'amend' | 'withdraw'
    readonly text: string
    readonly document: string
    readonly authority: string
    readonly amendedText: string
    readonly dueOn: Day | null
  }
  startRemedy: { readonly text: string }
  reportRemedy: {
    readonly text: string
    readonly legalGround: string
    readonly percent: number
    readonly evidence: readonly string[]
    /** Names of the files that go out with it. */
    readonly files: readonly string[]
  }
  accept: { readonly text: string }
  reject: { readonly reason: string; readonly dueOn: Day }
  lapse: { readonly text: string }
  proposeHandling: { readonly facts: string; readonly document: string }
  handle: { readonly decision: string; readonly document: string; readonly authority: string }
  resume: { readonly dueOn: Day }
  close: { readonly text: string }
  escalate: { readonly authority: string; readonly document: string }
  answer: { readonly text: string; readonly document: string }
}
export type RecommendationAction = keyof RecommendationInputs

const unitHead = (actor: Actor, r: Recommendation) => r.addressee === 'unit' && holdsPost(actor, 'unitHead', r.unitId)
const team = (actor: Actor, r: Recommendation) =>
  holdsSeat(actor, ['teamHead', 'teamDeputy', 'teamSecretary'], r.teamId)
const accepts = (actor: Actor, r: Recommendation) =>
  // Nobody accepts the remedy of his own unit, whatever else he holds (separation on the person).
  !holdsPost(actor, ['unitHead', 'unitOfficer'], r.unitId) &&
  ((r.acceptor !== 'focalAgency' && team(actor, r)) || (r.acceptor !== 'team' && isFocal(actor)))
const toUnit = (_settings: RecommendationSettings, r: Recommendation) => r.addressee === 'unit'
const upward = (_settings: RecommendationSettings, r: Recommendation) => r.addressee === 'upper'

export const RECOMMENDATION_MOVES: Moves<Recommendation, RecommendationInputs, RecommendationSettings> = {
  issue: {
    from: ['draft'],
    to: 'issued',
    // With the artefact that concludes: the notice (clerk), or the head's remarks and the lists (the Team).
    brought: true,
    who: (actor, r) => isFocal(actor) || holdsPost(actor, ['clerk', 'chair', 'viceChair']) || team(actor, r),
    source: 'CT-IV-5-3',
    check: (r, _input, on, settings) => checkIssue(r, on, settings),
    change: (r) => ({ issuedText: r.text, issuedDueOn: r.dueOn }),
  },
  agree: {
    from: ['issued'],
    to: 'agreed',
    known: (settings, r) => settings.disagreePath && toUnit(settings, r),
    who: unitHead,
    source: 'CT-IV-5-6',
    change: () => ({ binding: 'agreed' }),
  },
  disagree: {
    from: ['issued'],
    to: 'disagreed',
    known: (settings, r) => settings.disagreePath && toUnit(settings, r),
    who: unitHead,
    source: 'CT-IV-5-4',
    check: (_r, input) => (isBlank(input.reason) ? refusals.DISAGREE_REASON_REQUIRED() : null),
    change: (_r, input) => ({ reason: input.reason.trim() }),
  },
  refer: {
    from: ['disagreed'],
    to: 'referred',
    known: (settings) => settings.disagreePath,
    who: team,
    source: 'CT-IV-5-5',
    check: (_r, input) => (isBlank(input.document) ? refusals.REFERRAL_REPORT_REQUIRED() : null),
  },
  direct: {
    from: ['referred'],
    to: (_r, input) => (input.effect === 'withdraw' ? 'withdrawn' : 'remedying'),
    known: (settings) => settings.disagreePath,
    who: (actor) => isFocal(actor),
    refuseOthers: () => refusals.DIRECTION_REQUIRED(),
    source: 'CT-IV-5-5',
    check: (r, input, on) => checkDirection(r, input, on),
    change: (r, input) =>
      input.effect === 'withdraw'
        ? {}
        : {
            binding: 'upheld',
            dueOn: input.dueOn ?? r.dueOn,
            ...(input.effect === 'amend' && { text: input.amendedText.trim() }),
          },
  },
  startRemedy: {
    from: ['issued', 'agreed'],
    to: 'remedying',
    known: toUnit,
    who: unitHead,
    source: 'CT-I-2d-2',
    check: (_r, input, _on, settings) =>
      settings.solutionRequired && isBlank(input.text) ? refusals.SOLUTION_REQUIRED() : null,
    // Beginning the remedy implies agreement.
    change: (r) => (r.binding === 'no' || r.binding === 'deemed' ? { binding: 'agreed' } : {}),
  },
  reportRemedy: {
    from: ['issued', 'agreed', 'remedying', 'notImplemented', 'handlingProposed'],
    to: 'remedyReported',
    known: toUnit,
    who: unitHead,
    source: ['CT-I-2d-2', 'CT-IV-4-6'],
    check: (_r, input) =>
      firstOf(
        isBlank(input.text) && refusals.REMEDY_TEXT_REQUIRED(),
        input.files.length === 0 &&
          input.evidence.every((line) => isBlank(line)) &&
          refusals.REMEDY_EVIDENCE_REQUIRED(),
      ),
    change: (r, _input, { on }) => ({
      ...((r.binding === 'no' || r.binding === 'deemed') && { binding: 'agreed' as const }),
      lateRemedy: r.lateRemedy || (r.dueOn !== null && on > r.dueOn),
    }),
  },
  accept: { from: ['remedyReported'], to: 'done', known: toUnit, who: accepts, source: ['CT-I-2d-1', 'CT-I-2d-2'] },
  reject: {
    from: ['remedyReported'],
    to: 'remedying',
    known: toUnit,
    who: accepts,
    source: 'design',
    check: (_r, input, on) =>
      firstOf(
        isBlank(input.reason) && refusals.REJECTION_REASON_REQUIRED(),
        input.dueOn <= on && refusals.DUE_DAY_PASSED({ dueOn: input.dueOn }),
      ),
    change: (_r, input) => ({ dueOn: input.dueOn }),
  },
  lapse: {
    from: ['issued', 'agreed', 'remedying'],
    to: 'notImplemented',
    known: toUnit,
    who: (actor) => isFocal(actor) || actor.system === true,
    source: 'CT-IV-5-6',
    check: (r, _input, on, settings) => checkLapse(r, on, settings),
    change: (r, _input, { on, settings }) => (isDeemedAgreed(r, on, settings) ? { binding: 'deemed' } : {}),
  },
  proposeHandling: {
    from: ['notImplemented'],
    to: 'handlingProposed',
    known: (settings, r) => settings.handlingPath && toUnit(settings, r),
    who: (actor) => isFocal(actor),
    source: 'CT-IV-5-6',
    check: (_r, input) => (isBlank(input.facts) ? refusals.HANDLING_FACTS_REQUIRED() : null),
  },
  handle: {
    from: ['handlingProposed'],
    to: 'handled',
    known: (settings) => settings.handlingPath,
    // UBND's decision: by a leader, or recorded by the focal agency from the signed paper.
    who: (actor) => holdsPost(actor, ['chair', 'viceChair']) || isFocal(actor),
    source: 'CT-IV-5-6',
    check: (_r, input) =>
      isBlank(input.decision) || isBlank(input.document) || isBlank(input.authority)
        ? refusals.HANDLING_DECISION_REQUIRED()
        : null,
  },
  resume: {
    from: ['handled'],
    to: 'remedying',
    known: (settings) => settings.handlingPath,
    who: (actor) => isFocal(actor),
    source: 'CT-IV-5-6',
    check: (_r, input, on) => (input.dueOn <= on ? refusals.DUE_DAY_PASSED({ dueOn: input.dueOn }) : null),
    change: (_r, input) => ({ dueOn: input.dueOn }),
  },
  close: {
    from: ['handled'],
    to: 'closed',
    known: (settings) => settings.handlingPath,
    who: (actor) => isFocal(actor),
    source: 'CT-IV-5-6',
  },
  escalate: {
    from: ['issued'],
    to: 'escalated',
    known: upward,
    who: (actor) => isFocal(actor),
    source: ['QN-I-1-7', 'TN-I-1-3'],
    check: (_r, input) => (isBlank(input.authority) ? refusals.UPPER_AUTHORITY_REQUIRED() : null),
    change: (_r, input) => ({ upperAuthority: input.authority.trim() }),
  },
  answer: {
    from: ['escalated'],
    to: 'answered',
    known: upward,
    who: (actor) => isFocal(actor),
    source: ['QN-I-1-7', 'TN-I-1-3'],
    check: (_r, input) => (isBlank(input.text) ? refusals.ANSWER_REQUIRED() : null),
  },
}

/** States after which nobody is asked for anything more. @source CT-I-2d-1 */
export const TERMINAL_STATES: readonly RecommendationState[] = ['done', 'withdrawn', 'closed', 'answered']

export function isOpen(r: Pick<Recommendation, 'state'>): boolean {
  return !TERMINAL_STATES.includes(r.state)
}

/** The acts this person could do now; the screen offers exactly these. */
export function recommendationActions(
  r: Recommendation,
  at: Circumstances<RecommendationSettings>,
): RecommendationAction[] {
  return openMoves(RECOMMENDATION_MOVES, r, at)
}

/**
 * The due day while it runs for anyone; null while disputed, waiting for review, decided by UBND or finished.
 * It stands still while UBND is asked. Lists, counts and states all take lateness from here.
 *
 * @source CT-IV-4-6, CT-IV-5-5
 */
export function runningDueOn(r: Pick<Recommendation, 'state' | 'dueOn'>): Day | null {
  return ['issued', 'agreed', 'remedying', 'notImplemented', 'handlingProposed'].includes(r.state) ? r.dueOn : null
}

/** Calendar days past the running due day, else 0. Worked out on the day; `lateRemedy` alone is kept. @source CT-IV-4-6, CT-IV-5-5 */
export function daysLate(r: Pick<Recommendation, 'state' | 'dueOn'>, on: Day): number {
  const dueOn = runningDueOn(r)
  return dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, on))
}

/**
 * Coi như thống nhất: silence after the typed response day, where the plan takes it so. Worked out on the day, so that nothing
 * waits for a job; written down when something follows from it.
 *
 * @source CT-IV-5-6
 */
export function isDeemedAgreed(
  r: Pick<Recommendation, 'state' | 'respondOn'>,
  on: Day,
  settings: Pick<RecommendationSettings, 'disagreePath' | 'deemedAgreement'>,
): boolean {
  return (
    settings.disagreePath &&
    settings.deemedAgreement &&
    r.state === 'issued' &&
    r.respondOn !== null &&
    on > r.respondOn
  )
}

/** What is missing before a recommendation can be issued. @source CT-IV-5-3 */
export function checkIssue(
  r: Recommendation,
  on: Day,
  settings: Pick<RecommendationSettings, 'disagreePath'>,
): Refusal | null {
  if (isBlank(r.nature) || (r.addressee === 'unit' && isBlank(r.withinCompetence)))
    return refusals.NATURE_REQUIRED({ ordinal: r.ordinal })
  if (r.addressee === 'upper') return null
  if (r.dueOn === null) return refusals.DUE_DAY_REQUIRED({ ordinal: r.ordinal })
  if (r.dueOn <= on) return refusals.DUE_DAY_PASSED({ dueOn: r.dueOn })
  if (settings.disagreePath && r.respondOn === null) return refusals.RESPONSE_DAY_REQUIRED()
  return settings.disagreePath && r.respondOn !== null && r.respondOn <= on
    ? refusals.DUE_DAY_PASSED({ dueOn: r.respondOn })
    : null
}

function checkDirection(r: Recommendation, input: RecommendationInputs['direct'], on: Day): Refusal | null {
  if (isBlank(input.text) || isBlank(input.document) || isBlank(input.authority))
    return refusals.DIRECTION_TEXT_REQUIRED()
  if (input.effect === 'amend' && isBlank(input.amendedText)) return refusals.AMENDED_TEXT_REQUIRED()
  if (input.effect === 'withdraw') return null
  const dueOn = input.dueOn ?? r.dueOn
  if (dueOn === null) return refusals.DUE_DAY_REQUIRED({ ordinal: r.ordinal })
  return dueOn <= on ? refusals.DUE_DAY_PASSED({ dueOn }) : null
}

function checkLapse(r: Recommendation, on: Day, settings: RecommendationSettings): Refusal | null {
  if (settings.disagreePath && r.binding === 'no' && !isDeemedAgreed(r, on, settings)) return refusals.NOT_AGREED()
  return r.dueOn === null || on <= r.dueOn ? refusals.NOT_YET_DUE({ dueOn: r.dueOn ?? '' }) : null
}

/** Whether this person may attach evidence of a remedy: the unit that was asked, while a remedy can be reported. @refuses WRONG_ACTOR, WRONG_STATE @source CT-I-2d-2 */
export function attachToRemedy(actor: Actor, r: Recommendation): Decision<Recommendation> {
  if (r.addressee !== 'unit' || !holdsPost(actor, ['unitHead', 'unitOfficer'], r.unitId))
    return refuse(common.WRONG_ACTOR({}, { source: 'CT-I-2d-2' }))
  return RECOMMENDATION_MOVES.reportRemedy.from.includes(r.state) ? allow(r) : refuse(common.WRONG_STATE())
}

/** A proposal of handling is the focal agency's and UBND's until it is decided; to the unit the remedy is not implemented. @source CT-IV-5-6 */
export function asKnownTo(by: Actor, recommendation: Recommendation): Recommendation {
  const hidden =
    recommendation.state === 'handlingProposed' &&
    holdsPost(by, ['unitHead', 'unitOfficer'], recommendation.unitId) &&
    !isFocal(by)
  return hidden ? { ...recommendation, state: 'notImplemented' } : recommendation
}

/** What the unit's report says of a recommendation for which no remedy has been reported. */
export function standOf(state: RecommendationState): string {
  if (state === 'issued') return 'Đơn vị chưa có ý kiến'
  if (state === 'disagreed' || state === 'referred') return 'Đơn vị chưa thống nhất, đang chờ ý kiến chỉ đạo'
  return state === 'agreed' ? 'Đơn vị đã thống nhất, chưa báo cáo kết quả' : 'Đang thực hiện'
}
