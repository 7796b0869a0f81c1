import type { Inspection } from '#features/inspecting/inspections/rules.ts'
import { NOT_CARRIED_OUT } from '#features/inspecting/inspections/rules.ts'
import {
  type Coverage,
  type CoverageRule,
  formOf,
  isOverElsewhere,
  type Plan,
  type PlanContent,
} from '#features/planning/plans/rules.ts'
import { type Actor, isFocal } from '#kernel/actor.ts'
import { allow, type Decision, refuse } from '#kernel/decision.ts'
import { refusals as common } from '#kernel/refusals.ts'

/** One rule of a plan as it was carried out. */
export interface Outcome {
  readonly rule: number
  /** The sentence of the plan. */
  readonly text: string
  readonly percent: number | null
  /** All units of the kind, where the rule is a share. */
  readonly total: number | null
  /** Units that had to be inspected; null where the plan names and chooses none. */
  readonly wanted: number | null
  readonly done: number
  readonly met: boolean
  readonly missed: readonly MissedUnit[]
}

/** A unit that stands in the plan and was not inspected. */
export interface MissedUnit {
  readonly unitId: string
  /** Why its inspection was cancelled; empty where none was set up. */
  readonly cancelled: string
}

/** An outcome with the units by their names, and the reason where it was not reached. */
export interface KeptOutcome extends Omit<Outcome, 'missed'> {
  readonly missed: readonly { readonly name: string; readonly cancelled: string }[]
  readonly reason: string
}

/** Why rules were not reached, by their numbers, while the plan is not completed. */
export interface Reasons {
  readonly reasons: readonly Reason[]
  readonly version: number
}

export interface Reason {
  readonly rule: number
  /** The sentence that it explains: an amendment may put another one under its number. */
  readonly text: string
  readonly reason: string
}

type Ruled = Pick<PlanContent, 'targets'>

/** Reasons as they are kept: each with the sentence that the plan has under its number today. */
export function withSentences({ targets }: Ruled, reasons: readonly Omit<Reason, 'text'>[]): Reason[] {
  return reasons.map(({ rule, reason }) => ({ rule, text: targets[rule]?.text ?? '', reason }))
}

/** The reasons that are written of the plan as it is: whose sentence has become another explains nothing any more. */
export function reasonsFor({ targets }: Ruled, reasons: readonly Reason[]): Map<number, string> {
  const still = reasons.filter(({ rule, text }) => targets[rule]?.text === text)
  return new Map(still.map(({ rule, reason }) => [rule, reason]))
}

/** Whether this person writes the reasons: the focal agency, until the plan is completed. @refuses WRONG_ACTOR, WRONG_STATE */
export function explain(actor: Actor, plan: Pick<Plan, 'state' | 'amends' | 'origin'>): Decision<true> {
  if (!isFocal(actor)) return refuse(common.WRONG_ACTOR())
  return plan.amends === null && (plan.state === 'inProgress' || isOverElsewhere(plan))
    ? allow(true)
    : refuse(common.WRONG_STATE())
}

/** What is asked of an inspection here. */
export type Held = Pick<Inspection, 'unitId' | 'form' | 'state' | 'originalId' | 'cancelReason'>

/**
 * Kết quả thực hiện từng chỉ tiêu: what each rule wanted and what was done. A sentence without a number counts the units chosen for it;
 * surprise inspections are counted by themselves, since no place of the plan names their units.
 *
 * @source CT-III-1b-4, KG-II-2a, KG-II-2b
 */
export function outcomesOf(
  { targets, forms }: Pick<PlanContent, 'targets' | 'forms'>,
  coverage: readonly Coverage[],
  places: readonly { readonly rule: number; readonly unitId: string | null }[],
  inspections: readonly Held[],
  isOfKind: (unitId: string, kind: string) => boolean,
): Outcome[] {
  return coverage.map(({ rule, text, percent, total, wanted: promised, inspected }) => {
    const target = targets[rule]!
    const surprise = formOf(target, { forms }) === 'surprise'
    const named = [...new Set(places.flatMap((place) => (place.rule === rule ? (place.unitId ?? []) : [])))]
    const done = surprise ? surprised(target, inspections, isOfKind) : inspected
    const wanted = promised ?? (!surprise && named.length > 0 ? named.length : null)
    return {
      ...{ rule, text, percent, total, wanted, done, met: wanted === null || done >= wanted },
      missed: surprise ? [] : named.flatMap((unitId) => missedOf(unitId, inspections)),
    }
  })
}

/** Units of the rule's kind at which a surprise inspection was disclosed and not cancelled. */
function surprised(
  { kind }: CoverageRule,
  inspections: readonly Held[],
  isOfKind: (unitId: string, kind: string) => boolean,
): number {
  const units = inspections.filter(({ form, state }) => form === 'surprise' && state !== 'cancelled')
  return new Set(units.flatMap(({ unitId }) => (kind === null || isOfKind(unitId, kind) ? [unitId] : []))).size
}

function missedOf(unitId: string, inspections: readonly Held[]): MissedUnit[] {
  const own = inspections.filter((one) => one.unitId === unitId && one.originalId === null && one.form !== 'surprise')
  if (own.some(({ state }) => !(NOT_CARRIED_OUT as readonly string[]).includes(state))) return []
  return [{ unitId, cancelled: own.find(({ state }) => state === 'cancelled')?.cancelReason ?? '' }]
}
