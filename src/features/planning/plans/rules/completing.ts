import { checkIssueDay, checkNumber, checkNumberFree } from '#features/ground/papers/rules.ts'
import type { Day } from '#kernel/day.ts'
import { allOf, type Refusal } from '#kernel/decision.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from '../refusals.ts'
import type { Plan, PlanInputs } from './plan.ts'

/** Whether a plan was read in and nothing has begun under it here: what was done of it was done elsewhere, and nothing here explains it. */
export const isOverElsewhere = ({ origin, state }: Pick<Plan, 'origin' | 'state'>): boolean =>
  origin === 'imported' && state === 'issued'

/** Whether such a plan was carried out before it came here, as far as its days say: of one whose days still run nobody knows. */
export const isPastElsewhere = (plan: Pick<Plan, 'origin' | 'state' | 'to' | 'planYear'>, on: Day): boolean =>
  isOverElsewhere(plan) && (plan.to === null ? plan.planYear < Number(on.slice(0, 4)) : plan.to < on)

/** Of a plan that was read in and never begun here, what keeps it from being completed: its own days. @refuses PLAN_DAYS_NOT_OVER */
export const checkDaysOver = (plan: Plan, on: Day): Refusal | null =>
  isOverElsewhere(plan) && !isPastElsewhere(plan, on) ? refusals.PLAN_DAYS_NOT_OVER() : null

/**
 * What was not reached is explained before the plan is completed: a reason for each rule, and the report that says so, signed by the head
 * of the focal agency, numbered, its signed copy attached. One that was carried out before it was read in explained itself there.
 *
 * @refuses VARIANCE_REASON_REQUIRED, DOC_NUMBER_MISSING, DOC_NUMBER_INVALID, DUPLICATE_DOC_NUMBER, ISSUE_DAY_WRONG, VARIANCE_SIGNER_WRONG, VARIANCE_COPY_REQUIRED
 */
export function checkVariances(plan: Plan, input: PlanInputs['complete'], on: Day): Refusal | null {
  const { unmet, report, signerHolds, signedCopy, numberTaken } = input
  if (isOverElsewhere(plan) || unmet.length === 0) return null
  const unexplained = unmet.filter(({ reason }) => isBlank(reason))
  return allOf(
    unexplained.length > 0 && refusals.VARIANCE_REASON_REQUIRED({ names: unexplained.map(({ text }) => text) }),
    checkNumber('varianceReport', report?.number ?? ''),
    report !== null && checkNumberFree('varianceReport', report, numberTaken),
    report !== null && checkIssueDay(report.issuedOn, on, null),
    !signerHolds.includes('focalHead') && refusals.VARIANCE_SIGNER_WRONG(),
    signedCopy === null && refusals.VARIANCE_COPY_REQUIRED(),
  )
}
