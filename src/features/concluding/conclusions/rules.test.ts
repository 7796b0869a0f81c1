import { describe, expect, test } from 'vitest'
import type { Recommendation } from '#features/concluding/recommendations/rules.ts'
import type { Day } from '#kernel/day.ts'
import { takeMove } from '#kernel/lifecycle.ts'
import { type CastName, cast, INSPECTION, TEAM, WARD } from '#test/cast.ts'
import {
  CONCLUSION_MOVES,
  type Conclusion,
  type ConclusionAction,
  type ConclusionInputs,
  type ConclusionSettings,
  type ConclusionState,
  conclusionActions,
  mayDraft,
  printedFindings,
  submissionGaps,
} from './rules.ts'

const conclusion = (change: Partial<Conclusion> = {}): Conclusion => ({
  id: '00000000-0000-4000-8000-0000000000e1',
  inspectionId: INSPECTION,
  teamId: TEAM,
  unitId: WARD,
  state: 'draft',
  results: 'Phường đã triển khai kế hoạch',
  headAssessment: 'Chủ tịch quan tâm chỉ đạo',
  respondOn: '2026-04-15',
  remedyDueOn: '2026-04-30',
  remedyRecipient: 'Sở Nội vụ',
  acceptor: 'teamOrFocal',
  findings: [],
  leftOut: [],
  number: null,
  symbol: '',
  issuedOn: null,
  submittedBy: null,
  submittedOn: null,
  submitNote: '',
  proposalNumber: '',
  proposalOn: null,
  signerId: null,
  signedOn: null,
  returnReason: '',
  version: 1,
  ...change,
})
const recommendation = (change: Partial<Recommendation> = {}): Recommendation => ({
  id: '00000000-0000-4000-8000-0000000000e2',
  inspectionId: INSPECTION,
  teamId: TEAM,
  unitId: WARD,
  findingId: null,
  ordinal: 1,
  text: 'Xin lỗi bằng văn bản',
  nature: 'Thuộc trách nhiệm của phường',
  withinCompetence: 'Toàn bộ',
  addressee: 'unit',
  upperAuthority: '',
  splitFrom: null,
  dueOn: '2026-04-15',
  respondOn: null,
  state: 'draft',
  binding: 'no',
  reason: '',
  askedDueOn: null,
  askedBy: null,
  issuedText: null,
  issuedDueOn: null,
  acceptor: null,
  notice: null,
  lateRemedy: false,
  version: 1,
  ...change,
})
const CAN_THO: ConclusionSettings = {
  disagreePath: true,
  conclusionParts: ['headAssessment', 'nature', 'withinCompetence'],
  conclusionArtefacts: [{ artefact: 'conclusionNotice', level: 'inspection' }],
  conclusionSigner: ['committee', 'focalHead', 'teamHead'],
}
const KIEN_GIANG: ConclusionSettings = { ...CAN_THO, disagreePath: false, conclusionArtefacts: [], conclusionParts: [] }
const outcome = (decision: { ok: true } | { ok: false; refusal: { code: string } }) =>
  decision.ok ? 'ok' : decision.refusal.code
const take = <Action extends ConclusionAction>(
  action: Action,
  who: CastName,
  thing: Partial<Conclusion>,
  input: ConclusionInputs[Action],
  settings: ConclusionSettings = CAN_THO,
  on: Day = '2026-03-17',
) => takeMove(CONCLUSION_MOVES[action], conclusion(thing), input, { by: cast[who], on, settings })

const facts = {
  form: 'periodic',
  inspectionState: 'consolidating',
  openFindings: 0,
  recommendations: [recommendation()],
} as const
const issuing = {
  number: '40',
  symbol: 'TB-UBND',
  issuedOn: '2026-03-17',
  recommendations: [recommendation()],
  numberTaken: false,
  signatureBy: cast.dung.id,
  signedCopy: 'a'.repeat(64),
} as const
const signed = { state: 'signed', signerId: cast.lan.id, signedOn: '2026-03-16' } as const

describe('who may do what, in which state', () => {
  const table: Record<ConclusionState, Partial<Record<CastName, ConclusionAction[]>>> = {
    draft: { minh: ['submit'], tam: ['submit'], thuy: ['submit'], quang: ['submit'] },
    submitted: { minh: ['return', 'sign'], lan: ['return', 'sign'], quang: ['return', 'sign'], dung: ['sign'] },
    returned: { minh: ['submit'], tam: ['submit'], thuy: ['submit'], quang: ['submit'] },
    signed: { dung: ['issue'], thuy: ['issue'], quang: ['issue'] },
    issued: {},
  }
  for (const [state, row] of Object.entries(table))
    for (const name of Object.keys(cast) as CastName[]) {
      const expected = row[name] ?? []
      test(`${state}: ${name} may ${expected.join(', ') || 'nothing'} (CT-IV-5-1, CT-SIG-1)`, () => {
        expect(
          conclusionActions(conclusion({ state: state as ConclusionState }), {
            by: cast[name],
            on: '2026-03-17',
            settings: CAN_THO,
          }),
        ).toEqual(expected)
      })
    }
})

test('its words are changed by the Team’s leaders and the focal agency, until it is submitted (design)', () => {
  const writers = (state: ConclusionState) =>
    (Object.keys(cast) as CastName[]).filter((name) => mayDraft(cast[name], conclusion({ state }), 'consolidating'))
  expect(writers('draft')).toEqual(['minh', 'thuy', 'quang', 'tam'])
  expect(writers('returned')).toEqual(['minh', 'thuy', 'quang', 'tam'])
  for (const state of ['submitted', 'signed', 'issued'] as const) expect(writers(state)).toEqual([])
})

test.each([
  [{}, {}, 'ok'],
  [{}, { inspectionState: 'inSession' }, 'NOT_CONSOLIDATING'],
  [{ results: ' ' }, {}, 'RESULTS_REQUIRED'],
  [{ headAssessment: ' ' }, {}, 'HEAD_ASSESSMENT_REQUIRED'],
  [{ headAssessment: ' ' }, { form: 'thematic' }, 'ok'],
  [{}, { openFindings: 2 }, 'FINDINGS_OPEN'],
  [{ remedyRecipient: ' ' }, {}, 'ok'],
  [{}, { recommendations: [recommendation({ nature: '' })] }, 'NATURE_REQUIRED'],
  [{}, { recommendations: [recommendation({ dueOn: null })] }, 'DUE_DAY_REQUIRED'],
  [{}, { recommendations: [recommendation({ addressee: 'upper', dueOn: null })] }, 'ok'],
  [{ respondOn: null }, {}, 'RESPONSE_DAY_REQUIRED'],
  [{}, { proposalNumber: '7/TTr-ĐKT' }, 'PROPOSAL_DAY_WRONG'],
] as const)('submitting %j with %j gives %s (CT-I-1b-1, CT-IV-5-3, CT-I-2d-2)', (change, given, code) => {
  expect(outcome(take('submit', 'tam', change, { ...facts, ...given } as ConclusionInputs['submit']))).toBe(code)
})

test('everything that is missing is named at once, and only what the plan asks for is missing (CT-I-1b-1, CT-IV-5-3)', () => {
  const bare = conclusion({ results: '', headAssessment: '' })
  const given = { ...facts, openFindings: 1, recommendations: [recommendation({ nature: '', withinCompetence: '' })] }
  const codes = (settings: ConclusionSettings) =>
    submissionGaps(bare, given, '2026-03-17', settings).map(({ code }) => code)
  expect(codes(CAN_THO)).toEqual(['RESULTS_REQUIRED', 'HEAD_ASSESSMENT_REQUIRED', 'FINDINGS_OPEN', 'NATURE_REQUIRED'])
  expect(codes({ ...CAN_THO, conclusionParts: [] })).toEqual(['RESULTS_REQUIRED', 'FINDINGS_OPEN'])
})

test('where the plan knows no disagreement, no day of answer is asked (CT-IV-5-4)', () => {
  expect(outcome(take('submit', 'tam', { respondOn: null }, facts, KIEN_GIANG))).toBe('ok')
})

test('returning says what must be changed (design)', () => {
  expect(outcome(take('return', 'lan', { state: 'submitted' }, { reason: ' ' }))).toBe('RETURN_REASON_REQUIRED')
  expect(take('return', 'lan', { state: 'submitted' }, { reason: 'Bổ sung số liệu' })).toMatchObject({
    ok: true,
    value: { state: 'returned', returnReason: 'Bổ sung số liệu' },
  })
})

test.each([
  [{ signerId: cast.lan.id, signerHolds: ['viceChair'], recordable: true }, 'ok'],
  [{ signerId: cast.thuy.id, signerHolds: ['focalOfficer'], recordable: true }, 'SIGN_AUTHORITY_MISMATCH'],
  [{ signerId: cast.tam.id, signerHolds: ['teamHead'], recordable: true }, 'SIGNER_IS_AUTHOR'],
  [{ signerId: cast.lan.id, signerHolds: ['viceChair'], recordable: false }, 'SIGNATURE_OF_ANOTHER'],
] as const)('recording a signature (%#) gives %s (CT-SIG-1)', (input, code) => {
  expect(outcome(take('sign', 'dung', { state: 'submitted', submittedBy: cast.tam.id }, input))).toBe(code)
})

test('the conclusion keeps who submitted it (design)', () => {
  expect(take('submit', 'tam', {}, facts)).toMatchObject({ ok: true, value: { submittedBy: cast.tam.id } })
})

test.each([
  [{}, '2026-03-17', 'ok'],
  [{ number: ' ' }, '2026-03-17', 'DOC_NUMBER_MISSING'],
  [{ numberTaken: true }, '2026-03-17', 'DUPLICATE_DOC_NUMBER'],
  [{ issuedOn: '2026-03-15' }, '2026-03-17', 'ISSUE_DAY_WRONG'],
  [{ issuedOn: '2026-03-16' }, '2026-03-17', 'ok'],
  [{ signedCopy: null }, '2026-03-17', 'SIGNED_COPY_REQUIRED'],
  [{ issuedOn: '2026-03-18' }, '2026-03-17', 'ISSUE_DAY_WRONG'],
  [{ issuedOn: '2026-04-14' }, '2026-04-14', 'ok'],
  [{ issuedOn: '2026-04-15' }, '2026-04-15', 'DUE_DAY_PASSED'],
] as const)(
  'issuing with %j on %s, signed 16 March, due 15 April: %s (CT-IV-5-1, CT-IV-5-3, CT-HDR-1)',
  (change, on, code) => {
    expect(
      outcome(take('issue', 'dung', signed, { ...issuing, ...change } as ConclusionInputs['issue'], CAN_THO, on)),
    ).toBe(code)
  },
)

describe('what no path may do', () => {
  const moves = Object.entries(CONCLUSION_MOVES)
  test('an issued notice is never taken back (CT-IV-5-1)', () => {
    for (const [, move] of moves) expect(move.from).not.toContain('issued')
  })
  test('nothing is issued unsigned, nothing signed unsubmitted (CT-SIG-1)', () => {
    expect(CONCLUSION_MOVES.issue.from).toEqual(['signed'])
    expect(CONCLUSION_MOVES.sign.from).toEqual(['submitted'])
    expect(moves.filter(([, move]) => move.to === 'signed').map(([name]) => name)).toEqual(['sign'])
  })
  test('the inspected unit moves nothing (design)', () => {
    for (const [, move] of moves)
      for (const name of ['hoa', 'yen', 'nam', 'binh'] as const)
        expect(move.who(cast[name], conclusion(), CAN_THO)).toBe(false)
  })
})

test('the notice prints the findings in the chosen order, without those left out or withdrawn (CT-IV-5-1)', () => {
  const findings = ['a', 'b', 'c', 'd'].map((id) => ({ id, state: id === 'd' ? 'withdrawn' : 'confirmed' }))
  const printed = (order: string[], leftOut: string[]) =>
    printedFindings(findings, { findings: order, leftOut }).map(({ id }) => id)
  expect(printed([], [])).toEqual(['a', 'b', 'c'])
  expect(printed(['c', 'a'], [])).toEqual(['c', 'a', 'b'])
  expect(printed(['c', 'a'], ['a'])).toEqual(['c', 'b'])
})

test('a conclusion is signed by whom the plan lets sign it, and by nobody else (Q-17)', () => {
  const settings: ConclusionSettings = { ...CAN_THO, conclusionSigner: ['committee'] }
  const submitted = { state: 'submitted', submittedBy: cast.tam.id } as const
  const signing = (held: 'viceChair' | 'teamHead') =>
    take(
      'sign',
      'dung',
      submitted,
      { signerId: cast.lan.id, signerHolds: [held], recordable: true } as ConclusionInputs['sign'],
      settings,
    )
  expect(outcome(signing('viceChair'))).toBe('ok')
  expect(signing('teamHead')).toMatchObject({
    refusal: { code: 'SIGN_AUTHORITY_MISMATCH', setting: 'conclusionSigner' },
  })
  expect(outcome(take('sign', 'minh', submitted, {} as ConclusionInputs['sign'], settings))).toBe('WRONG_ACTOR')
})
