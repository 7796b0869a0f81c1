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

/**
 * Kinds of things whose acts are done in their row; each with those that have to be read, or written, on the page of the thing before they
 * are done. What is of any other kind opens its page.
 */
export const IN_PLACE = {
  plan: ['sign', 'acceptImported'],
  team: ['activate'],
  place: [],
  notice: [],
  inspection: ['concludePreliminarily'],
  session: [],
  unitReport: ['write', 'submit', 'remind'],
  finding: [],
  recommendation: [],
  conclusion: ['sign', 'read'],
} as const satisfies Readonly<Record<string, readonly string[]>>
export type KindInPlace = keyof typeof IN_PLACE

export function isInPlace(kind: string, action: string): kind is KindInPlace {
  const onItsPage: readonly string[] | undefined = (IN_PLACE as Readonly<Record<string, readonly string[]>>)[kind]
  return onItsPage !== undefined && !onItsPage.includes(action)
}

/** What units owe stands apart, by kind: one asks for it, and is not late oneself. */
export function owedByKind(items: readonly WorkItem[]): readonly (readonly [kind: string, items: WorkItem[]])[] {
  return [
    ...Map.groupBy(
      items.filter(({ reminder }) => reminder !== null),
      ({ kind }) => kind,
    ),
  ]
}
