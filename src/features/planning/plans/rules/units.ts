import type { Unit } from '#features/ground/org/rules.ts'
import type { Profile } from '#features/ground/profiles/rules.ts'
import { type Actor, isFocal } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { allow, type Decision, refuse } from '#kernel/decision.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { refusals } from '../refusals.ts'
import { type CoverageRule, formOf } from './coverage.ts'
import { mayEditPlan } from './moves.ts'
import { isInForce, type Plan, type PlanContent } from './plan.ts'

/** What of a plan is asked here. */
type Written = Pick<Plan, 'state'> & { readonly content: Pick<PlanContent, 'forms'> }

/** A place of a rule with the unit that stands in it; null while it is open. */
export interface RulePlace {
  readonly id: string
  readonly unitId: string | null
}

/** What becomes of the places of one rule: some are filled or opened, some are new (their units), some go. */
export interface ChosenUnits {
  readonly filled: readonly RulePlace[]
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/** The day on which units of a plan stand in the register: today, or the end of a window that is over, when there were districts. @source T2-ORG-1 */
export function chosenOn({ to }: Pick<Plan, 'to'>, on: Day): Day {
  return to !== null && to < on ? to : on
}

/** The day of the register of which units are counted: the one that the plan sets, else that of its submission. @source T2-ORG-2 */
export function countedOn(
  plan: Pick<Plan, 'to' | 'submittedOn'>,
  on: Day,
  { referenceDate }: Pick<Profile, 'referenceDate'>,
): Day {
  return referenceDate ?? chosenOn(plan, plan.submittedOn ?? on)
}

/**
 * Units that count as inspected: a visit to a commune's centre is one to the centre, and only where the plan says so to the commune too.
 * The centre of the province is a unit by itself.
 *
 * @source T2-ORG-5
 */
export function countedAsInspected(
  inspected: ReadonlySet<string>,
  units: readonly Pick<Unit, 'id' | 'kind' | 'parentId'>[],
  { centreCountsAsCommune }: Pick<Profile, 'centreCountsAsCommune'>,
): ReadonlySet<string> {
  if (!centreCountsAsCommune) return inspected
  const communes = new Set(units.flatMap(({ id, kind }) => (kind === 'communePC' ? [id] : [])))
  const seen = units.filter(({ id, kind }) => kind === 'publicServiceCentre' && inspected.has(id))
  return new Set([
    ...inspected,
    ...seen.flatMap(({ parentId }) => (parentId !== null && communes.has(parentId) ? [parentId] : [])),
  ])
}

/** Whether this person may choose units for a sentence of the plan that names none. Those of a surprise are proposed sealed, not here. */
export function mayChooseUnits(actor: Actor, plan: Written, rule: CoverageRule): boolean {
  return isFocal(actor) && isUnnamed(plan, rule) && (mayEditPlan(actor, plan) || isInForce(plan))
}

const isUnnamed = ({ content }: Written, rule: CoverageRule) =>
  rule.names.length === 0 && formOf(rule, content) !== 'surprise'

/**
 * Chọn đơn vị cho một câu của kế hoạch: "các cơ quan chuyên môn", "06 phường, xã" become units of the register. Promised places are
 * filled first and stay when a unit is taken back; those beyond the promise go with their unit. Once the plan is issued a unit may only
 * be added: what is published is amended, not taken back.
 *
 * @refuses WRONG_ACTOR, WRONG_STATE, UNITS_STAND_IN_PLAN, UNITS_ISSUED
 * @source TN-III-1, CT-III-1b-6
 */
export function chooseUnits(
  actor: Actor,
  plan: Written,
  { rule, promised, places }: { rule: CoverageRule; promised: number; places: readonly RulePlace[] },
  unitIds: readonly string[],
): Decision<ChosenUnits> {
  if (!isFocal(actor)) return refuse(common.WRONG_ACTOR())
  if (!isUnnamed(plan, rule)) return refuse(refusals.UNITS_STAND_IN_PLAN())
  if (!mayChooseUnits(actor, plan, rule)) return refuse(common.WRONG_STATE())
  const wanted = new Set(unitIds)
  const leaving = places.filter(({ unitId }) => unitId !== null && !wanted.has(unitId))
  if (leaving.length > 0 && !mayEditPlan(actor, plan)) return refuse(refusals.UNITS_ISSUED())
  return allow(placed(promised, places, unitIds))
}

/** What becomes of the places of a rule when these units shall stand in them. */
export function placed(promised: number, places: readonly RulePlace[], unitIds: readonly string[]): ChosenUnits {
  const wanted = new Set(unitIds)
  const staying = places.filter(({ unitId }) => unitId !== null && wanted.has(unitId))
  const leaving = places.filter(({ unitId }) => unitId !== null && !wanted.has(unitId))
  const open = [...places.filter(({ unitId }) => unitId === null), ...leaving]
  const coming = [...wanted].filter((unitId) => !staying.some((place) => place.unitId === unitId))
  const filled = open.slice(0, coming.length).map(({ id }, at) => ({ id, unitId: coming[at]! }))
  const left = open.slice(coming.length)
  const kept = Math.max(0, promised - staying.length - filled.length)
  return {
    filled: [
      ...filled,
      ...left.slice(0, kept).flatMap(({ id, unitId }) => (unitId === null ? [] : [{ id, unitId: null }])),
    ],
    added: coming.slice(open.length),
    removed: left.slice(kept).map(({ id }) => id),
  }
}

export const changesNothing = ({ filled, added, removed }: ChosenUnits): boolean =>
  filled.length + added.length + removed.length === 0
