import { describe, expect, test } from 'vitest'
import { FINDING_KINDS } from '#features/ground/profiles/rules.ts'
import type { Actor } from '#kernel/actor.ts'
import { takeMove } from '#kernel/lifecycle.ts'
import { type CastName, cast, INSPECTION, TEAM, WARD } from '#test/cast.ts'
import { findingShape } from './contract.ts'
import {
  attachToFinding,
  FINDING_MOVES,
  type Finding,
  type FindingAction,
  type FindingDraft,
  type FindingInputs,
  type FindingSettings,
  type FindingState,
  findingActions,
  kindsToChoose,
  OPEN_FINDING_STATES,
  rewriteFinding,
  writeFinding,
} from './rules.ts'

/** Written by the member `binh`. */
const finding = (change: Partial<Finding> = {}): Finding => ({
  id: '00000000-0000-4000-8000-0000000000f1',
  inspectionId: INSPECTION,
  teamId: TEAM,
  unitId: WARD,
  kind: 'shortcoming',
  field: 'procedures',
  fact: '12 hồ sơ trễ hạn chưa có văn bản xin lỗi',
  criterion: 'Quy định về xin lỗi',
  causes: ['Thiếu người'],
  evidence: 'Sổ theo dõi hồ sơ',
  explanation: '',
  ruling: '',
  state: 'drafted',
  authorId: cast.binh.id,
  contentItemId: null,
  basedOn: [],
  version: 1,
  ...change,
})
const OPTIONAL: FindingSettings = {
  findingResponsibility: 'optional',
  responsibilityLimit: 'all',
  findingKinds: ['strength', 'error'],
}
const REQUIRED: FindingSettings = { ...OPTIONAL, findingResponsibility: 'required' }
const outcome = (decision: { ok: true } | { ok: false; refusal: { code: string } }) =>
  decision.ok ? 'ok' : decision.refusal.code
const take = <Action extends FindingAction>(
  action: Action,
  who: CastName,
  thing: Partial<Finding>,
  input: FindingInputs[Action],
  settings = OPTIONAL,
) => takeMove(FINDING_MOVES[action], finding(thing), input, { by: cast[who], on: '2026-03-16', settings })

describe('who may do what, in which state', () => {
  const table: Record<FindingState, Partial<Record<CastName, FindingAction[]>>> = {
    drafted: { minh: ['submit', 'confirm', 'withdraw'], binh: ['submit', 'withdraw'] },
    submitted: { minh: ['confirm', 'withdraw'] },
    confirmed: { minh: ['present', 'withdraw'], tam: ['present'] },
    presented: { hoa: ['accept', 'contest'], minh: ['withdraw'] },
    accepted: {},
    contested: { minh: ['uphold', 'amend', 'withdraw'] },
    upheld: {},
    amended: {},
    withdrawn: {},
    concluded: {},
  }
  for (const [state, row] of Object.entries(table))
    for (const name of Object.keys(cast) as CastName[]) {
      const expected = row[name] ?? []
      test(`${state}: ${name} may ${expected.join(', ') || 'nothing'} (design)`, () => {
        expect(
          findingActions(finding({ state: state as FindingState }), {
            by: cast[name],
            on: '2026-03-16',
            settings: OPTIONAL,
          }),
        ).toEqual(expected)
      })
    }
})

test.each(['confirmed', 'presented', 'accepted', 'upheld', 'amended'] as const)(
  'one that is %s goes into the conclusion with the act that concludes, by those who may do that (CT-IV-5-1)',
  (state) => {
    const who = (Object.keys(cast) as CastName[]).filter(
      (name) => outcome(take('conclude', name, { state }, {})) === 'ok',
    )
    expect(who.toSorted()).toEqual(['dung', 'minh', 'quang', 'tam', 'thuy'])
  },
)

test.each(FINDING_KINDS)(
  'a finding of the kind %s without a cause is confirmed unless it is a limitation (CT-I-1c-1)',
  (kind) => {
    expect(outcome(take('confirm', 'minh', { kind, causes: [' '] }, { responsibilities: 0 }))).toBe(
      kind === 'limitation' ? 'LIMITATION_WITHOUT_CAUSE' : 'ok',
    )
  },
)

test.each(['strength', 'notDone', 'shortcoming', 'limitation', 'difficulty'] as const)(
  'a finding of the kind %s is taken in, kept with its causes and confirmed (QN-I-1-8, NX-I-1-1, TN-I-1-2, CT-I-1c-1)',
  (kind) => {
    const { field, fact, criterion, evidence } = finding()
    const given = { kind, field, fact, criterion, evidence, causes: ['Thiếu người'], responsibilities: [] }
    expect(findingShape.parse(given)).toEqual(given)
    expect(take('confirm', 'minh', { kind }, { responsibilities: 0 })).toMatchObject({
      ok: true,
      value: { kind, causes: ['Thiếu người'], state: 'confirmed' },
    })
  },
)

test('a limitation without a cause is not even kept (CT-I-1c-1)', () => {
  const inspection = { teamId: TEAM, state: 'inSession' }
  const draft = { ...finding(), kind: 'limitation', causes: ['', ' '] } as const
  expect(outcome(writeFinding(cast.binh, inspection, draft))).toBe('LIMITATION_WITHOUT_CAUSE')
  expect(outcome(rewriteFinding(cast.binh, finding(), draft))).toBe('LIMITATION_WITHOUT_CAUSE')
  expect(outcome(writeFinding(cast.binh, inspection, { ...draft, causes: ['Thiếu người'] }))).toBe('ok')
})

test('one chooses among the kinds that the plan uses, in the order of all, and what a finding is stays (design)', () => {
  expect(kindsToChoose({ findingKinds: ['error', 'strength'] })).toEqual(['strength', 'error'])
  expect(kindsToChoose(OPTIONAL, 'violation')).toEqual(['strength', 'error', 'violation'])
})

test('the Team attaches until the unit is asked, then the unit to its explanation (design)', () => {
  const sides = (state: FindingState) =>
    (['binh', 'hoa', 'yen', 'thuy', 'nam'] as const).map((name) => {
      const decision = attachToFinding(cast[name], finding({ state }))
      return decision.ok ? decision.value : decision.refusal.code
    })
  const none = ['WRONG_ACTOR', 'WRONG_ACTOR']
  for (const state of ['drafted', 'submitted', 'confirmed'] as const)
    expect(sides(state)).toEqual(['team', 'WRONG_STATE', 'WRONG_STATE', ...none])
  expect(sides('presented')).toEqual(['WRONG_STATE', 'unit', 'unit', ...none])
  expect(sides('contested')).toEqual(['WRONG_STATE', 'WRONG_STATE', 'WRONG_STATE', ...none])
})

test('nothing is confirmed without evidence or observation (CT-I-2a-1)', () => {
  expect(outcome(take('confirm', 'minh', { evidence: ' ' }, { responsibilities: 0 }))).toBe('FINDING_EVIDENCE_REQUIRED')
})

test.each([
  ['shortcoming', REQUIRED, 0, 'RESPONSIBILITY_REQUIRED'],
  ['violation', REQUIRED, 0, 'RESPONSIBILITY_REQUIRED'],
  ['violation', { ...REQUIRED, responsibilityLimit: 'violations' }, 0, 'RESPONSIBILITY_REQUIRED'],
  ['shortcoming', { ...REQUIRED, responsibilityLimit: 'violations' }, 0, 'ok'],
  ['shortcoming', REQUIRED, 1, 'ok'],
  ['strength', REQUIRED, 0, 'ok'],
  ['shortcoming', OPTIONAL, 0, 'ok'],
] as const)('a %s under %j with %i named responsible: %s (QN-I-2-4)', (kind, settings, responsibilities, code) => {
  expect(outcome(take('confirm', 'minh', { kind }, { responsibilities }, settings))).toBe(code)
})

test('the unit contests with an explanation, which is kept beside the finding (design)', () => {
  expect(outcome(take('contest', 'hoa', { state: 'presented' }, { explanation: ' ' }))).toBe('EXPLANATION_REQUIRED')
  expect(take('contest', 'hoa', { state: 'presented' }, { explanation: 'Đã xin lỗi qua điện thoại ' })).toMatchObject({
    ok: true,
    value: { state: 'contested', explanation: 'Đã xin lỗi qua điện thoại', fact: finding().fact },
  })
})

test('the head rules on it with a reason, and amends in words (design)', () => {
  expect(outcome(take('uphold', 'minh', { state: 'contested' }, { ruling: '' }))).toBe('RULING_REQUIRED')
  expect(outcome(take('amend', 'minh', { state: 'contested' }, { ruling: 'Có cơ sở', fact: ' ' }))).toBe(
    'FACT_REQUIRED',
  )
  expect(take('amend', 'minh', { state: 'contested' }, { ruling: 'Có cơ sở', fact: '9 hồ sơ' })).toMatchObject({
    ok: true,
    value: { state: 'amended', fact: '9 hồ sơ', ruling: 'Có cơ sở' },
  })
})

describe('writing', () => {
  const draft: FindingDraft = {
    kind: 'shortcoming',
    field: 'procedures',
    fact: '12 hồ sơ trễ hạn',
    criterion: '',
    causes: [],
    evidence: '',
  }
  const assigned: Actor = { ...cast.binh, seats: [{ seat: 'member', teamId: TEAM, fields: ['finance'] }] }
  test.each([
    ['a member', cast.binh, 'inSession', draft, 'ok'],
    ['the head', cast.minh, 'consolidating', draft, 'ok'],
    ['the focal officer', cast.thuy, 'inSession', draft, 'WRONG_ACTOR'],
    ['the inspected unit', cast.hoa, 'inSession', draft, 'WRONG_ACTOR'],
    ['a member before the session', cast.binh, 'notified', draft, 'FINDING_OUT_OF_SESSION'],
    ['a member after the conclusion', cast.binh, 'concluded', draft, 'FINDING_OUT_OF_SESSION'],
    ['a member of another field', assigned, 'inSession', draft, 'NOT_ASSIGNED'],
    ['a member who names no field', assigned, 'inSession', { ...draft, field: '' }, 'NOT_ASSIGNED'],
    ['a member of the field', assigned, 'inSession', { ...draft, field: 'finance' }, 'ok'],
    ['a member without a fact', cast.binh, 'inSession', { ...draft, fact: ' ' }, 'FACT_REQUIRED'],
  ] as const)('by %s is answered as the plan says (%#) (design)', (_who, actor, state, given, code) => {
    expect(outcome(writeFinding(actor, { teamId: TEAM, state }, given))).toBe(code)
  })
  test('only the author and the head change its words, while it is a draft (design)', () => {
    expect(outcome(rewriteFinding(cast.binh, finding(), draft))).toBe('ok')
    expect(outcome(rewriteFinding(cast.minh, finding(), draft))).toBe('ok')
    expect(outcome(rewriteFinding(assigned, finding(), draft))).toBe('NOT_ASSIGNED')
    expect(outcome(rewriteFinding(cast.tam, finding(), draft))).toBe('WRONG_ACTOR')
    expect(outcome(rewriteFinding(cast.binh, finding({ state: 'confirmed' }), draft))).toBe('WRONG_STATE')
  })
})

describe('what no path may do', () => {
  const moves = Object.entries(FINDING_MOVES)
  const ways = (from: FindingState) => moves.filter(([, move]) => move.from.includes(from)).map(([name]) => name)
  test('a contested one is never concluded over: it leaves by a ruling of the head (design)', () => {
    expect(ways('contested')).toEqual(['uphold', 'amend', 'withdraw'])
    expect(OPEN_FINDING_STATES).toEqual(['drafted', 'submitted', 'contested'])
    for (const state of OPEN_FINDING_STATES) expect(FINDING_MOVES.conclude.from).not.toContain(state)
  })
  test('what is withdrawn or concluded stays so (design)', () => {
    expect([...ways('withdrawn'), ...ways('concluded')]).toEqual([])
  })
  test('the unit answers only what was presented to it (design)', () => {
    for (const [name, move] of moves)
      if (move.from.some((state) => move.who(cast.hoa, finding({ state }), OPTIONAL)))
        expect([name, move.from]).toEqual([name, ['presented']])
  })
})
