import { expect, test } from 'vitest'
import { takeMove } from '#kernel/lifecycle.ts'
import { type CastName, cast } from '#test/cast.ts'
import {
  addRound,
  isSeparate,
  missingOfPlan,
  missingOfRound,
  progressOf,
  ROUND_MOVES,
  type Round,
  type RoundInputs,
  roundActions,
  roundsIn,
} from './rules.ts'

const round = (change: Partial<Round> = {}): Round => ({
  ...{ id: 'r', planId: 'p', ordinal: 2, state: 'issued', separate: false, from: null, to: null, closingNote: '' },
  ...{ version: 1, ...change },
})
const take = <Action extends keyof RoundInputs>(
  action: Action,
  thing: Partial<Round>,
  input: RoundInputs[Action],
  by: CastName = 'thuy',
) => {
  const at = { by: cast[by], on: '2026-03-16', settings: null } as const
  const done = takeMove(ROUND_MOVES[action], round(thing), input, at)
  return done.ok ? done.value.state : done.refusal.code
}
const period = (change: object) => ({ form: null, from: null, to: null, before: false, text: '', ...change })

test('rounds of a plan are those of its announced periods; those of self-inspections are none (NX-II-2.1-3, NX-II-2.1-7)', () => {
  const periods = [
    period({ form: 'tự kiểm tra', round: 'Đợt 3' }),
    period({ form: 'Kiểm tra định kỳ', round: 'Đợt II' }),
    period({ form: 'Kiểm tra định kỳ', round: 'Đợt 1' }),
    period({ round: 'đợt 1' }),
    period({ form: 'Kiểm tra đột xuất', round: 'Đợt 4' }),
    period({}),
  ]
  expect(roundsIn({ periods })).toEqual([1, 2])
  expect(roundsIn({ periods: [period({})] })).toEqual([])
})

test('a plan of its own is announced for the round in whose sentence it stands (NX-IV-2.2a-5)', () => {
  const lines = [
    'Đợt 1: dự kiến kiểm tra một số xã (lịch thông báo sau)',
    'Đợt 2: kiểm tra gắn với Chỉ số (có kế hoạch riêng)',
  ]
  expect([1, 2].map((ordinal) => isSeparate(lines, ordinal))).toEqual([false, true])
  expect(isSeparate(['Kiểm tra chuyên đề có kế hoạch riêng'], 1)).toBe(false)
})

test('a round that has a plan of its own opens once that is issued (NX-IV-2.2a-5)', () => {
  const waiting = { state: 'planned', separate: true } as const
  expect(take('issue', waiting, { separatePlanIssued: false, missingBasics: [] })).toBe('SEPARATE_PLAN_REQUIRED')
  expect(take('issue', waiting, { separatePlanIssued: true, missingBasics: [] })).toBe('issued')
  expect(take('issue', { state: 'issued' }, { separatePlanIssued: true, missingBasics: [] })).toBe('WRONG_STATE')
})

test('nothing is closed over inspections that run; a round that was never carried out is closed for a reason (design)', () => {
  const running = ['UBND xã A', 'UBND xã B']
  expect(take('close', { state: 'inProgress' }, { note: '', running })).toBe('INSPECTIONS_RUNNING')
  expect(take('close', { state: 'inProgress' }, { note: '', running: [] })).toBe('closed')
  for (const state of ['planned', 'issued'] as const) {
    expect(take('close', { state }, { note: ' ', running: [] })).toBe('ROUND_NOTE_REQUIRED')
    expect(take('close', { state }, { note: 'Lồng ghép vào đợt 1', running: [] })).toBe('closed')
  }
  expect(take('close', { state: 'closed' }, { note: 'x', running: [] })).toBe('WRONG_STATE')
})

test('only the focal agency acts on rounds (design)', () => {
  const open = (name: CastName, state: Round['state']) =>
    roundActions(round({ state }), { by: cast[name], on: '2026-03-16', settings: null })
  for (const name of Object.keys(cast) as CastName[])
    for (const state of ['planned', 'issued', 'inProgress', 'closed'] as const) {
      const expected = { planned: ['issue', 'close'], issued: ['close'], inProgress: ['close'], closed: [] }[state]
      expect([name, state, open(name, state)]).toEqual([name, state, ['thuy', 'quang'].includes(name) ? expected : []])
    }
})

test('the office adds rounds to a plan in force, each the next (design)', () => {
  const add = (state: string, days: object = {}, by: CastName = 'thuy') => {
    const added = addRound(cast[by], { state, amends: null } as Parameters<typeof addRound>[1], [round()], {
      ...{ from: null, to: null },
      ...days,
    })
    return added.ok ? added.value : added.refusal.code
  }
  expect(add('inProgress')).toBe(3)
  expect(add('draft')).toBe('WRONG_STATE')
  expect(add('completed')).toBe('PLAN_COMPLETED')
  expect(add('issued', {}, 'lan')).toBe('WRONG_ACTOR')
  expect(add('issued', { from: '2026-06-02', to: '2026-06-01' })).toBe('ROUND_DAYS_REVERSED')
  // A round counted as the last one there can be has none after it, however few there are.
  const after = addRound(
    cast.thuy,
    { state: 'issued', amends: null } as Parameters<typeof addRound>[1],
    [round({ ordinal: 20 })],
    {
      ...{ from: null, to: null },
    },
  )
  expect(after.ok ? after.value : after.refusal.code).toBe('WRONG_STATE')
})

test('what a round still lacks is listed: reports by the settings of the plan, remarks by unit (design)', () => {
  const one = { unitId: 'a', state: 'concluded', method: 'onSite', preliminaryOn: null } as const
  const codes = (missing: ReturnType<typeof missingOfRound>) =>
    missing.map(({ caution, unitIds }) => [caution.code, ...unitIds])
  const settings = {
    consolidatedAt: 'roundEnd',
    conclusionArtefacts: [
      { artefact: 'headRemarks', level: 'inspection' },
      { artefact: 'resultReport', level: 'round' },
    ],
  } as const
  const inspections = [
    one,
    { ...one, unitId: 'b', state: 'cancelled' },
    { ...one, unitId: 'c', preliminaryOn: '2026-03-01' },
    { ...one, unitId: 'd', method: 'byReport' },
  ] as const
  expect(codes(missingOfRound(settings, inspections))).toEqual([
    ['CONSOLIDATED_REPORT_REQUIRED'],
    ['ROUND_REPORT_REQUIRED'],
    ['ROUND_REMARKS_MISSING', 'a'],
  ])
  expect(codes(missingOfRound({ consolidatedAt: 'planEnd', conclusionArtefacts: [] }, inspections))).toEqual([])
  expect(codes(missingOfPlan(settings, true))).toEqual([])
  expect(codes(missingOfPlan(settings, false))).toEqual([['CONSOLIDATED_REPORT_REQUIRED'], ['ROUND_REPORT_REQUIRED']])
  const directive = [{ artefact: 'remedyDirective', level: 'plan' }] as const
  expect(codes(missingOfPlan({ consolidatedAt: 'planEnd', conclusionArtefacts: directive }, true))).toEqual([
    ['CONSOLIDATED_REPORT_REQUIRED'],
    ['REMEDY_DIRECTIVE_REQUIRED'],
  ])
})

test('what is planned and what is carried out in a round stand beside each other by kind of unit (CT-IV-1-5)', () => {
  const kinds = new Map([
    ['a', 'communePC' as const],
    ['b', 'communePC' as const],
    ['s', 'specialisedAgency' as const],
  ])
  expect(
    progressOf(
      [
        { unitId: 'a', state: 'concluded' },
        { unitId: 'b', state: 'scheduled' },
        { unitId: 's', state: 'closed' },
        { unitId: 's', state: 'cancelled' },
      ],
      kinds,
    ),
  ).toEqual([
    { kind: 'specialisedAgency', all: 1, concluded: 1 },
    { kind: 'communePC', all: 2, concluded: 1 },
  ])
})
