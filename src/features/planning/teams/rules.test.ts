import { describe, expect, test } from 'vitest'
import type { Seat } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { openMoves, takeMove } from '#kernel/lifecycle.ts'
import { type CastName, cast, HOME_AFFAIRS, PLAN, TEAM } from '#test/cast.ts'
import {
  checkSeats,
  mayAssign,
  mayAttachCopy,
  mayReseat,
  present,
  TEAM_MOVES,
  type Team,
  type TeamAction,
  type TeamInputs,
  type TeamSeat,
  type TeamSettings,
  type TeamState,
} from './rules.ts'

const seat = (who: CastName, name: Seat, change: Partial<TeamSeat> = {}): TeamSeat => ({
  id: `${cast[who].id}-${name}`,
  accountId: cast[who].id,
  name: cast[who].name,
  seat: name,
  agencyId: HOME_AFFAIRS,
  post: '',
  fields: [],
  leftOn: null,
  ...change,
})
const SEATS = [
  seat('minh', 'teamHead'),
  seat('tam', 'teamSecretary'),
  seat('binh', 'member', { fields: ['procedures'] }),
]
const team = (change: Partial<Team> = {}): Team => ({
  id: TEAM,
  planId: PLAN,
  name: 'Đoàn kiểm tra cải cách hành chính',
  forms: ['periodic'],
  setUpBy: null,
  state: 'proposed',
  number: null,
  symbol: '',
  decidedOn: null,
  signerId: null,
  signedOn: null,
  proposalNumber: '',
  proposalOn: null,
  seats: SEATS,
  version: 1,
  ...change,
})

const CAN_THO: TeamSettings = { teamAuthority: 'peoplesCommittee', assigners: ['focalAgency', 'teamHead'] }
const TAY_NINH: TeamSettings = { teamAuthority: 'chair', assigners: ['focalAgency', 'teamHead', 'teamDeputy'] }
const ONLY_FOCAL: TeamSettings = { teamAuthority: 'peoplesCommittee', assigners: ['focalAgency'] }
const ON: Day = '2026-01-20'
const decision = {
  number: '20',
  symbol: 'QĐ-UBND',
  decidedOn: '2026-01-20',
  signerId: cast.lan.id,
  signerHolds: ['viceChair'],
  recordable: true,
  proposedBy: cast.thuy.id,
  signatureBy: cast.dung.id,
  signedCopy: 'a'.repeat(64),
} as const

const take = <Action extends TeamAction>(
  action: Action,
  who: CastName,
  thing: Partial<Team>,
  input: TeamInputs[Action],
  settings = CAN_THO,
) => takeMove(TEAM_MOVES[action], team(thing), input, { by: cast[who], on: ON, settings })
const outcome = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? 'ok' : result.refusal.code

describe('who may do what with a Team, in which state (Cần Thơ)', () => {
  // The whole table, spelled out by hand: a changed rule must be changed here too.
  const table: Record<TeamState, Partial<Record<CastName, TeamAction[]>>> = {
    proposed: { lan: ['sign', 'establish'], dung: ['sign'] },
    signed: { lan: ['establish'], dung: ['establish'] },
    established: {
      minh: ['activate'],
      thuy: ['activate', 'dissolve'],
      quang: ['activate', 'dissolve'],
      lan: ['dissolve'],
    },
    active: { thuy: ['dissolve'], quang: ['dissolve'], lan: ['dissolve'] },
    dissolved: {},
  }
  for (const [state, row] of Object.entries(table))
    for (const name of Object.keys(cast) as CastName[]) {
      const expected = row[name] ?? []
      test(`${state}: ${name} may ${expected.join(', ') || 'nothing'} (CT-IV-1-1)`, () => {
        expect(
          openMoves(TEAM_MOVES, team({ state: state as TeamState }), { by: cast[name], on: ON, settings: CAN_THO }),
        ).toEqual(expected)
      })
    }
})

describe('the decision', () => {
  test.each([
    [{}, {}, 'ok'],
    [{ number: ' ' }, {}, 'DOC_NUMBER_MISSING'],
    [{ decidedOn: '2026-01-21' }, {}, 'ISSUE_DAY_WRONG'],
    [{ signerHolds: ['focalHead'] }, {}, 'SIGN_AUTHORITY_MISMATCH'],
    [{ signerHolds: ['chair'] }, {}, 'ok'],
    [{ recordable: false }, {}, 'SIGNATURE_OF_ANOTHER'],
    [{ proposedBy: cast.lan.id }, {}, 'SIGNER_IS_AUTHOR'],
    [{ signedCopy: null }, {}, 'SIGNED_COPY_REQUIRED'],
    [{ signedCopy: null, signatureBy: cast.lan.id }, {}, 'ok'],
    [{}, { seats: [] }, 'TEAM_HEAD_REQUIRED'],
    [{}, { seats: [seat('tam', 'member')] }, 'TEAM_HEAD_REQUIRED'],
  ] as const)('with %j gives the third (CT-IV-1-1, QN-III-2-1, KG-III-2-1, TN-IVb-a-1)', (change, thing, code) => {
    expect(outcome(take('establish', 'lan', thing, { ...decision, ...change } as TeamInputs['establish']))).toBe(code)
  })
  test('is kept with its number, day and signer (CT-IV-1-1, TN-IVa-1-1)', () => {
    expect(take('establish', 'lan', {}, { ...decision, number: ' 20 ' })).toMatchObject({
      ok: true,
      value: { state: 'active', number: '20', symbol: 'QĐ-UBND', decidedOn: '2026-01-20', signerId: cast.lan.id },
    })
  })
})

test.each([
  [[seat('minh', 'teamHead')], null],
  [[seat('minh', 'teamHead'), seat('tam', 'teamHead')], 'TEAM_HEAD_REQUIRED'],
  [[seat('minh', 'teamHead'), seat('minh', 'member')], 'SEAT_TWICE'],
  [[seat('minh', 'teamHead'), seat('tam', 'teamHead', { leftOn: '2026-01-15' })], null],
] as const)('%# exactly one head, nobody twice, those who left aside (QN-III-2-1)', (seats, code) => {
  expect(checkSeats(seats)?.code ?? null).toBe(code)
})

test('every member has a field before the Team is active; head and secretary need none (design)', () => {
  const idle = [seat('minh', 'teamHead'), seat('binh', 'member')]
  expect(outcome(take('activate', 'minh', { state: 'established', seats: idle }, {}))).toBe('ASSIGNMENT_GAP')
  expect(outcome(take('activate', 'minh', { state: 'established' }, {}))).toBe('ok')
  expect(take('establish', 'lan', { seats: idle }, decision)).toMatchObject({
    ok: true,
    value: { state: 'established' },
  })
  expect(
    outcome(
      take('activate', 'minh', { state: 'established', seats: [idle[0]!, seat('binh', 'member', { leftOn: ON })] }, {}),
    ),
  ).toBe('ok')
})

test('a Team does not end while a disagreement has not been referred (CT-IV-5-5)', () => {
  expect(outcome(take('dissolve', 'thuy', { state: 'active' }, { openDisagreements: 1 }))).toBe(
    'DISAGREEMENT_UNREFERRED',
  )
  expect(outcome(take('dissolve', 'thuy', { state: 'active' }, { openDisagreements: 0 }))).toBe('ok')
})

describe('who gives members their fields', () => {
  const deputy = { ...cast.tam, seats: [{ seat: 'teamDeputy' as const, teamId: TEAM, fields: [] }] }
  test.each([
    [CAN_THO, ['minh', 'thuy', 'quang'], false],
    [TAY_NINH, ['minh', 'thuy', 'quang'], true],
    [ONLY_FOCAL, ['thuy', 'quang'], false],
  ] as const)('%# as the plan of the locality says (TN-IVa-3-2)', (settings, names, deputyMay) => {
    expect((Object.keys(cast) as CastName[]).filter((name) => mayAssign(cast[name], team(), settings))).toEqual(names)
    expect(mayAssign(deputy, team(), settings)).toBe(deputyMay)
  })
  test('the head of another Team does not (design)', () => {
    expect(mayAssign(cast.minh, { id: PLAN }, CAN_THO)).toBe(false)
  })
})

test('after the decision the proposal stands (CT-IV-1-1)', () => {
  expect(mayReseat(team()).ok).toBe(true)
  for (const state of ['established', 'active', 'dissolved'] as const)
    expect(outcome(mayReseat(team({ state })))).toBe('TEAM_ALREADY_DECIDED')
  expect(present([seat('minh', 'teamHead'), seat('binh', 'member', { leftOn: ON })])).toHaveLength(1)
})

describe('a decision that is signed before it has its number', () => {
  const signing = { signerId: cast.lan.id, signerHolds: ['viceChair'], recordable: true, proposedBy: null } as const
  const witnesses = { signatureBy: cast.dung.id, signedCopy: 'a'.repeat(64), proposedBy: null }
  const numbering = { number: '12', symbol: 'QĐ-UBND', signerHolds: [], recordable: true, ...witnesses } as const
  test('keeps the true day of the signature, and never one that has not come (CT-IV-1-1, CT-SIG-1)', () => {
    expect(take('sign', 'dung', {}, { ...signing, signedOn: '2026-01-16' })).toMatchObject({
      ok: true,
      value: { state: 'signed', signerId: cast.lan.id, signedOn: '2026-01-16', number: null, decidedOn: null },
    })
    expect(outcome(take('sign', 'dung', {}, { ...signing, signedOn: '2026-01-21' }))).toBe('SIGN_DAY_WRONG')
    expect(outcome(take('sign', 'dung', { seats: [] }, signing))).toBe('TEAM_HEAD_REQUIRED')
  })
  test('is numbered on the day of the signature or later, by the one who signed then (CT-IV-1-1, ND30-D5)', () => {
    const signed = { state: 'signed', signerId: cast.lan.id, signedOn: '2026-01-16' } as const
    expect(take('establish', 'dung', signed, { ...numbering, decidedOn: '2026-01-19' })).toMatchObject({
      ok: true,
      value: { state: 'active', signerId: cast.lan.id, signedOn: '2026-01-16', decidedOn: '2026-01-19' },
    })
    expect(outcome(take('establish', 'dung', signed, { ...numbering, decidedOn: '2026-01-15' }))).toBe(
      'ISSUE_DAY_WRONG',
    )
  })
  test('may have its signed copy from then on, attached by who numbers it (design)', () => {
    for (const name of Object.keys(cast) as CastName[])
      expect([name, mayAttachCopy(cast[name], { state: 'signed' }).ok]).toEqual([
        name,
        ['thuy', 'quang', 'dung'].includes(name),
      ])
    expect(mayAttachCopy(cast.dung, { state: 'proposed' }).ok).toBe(false)
  })
})

describe('who signs the decision on a Team is as the plan says', () => {
  const signed = (teamAuthority: TeamSettings['teamAuthority'], held: 'chair' | 'viceChair' | 'focalHead') =>
    takeMove(
      TEAM_MOVES.sign,
      team(),
      { signerId: cast.lan.id, signerHolds: [held], recordable: true, proposedBy: cast.thuy.id },
      { by: cast.dung, on: ON, settings: { ...CAN_THO, teamAuthority } },
    )
  test.each([
    ['peoplesCommittee', 'viceChair', 'ok'],
    ['peoplesCommittee', 'focalHead', 'SIGN_AUTHORITY_MISMATCH'],
    ['chair', 'chair', 'ok'],
    ['chair', 'viceChair', 'SIGN_AUTHORITY_MISMATCH'],
    ['focalHead', 'focalHead', 'ok'],
    ['focalHead', 'chair', 'SIGN_AUTHORITY_MISMATCH'],
  ] as const)('%s: one who signs as %s: %s (KG-III-2-1, TN-IVb-a-1, T2-TEAM-1)', (authority, held, code) => {
    const decision = signed(authority, held)
    expect(outcome(decision)).toBe(code)
    if (!decision.ok) expect(decision.refusal.setting).toBe('teamAuthority')
  })
  test('and those who decide it see the act (T2-TEAM-1)', () => {
    const may = (teamAuthority: TeamSettings['teamAuthority']) =>
      (['lan', 'quang', 'dung', 'thuy'] as const).filter((who) =>
        openMoves(TEAM_MOVES, team(), { by: cast[who], on: ON, settings: { ...CAN_THO, teamAuthority } }).includes(
          'sign',
        ),
      )
    expect(may('peoplesCommittee')).toEqual(['lan', 'dung'])
    expect(may('chair')).toEqual(['lan', 'dung'])
    expect(may('focalHead')).toEqual(['quang', 'dung'])
  })
})
