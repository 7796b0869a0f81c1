import { addDays, type Day, daysBetween } from '#kernel/day.ts'

export const WORK_GROUPS = ['overdue', 'today', 'week', 'later', 'undated'] as const
export type WorkGroup = (typeof WORK_GROUPS)[number]

/** Days past the due day; 0 on the day itself and before it. */
export function daysLate(dueOn: Day | null, on: Day): number {
  return dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, on))
}

/** Where a due day stands seen from `on`: late, today, within seven days, later, or none. */
export function workGroup(dueOn: Day | null, on: Day): WorkGroup {
  if (dueOn === null) return 'undated'
  if (dueOn < on) return 'overdue'
  if (dueOn === on) return 'today'
  return dueOn <= addDays(on, 7) ? 'week' : 'later'
}

/** The groups that hold something, late first; in each the earliest due day first. */
export function groupWork<Item extends { readonly dueOn: Day | null }>(
  items: readonly Item[],
  on: Day,
): readonly { readonly group: WorkGroup; readonly items: readonly Item[] }[] {
  const sorted = items.toSorted((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? ''))
  return WORK_GROUPS.map((group) => ({
    group,
    items: sorted.filter((item) => workGroup(item.dueOn, on) === group),
  })).filter((found) => found.items.length > 0)
}
