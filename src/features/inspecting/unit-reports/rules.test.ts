import { describe, expect, test } from 'vitest'
import type { Outline, OutlineItem } from '#features/planning/outlines/rules.ts'
import type { Day } from '#kernel/day.ts'
import { takeMove } from '#kernel/lifecycle.ts'
import { type CastName, cast, INSPECTION, TEAM, WARD } from '#test/cast.ts'
import {
  type AnswerValue,
  answerCautions,
  changedItems,
  daysLate,
  isEmptyAnswer,
  likelySigner,
  missingItems,
  progressOf,
  ratioPercent,
  type SignerChoice,
  sectionsOf,
  UNIT_REPORT_MOVES,
  type UnitReport,
  type UnitReportAction,
  type UnitReportInputs,
  type UnitReportSettings,
  type UnitReportState,
  unitReportActions,
  writeAnswer,
  writeNarrative,
} from './rules.ts'

const report = (change: Partial<UnitReport> = {}): UnitReport => ({
  id: '00000000-0000-4000-8000-0000000000c1',
  inspectionId: INSPECTION,
  teamId: TEAM,
  unitId: WARD,
  unitKind: 'communePC',
  outlineId: null,
  state: 'drafting',
  dueOn: '2026-03-11',
  asOf: null,
  narrative: 'Phường đã ban hành kế hoạch',
  number: null,
  symbol: '',
  datedOn: null,
  signerId: null,
  declared: false,
  submittedOn: null,
  softCopyOn: null,
  receivedOn: null,
  returnReason: '',
  presentedOn: null,
  askBack: '',
  version: 1,
  ...change,
})
const CAN_THO: UnitReportSettings = { declaration: 'head', requiresSoftCopy: false, reportLeadDays: null }
const TAY_NINH: UnitReportSettings = { declaration: 'unit', requiresSoftCopy: false, reportLeadDays: 5 }
const QUANG_NAM: UnitReportSettings = { declaration: 'off', requiresSoftCopy: true, reportLeadDays: 5 }

const item = (id: string, parentId: string | null, text: string, change: Partial<OutlineItem> = {}): OutlineItem => ({
  id,
  parentId,
  ordinal: 0,
  marker: '',
  text,
  appliesTo: [],
  answerKinds: ['narrative'],
  conditional: false,
  footnote: '',
  ...change,
})
const outline: Pick<Outline, 'items'> = {
  items: [
    item('I', null, 'Kết quả', { answerKinds: [] }),
    item('I.1', 'I', 'Chỉ đạo, điều hành'),
    item('I.2', 'I', 'Tỷ lệ công chức của sở đạt chuẩn', { appliesTo: ['specialisedAgency'], answerKinds: ['ratio'] }),
    item('II', null, 'Việc của sở', { appliesTo: ['specialisedAgency'], answerKinds: [] }),
    item('II.1', 'II', 'Sắp xếp phòng chuyên môn'),
    item('III', null, 'Kiến nghị, đề xuất (nếu có)', { conditional: true }),
  ],
}

const outcome = (decision: { ok: true } | { ok: false; refusal: { code: string } }) =>
  decision.ok ? 'ok' : decision.refusal.code
const take = <Action extends UnitReportAction>(
  action: Action,
  who: CastName,
  thing: Partial<UnitReport>,
  input: UnitReportInputs[Action],
  settings = CAN_THO,
  on: Day = '2026-03-10',
) => takeMove(UNIT_REPORT_MOVES[action], report(thing), input, { by: cast[who], on, settings })
const sending = {
  asOf: '2026-03-10',
  declared: true,
  number: '31',
  symbol: 'BC-UBND',
  datedOn: '2026-03-10',
  outline: null,
  answers: [],
} as const

describe('who may do what, in which state, where the head declares', () => {
  const table: Record<UnitReportState, Partial<Record<CastName, UnitReportAction[]>>> = {
    notStarted: { hoa: ['submit'] },
    drafting: { hoa: ['submit'], yen: ['present'] },
    returned: { hoa: ['submit'], yen: ['present'] },
    submitted: {
      hoa: ['number', 'askBack'],
      yen: ['number', 'askBack'],
      thuy: ['return', 'receive'],
      quang: ['return', 'receive'],
      minh: ['return', 'receive', 'lock'],
      tam: ['return', 'receive'],
    },
    received: {
      hoa: ['number', 'askBack'],
      yen: ['number', 'askBack'],
      thuy: ['return'],
      quang: ['return'],
      minh: ['return', 'lock'],
      tam: ['return'],
    },
    locked: {},
  }
  for (const [state, row] of Object.entries(table))
    for (const name of Object.keys(cast) as CastName[]) {
      const expected = row[name] ?? []
      test(`${state}: ${name} may ${expected.join(', ') || 'nothing'} (CT-IV-4-1)`, () => {
        expect(
          unitReportActions(report({ state: state as UnitReportState }), {
            by: cast[name],
            on: '2026-03-10',
            settings: CAN_THO,
          }),
        ).toEqual(expected)
      })
    }
})

test('where the plan asks only for the unit’s confirmation, its officer may send too (TN-I-2-4)', () => {
  expect(unitReportActions(report(), { by: cast.yen, on: '2026-03-10', settings: TAY_NINH })).toEqual([
    'submit',
    'present',
  ])
  expect(unitReportActions(report(), { by: cast.nam, on: '2026-03-10', settings: TAY_NINH })).toEqual([])
})

test.each([
  [CAN_THO, {}, 'ok'],
  [CAN_THO, { declared: false }, 'DECLARATION_REQUIRED'],
  [QUANG_NAM, { declared: false }, 'ok'],
  [CAN_THO, { asOf: '2026-03-11' }, 'CUTOFF_MISMATCH'],
] as const)('sending under %# with %j gives %s (CT-IV-4-4, TN-DC-0b)', (settings, change, code) => {
  expect(outcome(take('submit', 'hoa', {}, { ...sending, ...change } as UnitReportInputs['submit'], settings))).toBe(
    code,
  )
})

test('an empty report is not sent (NX-IV-2.2a-6)', () => {
  expect(outcome(take('submit', 'hoa', { narrative: ' ' }, sending))).toBe('REPORT_EMPTY')
})

test('every item asked of this unit is answered first; optional and foreign ones are not asked (CT-IV-4-1, TN-I-2-4)', () => {
  expect(missingItems(report(), { outline, answers: [] }).map((one) => one.id)).toEqual(['I.1'])
  expect(outcome(take('submit', 'hoa', {}, { ...sending, outline }))).toBe('REPORT_ITEM_MISSING')
  expect(
    outcome(take('submit', 'hoa', {}, { ...sending, outline, answers: [{ itemId: 'I.1', value: { text: ' ' } }] })),
  ).toBe('REPORT_ITEM_MISSING')
  expect(
    outcome(take('submit', 'hoa', {}, { ...sending, outline, answers: [{ itemId: 'I.1', value: { none: true } }] })),
  ).toBe('ok')
})

test('the head of the body that sends the notice is the signer unless somebody says otherwise; of two nobody is guessed (CT-IV-1-6, KG-III-2-3)', () => {
  const signer = (value: string, signsFor: SignerChoice['signsFor'], heads = true): SignerChoice => ({
    value,
    label: value,
    signsFor,
    body: '',
    heads,
  })
  const signers = [
    signer('minh', 'team'),
    signer('hanh', 'team', false),
    signer('quang', 'focalAgency'),
    signer('lan', 'committee'),
  ]
  expect([likelySigner(signers, 'team'), likelySigner(signers, 'focalAgency')]).toEqual(['minh', 'quang'])
  expect(likelySigner([...signers, signer('yen', 'focalAgency')], 'focalAgency')).toBe('')
  expect(likelySigner([], 'team')).toBe('')
})

test('how far it is counts what this unit must answer, and is full exactly when nothing is missing (TN-DC-I.3-2x, CT-IV-4-1)', () => {
  const answers = [{ itemId: 'I.1', value: { text: 'Có' } }]
  expect(progressOf(report(), { outline, answers: [] })).toEqual({ answered: 0, asked: 1 })
  expect(progressOf(report(), { outline, answers })).toEqual({ answered: 1, asked: 1 })
  expect(progressOf(report({ unitKind: 'specialisedAgency' }), { outline, answers })).toEqual({ answered: 1, asked: 3 })
  const [first, , optional] = sectionsOf(outline)
  expect(progressOf(report({ unitKind: 'specialisedAgency' }), { outline, answers }, first)).toEqual({
    answered: 1,
    asked: 2,
  })
  expect(progressOf(report(), { outline, answers: [{ itemId: 'III', value: { text: 'Đề nghị' } }] }, optional)).toEqual(
    { answered: 0, asked: 0 },
  )
})

test('the form’s pages are the headings with questions, and questions that stand alone (QN-II-3a-1)', () => {
  expect(sectionsOf(outline).map((section) => [section.id, section.questions.map((one) => one.id)])).toEqual([
    ['I', ['I.1', 'I.2']],
    ['II', ['II.1']],
    ['III', ['III']],
  ])
})

test.each([
  ['hoa', {}, 'I.1', {}, 'ok'],
  ['yen', {}, 'I.1', {}, 'ok'],
  ['nam', {}, 'I.1', {}, 'WRONG_ACTOR'],
  ['thuy', {}, 'I.1', {}, 'WRONG_ACTOR'],
  ['hoa', { state: 'submitted' }, 'I.1', {}, 'REPORT_SENT'],
  ['hoa', { state: 'returned' }, 'I.1', {}, 'ok'],
  ['hoa', {}, 'I.2', {}, 'ITEM_NOT_APPLICABLE'],
  ['hoa', {}, 'II.1', {}, 'ITEM_NOT_APPLICABLE'],
  ['hoa', { unitKind: 'specialisedAgency' }, 'I.2', { done: '5', total: '7' }, 'ok'],
  ['hoa', {}, 'I', {}, 'NOT_FOUND'],
  ['hoa', {}, 'I.1', { number: '98.5' }, 'ok'],
  ['hoa', {}, 'I.1', { number: '98,5' }, 'NUMBER_FORM'],
] as const)(
  '%s answering with the report %j, item %s, value %j: %s (TN-DC-I.2.4-1, TN-DC-I.3-2x)',
  (name, change, itemId, value, code) => {
    expect(outcome(writeAnswer(cast[name], report(change), outline, itemId, value))).toBe(code)
  },
)

test('a narrative is the unit’s own until it is sent (NX-IV-2.2a-6)', () => {
  expect(outcome(writeNarrative(cast.yen, report()))).toBe('ok')
  expect(outcome(writeNarrative(cast.minh, report()))).toBe('WRONG_ACTOR')
  expect(outcome(writeNarrative(cast.yen, report({ state: 'locked' })))).toBe('REPORT_SENT')
})

test.each([
  [undefined, true],
  [{}, true],
  [{ text: ' ' }, true],
  [{ list: ['', ' '] }, true],
  [{ done: '5' }, true],
  [{ done: '0', total: '0' }, false],
  [{ yes: false }, false],
  [{ none: true }, false],
  [{ naReason: 'Không có Bộ phận Một cửa' }, false],
] as [AnswerValue | undefined, boolean][])('the answer %j is empty: %s (TN-I-2-4)', (value, empty) => {
  expect(isEmptyAnswer(value)).toBe(empty)
})

test.each([
  [{ done: '5', total: '7' }, '71,43'],
  [{ done: '12', total: '10' }, '120,00'],
  [{ done: '0', total: '0' }, null],
  [{ done: '5' }, null],
] as const)('the ratio %j is %s percent (TN-DC-I.2.5-1e)', (value, percent) => {
  expect(ratioPercent(value)).toBe(percent)
})

test('a part larger than its whole is pointed out until it is explained (TN-DC-I.2.7-4)', () => {
  expect(answerCautions({ done: '12', total: '10' }).map((caution) => caution.code)).toEqual(['RATIO_OUT_OF_RANGE'])
  expect(answerCautions({ done: '12', total: '10', explanation: 'Gồm hồ sơ kỳ trước' })).toEqual([])
  expect(answerCautions({ done: '10', total: '10' })).toEqual([])
})

test.each([
  ['2026-03-11', null, 0],
  ['2026-03-12', null, 1],
  ['2026-03-30', '2026-03-11', 0],
  ['2026-03-30', '2026-03-13', 2],
] as const)(
  'on %s a report sent on %s and due 11 March is %i days late (QN-III-1-1, NX-IV-2.2a-6)',
  (on, submittedOn, days) => {
    expect(daysLate(report({ submittedOn }), on)).toBe(days)
  },
)

test('a report sent in time and returned for more is not late when it is sent again (NX-IV-2.2a-6)', () => {
  const again = take('submit', 'hoa', { state: 'returned', submittedOn: '2026-03-10' }, sending, CAN_THO, '2026-03-20')
  expect(again).toMatchObject({ ok: true, value: { submittedOn: '2026-03-10' } })
})

const RETURN = { reason: 'Sửa số liệu', dueOn: null, remarks: [], answers: [] }

test('returning says what to complete; receiving notes the soft copy where the plan asks for one (QN-III-1-2)', () => {
  expect(outcome(take('return', 'thuy', { state: 'submitted' }, { ...RETURN, reason: ' ' }))).toBe(
    'RETURN_REASON_REQUIRED',
  )
  expect(outcome(take('receive', 'thuy', { state: 'submitted' }, { softCopyOn: null }, QUANG_NAM))).toBe(
    'SOFT_COPY_MISSING',
  )
  expect(outcome(take('receive', 'thuy', { state: 'submitted' }, { softCopyOn: '2026-03-10' }, QUANG_NAM))).toBe('ok')
})

describe('what no path may do', () => {
  test('what is locked stays as it is (design)', () => {
    for (const move of Object.values(UNIT_REPORT_MOVES)) expect(move.from).not.toContain('locked')
  })
  test('nobody outside the unit sends its report (CT-IV-4-0)', () => {
    for (const name of Object.keys(cast) as CastName[])
      expect(UNIT_REPORT_MOVES.submit.who(cast[name], report(), TAY_NINH)).toBe(['hoa', 'yen'].includes(name))
  })
})

test('number and day come from the unit’s records desk when they are given, once, and never from tomorrow (design)', () => {
  const given = { number: ' 45 ', symbol: 'BC-UBND', datedOn: '2026-03-10' } as const
  expect(take('number', 'yen', { state: 'submitted', number: null }, given)).toMatchObject({
    ok: true,
    value: { state: 'submitted', number: '45', symbol: 'BC-UBND', datedOn: '2026-03-10' },
  })
  expect(outcome(take('number', 'yen', { state: 'received' }, { ...given, number: ' ' }))).toBe(
    'REPORT_NUMBER_REQUIRED',
  )
  expect(outcome(take('number', 'hoa', { state: 'received' }, { ...given, datedOn: '2026-03-11' }))).toBe(
    'REPORT_DAY_AHEAD',
  )
  expect(outcome(take('number', 'yen', { state: 'submitted', number: '31' }, given))).toBe('WRONG_STATE')
  expect(outcome(take('number', 'thuy', { state: 'submitted' }, given))).toBe('WRONG_ACTOR')
})

test('the unit asks for a sent report back with its reason, and it is returned with a new day (CT-IV-4-1)', () => {
  expect(outcome(take('askBack', 'yen', { state: 'received' }, { reason: ' ' }))).toBe('ASK_BACK_REASON')
  const asked = take('askBack', 'yen', { state: 'received' }, { reason: ' Nhầm số liệu ' })
  expect(asked).toMatchObject({ ok: true, value: { state: 'received', askBack: 'Nhầm số liệu' } })
  const given = { ...RETURN, dueOn: '2026-03-09' } as const
  expect(outcome(take('return', 'thuy', { state: 'received' }, given))).toBe('RETURN_DAY_PASSED')
  expect(take('return', 'thuy', { state: 'received', askBack: 'x' }, { ...given, dueOn: '2026-03-20' })).toMatchObject({
    ok: true,
    value: { state: 'returned', dueOn: '2026-03-20', askBack: '' },
  })
})

test('what is sent again is compared with what was returned: only what says something else is changed (CT-IV-4-1)', () => {
  const returned = {
    answers: [
      { itemId: 'same', value: { text: 'Như cũ' } },
      { itemId: 'other', value: { text: 'Cũ' } },
    ],
  }
  const sent = [
    ...returned.answers.slice(0, 1),
    { itemId: 'other', value: { text: 'Mới' } },
    { itemId: 'new', value: { number: '3' } },
    { itemId: 'blank', value: { text: ' ' } },
  ]
  expect(changedItems(sent, returned)).toEqual(['other', 'new'])
})
