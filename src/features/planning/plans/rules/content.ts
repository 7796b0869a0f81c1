import { checkAsked } from '#features/ground/org/rules.ts'
import type { Day } from '#kernel/day.ts'
import type { Caution, Refusal } from '#kernel/decision.ts'
import { refusals } from '../refusals.ts'
import type { Coverage } from './coverage.ts'
import { type Plan, type TextOdd, wasIssued } from './plan.ts'
import { notAddressed } from './recipients.ts'

/** Odd but allowed: a basis dated after the plan, kinds of unit to which it is not sent; in a plan read in, districts that were no more. @source CT-PRE-1, KG-NN-1 */
export function planCautions(plan: Plan): Caution[] {
  return [
    ...plan.content.legalBases
      .filter((basis) => basis.date !== null && plan.issuedOn !== null && basis.date > plan.issuedOn)
      .map((basis) => refusals.BASIS_DATE_AFTER_PLAN({ basis: `${basis.number ?? ''}/${basis.symbol ?? ''}` })),
    ...(plan.origin === 'imported' ? askedDistricts(plan) : []),
    ...notAddressed(
      plan.content.recipients,
      plan.content.targets.map(({ kind }) => kind),
    ).map((kind) => refusals.INSPECTED_UNIT_NOT_RECIPIENT({ kind, closed: wasIssued(plan) })),
  ]
}

/**
 * "02 cơ quan, đơn vị, đạt tỷ lệ 50%": a number and a share in one sentence are both kept; by the register they must say the same.
 *
 * @source design
 */
export function countCautions({ targets }: Pick<Plan['content'], 'targets'>, coverage: readonly Coverage[]): Caution[] {
  return coverage.flatMap(({ rule, total }) => {
    const { count = null, percent = null } = targets[rule] ?? {}
    if (count === null || percent === null || !total) return []
    const share = (count / total) * 100
    if (Math.ceil((percent * total) / 100) === count || Math.round(share) === percent) return []
    return [refusals.UNIT_COUNT_DIFFERS({ count, percent, total, share: Math.round(share * 10) / 10 })]
  })
}

/** Sentences of a plan that ask for districts when there were none. */
export function askedDistricts({ content, from, to }: Pick<Plan, 'content' | 'from' | 'to'>): Refusal[] {
  return content.targets.flatMap((target) => checkAsked(target, from ?? to) ?? [])
}

/**
 * What a plan is submitted with only for a reason: nobody to inspect, a time that is over, sentences that say another thing than the plan
 * goes by, facts that none says. @source TN-III-1, TN-III-2
 */
export function oddToSubmit(plan: Pick<Plan, 'to'>, coverage: readonly Coverage[], on: Day, odds: readonly TextOdd[]) {
  const unitless = coverage.every(({ named, wanted }) => named === 0 && wanted === null)
  const over = plan.to !== null && plan.to < on ? plan.to : null
  const unsaid = odds.filter(({ block }) => block === null).length
  const differing = odds.length - unsaid
  return unitless || over !== null || odds.length > 0 ? { unitless, over, differing, unsaid } : null
}

/** The same, said on the page of a plan before it is submitted. */
export function submitCautions(...facts: Parameters<typeof oddToSubmit>): Caution[] {
  const odd = oddToSubmit(...facts)
  return [
    ...(odd?.unitless ? [refusals.NO_UNITS_CHOSEN()] : []),
    ...(odd?.over ? [refusals.PERIOD_OVER({ to: odd.over })] : []),
    ...(odd && odd.differing > 0 ? [refusals.SENTENCES_DIFFER({ count: odd.differing })] : []),
    ...(odd && odd.unsaid > 0 ? [refusals.FACTS_UNSAID({ count: odd.unsaid })] : []),
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
