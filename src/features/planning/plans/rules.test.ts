import { describe, expect, test } from 'vitest'
import { profileOf } from '#features/ground/profiles/rules.ts'
import type { Day } from '#kernel/day.ts'
import { takeMove } from '#kernel/lifecycle.ts'
import { type CastName, cast, PLAN } from '#test/cast.ts'
import { lacks } from './rules/content.ts'
import {
  type Coverage,
  type CoverageRule,
  mayEditPlan,
  PLAN_MOVES,
  type Plan,
  type PlanAction,
  type PlanContent,
  type PlanInputs,
  type PlanState,
  planActions,
  planCautions,
  submissionGaps,
  windowFor,
} from './rules.ts'

const basis = {
  type: 'Kế hoạch',
  number: '300',
  symbol: 'KH-UBND',
  date: '2025-12-20',
  issuer: 'UBND tỉnh',
  text: 'Kế hoạch số 300/KH-UBND',
}
const rule = (change: Partial<CoverageRule> = {}): CoverageRule => ({
  kind: null,
  names: [],
  count: null,
  percent: null,
  perParent: null,
  text: 'đơn vị',
  form: null,
  ...change,
})
const content = (change: Partial<PlanContent> = {}): PlanContent => ({
  legalBases: [basis],
  purposes: [],
  requirements: [],
  contents: [],
  forms: [],
  targets: [],
  periods: [],
  tasks: [],
  budget: [],
  recipients: ['Các cơ quan, đơn vị được kiểm tra'],
  signature: { lines: ['TM. ỦY BAN NHÂN DÂN'], name: 'Trần Văn Mẫu' },
  missingAnnexes: [],
  ...change,
})
const plan = (change: Partial<Plan> = {}): Plan => ({
  id: PLAN,
  origin: 'imported',
  state: 'draft',
  number: '12',
  symbol: 'KH-UBND',
  place: 'Mẫu',
  issuedOn: '2026-01-05',
  issuedText: '',
  title: 'Kiểm tra công tác cải cách hành chính năm 2026',
  planYear: 2026,
  issuer: 'Ủy ban nhân dân tỉnh Mẫu',
  subjects: ['par'],
  from: '2026-01-09',
  to: '2026-11-30',
  content: content(),
  amends: null,
  edition: null,
  parentId: null,
  parentRound: null,
  flags: [],
  returnReason: '',
  submittedBy: null,
  submittedOn: null,
  submitNote: '',
  endingPaper: '',
  proposalNumber: '',
  proposalOn: null,
  signerId: null,
  signedOn: null,
  version: 1,
  ...change,
})

const ON: Day = '2026-01-10'
const SETTINGS = profileOf([])
const take = <Action extends PlanAction>(
  action: Action,
  who: CastName,
  thing: Partial<Plan>,
  input: PlanInputs[Action],
  on: Day = ON,
) => takeMove(PLAN_MOVES[action], plan(thing), input, { by: cast[who], on, settings: SETTINGS })
const outcome = (decision: { ok: true } | { ok: false; refusal: { code: string } }) =>
  decision.ok ? 'ok' : decision.refusal.code

describe('who may do what with a plan, in which state', () => {
  // The whole table, spelled out by hand: a changed rule must be changed here too.
  const focal: PlanAction[] = ['submit', 'acceptImported', 'cancel']
  const table: Record<PlanState, Partial<Record<CastName, PlanAction[]>>> = {
    draft: { thuy: focal, quang: focal, lan: ['cancel'] },
    submitted: { lan: ['return', 'sign'], dung: ['sign'] },
    returned: { thuy: ['submit', 'cancel'], quang: ['submit', 'cancel'], lan: ['cancel'] },
    signed: { dung: ['issue'] },
    // Read in, and its days still run.
    issued: { thuy: ['cancel'], quang: ['cancel'], lan: ['cancel'] },
    inProgress: { thuy: ['complete'], quang: ['complete'] },
    completed: {},
    archived: {},
    cancelled: {},
  }
  test.each([
    [{ to: '2026-01-09' }, ['complete', 'cancel']],
    [{ to: ON }, ['cancel']],
    [{ to: null, planYear: 2025 }, ['complete', 'cancel']],
    [{ to: null, planYear: 2026 }, ['cancel']],
  ] as const)('a plan read in with %j, carried out elsewhere: %j is open on 10 January 2026 (design)', (days, open) => {
    const issued = plan({ state: 'issued', ...days })
    expect(planActions(issued, { by: cast.thuy, on: ON, settings: SETTINGS })).toEqual(open)
  })
  test('an issued amendment is cancelled by nobody: another changes what it says (design)', () => {
    const amendment = plan({ state: 'issued', origin: 'drafted', amends: PLAN, edition: 2 })
    for (const name of Object.keys(cast) as CastName[])
      expect(planActions(amendment, { by: cast[name], on: ON, settings: SETTINGS })).toEqual([])
  })
  for (const [state, row] of Object.entries(table))
    for (const name of Object.keys(cast) as CastName[]) {
      const expected = row[name] ?? []
      test(`${state}: ${name} may ${expected.join(', ') || 'nothing'} (CT-SIG-1, CT-HDR-1, QN-HDR-1)`, () => {
        expect(
          planActions(plan({ state: state as PlanState }), { by: cast[name], on: ON, settings: SETTINGS }),
        ).toEqual(expected)
      })
    }
})

test('a share that is not reached stops where the plan says (T2-PLAN-2); nobody else cancels than whom the plan names (design)', () => {
  const short: Coverage = {
    ...{ rule: 0, text: '', wanted: 10, percent: 30, total: 31, parts: [], named: 2, held: 2, inspected: 0 },
    ...{ met: false, verdict: 'short' },
  }
  const gapsAt = (coverageBlocksAt: 'submission' | 'never') =>
    submissionGaps(plan({ state: 'draft' }), { coverage: [short] }, { coverageBlocksAt, cycleBlocksAt: 'never' }).map(
      ({ code }) => code,
    )
  expect(gapsAt('submission')).toContain('COVERAGE_BELOW_30')
  expect(gapsAt('never')).not.toContain('COVERAGE_BELOW_30')
  const settings = profileOf([{ key: 'mayCancel', value: ['leader'], source: 'design' }])
  const cancels = (who: CastName) =>
    planActions(plan({ state: 'issued' }), { by: cast[who], on: ON, settings }).includes('cancel')
  expect([cancels('lan'), cancels('thuy')]).toEqual([true, false])
})

test('a plan drafted here is not accepted as issued elsewhere (QN-HDR-1)', () => {
  expect(planActions(plan({ origin: 'drafted' }), { by: cast.thuy, on: ON, settings: SETTINGS })).toEqual([
    'submit',
    'cancel',
  ])
})

const named: Coverage = {
  ...{ rule: 0, text: '', wanted: 1, percent: null, total: null, parts: [], named: 1, held: 1, inspected: 0 },
  ...{ met: true, verdict: 'met' },
}

describe('submitting', () => {
  const short: Coverage = {
    rule: 0,
    text: '30%',
    wanted: 10,
    percent: 30,
    total: 31,
    parts: [],
    verdict: 'short',
    named: 9,
    held: 9,
    inspected: 0,
    met: false,
  }
  const open: Coverage = { ...short, wanted: null, percent: null, total: null, named: 0, met: true }
  test.each([
    [{}, [named], 'ok'],
    [{ content: content({ legalBases: [] }) }, [], 'LEGAL_BASIS_REQUIRED'],
    [{ from: null, to: null }, [], 'WINDOW_REQUIRED'],
    [{ from: null }, [named], 'ok'],
    [{ content: content({ missingAnnexes: ['Phụ lục I'] }) }, [], 'ANNEX_MISSING'],
    [{}, [short], 'COVERAGE_BELOW_30'],
    [{}, [{ ...short, percent: null }], 'ok'],
    [{}, [{ ...short, met: true }], 'ok'],
    // What is odd goes through for a reason alone.
    [{}, [], 'SUBMIT_REASON_REQUIRED'],
    [{}, [open], 'SUBMIT_REASON_REQUIRED'],
    [{}, [open, named], 'ok'],
    [{ to: '2026-01-09' }, [named], 'SUBMIT_REASON_REQUIRED'],
  ] as const)('%# gives what the guard says (CT-PRE-1, QN-II-2-X, QN-III-1-4)', (change, coverage, code) => {
    expect(
      outcome(take('submit', 'thuy', change as Partial<Plan>, { coverage: coverage as readonly Coverage[], odds: [] })),
    ).toBe(code)
  })

  test('nobody to inspect and a period that is over are both said, and a reason lets the plan through (TN-III-1, TN-III-2)', () => {
    const late = (input: object) =>
      take('submit', 'thuy', { to: '2026-01-09' as Day }, { coverage: [], odds: [], ...input })
    expect(late({ note: ' ' })).toMatchObject({ refusal: { parameters: { unitless: true, over: '2026-01-09' } } })
    expect(outcome(late({ note: 'Kế hoạch năm trước, nhập để theo dõi' }))).toBe('ok')
    const odds = [
      { block: 'b1', kind: 'period', sentence: 'x' },
      { block: null, kind: 'target', sentence: '' },
    ]
    const unlike = (note: string) => take('submit', 'thuy', {}, { coverage: [named], odds, note })
    expect(unlike('')).toMatchObject({
      refusal: { parameters: { differing: 1, unsaid: 1, unitless: false, over: null } },
    })
    expect(outcome(unlike('Sửa sau'))).toBe('ok')
  })
})

test.each([
  [{ type: 'Quyết định', symbol: 'QĐ-UBND', issuer: 'Ủy ban nhân dân tỉnh' }],
  [{ type: 'Quyết định', symbol: 'QĐ-TTg', issuer: 'Thủ tướng Chính phủ' }],
  [{ type: 'Quyết định', symbol: 'QĐ-TTg', issuer: 'Thủ tướng Chính phủ', amends: '100/QĐ-TTg' }],
  [{ type: 'Kế hoạch', symbol: 'KH-UBND', issuer: 'Ủy ban nhân dân tỉnh' }],
  [{ type: 'Công văn', symbol: 'SNV-CCHC&VTLT', issuer: 'Sở Nội vụ' }],
])('a plan may rest on %j (QN-PRE-1, NX-PRE-1, NX-PRE-2, KG-PRE-1, KG-PRE-2, KG-PRE-3, TN-PRE-1)', (change) => {
  const given = { ...basis, ...change }
  expect(
    outcome(take('submit', 'thuy', { content: content({ legalBases: [given] }) }, { coverage: [named], odds: [] })),
  ).toBe('ok')
})

describe('returning, signing and issuing', () => {
  test('returning says what must be changed (design)', () => {
    expect(outcome(take('return', 'lan', { state: 'submitted' }, { reason: ' ' }))).toBe('RETURN_REASON_REQUIRED')
    expect(take('return', 'lan', { state: 'submitted' }, { reason: ' Bổ sung nơi nhận ' })).toMatchObject({
      ok: true,
      value: { state: 'returned', returnReason: 'Bổ sung nơi nhận' },
    })
  })
  const signing = { signerId: cast.lan.id, signerHolds: ['viceChair'], recordable: true } as const
  test.each([
    [{}, 'ok'],
    [{ signerHolds: ['focalHead'] }, 'SIGN_AUTHORITY_MISMATCH'],
    [{ signerHolds: [] }, 'SIGN_AUTHORITY_MISMATCH'],
    [{ signerId: cast.thuy.id }, 'SIGNER_IS_AUTHOR'],
    [{ recordable: false }, 'SIGNATURE_OF_ANOTHER'],
  ] as const)('signed with %j gives %s (CT-SIG-1, QN-SIG-1, NX-SIG-1)', (change, code) => {
    expect(
      outcome(take('sign', 'dung', { state: 'submitted', submittedBy: cast.thuy.id }, { ...signing, ...change })),
    ).toBe(code)
  })
  test('the plan keeps who submitted it, the last time (design)', () => {
    expect(
      take('submit', 'thuy', { state: 'returned', submittedBy: cast.lan.id }, { coverage: [named], odds: [] }),
    ).toMatchObject({
      ok: true,
      value: { submittedBy: cast.thuy.id },
    })
  })
  test.each([
    [{}, {}, 'ok'],
    [{ number: ' ' }, {}, 'DOC_NUMBER_MISSING'],
    [{ numberTaken: true }, {}, 'DUPLICATE_DOC_NUMBER'],
    [{ issuedOn: '2026-01-11' }, {}, 'ISSUE_DAY_WRONG'],
    [{ issuedOn: '2026-01-07' }, {}, 'ISSUE_DAY_WRONG'],
    [{ issuedOn: '2026-01-08' }, {}, 'ok'],
    [{ signedCopy: null }, {}, 'SIGNED_COPY_REQUIRED'],
    [{}, { content: content({ recipients: [] }) }, 'RECIPIENTS_REQUIRED'],
  ] as const)('issued with %j gives the third (CT-HDR-1, QN-HDR-1)', (input, change, code) => {
    expect(
      outcome(
        take(
          'issue',
          'dung',
          { state: 'signed', signedOn: '2026-01-08', ...(change as Partial<Plan>) },
          { number: '15', issuedOn: ON, numberTaken: false, signatureBy: null, signedCopy: 'a'.repeat(64), ...input },
        ),
      ),
    ).toBe(code)
  })
  test('a plan that has been carried out is not cancelled (design)', () => {
    expect(outcome(take('cancel', 'thuy', { state: 'issued' }, { ...CANCELLED, carriedOut: 1 }))).toBe(
      'PLAN_CARRIED_OUT',
    )
  })
  test('one in force is cancelled by a signed paper that names who decided, a draft by saying why (design)', () => {
    const cancelled = (state: Plan['state'], input: Partial<PlanInputs['cancel']>) =>
      outcome(take('cancel', 'thuy', { state }, { ...CANCELLED, ...input }))
    expect(cancelled('issued', { reason: ' ' })).toBe('CANCEL_REASON_REQUIRED')
    expect(cancelled('issued', { document: ' ' })).toBe('ENDING_PAPER_REQUIRED')
    expect(cancelled('issued', { signedCopy: null })).toBe('ENDING_COPY_REQUIRED')
    expect(cancelled('issued', {})).toBe('ok')
    expect(cancelled('draft', { document: '', signedCopy: null })).toBe('ok')
  })
})

const CANCELLED: PlanInputs['cancel'] = {
  reason: 'Đổi kế hoạch',
  document: 'Quyết định số 45/QĐ-UBND ngày 12/3/2026',
  signedCopy: 'a'.repeat(64),
  carriedOut: 0,
}

describe('an existing plan, accepted as issued', () => {
  const bySecond: PlanInputs['acceptImported'] = { numberTaken: false, alone: false, signedCopy: null }
  test('by whoever read it in, only with the signed copy (design)', () => {
    const accept = (input: Partial<typeof bySecond>) =>
      outcome(take('acceptImported', 'thuy', {}, { ...bySecond, ...input }))
    expect(accept({ alone: true })).toBe('ACCEPTED_ALONE')
    expect(accept({ alone: true, signedCopy: 'a'.repeat(64) })).toBe('ok')
    expect(accept({})).toBe('ok')
  })
  test.each([
    [{}, []],
    [{ number: null }, ['numberMissing']],
    [{ issuedOn: null }, ['datePartial']],
    [{ content: content({ signature: { lines: [], name: null } }) }, ['signerMissing']],
    [{ content: content({ missingAnnexes: ['Phụ lục II'] }) }, ['annexMissing']],
    [{ number: null, issuedOn: null }, ['numberMissing', 'datePartial']],
  ] as const)(
    '%# is flagged with what it lacks, and nothing is invented (QN-HDR-1, QN-HDR-2, NX-HDR-1, NX-HDR-2, TN-SIG-1, QN-II-2-X)',
    (change, flags) => {
      expect(lacks(plan(change as Partial<Plan>))).toEqual(flags)
      const accepted = take('acceptImported', 'thuy', change as Partial<Plan>, bySecond)
      expect(accepted).toMatchObject({
        ok: true,
        value: { state: 'issued', flags, number: plan(change as Partial<Plan>).number },
      })
    },
  )
  test('a number that another plan has is refused (CT-HDR-1)', () => {
    expect(outcome(take('acceptImported', 'thuy', {}, { ...bySecond, numberTaken: true }))).toBe('DUPLICATE_DOC_NUMBER')
  })
})

test.each([
  ['imported', '2025-07-01', ['LEVEL_ABOLISHED'], []],
  ['imported', '2025-06-30', [], []],
  ['drafted', '2025-07-01', [], ['LEVEL_ABOLISHED']],
] as const)('districts in a plan %s from %s: cautions %j, refusals %j (T2-PLAN-1)', (origin, from, cautions, gaps) => {
  const districts = rule({ kind: 'districtPC', count: 3, text: '03 UBND cấp huyện' })
  const one = plan({ origin, from, to: '2026-12-31', content: content({ targets: [districts] }) })
  expect(planCautions(one).map(({ code }) => code)).toEqual(cautions)
  expect(submissionGaps(one, { coverage: [] }, SETTINGS).map(({ code }) => code)).toEqual(gaps)
})

test.each([
  ['2026-01-05', []],
  ['2026-01-06', ['BASIS_DATE_AFTER_PLAN']],
] as const)('a basis of %s in a plan of 5 January cautions of %j (CT-PRE-1)', (date, codes) => {
  expect(
    planCautions(plan({ content: content({ legalBases: [{ ...basis, date }] }) })).map((caution) => caution.code),
  ).toEqual(codes)
})

test.each([
  ['thuy', 'draft', true],
  ['thuy', 'returned', true],
  ['thuy', 'submitted', false],
  ['thuy', 'issued', false],
  ['lan', 'draft', false],
] as const)('%s may change the words of a plan that is %s: %s (design)', (who, state, may) => {
  expect(mayEditPlan(cast[who], { state })).toBe(may)
})

describe('the window of an announced inspection', () => {
  const period = { form: 'Kiểm tra định kỳ', before: false, text: '', round: null, indicative: false }
  const periods = [
    { ...period, form: 'tự kiểm tra', from: null, to: '2022-05-01', before: true, round: 'Đợt 1' },
    { ...period, from: '2022-06-01', to: '2022-07-31', round: 'Đợt 1', indicative: true },
    { ...period, from: '2022-10-01', to: '2022-11-30', round: 'Đợt II' },
  ]
  const whole = { from: '2022-06-01', to: '2022-11-30' } as const
  const STRICT = { endExclusive: true }
  test.each([
    [1, { from: '2022-06-01', to: '2022-07-31', indicative: true }],
    [2, { from: '2022-10-01', to: '2022-11-30', indicative: false }],
    [3, { ...whole, indicative: false }],
  ] as const)('of round %i is the one that the plan gives it: %j (NX-II-2.1-3, NX-II-2.1-7)', (round, window) => {
    expect(windowFor({ ...whole, periods }, round, STRICT)).toEqual(window)
  })
  test('is what a person typed over the reading, in every round (NX-II-2.1-7)', () => {
    expect(windowFor({ from: '2022-06-01', to: '2022-12-15', periods }, 1, STRICT)).toEqual({
      from: '2022-06-01',
      to: '2022-12-15',
      indicative: false,
    })
  })
  test('ends before the day that the plan names with "trước", or on it where the plan takes it in (TN-III-2)', () => {
    const periodBefore = { ...period, from: null, to: '2023-10-15', before: true }
    const end = (to: Day, endExclusive: boolean) =>
      windowFor({ from: null, to, periods: [periodBefore] }, 1, { endExclusive }).to
    expect(end('2023-10-14', true)).toBe('2023-10-14')
    expect(end('2023-10-14', false)).toBe('2023-10-15')
    expect(end('2023-10-10', false)).toBe('2023-10-10')
  })
})
