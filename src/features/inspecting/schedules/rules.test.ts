import { expect, test } from 'vitest'
import type { TeamSeat } from '#features/planning/teams/rules.ts'
import type { Day } from '#kernel/day.ts'
import { TEAM } from '#test/cast.ts'
import { type Attendance, askedComposition, clashesOf, hoursOf, sheetOf, spanOf, stageOf, weeksOf } from './rules.ts'

test('a session is announced from one hour, or to another (design)', () => {
  expect(hoursOf({ startsAt: '08:00', endsAt: null })).toBe('08:00')
  expect(hoursOf({ startsAt: '08:00', endsAt: '11:30' })).toBe('08:00–11:30')
})

test('a session of today goes on until its end or its minutes say otherwise; past its time the end is missed (design)', () => {
  const begun: Parameters<typeof stageOf>[0] = {
    state: 'notified',
    heldOn: '2026-03-16',
    endsAt: '11:30',
    arrivedAt: '2026-03-16T01:00:00Z',
    minutesSignedOn: null,
  }
  const at = (clock: string, change: Partial<typeof begun> = {}, on: Day = '2026-03-16') =>
    stageOf({ ...begun, ...change }, { on, clock })
  expect(at('07:00', { arrivedAt: null })).toBe('notified')
  expect([at('11:30'), at('11:31')]).toEqual(['begun', 'endMissing'])
  expect([at('17:00', { endsAt: null }), at('17:01', { endsAt: null })]).toEqual(['begun', 'endMissing'])
  expect(at('11:00', { state: 'held' })).toBe('held')
  expect(at('11:00', { minutesSignedOn: '2026-03-16' })).toBe('held')
  expect(at('08:00', {}, '2026-03-17')).toBe('held')
})

test('the composition asked of a unit is that of its kind, and of every kind (design)', () => {
  const rules = [
    { kinds: ['communePC'], text: 'Lãnh đạo UBND phường' },
    { kinds: ['specialisedAgency'], text: 'Lãnh đạo sở' },
    { kinds: [], text: 'Công chức phụ trách' },
  ]
  expect(askedComposition('communePC', rules)).toBe('Lãnh đạo UBND phường; Công chức phụ trách')
  expect(askedComposition('publicServiceUnit', rules)).toBe('Công chức phụ trách')
  expect(askedComposition('communePC', [])).toBe('')
})

test('everyone who sits on the Team stands on the sheet with post and seat: expected before it is recorded, not seen after (design)', () => {
  const seat = (accountId: string, kind: TeamSeat['seat'], post: string, leftOn: TeamSeat['leftOn'] = null) =>
    ({ accountId, name: accountId, seat: kind, post, leftOn }) as TeamSeat
  const seats = [
    seat('Minh', 'teamHead', 'Phó Chánh Thanh tra tỉnh'),
    seat('Bình', 'member', ''),
    seat('Lý', 'member', '', '2026-03-01'),
  ]
  expect(
    sheetOf({ attendance: [], endedAt: null }, seats).map(({ name, post, present }) => [name, post, present]),
  ).toEqual([
    ['Minh', 'Phó Chánh Thanh tra tỉnh, Trưởng đoàn', true],
    ['Bình', 'Thành viên Đoàn', true],
  ])
  const line = (side: Attendance['side'], accountId: string | null, name: string, post: string): Attendance => ({
    side,
    accountId,
    name,
    post,
    present: true,
    reason: '',
  })
  const recorded = [
    line('unit', null, 'Hòa', 'Chủ tịch'),
    line('team', 'Minh', 'Minh', ''),
    line('team', null, 'Khách', 'Chuyên gia'),
  ]
  const lines = (endedAt: string | null) =>
    sheetOf({ attendance: recorded, endedAt }, seats).map(({ name, post, present }) => [name, post, present])
  expect(lines(null)).toEqual([
    ['Minh', 'Phó Chánh Thanh tra tỉnh, Trưởng đoàn', true],
    ['Bình', 'Thành viên Đoàn', false],
    ['Hòa', 'Chủ tịch', true],
    ['Khách', 'Chuyên gia', true],
  ])
  expect(lines('2026-03-16T10:00:00Z').map(([name]) => name)).toEqual(['Minh', 'Hòa', 'Khách'])
})

test.each([
  ['month', '2026-02-10', '2026-02-01', '2026-02-28'],
  ['month', '2028-02-29', '2028-02-01', '2028-02-29'],
  ['month', '2026-12-31', '2026-12-01', '2026-12-31'],
  ['week', '2026-03-16', '2026-03-16', '2026-03-22'],
  ['week', '2026-03-22', '2026-03-16', '2026-03-22'],
  ['week', '2026-01-01', '2025-12-29', '2026-01-04'],
] as const)('the %s of %s runs from %s to %s (design)', (view, day, from, to) => {
  expect(spanOf(view, day)).toEqual({ from, to })
})

test('a month is shown in whole weeks from Monday (design)', () => {
  const weeks = weeksOf('2026-03-16')
  expect(weeks.map((week) => week[0])).toEqual([
    '2026-02-23',
    '2026-03-02',
    '2026-03-09',
    '2026-03-16',
    '2026-03-23',
    '2026-03-30',
  ])
  expect(weeks.at(-1)?.at(-1)).toBe('2026-04-05')
})

test('one Team in two places at one time is a clash; two Teams are none (design)', () => {
  const at = { heldOn: '2026-03-16', startsAt: '08:00' } as const
  expect(
    clashesOf([
      { ...at, teamId: TEAM },
      { ...at, teamId: TEAM },
    ]),
  ).toEqual([at])
  expect(
    clashesOf([
      { ...at, teamId: TEAM },
      { ...at, teamId: 'other' },
    ]),
  ).toEqual([])
  expect(
    clashesOf([
      { ...at, teamId: null },
      { ...at, teamId: null },
    ]),
  ).toEqual([])
})
