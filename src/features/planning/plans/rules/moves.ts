import { checkNumberFree, lifeOf } from '#features/ground/papers/rules.ts'
import { type Actor, type Circumstances, holdsMandate, holdsPost, isFocal, isLeader } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { allow, type Decision, firstOf, type Refusal, refuse } from '#kernel/decision.ts'
import { type Moves, openMoves } from '#kernel/lifecycle.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from '../refusals.ts'
import { lacks, oddToSubmit } from './content.ts'
import type { Plan, PlanAction, PlanInputs, PlanSettings, PlanState } from './plan.ts'

const paper = lifeOf('plan')

export const PLAN_MOVES: Moves<Plan, PlanInputs, PlanSettings> = {
  submit: {
    ...paper.submit,
    who: isFocal,
    source: ['CT-PRE-1', 'QN-II-2-X'],
    check: (plan, input, on) => checkSubmission(plan, input, on),
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
      firstOf(
        paper.issue.check(plan, input, on),
        plan.content.recipients.length === 0 && refusals.RECIPIENTS_REQUIRED(),
      ),
    change: (plan, input, at) => ({ ...paper.issue.change(plan, input, at), issuedText: '' }),
  },
  acceptImported: {
    from: ['draft'],
    to: 'issued',
    known: (_settings, plan) => plan.origin === 'imported',
    who: isFocal,
    source: ['QN-HDR-1', 'QN-HDR-2', 'QN-II-2-X', 'TN-SIG-1'],
    check: (plan, input) =>
      firstOf(
        checkPlaced(plan),
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
    check: (_plan, input) =>
      firstOf(
        input.carriedOut > 0 && refusals.PLAN_CARRIED_OUT({ count: input.carriedOut }),
        isBlank(input.reason) && common.CANCEL_REASON_REQUIRED(),
      ),
    change: (_plan, input) => ({ returnReason: input.reason.trim() }),
  },
}

/** The acts open to this person. */
export function planActions(plan: Plan, at: Circumstances<PlanSettings>): PlanAction[] {
  return openMoves(PLAN_MOVES, plan, at)
}

/** Whether the words of a plan may be changed, and by this person. */
export function mayEditPlan(actor: Parameters<typeof isFocal>[0], plan: Pick<Plan, 'state'>): boolean {
  return isFocal(actor) && (plan.state === 'draft' || plan.state === 'returned')
}

/**
 * Bản đã ký: whether this person may add it, from the signature on; who issues. A plan that is read in was signed before it came here.
 *
 * @refuses WRONG_ACTOR, WRONG_STATE
 */
export function mayAttachCopy(actor: Actor, plan: Plan): Decision<Plan> {
  if (!holdsPost(actor, 'clerk') && !isFocal(actor)) return refuse(common.WRONG_ACTOR())
  return SIGNED.includes(plan.state) || (plan.origin === 'imported' && plan.state === 'draft')
    ? allow(plan)
    : refuse(common.WRONG_STATE())
}

const SIGNED: readonly PlanState[] = ['signed', 'issued', 'inProgress', 'completed', 'archived']

/** A document still being read is no plan yet: its doubts come first. */
function checkPlaced(plan: Plan): Refusal | null {
  return plan.content.imported?.placed === false ? refusals.IMPORT_NOT_PLACED() : null
}

function checkSubmission(plan: Plan, { coverage, note }: PlanInputs['submit'], on: Day): Refusal | null {
  const unread = checkPlaced(plan)
  if (unread) return unread
  if (plan.content.legalBases.length === 0) return refusals.LEGAL_BASIS_REQUIRED()
  if (plan.from === null && plan.to === null && plan.content.periods.length === 0) return refusals.WINDOW_REQUIRED()
  if (plan.content.missingAnnexes.length > 0) return refusals.ANNEX_MISSING({ names: plan.content.missingAnnexes })
  const short = coverage.find((rule) => rule.percent !== null && !rule.met)
  if (short)
    return refusals.COVERAGE_BELOW_30({
      percent: short.percent ?? 0,
      wanted: short.wanted ?? 0,
      total: short.total ?? 0,
    })
  const odd = isBlank(note ?? '') && oddToSubmit(plan, coverage, on)
  return odd ? refusals.SUBMIT_REASON_REQUIRED(odd) : null
}
