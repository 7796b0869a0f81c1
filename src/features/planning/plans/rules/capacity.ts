import type { Profile } from '#features/ground/profiles/rules.ts'
import { addDays, type Day, isWeekend } from '#kernel/day.ts'
import type { Caution } from '#kernel/decision.ts'
import { refusals } from '../refusals.ts'
import type { CountedPlace, Coverage } from './coverage.ts'
import type { PlanWindow } from './plan.ts'

/** Visits that a plan asks for, against those that its days and sub-teams allow. */
export interface Capacity {
  readonly needed: number
  /** Days from Monday to Friday in the days of the plan; holidays are not known. */
  readonly days: number
  readonly teams: number
  readonly perDay: number
  /** `days` × `teams` × `perDay`. */
  readonly possible: number
}

type CapacitySettings = Pick<Profile, 'visitTeams' | 'unitsPerDay'>

/**
 * Khả năng thực hiện: working days × sub-teams × units a day. Null where the plan says neither its first nor its last day, or how many
 * go. A window without one of its ends goes to the end of the plan's year.
 *
 * @source T2-PLAN-3
 */
export function capacityOf(
  { planYear, windows }: { readonly planYear: number; readonly windows: readonly PlanWindow[] },
  needed: number,
  { visitTeams: teams, unitsPerDay: perDay }: CapacitySettings,
): Capacity | null {
  if (!teams || !perDay || windows.every(({ from, to }) => from === null && to === null)) return null
  const days = new Set(windows.flatMap((window) => workingDays(window, planYear))).size
  return { needed, days, teams, perDay, possible: days * teams * perDay }
}

function workingDays({ from, to }: PlanWindow, year: number): Day[] {
  const days: Day[] = []
  const last = to ?? (`${year}-12-31` as Day)
  for (let day = from ?? (`${year}-01-01` as Day); day <= last; day = addDays(day, 1))
    if (!isWeekend(day)) days.push(day)
  return days
}

/** Lượt kiểm tra: one for each unit and each open place of the announced sentences, and what their shares still lack. @source T2-PLAN-3 */
export function visitsNeeded(places: readonly CountedPlace[], coverage: readonly Coverage[]): number {
  const units = new Set(places.flatMap(({ unitId }) => unitId ?? [])).size
  const open = places.filter(({ unitId }) => unitId === null).length
  const lacking = coverage.map(({ percent, wanted, held }) =>
    percent === null ? 0 : Math.max(0, (wanted ?? 0) - held),
  )
  return units + open + lacking.reduce((sum, units) => sum + units, 0)
}

/** @source T2-PLAN-3 */
export function capacityCautions(capacity: Capacity | null): Caution[] {
  return capacity !== null && capacity.needed > capacity.possible ? [refusals.CAPACITY_EXCEEDED({ ...capacity })] : []
}

/** Units that would be inspected more often in the year than the plan's locality lets them be. @source T2-PLAN-3 */
export function visitsAboveMost(
  elsewhere: readonly { readonly unitId: string }[],
  { maxVisitsPerYear: most }: Pick<Profile, 'maxVisitsPerYear'>,
): string[] {
  if (most === null) return []
  const others = Map.groupBy(elsewhere, ({ unitId }) => unitId)
  return [...others].flatMap(([unitId, plans]) => (plans.length + 1 > most ? [unitId] : []))
}
