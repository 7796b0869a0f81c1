import type { Unit } from '#features/ground/org/rules.ts'
import { type Profile, RISK_CRITERIA, type RiskCriterion } from '#features/ground/profiles/rules.ts'
import { isEditable, isInForce, type PlanState } from '#features/planning/plans/rules.ts'
import { type Actor, isFocal } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { allow, type Decision, type Refusal, refuse } from '#kernel/decision.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from '../refusals.ts'

/** Criteria whose figures a person types, until a feature has them. */
export const TYPED_CRITERIA = [
  'slowProgress',
  'lateDossiers',
  'harassment',
  'lowIndex',
] as const satisfies readonly RiskCriterion[]
export type TypedCriterion = (typeof TYPED_CRITERIA)[number]

export const isTyped = (criterion: RiskCriterion): criterion is TypedCriterion =>
  (TYPED_CRITERIA as readonly RiskCriterion[]).includes(criterion)

/** Where the smaller figure is the worse one: an index. */
const LOW_IS_BAD: readonly RiskCriterion[] = ['lowIndex']

/** One figure of a unit. */
export interface Factor {
  /** In hundredths, not negative. */
  readonly value: number
  readonly source: string
  readonly on: Day
}
/** Figures by criterion and unit. */
export type Factors = ReadonlyMap<RiskCriterion, ReadonlyMap<string, Factor>>

/** How much a criterion counts; no cap: nobody has said it yet, and it counts nothing. */
export interface Scale {
  readonly criterion: RiskCriterion
  readonly weight: number
  readonly cap: number | null
}

/** A criterion of a unit with its arithmetic: `weight` × min(`value`, `cap`) ÷ `cap`. */
export interface RankedCell extends Scale, Omit<Factor, 'value' | 'on'> {
  /** In hundredths; null: chưa có số liệu. */
  readonly value: number | null
  readonly on: Day | null
  /** In hundredths. */
  readonly points: number
}

export interface Ranked {
  /** From 1; units of one score have one place. */
  readonly place: number
  /** The sum of the points, in hundredths. */
  readonly score: number
  readonly cells: readonly RankedCell[]
}

export type RankedUnit = Ranked & Pick<Unit, 'id' | 'code' | 'name' | 'kind'>

/** The criteria of a plan in their order: those that it names, and those that it gives points. */
export function scalesOf({ riskCriteria, riskWeights }: Pick<Profile, 'riskCriteria' | 'riskWeights'>): Scale[] {
  return RISK_CRITERIA.flatMap((criterion): Scale[] => {
    const weighed = riskWeights.find((one) => one.criterion === criterion)
    if (weighed) return [weighed]
    return (riskCriteria as readonly RiskCriterion[]).includes(criterion) ? [{ criterion, weight: 0, cap: null }] : []
  })
}

/**
 * Points of one criterion in hundredths, half up, in whole numbers throughout; of an index what is lacking up to the cap.
 *
 * @source QN-I-2-5, QN-I-2-6, QN-I-2-7, T2-PLAN-5
 */
export function pointsOf({ criterion, weight, cap }: Scale, value: number | null): number {
  if (value === null || cap === null) return 0
  const most = cap * 100
  const counted = Math.min(value, most)
  const bad = LOW_IS_BAD.includes(criterion) ? most - counted : counted
  return Math.floor((2 * 100 * weight * bad + most) / (2 * most))
}

/**
 * Units by their points, the most first; those of one score by their code. What nobody has a figure for counts nothing and says so.
 *
 * @source QN-I-2-5, QN-I-2-6, QN-I-2-7, T2-PLAN-5
 */
export function rankUnits(
  units: readonly Pick<Unit, 'id' | 'code' | 'name' | 'kind'>[],
  scales: readonly Scale[],
  factors: Factors,
): RankedUnit[] {
  const scored = units.map(({ id, code, name, kind }) => {
    const cells = scales.map((scale): RankedCell => {
      const { value, source, on } = factors.get(scale.criterion)?.get(id) ?? { value: null, source: '', on: null }
      return { ...scale, value, source, on, points: pointsOf(scale, value) }
    })
    return { id, code, name, kind, cells, score: cells.reduce((sum, { points }) => sum + points, 0) }
  })
  const ordered = scored.toSorted((one, other) => other.score - one.score || byCode(one, other))
  return ordered.map((unit) => ({ ...unit, place: 1 + ordered.findIndex(({ score }) => score === unit.score) }))
}

const byCode = (one: Pick<Unit, 'id' | 'code'>, other: Pick<Unit, 'id' | 'code'>) => {
  const [left, right] = [one.code ?? one.id, other.code ?? other.id]
  return left < right ? -1 : left > right ? 1 : 0
}

/** Whether this person types figures for the choice of units, while it can still be made. @refuses WRONG_ACTOR, WRONG_STATE */
export function mayTypeFactors(actor: Actor, plan: { readonly state: PlanState }): Decision<true> {
  if (!isFocal(actor)) return refuse(common.WRONG_ACTOR())
  return isEditable(plan) || isInForce(plan) ? allow(true) : refuse(common.WRONG_STATE())
}

/** Figures say where they come from, and of which day; none is of a day to come. @refuses FACTOR_SOURCE_REQUIRED, FACTOR_DAY_AHEAD */
export function checkFactors({ source, on }: Pick<Factor, 'source' | 'on'>, today: Day): Refusal | null {
  if (isBlank(source)) return refusals.FACTOR_SOURCE_REQUIRED()
  return on > today ? refusals.FACTOR_DAY_AHEAD() : null
}
