import type { CopyOf } from '#features/ground/evidence/rules.ts'
import { checkEnding, checkNumberFree, lifeOf, wordsOfEnding } from '#features/ground/papers/rules.ts'
import { type Actor, type Circumstances, holdsMandate, holdsPost, isFocal, isLeader } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { allOf, allow, type Decision, firstOf, type Refusal, refuse } from '#kernel/decision.ts'
import { type Moves, openMoves } from '#kernel/lifecycle.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from '../refusals.ts'
import { lacks, oddToSubmit } from './content.ts'
import type { Coverage } from './coverage.ts'
import type { Plan, PlanAction, PlanInputs, PlanSettings, PlanState } from './plan.ts'

const paper = lifeOf('plan')

export const PLAN_MOVES: Moves<Plan, PlanInputs, PlanSettings> = {
  submit: {
    ...paper.submit,
    who: isFocal,
    source: ['CT-PRE-1', 'QN-II-2-X'],
    bar: checkPlaced,
    check: (plan, input, on) => allOf(...submissionGaps(plan, input.coverage), unexplained(plan, input, on)),
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
      allOf(paper.issue.check(plan, input, on), plan.content.recipients.length === 0 && refusals.RECIPIENTS_REQUIRED()),
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
      ),
    change: (plan) => ({ flags: lacks(plan) }),
  },
  cancel: {
    from: ['draft', 'issued'],
    to: 'cancelled',
    who: (actor) => isLeader(actor) || isFocal(actor),
    source: 'design',
    check: (plan, input) =>
      firstOf(
        input.carriedOut > 0 && refusals.PLAN_CARRIED_OUT({ count: input.carriedOut }),
        allOf(
          isBlank(input.reason) && common.CANCEL_REASON_REQUIRED(),
          plan.state === 'issued' && checkEnding(input, input.signedCopy),
        ),
      ),
    change: (_plan, input) => ({ returnReason: wordsOfEnding(input) }),
  },
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

/** The paper that cancels a plan in force: by who may cancel it, and the clerk. */
function mayAttachEnding(actor: Actor, plan: Plan): Decision<Plan> {
  if (!PLAN_MOVES.cancel.who(actor, plan, {}) && !holdsPost(actor, 'clerk')) return refuse(common.WRONG_ACTOR())
  return plan.state === 'issued' ? allow(plan) : refuse(common.WRONG_STATE())
}

const SIGNED: readonly PlanState[] = ['signed', 'issued', 'inProgress', 'completed', 'archived']

/** A document still being read is no plan yet: its doubts come first. */
function checkPlaced(plan: Plan): Refusal | null {
  return plan.content.imported?.placed === false ? refusals.IMPORT_NOT_PLACED() : null
}

/**
 * Everything that a plan lacks before it can go to the signer: the page lists all of it, the act refuses it.
 *
 * @refuses IMPORT_NOT_PLACED, LEGAL_BASIS_REQUIRED, WINDOW_REQUIRED, ANNEX_MISSING, COVERAGE_BELOW_30
 */
export function submissionGaps(plan: Plan, coverage: readonly Coverage[]): Refusal[] {
  const unread = checkPlaced(plan)
  if (unread) return [unread]
  const { legalBases, periods, missingAnnexes } = plan.content
  return [
    legalBases.length === 0 && refusals.LEGAL_BASIS_REQUIRED(),
    plan.from === null && plan.to === null && periods.length === 0 && refusals.WINDOW_REQUIRED(),
    missingAnnexes.length > 0 && refusals.ANNEX_MISSING({ names: missingAnnexes }),
    ...coverage
      .filter((rule) => rule.percent !== null && !rule.met)
      .map((rule) =>
        refusals.COVERAGE_BELOW_30({ percent: rule.percent ?? 0, wanted: rule.wanted ?? 0, total: rule.total ?? 0 }),
      ),
  ].filter((gap) => gap !== false)
}

/** What is odd is submitted for a reason. @source TN-III-1, TN-III-2 */
function unexplained(plan: Plan, { coverage, note }: PlanInputs['submit'], on: Day): Refusal | null {
  const odd = isBlank(note ?? '') && oddToSubmit(plan, coverage, on)
  return odd ? refusals.SUBMIT_REASON_REQUIRED(odd) : null
}
