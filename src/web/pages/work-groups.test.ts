import { expect, test } from 'vitest'
import type { WorkItem } from '#features/reporting/overview/contract.ts'
import { daysLate, groupWork, owedByKind, workGroup } from './work-groups.ts'

const on = '2026-11-20'

test('work stands under late, today, the next seven days, the month, later, or without a due day (design)', () => {
  expect(workGroup('2026-11-19', on)).toBe('overdue')
  expect(workGroup('2026-11-20', on)).toBe('today')
  expect(workGroup('2026-11-21', on)).toBe('week')
  expect(workGroup('2026-11-27', on)).toBe('week')
  expect(workGroup('2026-11-28', on)).toBe('month')
  expect(workGroup('2026-12-20', on)).toBe('month')
  expect(workGroup('2026-12-21', on)).toBe('later')
  expect(workGroup(null, on)).toBe('undated')
})

test('days late count from the day after the due day, over the end of a month (design)', () => {
  expect(daysLate('2026-10-31', '2026-11-02')).toBe(2)
  expect(daysLate(on, on)).toBe(0)
  expect(daysLate('2026-12-01', on)).toBe(0)
  expect(daysLate(null, on)).toBe(0)
})

test('late work comes first, the longest late at its head, and empty groups are not shown (design)', () => {
  const items = [{ dueOn: null }, { dueOn: '2026-11-30' }, { dueOn: '2026-11-19' }, { dueOn: '2026-11-01' }] as const
  expect(groupWork(items, on)).toEqual([
    { group: 'overdue', items: [{ dueOn: '2026-11-01' }, { dueOn: '2026-11-19' }] },
    { group: 'month', items: [{ dueOn: '2026-11-30' }] },
    { group: 'undated', items: [{ dueOn: null }] },
  ])
})

test('what any kind of thing reminds units of stands apart, by kind (design)', () => {
  const line = (kind: string, reminder: string | null) => ({ kind, reminder }) as WorkItem
  const [report, remedy, other] = [line('unitReport', 'a'), line('recommendation', 'b'), line('urging', 'c')]
  expect(owedByKind([report, line('plan', null), remedy, other, report])).toEqual([
    ['unitReport', [report, report]],
    ['recommendation', [remedy]],
    ['urging', [other]],
  ])
})
