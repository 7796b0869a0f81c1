import type { CopyOf } from '#features/ground/evidence/rules.ts'
import { needsFocal } from '#features/ground/org/rules.ts'
import { checkEnding, checkNumberFree, lifeOf } from '#features/ground/papers/rules.ts'
import { type Actor, type Circumstances, holdsMandate, holdsPost, isFocal, isLeader } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { allOf, allow, type Caution, type Decision, firstOf, type Refusal, refuse } from '#kernel/decision.ts'
import { type Moves, openMoves } from '#kernel/lifecycle.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from '../refusals.ts'
import { checkBasics } from './basics.ts'
import { checkDaysOver, checkVariances, isOverElsewhere } from './completing.ts'
import { askedDistricts, lacks, oddToSubmit } from './content.ts'
import type { Coverage } from './coverage.ts'
import { cycleGaps } from './cycle.ts'
import { checkRunning } from './over.ts'
import {
  type AmendedFacts,
  type CoverageFacts,
  ISSUED,
  isInForce,
  type Plan,
  type PlanAction,
  type PlanInputs,
  type PlanSettings,
  type PlanState,
} from './plan.ts'

const paper = lifeOf('plan')

export const PLAN_MOVES: Moves<Plan, PlanInputs, PlanSettings> = {
  submit: {
    ...paper.submit,
    who: isFocal,
    source: ['CT-PRE-1', 'QN-II-2-X'],
    bar: checkPlaced,
    check: (plan, input, on, settings) =>
      allOf(
        ...submissionGaps(plan, input, settings),
        ...amendmentGaps(input.amended ?? null),
        checkBasics(plan.content, input.missingBasics),
        unexplained(plan, input, on),
        paper.submit.check(plan, input, on),
      ),
  },
  return: { ...paper.return, who: isLeader, source: 'design' },
  sign: {
    ...paper.sign,
    // The signer himself, or the clerk from the signed paper.
    who: (actor) => isLeader(actor) || holdsMandate(actor, 'plan') || holdsPost(actor, 'clerk'),
    source: ['CT-SIG-1', 'QN-SIG-1', 'NX-SIG-1', 'TN-SIG-1'],
  },
  issue: {
    ...paper.issue,
    who: (actor) => holdsPost(actor, 'clerk'),
    source: ['CT-HDR-1', 'QN-HDR-1'],
    check: (plan, input, on) =>
      allOf(
        paper.issue.check(plan, input, on),
        plan.content.recipients.length === 0 && refusals.RECIPIENTS_REQUIRED(),
        checkBasics(plan.content, input.missingBasics),
      ),
    change: (plan, input, at) => ({ ...paper.issue.change(plan, input, at), issuedText: '' }),
  },
  acceptImported: {
    from: ['draft'],
    to: 'issued',
    known: (_settings, plan) => plan.origin === 'imported',
    who: isFocal,
    source: ['QN-HDR-1', 'QN-HDR-2', 'QN-II-2-X', 'TN-SIG-1'],
    bar: checkPlaced,
    check: (plan, input) =>
      firstOf(
        checkNumberFree('plan', plan, input.numberTaken),
        input.alone && input.signedCopy === null && refusals.ACCEPTED_ALONE(),
        checkBasics(plan.content, input.missingBasics),
      ),
    change: (plan) => ({ flags: lacks(plan) }),
  },
  complete: {
    from: ['issued', 'inProgress'],
    to: 'completed',
    known: (_settings, plan) => plan.amends === null,
    // One that was carried out before it was read in is closed here too.
    when: (plan) => plan.state !== 'issued' || isOverElsewhere(plan),
    who: isFocal,
    source: 'design',
    bar: checkDaysOver,
    check: (plan, input, on) =>
      allOf(
        checkRunning(input.running),
        input.openRounds.length > 0 && refusals.ROUNDS_OPEN({ names: input.openRounds }),
        input.amending && refusals.AMENDMENT_UNDER_WAY(),
        input.draftVersions.length > 0 && refusals.DETAILED_DRAFT_UNDER_WAY({ items: input.draftVersions }),
        checkVariances(plan, input, on),
      ),
  },
  cancel: {
    from: ['draft', 'returned', 'issued'],
    to: 'cancelled',
    // What an issued amendment says is the plan's: another amendment changes it.
    known: (_settings, plan) => plan.amends === null || isEditable(plan),
    who: cancels,
    setting: 'mayCancel',
    source: 'design',
    check: (plan, input) =>
      firstOf(
        input.carriedOut > 0 && refusals.PLAN_CARRIED_OUT({ count: input.carriedOut }),
        allOf(
          isBlank(input.reason) && common.CANCEL_REASON_REQUIRED(),
          plan.state === 'issued' && checkEnding(input, input.signedCopy),
        ),
      ),
    change: (_plan, input) => ({ returnReason: input.reason.trim(), endingPaper: input.document.trim() }),
  },
}

/** Who may cancel, as the plan of the locality says; no Team has a plan to cancel. */
function cancels(actor: Actor, _plan: Plan, { mayCancel }: Pick<PlanSettings, 'mayCancel'>): boolean {
  return (mayCancel.includes('leader') && isLeader(actor)) || (mayCancel.includes('focalAgency') && isFocal(actor))
}

/** The acts open to this person. */
export function planActions(plan: Plan, at: Circumstances<PlanSettings>): PlanAction[] {
  return openMoves(PLAN_MOVES, plan, at)
}

/** Whether a plan is still with those who write it: nobody has it before him to sign. */
export function isEditable({ state }: Pick<Plan, 'state'>): boolean {
  return state === 'draft' || state === 'returned'
}

/** Whether the words of a plan may be changed, and by this person. */
export function mayEditPlan(actor: Parameters<typeof isFocal>[0], plan: Pick<Plan, 'state'>): boolean {
  return isFocal(actor) && isEditable(plan)
}

/**
 * Bản đã ký: whether this person may add it, from the signature on; who issues. A plan that is read in was signed before it came here.
 *
 * @refuses WRONG_ACTOR, WRONG_STATE
 */
export function mayAttachCopy(actor: Actor, plan: Plan, of: CopyOf = 'paper'): Decision<Plan> {
  if (of === 'ending') return mayAttachEnding(actor, plan)
  if (!holdsPost(actor, 'clerk') && !isFocal(actor)) return refuse(common.WRONG_ACTOR())
  return SIGNED.includes(plan.state) || (plan.origin === 'imported' && plan.state === 'draft')
    ? allow(plan)
    : refuse(common.WRONG_STATE())
}

/** The paper that cancels a plan in force, or explains what a completed one did not reach: by whoever may ever end one, and the clerk. */
function mayAttachEnding(actor: Actor, plan: Plan): Decision<Plan> {
  if (!isLeader(actor) && !isFocal(actor) && !holdsPost(actor, 'clerk')) return refuse(common.WRONG_ACTOR())
  return isInForce(plan) ? allow(plan) : refuse(common.WRONG_STATE())
}

const SIGNED: readonly PlanState[] = ['signed', ...ISSUED]

/** A document still being read is no plan yet: its doubts come first. */
function checkPlaced(plan: Plan): Refusal | null {
  return plan.content.imported?.placed === false ? refusals.IMPORT_NOT_PLACED() : null
}

/**
 * Everything that a plan lacks before it can go to the signer: the page lists all of it, the act refuses it.
 *
 * @refuses IMPORT_NOT_PLACED, LEGAL_BASIS_REQUIRED, WINDOW_REQUIRED, ANNEX_MISSING, DUTY_HEIR_UNDECIDED, FOCAL_AGENCY_REQUIRED, LEVEL_ABOLISHED, COVERAGE_BELOW_30, CYCLE_UNVISITED
 */
export function submissionGaps(
  plan: Plan,
  { coverage, cycle = null, unfocused = null }: CoverageFacts,
  { coverageBlocksAt, cycleBlocksAt }: Pick<PlanSettings, 'coverageBlocksAt' | 'cycleBlocksAt'>,
): Refusal[] {
  const unread = checkPlaced(plan)
  if (unread) return [unread]
  const { legalBases, periods, missingAnnexes, duties = [] } = plan.content
  const undecided = duties.filter(({ heir }) => heir === null)
  return [
    legalBases.length === 0 && refusals.LEGAL_BASIS_REQUIRED(),
    plan.from === null && plan.to === null && periods.length === 0 && refusals.WINDOW_REQUIRED(),
    missingAnnexes.length > 0 && refusals.ANNEX_MISSING({ names: missingAnnexes }),
    undecided.length > 0 && refusals.DUTY_HEIR_UNDECIDED({ count: undecided.length }),
    unfocused !== null && needsFocal(unfocused),
    ...(plan.origin === 'drafted' && plan.amends === null ? askedDistricts(plan) : []),
    ...(coverageBlocksAt === 'submission' ? missedShares(coverage) : []),
    ...(cycleBlocksAt === 'submission' ? cycleGaps(cycle) : []),
  ].filter((gap) => gap !== false)
}

/** Shares that the units of a plan do not reach; of nobody none is. @refuses COVERAGE_BELOW_30, COVERAGE_POPULATION_EMPTY */
export function missedShares(coverage: readonly Coverage[]): Refusal[] {
  return coverage
    .filter((rule) => rule.percent !== null && !rule.met)
    .map(({ verdict, text, percent, wanted, total }) =>
      verdict === 'noPopulation'
        ? refusals.COVERAGE_POPULATION_EMPTY({ said: text })
        : refusals.COVERAGE_BELOW_30({ percent: percent ?? 0, wanted: wanted ?? 0, total: total ?? 0 }),
    )
}

/** Where the plan does not make its shares binding, what is missing of them is said all the same. @source T2-PLAN-2 */
export function missedTargets(
  coverage: readonly Coverage[],
  { coverageBlocksAt }: Pick<PlanSettings, 'coverageBlocksAt'>,
): Caution[] {
  if (coverageBlocksAt === 'submission') return []
  return coverage
    .filter(({ percent, verdict }) => percent !== null && verdict === 'short')
    .map(({ percent, wanted, total, held }) =>
      refusals.COVERAGE_BELOW_TARGET({
        ...{ percent: percent ?? 0, wanted: wanted ?? 0, total: total ?? 0 },
        missing: (wanted ?? 0) - held,
      }),
    )
}

/** An amendment that amends nothing, or takes away whom somebody is inspecting. @refuses AMENDMENT_EMPTY, UNIT_UNDER_INSPECTION */
function amendmentGaps(amended: AmendedFacts | null): (Refusal | false)[] {
  if (amended === null) return []
  const { changes, underInspection } = amended
  return [
    changes === 0 && refusals.AMENDMENT_EMPTY(),
    underInspection.length > 0 && refusals.UNIT_UNDER_INSPECTION({ names: underInspection }),
  ]
}

/** What is odd is submitted for a reason. @source TN-III-1, TN-III-2 */
function unexplained(plan: Plan, { coverage, odds, note }: PlanInputs['submit'], on: Day): Refusal | null {
  const odd = isBlank(note ?? '') && oddToSubmit(plan, coverage, on, odds)
  return odd ? refusals.SUBMIT_REASON_REQUIRED(odd) : null
}

/** What makes the words of an imported plan, by its entries in the record: whoever did one of these last does not accept it alone. */
export const PREPARING: readonly string[] = [
  'import',
  'decideDoubt',
  'place',
  'edit',
  'chooseUnits',
  'writeText',
  'setFact',
  'keepDifference',
  'undoText',
  'answerDoubts',
  'reopenDoubts',
  'settleAnnex',
  'decideHeir',
  'replaceText',
  'begin',
]
