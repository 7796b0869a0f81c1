import type { Day } from '#kernel/day.ts'
import type { Caution, Refusal } from '#kernel/decision.ts'
import { refusals } from '../refusals.ts'
import type { Coverage, CoverageRule } from './coverage.ts'
import type { Plan } from './plan.ts'

/** The coverage rules of a plan stand once its places are made of them: from then on a place is named, not a rule rewritten. @refuses TARGETS_PLACED @source CT-III-1b-6 */
export function checkTargets(before: Pick<Plan, 'content'>, targets: readonly CoverageRule[]): Refusal | null {
  return before.content.imported?.placed && JSON.stringify(before.content.targets) !== JSON.stringify(targets)
    ? refusals.TARGETS_PLACED()
    : null
}

/** Odd but allowed: a basis dated after the plan. @source CT-PRE-1 */
export function planCautions(plan: Plan): Caution[] {
  return plan.content.legalBases
    .filter((basis) => basis.date !== null && plan.issuedOn !== null && basis.date > plan.issuedOn)
    .map((basis) => refusals.BASIS_DATE_AFTER_PLAN({ basis: `${basis.number ?? ''}/${basis.symbol ?? ''}` }))
}

/** What a plan is submitted with only for a reason: nobody to inspect, or a time that is over. @source TN-III-1, TN-III-2 */
export function oddToSubmit(plan: Pick<Plan, 'to'>, coverage: readonly Coverage[], on: Day) {
  const unitless = coverage.every(({ named, wanted }) => named === 0 && wanted === null)
  const over = plan.to !== null && plan.to < on ? plan.to : null
  return unitless || over !== null ? { unitless, over } : null
}

/** The same, said on the page of a plan before it is submitted. */
export function submitCautions(...facts: Parameters<typeof oddToSubmit>): Caution[] {
  const odd = oddToSubmit(...facts)
  return [
    ...(odd?.unitless ? [refusals.NO_UNITS_CHOSEN()] : []),
    ...(odd?.over ? [refusals.PERIOD_OVER({ to: odd.over })] : []),
  ]
}

/** What an existing plan lacks though it was issued: flagged, never invented. @source QN-HDR-1, QN-HDR-2, NX-HDR-1, NX-HDR-2, TN-SIG-1, QN-II-2-X */
export function lacks(plan: Plan): string[] {
  return [
    ...(plan.number === null ? ['numberMissing'] : []),
    ...(plan.issuedOn === null ? ['datePartial'] : []),
    ...(plan.content.signature.name === null ? ['signerMissing'] : []),
    ...(plan.content.missingAnnexes.length > 0 ? ['annexMissing'] : []),
  ]
}
