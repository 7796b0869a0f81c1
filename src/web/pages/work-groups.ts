import type { WorkItem } from '#features/reporting/overview/contract.ts'
import { addDays, type Day, daysBetween } from '#kernel/day.ts'

export const WORK_GROUPS = ['overdue', 'today', 'week', 'month', 'later', 'undated'] as const
export type WorkGroup = (typeof WORK_GROUPS)[number]

/** Days past the due day; 0 on the day itself and before it. */
export function daysLate(dueOn: Day | null, on: Day): number {
  return dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, on))
}

/** Where a due day stands seen from `on`: late, today, within seven days, within thirty, later, or none. */
export function workGroup(dueOn: Day | null, on: Day): WorkGroup {
  if (dueOn === null) return 'undated'
  if (dueOn < on) return 'overdue'
  if (dueOn === on) return 'today'
  if (dueOn <= addDays(on, 7)) return 'week'
  return dueOn <= addDays(on, 30) ? 'month' : 'later'
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

/** What has to be read, or written, on its own page before it is done. */
const ON_ITS_PAGE: Readonly<Record<string, readonly string[]>> = {
  plan: ['begin', 'sign', 'acceptImported'],
  team: ['activate'],
  inspection: ['concludePreliminarily'],
  unitReport: ['write', 'submit', 'remind'],
  conclusion: ['sign'],
  correction: ['approve', 'issue'],
}

export function opensPage(kind: string, action: string): boolean {
  return ON_ITS_PAGE[kind]?.includes(action) ?? false
}

/** What units owe stands apart, by kind: one asks for it, and is not late oneself. */
export function owedTo(items: readonly WorkItem[], kind: 'unitReport' | 'recommendation'): WorkItem[] {
  return items.filter((item) => item.reminder !== null && item.kind === kind)
}
