import { describe, expect, test } from 'vitest'
import type { UnitKind } from '#features/ground/org/rules.ts'
import { type CoverageRule, type PlanPeriod, windowsOf } from '#features/planning/plans/rules.ts'
import type { TeamSeat } from '#features/planning/teams/rules.ts'
import type { Day } from '#kernel/day.ts'
import { takeMove } from '#kernel/lifecycle.ts'
import { cast } from '#test/cast.ts'
import {
  type Around,
  DETAILED_PLAN_MOVES,
  type DetailedPlan,
  differs,
  fixCautions,
  fixGaps,
  openVersion,
  type PlannedVisit,
  proposed,
  unitsAfter,
  visitsAgain,
} from './rules.ts'

const PERIOD: PlanPeriod = { form: null, from: '2020-04-01', to: '2020-10-30', before: false, text: '' }
const windows = (periods: PlanPeriod[]) => {
  const days = periods.flatMap(({ from, to }) => [from, to]).toSorted() as Day[]
  return windowsOf({ from: days[0]!, to: days.at(-1)!, periods }, { endExclusive: true })
}
const rule = (part: Partial<CoverageRule>): CoverageRule => ({
  ...{ kind: null, names: [], count: null, percent: null, perParent: null, text: '', form: null },
  ...part,
})
const unit = (id: string, kind: UnitKind, parentId: string) => ({ id, kind, parentId, name: id })
const seat = (accountId: string, part: TeamSeat['seat'] = 'member'): TeamSeat => ({
  ...{ id: accountId, accountId, name: accountId, seat: part, agencyId: 'SNV', post: '', fields: [], leftOn: null },
})
const team = (id: string, ...people: string[]) => ({
  id,
  name: id,
  state: 'active' as const,
  seats: people.map((one) => seat(one)),
})
const visit = (unitId: string | null, at: number, part: Partial<PlannedVisit> = {}): PlannedVisit => ({
  ...{ rule: at, unitId, from: '2020-05-04', to: null, part: 'day' as const, teamId: 'Đoàn 1' },
  ...{ memberIds: [unitId ?? 'x'], contents: [], place: '' },
  ...part,
})

/** Districts by names, ten communes, two of each chosen district: the sentences of one plan as data. */
const SENTENCES = [
  rule({ kind: 'districtPC', names: ['H1', 'H2'], text: 'UBND huyện H1, H2' }),
  rule({ kind: 'communePC', count: 4, text: '04 UBND cấp xã' }),
  rule({ kind: 'communePC', perParent: 2, text: 'Chọn 02 xã thuộc UBND cấp huyện được chọn kiểm tra' }),
]
const DISTRICTS = ['H1', 'H2', 'H3']
const UNITS = [
  ...DISTRICTS.map((id) => unit(id, 'districtPC', 'T')),
  ...DISTRICTS.flatMap((id) => [1, 2, 3].map((at) => unit(`${id}X${at}`, 'communePC', id))),
]
const PLACES = [
  { id: 'p1', rule: 0, unitId: 'H1' },
  { id: 'p2', rule: 0, unitId: 'H2' },
  ...[1, 2, 3, 4].map((at) => ({ id: `x${at}`, rule: 1, unitId: null })),
]
const around = (part: Partial<Around> = {}): Around => ({
  ...{ rules: SENTENCES, forms: [], places: PLACES, units: UNITS, counted: UNITS, windows: windows([PERIOD]) },
  ...{ planYear: 2020, pace: { visitTeams: 4, unitsPerDay: 4 } },
  ...{ teams: [team('Đoàn 1', ...UNITS.map(({ id }) => id), 'x')], setUp: [], chosenBefore: [] },
  ...part,
})
const going = (...communes: string[]) => ({
  visits: [visit('H1', 0), visit('H2', 0), ...communes.map((id) => visit(id, 1))],
})
const gaps = (
  words: { visits: PlannedVisit[] },
  part: Partial<Around> = {},
  blocks: 'never' | 'detailedPlan' = 'never',
) => fixGaps(words, around(part), { coverageBlocksAt: blocks }).map(({ code }) => code)
const cautions = (words: { visits: PlannedVisit[] }, part: Partial<Around> = {}) =>
  fixCautions(words, around(part)).map(({ code }) => code)

describe('What stands in the way of fixing a detailed plan', () => {
  test('two communes of each chosen district, as many in all as the plan says: it may be fixed (KG-II-2c, KG-I-2b-2)', () => {
    expect(gaps(going('H1X1', 'H1X2', 'H2X1', 'H2X2'))).toEqual([])
  })
  test('a commune of a district that is not inspected is refused (KG-II-2c)', () => {
    expect(gaps(going('H1X1', 'H1X2', 'H2X1', 'H3X1'))).toEqual([
      'COMMUNE_NOT_UNDER_SELECTED_DISTRICT',
      'COMMUNE_QUOTA',
    ])
  })
  test('another number than the sentences say is refused, under each district and in all (KG-II-2c, KG-I-2b-2)', () => {
    const refused = fixGaps(going('H1X1', 'H1X2', 'H1X3', 'H2X1', 'H2X2'), around(), { coverageBlocksAt: 'never' })
    expect(refused.map(({ code, parameters: { under, wanted, chosen } }) => [code, under, wanted, chosen])).toEqual([
      ['COMMUNE_QUOTA', '', 4, 5],
      ['COMMUNE_QUOTA', 'H1', 2, 3],
    ])
    expect(gaps(going('H1X1', 'H1X2', 'H2X1'))).toEqual(['COMMUNE_QUOTA', 'COMMUNE_QUOTA'])
  })
  test('the numbers are those of the plan: three of one district in a plan that says three (KG-II-2c)', () => {
    const rules = [SENTENCES[0]!, rule({ kind: 'communePC', perParent: 3, text: '03 xã' })]
    const three = (id: string) => [1, 2, 3].map((at) => visit(`${id}X${at}`, 1))
    const words = { visits: [visit('H1', 0), visit('H2', 0), ...three('H1'), ...three('H2')] }
    expect(gaps(words, { rules, places: PLACES.slice(0, 2) })).toEqual([])
  })
  test('a share that blocks here is asked of the units that will stand in the plan (design)', () => {
    const rules = [rule({ kind: 'districtPC', percent: 50, text: 'từ 50%' })]
    const words = { visits: [visit('H1', 0)] }
    expect(gaps(words, { rules, places: [] }, 'detailedPlan')).toEqual(['COVERAGE_BELOW_30'])
    expect(gaps(words, { rules, places: [] })).toEqual([])
    expect(gaps({ visits: [visit('H1', 0), visit('H2', 0)] }, { rules, places: [] }, 'detailedPlan')).toEqual([])
  })
  test('days outside a firm period are refused, outside an expected one they are odd; each round counts (CT-III-1b-1, NX-II-2.1-3)', () => {
    const late = {
      visits: [...going('H1X1', 'H1X2', 'H2X1').visits, visit('H2X2', 1, { from: '2020-10-30', to: '2020-11-02' })],
    }
    expect(gaps(late)).toEqual(['VISIT_OUTSIDE_WINDOW'])
    const indicative = windows([{ ...PERIOD, indicative: true }])
    expect([gaps(late, { windows: indicative }), cautions(late, { windows: indicative })]).toEqual([
      [],
      ['VISIT_OUTSIDE_INDICATIVE_WINDOW'],
    ])
    const second = windows([
      { ...PERIOD, round: 'Đợt 1' },
      { ...PERIOD, from: '2020-11-01', to: '2020-11-30', round: 'Đợt 2' },
    ])
    expect(
      gaps({ visits: [...late.visits.slice(0, -1), visit('H2X2', 1, { from: '2020-11-02' })] }, { windows: second }),
    ).toEqual([])
  })
  test('a line without a day or a Team, a stranger to the Team and a unit of no sentence are named (CT-IV-1-3, KG-III-2-2)', () => {
    const [first, second] = [...going().visits] as [PlannedVisit, PlannedVisit]
    const communes = going('H1X1', 'H1X2', 'H2X1', 'H2X2').visits.slice(2)
    const codes = (...changed: PlannedVisit[]) => gaps({ visits: [...changed, ...communes] })
    expect(codes({ ...first, from: null }, { ...second, teamId: null, memberIds: [] })).toEqual([
      'VISIT_DAY_MISSING',
      'VISIT_TEAM_MISSING',
    ])
    expect(codes({ ...first, to: '2020-05-01' }, { ...second, memberIds: ['ai đó'] })).toEqual([
      'VISIT_DAYS_REVERSED',
      'VISITOR_NOT_IN_TEAM',
    ])
    expect(codes(first, second, visit('H3', 0))).toEqual(['VISIT_OUTSIDE_PLAN', 'COMMUNE_QUOTA'])
    expect(gaps({ visits: [visit(null, 1)] })).toEqual(['DETAILED_PLAN_EMPTY'])
  })
})

describe('What is odd about a detailed plan', () => {
  const whole = going('H1X1', 'H1X2', 'H2X1', 'H2X2')
  test('nothing is odd about a whole one; a place without a unit, and a unit without a line, are named (KG-II-2c)', () => {
    expect(cautions(whole)).toEqual([])
    expect(cautions({ visits: whole.visits.slice(1) })).toEqual(['UNIT_WITHOUT_VISIT'])
    expect(cautions(going('H1X1', 'H1X2', 'H2X1'))).toEqual(['PLACE_UNNAMED'])
  })
  test('who sits in two units at one time is named, whole Teams too; another half of the day is another time (CT-IV-1-3)', () => {
    const two = (one: Partial<PlannedVisit>, other: Partial<PlannedVisit>) =>
      fixCautions({ visits: [visit('H1', 0, one), visit('H2', 0, other), ...whole.visits.slice(2)] }, around())
        .filter(({ code }) => code === 'VISIT_CLASH')
        .map(({ parameters: { who } }) => who)
    expect(two({ memberIds: ['x'] }, { memberIds: ['x', 'H2'] })).toEqual(['x'])
    expect(two({ memberIds: ['x'], part: 'morning' }, { memberIds: ['x'], part: 'afternoon' })).toEqual([])
    expect(two({ memberIds: ['x'], to: '2020-05-06' }, { memberIds: ['x'], from: '2020-05-06' })).toEqual(['x'])
    expect(two({ memberIds: [], part: 'morning' }, { memberIds: [], part: 'morning' }).at(0)).toBe('Đoàn 1')
  })
  test('a unit in two lines is named (CT-IV-1-3)', () => {
    expect(cautions({ visits: [...whole.visits, visit('H1', 0, { from: '2020-06-01' })] })).toEqual(['UNIT_TWICE'])
  })
})

describe('A detailed plan, version by version', () => {
  const detailed: DetailedPlan = {
    ...{ id: 'd', planId: 'p', ordinal: 1, state: 'draft', reason: '', chosen: [], coordinating: [] },
    ...{ fixedBy: null, fixedOn: null, fixNote: '', number: null, symbol: '', issuedOn: null, signerId: null },
    ...{ signedOn: null, version: 1, ...going('H1X1', 'H1X2', 'H2X1', 'H2X2') },
  }
  const at = { by: cast.thuy, on: '2020-04-01' as Day, settings: { coverageBlocksAt: 'never' as const } }
  test('is proposed from the places of the plan and from what is set up already; surprises are no part of it (CT-IV-1-3, KG-III-2-2)', () => {
    const setUp = {
      unitId: 'H1',
      teamId: 'Đoàn 1',
      heldOn: '2020-05-04' as Day,
      startsAt: '14:00',
      endsAt: null,
      place: 'Hội trường',
    }
    const rules = [...SENTENCES, rule({ form: 'kiểm tra đột xuất', text: 'đột xuất' })]
    const places = [...PLACES, { id: 's', rule: 3, unitId: 'H3' }]
    const lines = proposed(around({ rules, places }), [setUp])
    expect(lines.map(({ unitId }) => unitId)).toEqual(['H1', 'H2', null, null, null, null])
    expect(lines[0]).toMatchObject({ from: '2020-05-04', part: 'afternoon', teamId: 'Đoàn 1', place: 'Hội trường' })
    expect(lines[1]).toMatchObject({ from: null, teamId: 'Đoàn 1' })
    expect(visitsAgain([visit('H1', 0)], around(), []).map(({ unitId }) => unitId)).toEqual(['H1', 'H2'])
  })
  test('is fixed by the focal agency, for a reason where something is odd (CT-IV-1-3)', () => {
    const input = { around: around(), chosen: ['H1X1'], note: '' }
    expect(takeMove(DETAILED_PLAN_MOVES.fix, detailed, input, at)).toMatchObject({
      ok: true,
      value: { state: 'fixed', fixedBy: cast.thuy.id, fixedOn: '2020-04-01', chosen: ['H1X1'] },
    })
    const odd = { ...detailed, visits: detailed.visits.slice(1) }
    expect(takeMove(DETAILED_PLAN_MOVES.fix, odd, input, at)).toMatchObject({
      refusal: { code: 'FIX_REASON_REQUIRED' },
    })
    expect(takeMove(DETAILED_PLAN_MOVES.fix, odd, { ...input, note: 'Huyện đang bầu cử' }, at).ok).toBe(true)
    expect(takeMove(DETAILED_PLAN_MOVES.fix, detailed, input, { ...at, by: cast.lan })).toMatchObject({
      refusal: { code: 'WRONG_ACTOR' },
    })
    expect(takeMove(DETAILED_PLAN_MOVES.fix, { ...detailed, state: 'fixed' as const }, input, at).ok).toBe(false)
  })
  test('whoever fixed it does not sign it, and it bears no day before its signature (CT-IV-1-3, CT-SIG-1)', () => {
    const fixed = { ...detailed, state: 'fixed', fixedBy: cast.quang.id } as const
    const signing = { signerId: cast.quang.id, recordable: true, signerHolds: ['focalHead'] } as const
    expect(takeMove(DETAILED_PLAN_MOVES.sign, fixed, signing, { ...at, by: cast.quang })).toMatchObject({
      refusal: { code: 'SIGNER_IS_AUTHOR' },
    })
    expect(
      takeMove(DETAILED_PLAN_MOVES.sign, { ...fixed, fixedBy: cast.thuy.id }, signing, { ...at, by: cast.quang }).ok,
    ).toBe(true)
    const signed = { ...fixed, state: 'signed', signerId: cast.quang.id, signedOn: '2020-03-20' } as const
    const issuing = (issuedOn: Day) =>
      takeMove(
        DETAILED_PLAN_MOVES.issue,
        signed,
        {
          ...{ number: '9', symbol: 'KH-SNV', issuedOn, numberTaken: false },
          signatureBy: cast.quang.id,
          signedCopy: null,
        },
        at,
      )
    expect(issuing('2020-03-19')).toMatchObject({ refusal: { code: 'ISSUE_DAY_WRONG' } })
    expect(issuing('2020-03-20').ok).toBe(true)
  })
  test('what is fixed is changed by a new version with a reason, one at a time (CT-IV-1-3, KG-III-2-2)', () => {
    const plan = { state: 'issued' }
    const opened = (...given: Parameters<typeof openVersion>) => {
      const decision = openVersion(...given)
      return decision.ok ? decision.value.ordinal : decision.refusal.code
    }
    const first = [{ ordinal: 1, state: 'issued' as const }]
    expect(opened(cast.thuy, plan, [], { reason: '' })).toBe(1)
    expect(opened(cast.thuy, plan, first, { reason: ' ' })).toBe('VERSION_REASON_REQUIRED')
    expect(opened(cast.thuy, plan, first, { reason: 'Đổi ngày' })).toBe(2)
    expect(opened(cast.thuy, plan, [{ ordinal: 2, state: 'draft' }, ...first], { reason: 'x' })).toBe(
      'VERSION_UNDER_WAY',
    )
    expect(opened(cast.thuy, { state: 'draft' }, [], { reason: '' })).toBe('PLAN_NOT_IN_FORCE')
    expect(opened(cast.dung, plan, [], { reason: '' })).toBe('WRONG_ACTOR')
  })
  test('a unit that a version chose gives up its place when a later one leaves it out, unless it is being inspected (KG-II-2c)', () => {
    const places = PLACES.map((place) => (place.id === 'x1' ? { ...place, unitId: 'H1X1' } : place))
    const communes = (part: Partial<Around>) => [...unitsAfter(going('H1X2').visits, around({ places, ...part }))[1]!]
    expect(communes({ chosenBefore: ['H1X1'] })).toEqual(['H1X2'])
    expect(communes({ chosenBefore: ['H1X1'], setUp: ['H1X1'] })).toEqual(['H1X1', 'H1X2'])
    expect(communes({})).toEqual(['H1X1', 'H1X2'])
  })
  test('a schedule differs by its day, its half of the day or its place, not by what was left open (CT-IV-1-3)', () => {
    const planned = { from: '2020-05-04', to: '2020-05-05', part: 'morning', place: '' } as const
    const held = { heldOn: '2020-05-05' as Day, startsAt: '08:00', endsAt: '11:30', place: 'Trụ sở' }
    expect(differs(planned, held)).toBe(false)
    expect(differs(planned, { ...held, heldOn: '2020-05-06' })).toBe(true)
    expect(differs(planned, { ...held, startsAt: '14:00', endsAt: '16:00' })).toBe(true)
    expect(differs({ ...planned, place: 'Nhà văn hóa' }, held)).toBe(true)
    expect(differs({ ...planned, from: null, to: null, part: 'day' }, held)).toBe(false)
  })
})

test('a day with more units than its groups can visit is said with the arithmetic, and more visits than the days allow too (T2-PLAN-3)', () => {
  const pace = { visitTeams: 1, unitsPerDay: 2 }
  const said = (days: Parameters<typeof windows>[0], ...visits: PlannedVisit[]) =>
    fixCautions({ visits }, around({ pace, windows: windows(days) })).filter(({ source }) => source === 'T2-PLAN-3')
  const three = [visit('H1', 0), visit('H2', 0), visit('H1X1', 1)]
  expect(said([PERIOD], ...three).map(({ text }) => text.vi)).toEqual([
    'Ngày 04/05/2020 có 3 đơn vị, khả năng thực hiện 2 (1 tổ × 2 đơn vị mỗi ngày).',
  ])
  expect(said([PERIOD], ...three.slice(1))).toEqual([])
  const one = { ...PERIOD, from: '2020-05-04', to: '2020-05-04' }
  expect(said([one], ...three).map(({ code }) => code)).toEqual(['CAPACITY_EXCEEDED', 'DAY_OVERLOADED'])
})
