import { describe, expect, test } from 'vitest'
import { type Profile, profileOf } from '#features/ground/profiles/rules.ts'
import type { Day } from '#kernel/day.ts'
import {
  type CountedPlace,
  type CoverageRule,
  capacityCautions,
  capacityOf,
  coverageOf,
  cycleCautions,
  cycleOf,
  cycleYearsOf,
  type Plan,
  submissionGaps,
  visitsAboveMost,
  visitsNeeded,
} from './rules.ts'

const rule = (part: Partial<CoverageRule>): CoverageRule => ({
  ...{ kind: null, names: [], count: null, percent: null, perParent: null, text: 'đơn vị', form: null },
  ...part,
})
const SHARE = rule({ kind: 'communePC', percent: 30, text: '30% số xã, phường' })
const PLAN = { planYear: 2028, content: { targets: [SHARE, rule({ kind: 'verticalAgency' })], forms: [] } }
const communes = (many: number) =>
  Array.from({ length: many }, (_, at) => ({
    ...{ id: `x${at}`, name: `Phường ${at}`, kind: 'communePC' as const, parentId: 'T' },
  }))
const chosen = (many: number): CountedPlace[] =>
  Array.from({ length: many }, (_, at) => ({ rule: 0, unitId: `x${at}` }))
const open = (many: number): CountedPlace[] => Array.from({ length: many }, () => ({ rule: 0, unitId: null }))
const EVERY_THREE = { cycleYears: 3, cycleFrom: null }

describe('the cycle', () => {
  test('runs back from the year of the plan, or goes on from its first year (T2-PLAN-4)', () => {
    expect(cycleYearsOf(2028, EVERY_THREE)).toEqual({ from: 2026, to: 2028 })
    const since2026 = (year: number) => cycleYearsOf(year, { cycleYears: 3, cycleFrom: 2026 })
    expect([2025, 2026, 2028, 2029].map(since2026)).toEqual([
      { from: 2023, to: 2025 },
      { from: 2026, to: 2028 },
      { from: 2026, to: 2028 },
      { from: 2029, to: 2031 },
    ])
    expect(cycleYearsOf(2028, { cycleYears: null, cycleFrom: 2026 })).toBeNull()
  })
  test.each([
    [95, 29, 32],
    [168, 51, 56],
    [96, 32, 32],
  ])('of %i communes %i chosen a year are 30 %%, and the cycle needs %i (T2-PLAN-4)', (many, share, wanted) => {
    const cycle = cycleOf(PLAN, chosen(share), new Map(), communes(many), EVERY_THREE)!
    expect(cycle.groups.map((group) => [group.kind, group.total, group.wanted, group.chosen])).toEqual([
      ['communePC', many, wanted, share],
    ])
    const [left] = cycleCautions(cycle, { cycleBlocksAt: 'never' })
    expect(left?.code).toBe('CYCLE_UNVISITED')
    expect(left?.text.vi).toContain(`còn ${many - share} đơn vị`)
    expect(left?.text.vi).toContain(`${many} ÷ 3, làm tròn lên ${wanted}`)
  })
  test('a unit seen since its first year is over; one seen before stands with its last day; an open place may still take one (T2-PLAN-4)', () => {
    const visits = new Map<string, Day>([
      ['x0', '2026-01-01'],
      ['x1', '2025-12-31'],
    ])
    const cycle = cycleOf(PLAN, [...chosen(0), ...open(1)], visits, communes(3), EVERY_THREE)!
    expect(cycle.groups[0]).toMatchObject({ visited: 1, chosen: 1, open: 1 })
    expect(cycle.groups[0]!.unvisited).toEqual([
      { unitId: 'x1', name: 'Phường 1', lastOn: '2025-12-31' },
      { unitId: 'x2', name: 'Phường 2', lastOn: null },
    ])
    expect(cycleCautions(cycle, { cycleBlocksAt: 'never' })[0]?.parameters.missing).toBe(1)
    const filled = cycleOf(PLAN, open(2), visits, communes(3), EVERY_THREE)
    expect(cycleCautions(filled, { cycleBlocksAt: 'never' })).toEqual([])
  })
  test('before its last year nobody is missed; in it the plan stops where its setting says (T2-PLAN-4)', () => {
    const cycle = (cycleFrom: number) => cycleOf(PLAN, [], new Map(), communes(3), { cycleYears: 3, cycleFrom })
    expect(cycleCautions(cycle(2027), { cycleBlocksAt: 'never' })).toEqual([])
    expect(cycle(2027)?.left).toBe(1)
    const gaps = (cycleBlocksAt: Profile['cycleBlocksAt']) =>
      submissionGaps(
        { content: { legalBases: [{}], periods: [{}], missingAnnexes: [], targets: [] } } as unknown as Plan,
        { coverage: [], cycle: cycle(2026) },
        { coverageBlocksAt: 'never', cycleBlocksAt },
      ).map(({ code }) => code)
    expect(gaps('submission')).toEqual(['CYCLE_UNVISITED'])
    expect(gaps('never')).toEqual([])
    expect(cycleCautions(cycle(2026), { cycleBlocksAt: 'submission' })).toEqual([])
  })
  test('a plan without a share goes by the kinds of its announced sentences; units below an inspected one are in no cycle (T2-PLAN-4)', () => {
    const forms = [{ form: 'Đột xuất', code: 'surprise', text: '', lead: null, coordinating: [], invited: [] }]
    const targets = [
      rule({ kind: 'communePC', count: 6 }),
      rule({ kind: 'subordinateUnit' }),
      rule({ kind: 'districtPC', form: 'Đột xuất' }),
    ]
    const cycle = cycleOf({ planYear: 2028, content: { targets, forms } }, [], new Map(), communes(3), EVERY_THREE)
    expect(cycle?.groups.map(({ kind }) => kind)).toEqual(['communePC'])
  })
})

describe('the capacity', () => {
  const settings = { visitTeams: 2, unitsPerDay: 3 }
  const windows = [{ from: '2026-04-06' as Day, to: '2026-04-12' as Day, indicative: false }]
  test('is working days by sub-teams by units a day; what is above it is said with the arithmetic (T2-PLAN-3)', () => {
    const capacity = capacityOf({ planYear: 2026, windows }, 31, settings)!
    expect(capacity).toEqual({ needed: 31, days: 5, teams: 2, perDay: 3, possible: 30 })
    expect(capacityCautions(capacity).map(({ text }) => text.vi)).toEqual([
      'Cần 31 lượt kiểm tra, khả năng thực hiện 30 (5 ngày làm việc × 2 tổ × 3 đơn vị mỗi ngày). Hãy thêm tổ, kéo dài thời gian hoặc giảm đơn vị.',
    ])
    expect(capacityCautions({ ...capacity, needed: 30 })).toEqual([])
  })
  test('is unknown where nobody says when, or how many go; rounds that overlap count a day once (T2-PLAN-3)', () => {
    const blank = [{ from: null, to: null, indicative: false }]
    expect(capacityOf({ planYear: 2026, windows: blank }, 1, settings)).toBeNull()
    expect(capacityOf({ planYear: 2026, windows }, 1, { visitTeams: null, unitsPerDay: 3 })).toBeNull()
    expect(capacityOf({ planYear: 2026, windows: [...windows, ...windows] }, 1, settings)?.days).toBe(5)
    const since = [{ from: '2026-12-28' as Day, to: null, indicative: false }]
    expect(capacityOf({ planYear: 2026, windows: since }, 1, settings)?.days).toBe(4)
  })
  test('asks a visit of each unit and each open place, and of what a share still lacks (T2-PLAN-3)', () => {
    const places = [...chosen(2), ...chosen(1), ...open(1)]
    const coverage = coverageOf([SHARE], places, new Set(), communes(20))
    expect(coverage[0]).toMatchObject({ wanted: 6, held: 3 })
    expect(visitsNeeded(places, coverage)).toBe(6)
  })
  test('a unit in two other plans of the year is above two visits, not above three (T2-PLAN-3)', () => {
    const elsewhere = [{ unitId: 'x0' }, { unitId: 'x0' }, { unitId: 'x1' }]
    const above = (maxVisitsPerYear: number | null) => visitsAboveMost(elsewhere, { maxVisitsPerYear })
    expect([above(2), above(3), above(null)]).toEqual([['x0'], [], []])
  })
})

test('a plan without these settings has no cycle; two units a day by one group until it says otherwise (design)', () => {
  const { cycleYears, visitTeams, unitsPerDay } = profileOf([])
  expect([cycleYears, visitTeams, unitsPerDay]).toEqual([null, 1, 2])
})
