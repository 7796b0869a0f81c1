import { type Actor, type Circumstances, holdsPost, isFocal, isLeader } from '#kernel/actor.ts'
import { allOf, allow, type Decision, refuse } from '#kernel/decision.ts'
import { type Moves, openMoves } from '#kernel/lifecycle.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from '../refusals.ts'
import { isDeemedAgreed, wasLate } from './clock.ts'
import { checkDirection, checkIssue, checkLapse, checkLonger, checkOverdue } from './conditions.ts'
import type {
  Recommendation,
  RecommendationAction,
  RecommendationInputs,
  RecommendationSettings,
} from './recommendation.ts'
import { RUNNING_STATES } from './states.ts'
import { accepts, grantsTime, team, toUnit, unitHead, upward } from './who.ts'

/** The unit is asked, and nobody has gone on to UBND about it. */
const WITH_UNIT = ['issued', 'agreed', 'remedying', 'notImplemented'] as const

/** Whatever answers a request for more time also ends it. */
const NOTHING_ASKED = { askedDueOn: null, askedBy: null } as const

export const RECOMMENDATION_MOVES: Moves<Recommendation, RecommendationInputs, RecommendationSettings> = {
  issue: {
    from: ['draft'],
    to: 'issued',
    // With the artefact that concludes: the notice (clerk), or the head's remarks and the lists (the Team).
    brought: true,
    who: (actor, recommendation) =>
      isFocal(actor) || holdsPost(actor, ['clerk', 'chair', 'viceChair']) || team(actor, recommendation),
    source: 'CT-IV-5-3',
    check: (recommendation, _input, on, settings) => checkIssue(recommendation, on, settings),
    change: (recommendation) => ({ issuedText: recommendation.text, issuedDueOn: recommendation.dueOn }),
  },
  agree: {
    from: ['issued'],
    to: 'agreed',
    known: (settings, recommendation) => settings.disagreePath && toUnit(settings, recommendation),
    who: unitHead,
    source: 'CT-IV-5-6',
    change: () => ({ binding: 'agreed' }),
  },
  disagree: {
    from: ['issued'],
    to: 'disagreed',
    known: (settings, recommendation) => settings.disagreePath && toUnit(settings, recommendation),
    who: unitHead,
    source: 'CT-IV-5-4',
    check: (_recommendation, input) => (isBlank(input.reason) ? refusals.DISAGREE_REASON_REQUIRED() : null),
    change: (_recommendation, input) => ({ ...NOTHING_ASKED, reason: input.reason.trim() }),
  },
  refer: {
    from: ['disagreed'],
    to: 'referred',
    known: (settings) => settings.disagreePath,
    who: team,
    source: 'CT-IV-5-5',
    check: (_recommendation, input) => (isBlank(input.document) ? refusals.REFERRAL_REPORT_REQUIRED() : null),
  },
  direct: {
    from: ['referred'],
    to: (_recommendation, input) => (input.effect === 'withdraw' ? 'withdrawn' : 'remedying'),
    known: (settings) => settings.disagreePath,
    // UBND's own word: by a leader, or recorded by the focal agency from the paper that he signed.
    who: (actor) => isLeader(actor) || isFocal(actor),
    refuseOthers: () => refusals.DIRECTION_REQUIRED(),
    source: 'CT-IV-5-5',
    check: (recommendation, input, on) => checkDirection(recommendation, input, on),
    change: (recommendation, input) =>
      input.effect === 'withdraw'
        ? {}
        : {
            binding: 'upheld',
            dueOn: input.dueOn ?? recommendation.dueOn,
            ...(input.effect === 'amend' && { text: input.amendedText.trim() }),
          },
  },
  startRemedy: {
    from: ['issued', 'agreed'],
    to: 'remedying',
    known: toUnit,
    who: unitHead,
    source: 'CT-I-2d-2',
    check: (_recommendation, input, _on, settings) =>
      settings.solutionRequired && isBlank(input.text) ? refusals.SOLUTION_REQUIRED() : null,
    // Beginning the remedy implies agreement.
    change: (recommendation) =>
      recommendation.binding === 'no' || recommendation.binding === 'deemed' ? { binding: 'agreed' } : {},
  },
  reportRemedy: {
    from: ['issued', 'agreed', 'remedying', 'notImplemented', 'handlingProposed'],
    to: 'remedyReported',
    known: toUnit,
    who: unitHead,
    source: ['CT-I-2d-2', 'CT-IV-4-6'],
    check: (_recommendation, input, _on, settings) =>
      allOf(
        settings.solutionRequired &&
          !input.solved &&
          isBlank(input.solution) &&
          refusals.SOLUTION_REQUIRED({}, { field: 'solution' }),
        isBlank(input.text) && refusals.REMEDY_TEXT_REQUIRED(),
        settings.remedyReport === 'mandatory' &&
          input.files.length === 0 &&
          input.evidence.every((line) => isBlank(line)) &&
          refusals.REMEDY_EVIDENCE_REQUIRED(),
      ),
    change: (recommendation, _input, { on }) => ({
      ...((recommendation.binding === 'no' || recommendation.binding === 'deemed') && { binding: 'agreed' as const }),
      ...NOTHING_ASKED,
      lateRemedy: wasLate(recommendation, on),
    }),
  },
  requestExtension: {
    from: WITH_UNIT,
    to: ({ state }) => state,
    known: (settings, recommendation) => settings.mayExtend.length > 0 && toUnit(settings, recommendation),
    who: unitHead,
    source: 'design',
    when: ({ askedDueOn }) => askedDueOn === null,
    check: (recommendation, input, on) =>
      allOf(
        checkLonger(recommendation, input.dueOn, on),
        isBlank(input.reason) && refusals.EXTENSION_REASON_REQUIRED(),
      ),
    change: (_recommendation, input, { by }) => ({ askedDueOn: input.dueOn, askedBy: by.id }),
  },
  extend: {
    from: WITH_UNIT,
    to: ({ state }) => (state === 'notImplemented' ? 'remedying' : state),
    known: (settings) => settings.mayExtend.length > 0,
    who: grantsTime,
    source: 'design',
    setting: 'mayExtend',
    when: ({ askedDueOn }) => askedDueOn !== null,
    check: (recommendation, input, on) =>
      allOf(
        checkLonger(recommendation, input.dueOn, on),
        isBlank(input.document) && refusals.EXTENSION_PAPER_REQUIRED(),
      ),
    // What was late until today stays known.
    change: (recommendation, input, { on }) => ({
      ...NOTHING_ASKED,
      dueOn: input.dueOn,
      lateRemedy: wasLate(recommendation, on),
    }),
  },
  refuseExtension: {
    from: WITH_UNIT,
    to: ({ state }) => state,
    known: (settings) => settings.mayExtend.length > 0,
    who: grantsTime,
    source: 'design',
    setting: 'mayExtend',
    when: ({ askedDueOn }) => askedDueOn !== null,
    check: (_recommendation, input) => (isBlank(input.reason) ? refusals.EXTENSION_REASON_REQUIRED() : null),
    change: () => NOTHING_ASKED,
  },
  accept: { from: ['remedyReported'], to: 'done', known: toUnit, who: accepts, source: ['CT-I-2d-1', 'CT-I-2d-2'] },
  takeBack: {
    from: ['done'],
    to: 'remedyReported',
    known: toUnit,
    who: accepts,
    source: 'design',
    check: (_recommendation, input) => (input.acceptedToday ? null : refusals.ACCEPTANCE_STANDS()),
  },
  reject: {
    from: ['remedyReported'],
    to: 'remedying',
    known: toUnit,
    who: accepts,
    source: 'design',
    check: (_recommendation, input, on) =>
      allOf(
        isBlank(input.reason) && refusals.REJECTION_REASON_REQUIRED(),
        input.dueOn <= on && refusals.DUE_DAY_PASSED({ dueOn: input.dueOn }),
      ),
    change: (_recommendation, input) => ({ dueOn: input.dueOn }),
  },
  urge: {
    from: RUNNING_STATES,
    to: ({ state }) => state,
    known: toUnit,
    who: (actor) => isFocal(actor),
    source: ['CT-I-1a-2', 'NX-I-1-3', 'TN-I-1-3b'],
    bar: checkOverdue,
    check: (_recommendation, input) => (isBlank(input.document) ? refusals.URGING_PAPER_REQUIRED() : null),
  },
  lapse: {
    from: ['issued', 'agreed', 'remedying'],
    to: 'notImplemented',
    known: toUnit,
    who: (actor) => isFocal(actor) || actor.system === true,
    source: 'CT-IV-5-6',
    bar: checkLapse,
    change: (recommendation, _input, { on, settings }) =>
      isDeemedAgreed(recommendation, on, settings) ? { binding: 'deemed' } : {},
  },
  proposeHandling: {
    from: ['notImplemented'],
    to: 'handlingProposed',
    known: (settings, recommendation) => settings.handlingPath && toUnit(settings, recommendation),
    who: (actor) => isFocal(actor),
    source: 'CT-IV-5-6',
    check: (_recommendation, input) => (isBlank(input.facts) ? refusals.HANDLING_FACTS_REQUIRED() : null),
  },
  handle: {
    from: ['handlingProposed'],
    to: 'handled',
    known: (settings) => settings.handlingPath,
    // UBND's decision: by a leader, or recorded by the focal agency from the signed paper.
    who: (actor) => holdsPost(actor, ['chair', 'viceChair']) || isFocal(actor),
    source: 'CT-IV-5-6',
    check: (_recommendation, input) =>
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
    check: (_recommendation, input, on) => (input.dueOn <= on ? refusals.DUE_DAY_PASSED({ dueOn: input.dueOn }) : null),
    change: (_recommendation, input) => ({ dueOn: input.dueOn }),
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
    check: (_recommendation, input) => (isBlank(input.authority) ? refusals.UPPER_AUTHORITY_REQUIRED() : null),
    change: (_recommendation, input) => ({ upperAuthority: input.authority.trim() }),
  },
  answer: {
    from: ['escalated'],
    to: 'answered',
    known: upward,
    who: (actor) => isFocal(actor),
    source: ['QN-I-1-7', 'TN-I-1-3'],
    check: (_recommendation, input) => (isBlank(input.text) ? refusals.ANSWER_REQUIRED() : null),
  },
}

/** The acts this person could do now; the screen offers exactly these. An acceptance is taken back right after it, not from a button that stands. */
export function recommendationActions(
  recommendation: Recommendation,
  at: Circumstances<RecommendationSettings>,
): RecommendationAction[] {
  return openMoves(RECOMMENDATION_MOVES, recommendation, at).filter((action) => action !== 'takeBack')
}

/** Whether this person may attach evidence of a remedy: the unit that was asked, while a remedy can be reported. @refuses WRONG_ACTOR, WRONG_STATE @source CT-I-2d-2 */
export function attachToRemedy(actor: Actor, recommendation: Recommendation): Decision<Recommendation> {
  if (recommendation.addressee !== 'unit' || !holdsPost(actor, ['unitHead', 'unitOfficer'], recommendation.unitId))
    return refuse(common.WRONG_ACTOR({}, { source: 'CT-I-2d-2' }))
  return RECOMMENDATION_MOVES.reportRemedy.from.includes(recommendation.state)
    ? allow(recommendation)
    : refuse(common.WRONG_STATE())
}
