import { roman } from '#kernel/blocks.ts'
import { addDays, isDay } from '#kernel/day.ts'
import type { Plan, PlanContent, PlanPeriod, PlanWindow } from './plan.ts'

/** The days from the first to the last of all announced periods; surprise and self-inspections are not held by them. @source CT-III-1b-1, KG-II-3, TN-III-2 */
export function windowRead(periods: readonly PlanPeriod[]): PlanWindow {
  const announced = periods.filter(({ form }) => !/đột xuất|tự kiểm tra/iu.test(form ?? ''))
  const first = announced.flatMap(({ from }) => (from !== null && isDay(from) ? [from] : [])).toSorted()[0] ?? null
  const last =
    announced
      .flatMap(({ to, before }) => (to !== null && isDay(to) ? [before ? addDays(to, -1) : to] : []))
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
): PlanWindow {
  const whole = windowRead(periods)
  const typed = whole.from !== from || whole.to !== to
  const own = periods.filter((period) =>
    [String(round), roman(round)].includes(period.round?.replace(/^đợt\s+/iu, '').toUpperCase() ?? ''),
  )
  const read = windowRead(own)
  return typed || (read.from === null && read.to === null) ? { ...whole, from, to } : read
}
