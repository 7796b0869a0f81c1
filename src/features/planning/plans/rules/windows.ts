import type { Profile } from '#features/ground/profiles/rules.ts'
import { roman } from '#kernel/blocks.ts'
import { addDays, isDay } from '#kernel/day.ts'
import type { Plan, PlanContent, PlanPeriod, PlanWindow } from './plan.ts'

/** The days from the first to the last of all announced periods; "trước ngày X" leaves X out unless the plan's settings take it in; surprise and self-inspections are not held by them. @source CT-III-1b-1, KG-II-3, TN-III-2 */
export function windowRead(
  periods: readonly PlanPeriod[],
  { endExclusive }: Pick<Profile, 'endExclusive'> = { endExclusive: true },
): PlanWindow {
  const announced = periods.filter(({ form }) => !/đột xuất|tự kiểm tra/iu.test(form ?? ''))
  const first = announced.flatMap(({ from }) => (from !== null && isDay(from) ? [from] : [])).toSorted()[0] ?? null
  const last =
    announced
      .flatMap(({ to, before }) => (to !== null && isDay(to) ? [before && endExclusive ? addDays(to, -1) : to] : []))
      .toSorted()
      .at(-1) ?? null
  return {
    from: first,
    to: last,
    indicative: announced.length > 0 && announced.every((period) => period.indicative === true),
  }
}

/**
 * Thời gian kiểm tra của một đợt: the period of that round, else the whole plan's. Days that a person has typed over the reading hold for every round.
 *
 * @source NX-II-2.1-3, NX-II-2.1-7, CT-III-1b-1
 */
export function windowFor(
  { from, to, periods }: Pick<Plan, 'from' | 'to'> & Pick<PlanContent, 'periods'>,
  round: number,
  settings: Pick<Profile, 'endExclusive'>,
): PlanWindow {
  // The plan keeps its days as they were read, X itself left out.
  const kept = windowRead(periods)
  const typed = kept.from !== from || kept.to !== to
  const whole = windowRead(periods, settings)
  const own = periods.filter((period) =>
    [String(round), roman(round)].includes(period.round?.replace(/^đợt\s+/iu, '').toUpperCase() ?? ''),
  )
  const read = windowRead(own, settings)
  if (typed) return { ...whole, from, to }
  return read.from === null && read.to === null ? whole : read
}

/** Thời gian của kế hoạch: the days of each of its rounds, of all of it where it has none. @source NX-II-2.1-3, CT-III-1b-1 */
export function windowsOf(
  plan: Pick<Plan, 'from' | 'to'> & Pick<PlanContent, 'periods'>,
  settings: Pick<Profile, 'endExclusive'>,
): PlanWindow[] {
  const rounds = new Set(plan.periods.flatMap(({ round }) => round ?? []))
  return Array.from({ length: Math.max(1, rounds.size) }, (_, at) => windowFor(plan, at + 1, settings))
}
