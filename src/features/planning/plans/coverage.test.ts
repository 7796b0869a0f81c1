import { describe, expect, test } from 'vitest'
import {
  type CountedUnit,
  type CoverageRule,
  countCautions,
  coverageOf,
  missedShares,
  missedTargets,
  shareOf,
} from './rules.ts'

const rule = (change: Partial<CoverageRule> = {}): CoverageRule => ({
  ...{ kind: null, names: [], count: null, percent: null, perParent: null, text: 'đơn vị', form: null },
  ...change,
})

describe('coverage', () => {
  const places = (count: number, unit = true, at = 0) =>
    Array.from({ length: count }, (_, index) => ({ rule: at, unitId: unit ? `${at}u${index}` : null }))
  const units = (
    count: number,
    kind: CountedUnit['kind'] = 'specialisedAgency',
    at = 0,
    parentId: string | null = null,
  ) => Array.from({ length: count }, (_, index) => ({ id: `${at}u${index}`, kind, parentId }))
  const share = (held: number, total: number) =>
    coverageOf([rule({ percent: 30 })], places(held), new Set(), units(total))[0]!
  test.each([
    [29, 97, 30, false],
    [30, 97, 30, true],
    [3, 10, 3, true],
    [9, 31, 10, false],
    [10, 31, 10, true],
    [299, 1000, 300, false],
    [300, 1000, 300, true],
  ] as const)(
    '%i places of %i units want %i: reached is %s; a share rounds up (design)',
    (held, total, wanted, met) => {
      expect(share(held, total)).toMatchObject({ wanted, met, total })
    },
  )
  test('places without a unit count for a share, not for a number (design)', () => {
    expect(coverageOf([rule({ percent: 30 })], places(3, false), new Set(), units(10))[0]).toMatchObject({
      met: true,
      named: 0,
    })
    expect(coverageOf([rule({ count: 3 })], places(3, false), new Set(), units(10))[0]).toMatchObject({
      wanted: 3,
      met: false,
      named: 0,
    })
  })
  test('named units are wanted one by one, and inspected ones are counted (QN-II-2a-1, KG-II-2a, KG-II-2b)', () => {
    expect(coverageOf([rule({ names: ['Sở A', 'Sở B'] })], places(2), new Set(['0u1', 'x']), [])[0]).toMatchObject({
      wanted: 2,
      named: 2,
      inspected: 1,
      met: true,
    })
  })
  test('a kind without a number wants none (CT-III-1b-4, NX-IV-2.2a-1)', () => {
    expect(coverageOf([rule({ kind: 'communePC' })], [], new Set(), units(40, 'communePC'))[0]).toMatchObject({
      wanted: null,
      met: true,
      verdict: 'noNumber',
    })
  })

  /** Kiên Giang's own sentences: six sở and five districts by name, two communes in each chosen district, ten communes, 30 % of all. */
  const KG = [
    rule({ kind: 'provincialDepartment', names: Array.from('abcdef'), text: '6 sở' }),
    rule({ kind: 'districtPC', names: Array.from('abcde'), text: '5 huyện' }),
    rule({ kind: 'communePC', perParent: 2, text: '02 xã thuộc mỗi huyện' }),
    rule({ kind: 'communePC', count: 10, text: '10 xã' }),
    rule({
      kind: 'administrativeAgency',
      percent: 30,
      text: '30% số cơ quan hành chính (sở, ban, ngành và UBND cấp huyện)',
    }),
  ]
  const register = (departments: number) => [
    ...units(departments, 'specialisedAgency', 0),
    ...units(15, 'districtPC', 1),
    ...Array.from({ length: 30 }, (_, at) => ({ id: `c${at}`, kind: 'communePC' as const, parentId: `1u${at % 15}` })),
  ]
  const kg = (departments: number, chosen = 6) =>
    coverageOf(
      KG,
      [...places(chosen), ...places(5, true, 1), ...places(10, false, 3)],
      new Set(),
      register(departments),
    )

  test('30 % are of departments and districts together, whatever sentence names them; communes are not among them (KG-I-2b-1)', () => {
    expect(kg(21)[4]).toMatchObject({ wanted: 11, named: 11, total: 36, met: true })
    expect(kg(21)[4]!.parts).toEqual([
      { kind: 'provincialDepartment', count: 21 },
      { kind: 'districtPC', count: 15 },
    ])
  })
  test('one unit more in the register, and 29,7 % are refused; one fewer chosen too (KG-I-2b-1)', () => {
    expect(kg(22)[4]).toMatchObject({ wanted: 12, named: 11, met: false, verdict: 'short' })
    expect(kg(21, 5)[4]).toMatchObject({ wanted: 11, named: 10, met: false })
  })
  test('two communes in each of five chosen districts and ten communes are the same ten places (KG-II-2c)', () => {
    expect(kg(21)[2]).toMatchObject({ wanted: 10, named: 0, met: true })
  })
  test('of nobody nothing is reached; units below an inspected one are in no register (KG-I-2b-1)', () => {
    const [none, below] = coverageOf(
      [rule({ kind: 'communePC', percent: 30 }), rule({ kind: 'subordinateUnit', percent: 30 })],
      [],
      new Set(),
      units(5),
    )
    expect(none).toMatchObject({ total: 0, met: false, verdict: 'noPopulation' })
    expect(below).toMatchObject({ wanted: null, total: null, met: true, verdict: 'noNumber' })
  })
  test('two vertical agencies by number, two by name, and a kind that no number binds are counted each in its way (CT-III-1b-3, QN-II-2c-1)', () => {
    const [number, named, open] = coverageOf(
      [
        rule({ kind: 'verticalAgency', count: 2 }),
        rule({ kind: 'verticalAgency', names: ['Cục Thuế', 'Bảo hiểm xã hội'] }),
        rule({ kind: 'communePC', form: 'Kiểm tra công vụ' }),
      ],
      [...places(2), ...places(1, true, 1), ...places(3, true, 2)],
      new Set(['2u0']),
      units(40, 'communePC', 2),
    )
    expect(number).toMatchObject({ wanted: 2, named: 2, verdict: 'met' })
    expect(named).toMatchObject({ wanted: 2, named: 1, met: false, verdict: 'short' })
    expect(open).toMatchObject({ wanted: null, named: 3, inspected: 1, met: true, verdict: 'noNumber' })
  })
  test('three districts and the seventeen communes of a round are counted one by one (CT-III-1b-5, NX-IV-2.2a-3)', () => {
    const [districts, communes] = coverageOf(
      [rule({ kind: 'districtPC', count: 3 }), rule({ kind: 'communePC', count: 17 })],
      [...places(3), ...places(16, true, 1)],
      new Set(['0u0']),
      [],
    )
    expect(districts).toMatchObject({ wanted: 3, named: 3, inspected: 1, verdict: 'met' })
    expect(communes).toMatchObject({ wanted: 17, named: 16, verdict: 'short' })
  })
  test('a share that binds nobody is said with what is missing; one that binds, and one of nobody, refuse (T2-PLAN-2, KG-I-2b-1)', () => {
    const [short, none] = coverageOf(
      [rule({ percent: 30, kind: 'communePC' }), rule({ percent: 30, kind: 'verticalAgency', text: 'ngành dọc' })],
      places(28),
      new Set(),
      units(95, 'communePC'),
    )
    const said = missedTargets([short!, none!], { coverageBlocksAt: 'never' })
    expect(said.map(({ code, text }) => [code, text.vi.includes('29 trên 95'), text.vi.includes('thiếu 1')])).toEqual([
      ['COVERAGE_BELOW_TARGET', true, true],
    ])
    expect(missedTargets([short!], { coverageBlocksAt: 'submission' })).toEqual([])
    expect(missedShares([short!, none!]).map(({ code }) => code)).toEqual([
      'COVERAGE_BELOW_30',
      'COVERAGE_POPULATION_EMPTY',
    ])
  })
  test('places that nobody has named yet are not missing of a share (T2-PLAN-2)', () => {
    const [share] = coverageOf([rule({ percent: 30 })], places(28, false), new Set(), units(95))
    expect(missedTargets([share!], { coverageBlocksAt: 'never' })[0]!.text.vi).toContain('còn thiếu 1')
  })
  test('a seventh of six is over the number of the plan (CT-III-1b-2)', () => {
    expect(coverageOf([rule({ count: 6 })], places(7), new Set(), units(9))[0]).toMatchObject({ verdict: 'over' })
  })
  test('a share is worked out in whole hundredths (design)', () => {
    expect([shareOf(7, 100), shareOf(29.85, 67), shareOf(30, 67), shareOf(33.33, 3)]).toEqual([7, 20, 21, 1])
  })
})

test('a number and a share in one sentence are compared with the register; the larger of them binds (design)', () => {
  const both = (count: number, percent: number, total: number) => {
    const target = { kind: null, names: [], count, percent, perParent: null, text: '', form: null }
    const coverage = coverageOf(
      [target],
      [],
      new Set(),
      Array.from({ length: total }, (_, at) => ({ id: String(at), kind: 'communePC' as const, parentId: null })),
    )
    return [countCautions({ targets: [target] }, coverage).map(({ text }) => text.vi), coverage[0]!.wanted]
  }
  expect(both(2, 50, 4)).toEqual([[], 2])
  expect(both(12, 30, 38)).toEqual([[], 12])
  expect(both(2, 33, 6)).toEqual([[], 2])
  expect(both(2, 50, 5)).toEqual([
    [
      'Kế hoạch nêu 2 đơn vị, đạt 50%; theo danh mục có 5 đơn vị, 2 đơn vị là 40%. Hãy đối chiếu số đơn vị, tỷ lệ hoặc danh mục.',
    ],
    3,
  ])
  expect(both(2, 50, 0)[0]).toEqual([])
})
