import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type Profile, profileOf, type RiskCriterion } from '#features/ground/profiles/rules.ts'
import type { Day } from '#kernel/day.ts'
import { cast } from '#test/cast.ts'
import { pointsOf } from './rules/ranking.ts'
import {
  checkFactors,
  checkLot,
  type Factor,
  listText,
  lotText,
  mayTypeFactors,
  rankUnits,
  type Scale,
  scalesOf,
  takenByLot,
} from './rules.ts'

const scale = (criterion: RiskCriterion, weight: number, cap: number | null): Scale => ({ criterion, weight, cap })
const unit = (id: string, code: string | null = id) => ({ id, code, name: `Đơn vị ${id}`, kind: 'communePC' as const })
const figures = (values: Readonly<Record<string, number>>): ReadonlyMap<string, Factor> =>
  new Map(Object.entries(values).map(([id, value]) => [id, { value, source: 'Báo cáo', on: '2026-01-31' as Day }]))

describe('the ranking', () => {
  test.each([
    // weight × min(value, cap) ÷ cap, in hundredths half up
    [30, 20, 1200, 1800],
    [30, 20, 2000, 3000],
    [30, 20, 99900, 3000],
    [30, 20, 0, 0],
    [10, 3, 100, 333],
    [10, 3, 200, 667],
    [1, 800, 100, 0],
    [1, 200, 100, 1],
    [1, 8, 50, 6],
    [1000, 1_000_000, 100_000_000, 100_000],
  ])('gives of %i points at %i for %i hundredths %i hundredths (QN-I-2-6)', (weight, cap, value, points) => {
    expect(pointsOf(scale('lateDossiers', weight, cap), value)).toBe(points)
  })
  test('of an index what is lacking counts; above its cap nothing is lacking (QN-I-2-5)', () => {
    const index = scale('lowIndex', 40, 100)
    expect([8125, 10_000, 12_000, 0].map((value) => pointsOf(index, value))).toEqual([750, 0, 0, 4000])
  })
  test('what has no figure, or no cap yet, gives nothing and is no nought (QN-I-2-7)', () => {
    const [ranked] = rankUnits([unit('a')], [scale('harassment', 20, 10), scale('slowProgress', 0, null)], new Map())
    expect(ranked).toMatchObject({ score: 0, place: 1 })
    expect(ranked?.cells.map(({ value, points }) => [value, points])).toEqual([
      [null, 0],
      [null, 0],
    ])
    expect(pointsOf(scale('slowProgress', 0, null), 500)).toBe(0)
  })
  test('the parts that are shown add up to the sum that is shown; ties go by the code and share a place (T2-PLAN-5)', () => {
    const scales = [scale('lateDossiers', 10, 3), scale('notVisited', 10, 3)]
    const factors = new Map([
      ['lateDossiers' as const, figures({ c: 100, b: 100, a: 100, d: 200 })],
      ['notVisited' as const, figures({ c: 100, b: 100, a: 0, d: 200 })],
    ])
    const ranked = rankUnits([unit('c', 'X02'), unit('a', 'X09'), unit('b', 'X01'), unit('d', null)], scales, factors)
    expect(ranked.map(({ id, place, score }) => [id, place, score])).toEqual([
      ['d', 1, 1334],
      ['b', 2, 666],
      ['c', 2, 666],
      ['a', 4, 333],
    ])
    for (const { cells, score } of ranked) expect(cells.reduce((sum, { points }) => sum + points, 0)).toBe(score)
  })
  test('goes by the criteria that the plan names and gives points, in one order (QN-I-2-5, QN-I-2-6, QN-I-2-7)', () => {
    const settings = profileOf([
      { key: 'riskCriteria', value: ['harassment', 'lateDossiers'], source: 'Câu 2' },
      { key: 'riskWeights', value: [scale('notVisited', 5, 365), scale('lateDossiers', 30, 20)], source: 'plan' },
    ])
    expect(scalesOf(settings as Profile)).toEqual([
      scale('lateDossiers', 30, 20),
      scale('harassment', 0, null),
      scale('notVisited', 5, 365),
    ])
  })
  test('figures are typed by the focal agency while units can be chosen, from a source and of a day that has come (design)', () => {
    expect(mayTypeFactors(cast.thuy, { state: 'draft' }).ok).toBe(true)
    expect(mayTypeFactors(cast.thuy, { state: 'inProgress' }).ok).toBe(true)
    expect(mayTypeFactors(cast.thuy, { state: 'completed' }).ok).toBe(false)
    expect(mayTypeFactors(cast.lan, { state: 'draft' }).ok).toBe(false)
    const today = '2026-03-16' as Day
    expect(checkFactors({ source: ' ', on: today }, today)?.code).toBe('FACTOR_SOURCE_REQUIRED')
    expect(checkFactors({ source: 'Báo cáo', on: '2026-03-17' }, today)?.code).toBe('FACTOR_DAY_AHEAD')
    expect(checkFactors({ source: 'Báo cáo', on: today }, today)).toBeNull()
  })
})

describe('the lot', () => {
  const SEED = 'ab'.repeat(32)
  const CANDIDATES = Array.from({ length: 20 }, (_, at) => `00000000-0000-4000-8000-0000000000${at + 10}`)
  const drawn = (candidates: readonly string[], count: number, seed = SEED) => {
    const digests = candidates.map(
      (id) => [id, createHash('sha256').update(lotText({ seed }, id)).digest('hex')] as const,
    )
    return takenByLot({ candidates, count }, new Map(digests))
  }
  test('of the same list and seed are the same units, in whatever order the list is given (T2-PLAN-5)', () => {
    expect(drawn(CANDIDATES, 5)).toEqual(drawn(CANDIDATES.toReversed(), 5))
    expect(new Set(drawn(CANDIDATES, 20)).size).toBe(20)
    expect(drawn(CANDIDATES, 8).slice(0, 5)).toEqual(drawn(CANDIDATES, 5))
    expect(drawn(CANDIDATES, 5, 'cd'.repeat(32))).not.toEqual(drawn(CANDIDATES, 5))
  })
  test('its texts are told by their lengths, an id a line (T2-PLAN-5)', () => {
    expect(lotText({ seed: SEED }, CANDIDATES[0]!)).toBe(`seed:64:${SEED}\nunit:36:${CANDIDATES[0]}\n`)
    expect(listText(['b', 'a'])).toBe('a\nb\n')
  })
  test('every unit comes first about as often as any other (T2-PLAN-5)', () => {
    const first = Array.from({ length: 2000 }, (_, at) => drawn(CANDIDATES, 1, at.toString(16).padStart(64, '0'))[0]!)
    const times = [...Map.groupBy(first, (id) => id).values()].map(({ length }) => length)
    // 100 each are expected; six times the deviation of about 9.75.
    expect(times.length).toBe(20)
    expect(Math.min(...times)).toBeGreaterThan(41)
    expect(Math.max(...times)).toBeLessThan(159)
  })
  test('a second draw for a sentence asks a reason, and nobody draws more than there are (T2-PLAN-5)', () => {
    const check = (count: number, reason: string, before: number) =>
      checkLot({ count, reason }, { candidates: 3, before })?.code ?? null
    expect([check(3, '', 0), check(1, ' ', 1), check(1, 'Đơn vị vừa sáp nhập', 1), check(4, '', 0)]).toEqual([
      null,
      'DRAW_REASON_REQUIRED',
      null,
      'LOT_LIST_TOO_SHORT',
    ])
  })
})
