import { describe, expect, test } from 'vitest'
import { type Profile, profileOf } from '#features/ground/profiles/rules.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { takeMove } from '#kernel/lifecycle.ts'
import { type CastName, cast, INSPECTION, TEAM, WARD } from '#test/cast.ts'
import {
  checkIssue,
  daysLate,
  isOpen,
  papersBeside,
  RECOMMENDATION_MOVES,
  RECOMMENDATION_STATES,
  type Recommendation,
  type RecommendationAction,
  type RecommendationInputs,
  type RecommendationSettings,
  type RecommendationState,
  recommendationActions,
  standOf,
  TERMINAL_STATES,
} from './rules.ts'

const settingsOf = (change: Partial<Profile>): RecommendationSettings =>
  profileOf(Object.entries(change).map(([key, value]) => ({ key, value, source: 'design' })))
test('a step names its papers in words, and its files once: as what is fetched (design)', () => {
  const said = 'Quyết định số 12/QĐ-UBND; anh-1.jpg; anh-2.jpg'
  expect(papersBeside(said, ['anh-2.jpg', 'anh-1.jpg'])).toBe('Quyết định số 12/QĐ-UBND')
  expect(papersBeside(said, [])).toBe(said)
  expect(papersBeside('anh-1.jpg', ['anh-1.jpg'])).toBe('')
})

const CAN_THO = settingsOf({
  disagreePath: true,
  conclusionParts: ['nature', 'withinCompetence'],
  handlingPath: true,
  remedyReport: 'mandatory',
})
const SILENT_CAN_THO = settingsOf({ disagreePath: true, handlingPath: true, deemedAgreement: true })
const NGHI_XUAN = settingsOf({})
const QUANG_NAM = settingsOf({ solutionRequired: true })

const REPORT = {
  text: 'Đã xin lỗi',
  legalGround: '',
  percent: 100,
  evidence: ['Văn bản 12/UBND'],
  files: [],
  solution: '',
  solved: false,
}

const recommendation = (change: Partial<Recommendation> = {}): Recommendation => ({
  id: '00000000-0000-4000-8000-0000000000c1',
  inspectionId: INSPECTION,
  teamId: TEAM,
  unitId: WARD,
  findingId: null,
  ordinal: 1,
  text: 'Thực hiện xin lỗi bằng văn bản đối với từng hồ sơ trễ hạn',
  nature: 'Thiếu sót trong giải quyết hồ sơ',
  withinCompetence: 'Toàn bộ nội dung',
  addressee: 'unit',
  upperAuthority: '',
  splitFrom: null,
  dueOn: '2026-06-30',
  respondOn: '2026-06-15',
  state: 'issued',
  binding: 'no',
  reason: '',
  askedDueOn: null,
  askedBy: null,
  issuedText: null,
  issuedDueOn: null,
  acceptor: 'teamOrFocal',
  notice: null,
  lateRemedy: false,
  version: 1,
  ...change,
})

const SYSTEM: Actor = {
  id: '00000000-0000-4000-8000-0000000000ff',
  name: 'Hệ thống',
  tenantId: cast.thuy.tenantId,
  posts: [],
  seats: [],
  system: true,
}
const ON: Day = '2026-06-01'

const take = <Action extends RecommendationAction>(
  action: Action,
  who: CastName | Actor,
  thing: Partial<Recommendation>,
  input: RecommendationInputs[Action],
  on: Day = ON,
  settings = CAN_THO,
) =>
  takeMove(RECOMMENDATION_MOVES[action], recommendation(thing), input, {
    by: typeof who === 'string' ? cast[who] : who,
    on,
    settings,
  })
const outcome = (decision: { ok: true } | { ok: false; refusal: { code: string } }) =>
  decision.ok ? 'ok' : decision.refusal.code

type Table = Record<RecommendationState, Partial<Record<CastName, RecommendationAction[]>>>

function describeTable(
  title: string,
  table: Table,
  settings: RecommendationSettings,
  addressee: Recommendation['addressee'] = 'unit',
) {
  describe(title, () => {
    for (const state of RECOMMENDATION_STATES)
      for (const name of Object.keys(cast) as CastName[]) {
        const expected = table[state][name] ?? []
        test(`${state}: ${name} may ${expected.join(', ') || 'nothing'} (CT-I-2d-1, CT-IV-5-4, CT-IV-5-5, CT-IV-5-6)`, () => {
          expect(
            recommendationActions(recommendation({ state, addressee }), { by: cast[name], on: ON, settings }),
          ).toEqual(expected)
        })
      }
  })
}

// The whole tables, spelled out by hand: a changed rule must be changed here too.
const VERIFIERS = {
  minh: ['accept', 'reject'],
  thuy: ['accept', 'reject'],
  quang: ['accept', 'reject'],
  tam: ['accept', 'reject'],
} satisfies Table['draft']
const NOBODY: Table = {
  draft: {},
  issued: {},
  agreed: {},
  disagreed: {},
  referred: {},
  withdrawn: {},
  remedying: {},
  remedyReported: {},
  done: {},
  notImplemented: {},
  handlingProposed: {},
  handled: {},
  closed: {},
  escalated: {},
  answered: {},
}

test.each(Object.keys(cast) as CastName[])(
  'a draft goes out with what concludes, by whoever concludes an inspection; %s asks for it alone in vain (CT-IV-5-3)',
  (name) => {
    const concludes = ['lan', 'minh', 'thuy', 'quang', 'tam', 'dung'].includes(name)
    expect(outcome(take('issue', name, { state: 'draft' }, {}))).toBe(concludes ? 'ok' : 'WRONG_ACTOR')
    expect(
      recommendationActions(recommendation({ state: 'draft' }), { by: cast[name], on: ON, settings: CAN_THO }),
    ).toEqual([])
  },
)

describeTable(
  'who may do what, in which state (Cần Thơ)',
  {
    ...NOBODY,
    issued: { hoa: ['agree', 'disagree', 'startRemedy', 'reportRemedy'] },
    agreed: { hoa: ['startRemedy', 'reportRemedy'] },
    disagreed: { minh: ['refer'], tam: ['refer'] },
    referred: { lan: ['direct'], thuy: ['direct'], quang: ['direct'] },
    remedying: { hoa: ['reportRemedy'] },
    remedyReported: VERIFIERS,
    notImplemented: { hoa: ['reportRemedy'], thuy: ['proposeHandling'], quang: ['proposeHandling'] },
    handlingProposed: { hoa: ['reportRemedy'], lan: ['handle'], thuy: ['handle'], quang: ['handle'] },
    handled: { thuy: ['resume', 'close'], quang: ['resume', 'close'] },
  },
  CAN_THO,
)

describeTable(
  'who may do what, in which state (Nghi Xuân: no disagreement, no handling)',
  {
    ...NOBODY,
    issued: { hoa: ['startRemedy', 'reportRemedy'] },
    agreed: { hoa: ['startRemedy', 'reportRemedy'] },
    remedying: { hoa: ['reportRemedy'] },
    remedyReported: VERIFIERS,
    notImplemented: { hoa: ['reportRemedy'] },
    handlingProposed: { hoa: ['reportRemedy'] },
  },
  NGHI_XUAN,
)

describeTable(
  'who may do what with a recommendation addressed upward',
  {
    ...NOBODY,
    issued: { thuy: ['escalate'], quang: ['escalate'] },
    // No upward recommendation can come into these: nobody answers it but the higher authority.
    disagreed: { minh: ['refer'], tam: ['refer'] },
    referred: { lan: ['direct'], thuy: ['direct'], quang: ['direct'] },
    handlingProposed: { lan: ['handle'], thuy: ['handle'], quang: ['handle'] },
    handled: { thuy: ['resume', 'close'], quang: ['resume', 'close'] },
    escalated: { thuy: ['answer'], quang: ['answer'] },
  },
  CAN_THO,
  'upper',
)

test('that it was not done is recorded from the day on which it can be, and not offered before (CT-IV-5-6)', () => {
  const offered = (on: Day, change: Partial<Recommendation>, settings = CAN_THO) =>
    (['thuy', 'quang', 'minh', 'lan'] as const).filter((name) =>
      recommendationActions(recommendation(change), { by: cast[name], on, settings }).includes('lapse'),
    )
  const agreed = { state: 'agreed', binding: 'agreed' } as const
  expect([offered('2026-06-30', agreed), offered('2026-07-01', agreed)]).toEqual([[], ['thuy', 'quang']])
  // Silence is no agreement, where the plan does not take it so.
  expect([offered('2026-07-01', {}), offered('2026-07-01', {}, SILENT_CAN_THO)]).toEqual([[], ['thuy', 'quang']])
  expect([offered('2026-07-01', {}, NGHI_XUAN), offered('2026-07-01', { dueOn: null }, NGHI_XUAN)]).toEqual([
    ['thuy', 'quang'],
    [],
  ])
})

describe('issuing', () => {
  test.each([
    [{}, null],
    [{ nature: ' ' }, 'NATURE_REQUIRED'],
    [{ withinCompetence: '' }, 'NATURE_REQUIRED'],
    [{ dueOn: null }, 'DUE_DAY_REQUIRED'],
    [{ dueOn: '2026-06-01' }, 'DUE_DAY_PASSED'],
    [{ dueOn: '2026-06-02' }, null],
    [{ respondOn: null }, 'RESPONSE_DAY_REQUIRED'],
    [{ respondOn: '2026-06-01' }, 'DUE_DAY_PASSED'],
    [{ addressee: 'upper', withinCompetence: '', dueOn: null, respondOn: null }, null],
  ] as const)('with %j is refused as %s (CT-IV-5-3)', (change, code) => {
    expect(checkIssue(recommendation({ state: 'draft', ...change }), ON, CAN_THO)?.code ?? null).toBe(code)
  })
  test('where the plan knows no disagreement, no response day is asked (CT-IV-5-3)', () => {
    expect(checkIssue(recommendation({ respondOn: null }), ON, NGHI_XUAN)).toBeNull()
  })
})

describe('agreeing and disagreeing', () => {
  test('a disagreement without a reason is refused (CT-IV-5-4)', () => {
    expect(outcome(take('disagree', 'hoa', {}, { reason: ' ' }))).toBe('DISAGREE_REASON_REQUIRED')
    expect(take('disagree', 'hoa', {}, { reason: ' Vượt thẩm quyền ' })).toMatchObject({
      ok: true,
      value: { state: 'disagreed', reason: 'Vượt thẩm quyền' },
    })
  })
  test('what the unit agreed to, or UBND upheld, is not disputed again (CT-IV-5-5, CT-IV-5-6)', () => {
    for (const state of ['agreed', 'remedying'] as const)
      expect(outcome(take('disagree', 'hoa', { state }, { reason: 'Không phù hợp' }))).toBe('WRONG_STATE')
  })
  test.each(['startRemedy', 'reportRemedy'] as const)('%s of the unit means that it agrees (CT-I-2d-2)', (action) => {
    expect(take(action, 'hoa', {}, REPORT)).toMatchObject({ ok: true, value: { binding: 'agreed' } })
    expect(take(action, 'hoa', { state: 'agreed', binding: 'upheld' }, REPORT)).toMatchObject({
      ok: true,
      value: { binding: 'upheld' },
    })
  })
})

describe('a direction of UBND', () => {
  const direction = {
    effect: 'uphold',
    text: 'Giữ kiến nghị',
    document: 'Công văn 10/UBND',
    authority: 'UBND tỉnh',
    amendedText: '',
    dueOn: null,
    own: true,
    files: [],
  } as const
  const referred = { state: 'referred' } as const
  test('is given by a leader or recorded by the focal agency from his signed paper, never by the Team (CT-IV-5-5)', () => {
    expect(outcome(take('direct', 'minh', referred, direction))).toBe('DIRECTION_REQUIRED')
    expect(outcome(take('direct', 'lan', referred, { ...direction, document: '' }))).toBe('ok')
    const recorded = { ...direction, own: false, files: ['10-UBND.pdf'] }
    expect(outcome(take('direct', 'thuy', referred, recorded))).toBe('ok')
    expect(outcome(take('direct', 'thuy', referred, { ...recorded, document: '' }))).toBe('DIRECTION_TEXT_REQUIRED')
    expect(outcome(take('direct', 'thuy', referred, { ...recorded, files: [] }))).toBe('DIRECTION_COPY_REQUIRED')
  })
  test('that upholds binds with the old day; that amends changes words and day; that withdraws ends it (CT-IV-5-5)', () => {
    expect(take('direct', 'thuy', referred, direction)).toMatchObject({
      ok: true,
      value: { state: 'remedying', binding: 'upheld', dueOn: '2026-06-30' },
    })
    const amended = {
      ...direction,
      effect: 'amend',
      amendedText: ' Xin lỗi trong 05 ngày ',
      dueOn: '2026-08-01',
    } as const
    expect(take('direct', 'thuy', referred, amended)).toMatchObject({
      ok: true,
      value: { state: 'remedying', text: 'Xin lỗi trong 05 ngày', dueOn: '2026-08-01' },
    })
    expect(take('direct', 'thuy', referred, { ...direction, effect: 'withdraw' })).toMatchObject({
      ok: true,
      value: { state: 'withdrawn', binding: 'no' },
    })
  })
  test.each([
    [{ text: '' }, 'DIRECTION_TEXT_REQUIRED'],
    [{ authority: '' }, 'DIRECTION_TEXT_REQUIRED'],
    [{ effect: 'amend' }, 'AMENDED_TEXT_REQUIRED'],
    [{ dueOn: ON }, 'DUE_DAY_PASSED'],
  ] as const)('with %j is refused as %s (CT-IV-5-5)', (change, code) => {
    expect(outcome(take('direct', 'thuy', referred, { ...direction, ...change }))).toBe(code)
  })
  test('a referral names its report to UBND (CT-IV-5-5)', () => {
    expect(outcome(take('refer', 'minh', { state: 'disagreed' }, { document: '', text: '' }))).toBe(
      'REFERRAL_REPORT_REQUIRED',
    )
  })
})

describe('the remedy', () => {
  test.each([
    [{}, 'ok'],
    [{ text: '' }, 'REMEDY_TEXT_REQUIRED'],
    [{ evidence: [] }, 'REMEDY_EVIDENCE_REQUIRED'],
    [{ evidence: [' '] }, 'REMEDY_EVIDENCE_REQUIRED'],
  ] as const)('reported with %j gives %s (CT-I-2d-2)', (change, code) => {
    expect(outcome(take('reportRemedy', 'hoa', { state: 'remedying' }, { ...REPORT, ...change }))).toBe(code)
  })
  test.each([
    ['2026-06-30', false],
    ['2026-07-01', true],
  ] as const)('reported on %s is late: %s (CT-IV-4-6)', (on, late) => {
    expect(take('reportRemedy', 'hoa', { state: 'remedying' }, REPORT, on)).toMatchObject({
      ok: true,
      value: { lateRemedy: late },
    })
  })
  test('where the plan asks for a solution, a remedy does not begin without one (design)', () => {
    expect(outcome(take('startRemedy', 'hoa', {}, { text: ' ' }, ON, QUANG_NAM))).toBe('SOLUTION_REQUIRED')
    expect(outcome(take('startRemedy', 'hoa', {}, { text: '' }, ON, NGHI_XUAN))).toBe('ok')
  })
  test.each([
    ['nothing said', {}, 'SOLUTION_REQUIRED'],
    ['said with the report', { solution: 'Bố trí thêm người' }, 'ok'],
    ['said when it began', { solved: true }, 'ok'],
  ] as const)('nor is it reported without one, %s: %s (QN-III-1-6)', (_says, change, code) => {
    const at = { state: 'issued' } as const
    expect(outcome(take('reportRemedy', 'hoa', at, { ...REPORT, ...change }, ON, QUANG_NAM))).toBe(code)
  })
  test.each([
    ['2026-06-01', 'DUE_DAY_PASSED'],
    ['2026-06-02', 'ok'],
  ] as const)('sent back with the new day %s on 1 June gives %s (CT-I-2d-2)', (dueOn, code) => {
    expect(outcome(take('reject', 'minh', { state: 'remedyReported' }, { reason: 'Thiếu 2 hồ sơ', dueOn }))).toBe(code)
  })
  test('sent back without a reason is refused; with one it runs again (CT-I-2d-2)', () => {
    expect(outcome(take('reject', 'minh', { state: 'remedyReported' }, { reason: '', dueOn: '2026-07-15' }))).toBe(
      'REJECTION_REASON_REQUIRED',
    )
    expect(take('reject', 'minh', { state: 'remedyReported' }, { reason: 'Thiếu', dueOn: '2026-07-15' })).toMatchObject(
      {
        ok: true,
        value: { state: 'remedying', dueOn: '2026-07-15' },
      },
    )
  })
  test.each([
    ['team', ['minh', 'tam']],
    ['focalAgency', ['thuy', 'quang']],
    ['teamOrFocal', ['minh', 'thuy', 'quang', 'tam']],
  ] as const)('where the conclusion names %s, those verify: %j (CT-I-2d-1)', (acceptor, names) => {
    const may = (Object.keys(cast) as CastName[]).filter(
      (name) => outcome(take('accept', name, { state: 'remedyReported', acceptor }, { text: '' })) === 'ok',
    )
    expect(may).toEqual(names)
  })
  test('nobody verifies the remedy of his own unit, whatever else he holds (CT-I-2d-1)', () => {
    const both: Actor = { ...cast.thuy, posts: [...cast.thuy.posts, { post: 'unitOfficer', unitId: WARD }] }
    expect(outcome(take('accept', both, { state: 'remedyReported' }, { text: '' }))).toBe('WRONG_ACTOR')
  })
})

describe('not implemented, and its handling', () => {
  test.each([
    ['agreed', 'agreed', '2026-06-30', 'NOT_YET_DUE'],
    ['agreed', 'agreed', '2026-07-01', 'ok'],
    ['remedying', 'upheld', '2026-07-01', 'ok'],
    ['agreed', 'deemed', '2026-07-01', 'ok'],
    ['issued', 'no', '2026-07-01', 'NOT_AGREED'],
  ] as const)('%s, binding %s, on %s: %s (due 30 June) (CT-IV-5-6)', (state, binding, on, code) => {
    expect(outcome(take('lapse', 'thuy', { state, binding }, { text: '' }, on))).toBe(code)
  })
  test('where the plan knows no answer, passing the day is enough (CT-IV-5-6)', () => {
    expect(outcome(take('lapse', 'thuy', {}, { text: '' }, '2026-07-01', NGHI_XUAN))).toBe('ok')
    expect(outcome(take('lapse', SYSTEM, {}, { text: '' }, '2026-07-01', NGHI_XUAN))).toBe('ok')
  })
  test('a report that waits for review is never called not implemented (CT-IV-5-6)', () => {
    expect(
      outcome(take('lapse', 'thuy', { state: 'remedyReported', binding: 'agreed' }, { text: '' }, '2026-12-31')),
    ).toBe('WRONG_STATE')
  })
  test('the path goes from the proposal to the decision, then on or to the end (CT-IV-5-6)', () => {
    expect(outcome(take('proposeHandling', 'thuy', { state: 'notImplemented' }, { facts: ' ', document: '' }))).toBe(
      'HANDLING_FACTS_REQUIRED',
    )
    expect(
      take('proposeHandling', 'thuy', { state: 'notImplemented' }, { facts: 'Chưa làm', document: '' }),
    ).toMatchObject({ ok: true, value: { state: 'handlingProposed' } })
    const decision = { decision: 'Phê bình', document: 'Quyết định 5/QĐ-UBND', authority: 'UBND tỉnh' }
    expect(outcome(take('handle', 'lan', { state: 'handlingProposed' }, { ...decision, document: '' }))).toBe(
      'HANDLING_DECISION_REQUIRED',
    )
    expect(take('handle', 'lan', { state: 'handlingProposed' }, decision)).toMatchObject({
      ok: true,
      value: { state: 'handled' },
    })
    expect(outcome(take('resume', 'thuy', { state: 'handled' }, { dueOn: ON }))).toBe('DUE_DAY_PASSED')
    expect(take('resume', 'thuy', { state: 'handled' }, { dueOn: '2026-07-31' })).toMatchObject({
      ok: true,
      value: { state: 'remedying', dueOn: '2026-07-31' },
    })
    expect(take('close', 'thuy', { state: 'handled' }, { text: '' })).toMatchObject({
      ok: true,
      value: { state: 'closed' },
    })
  })
  test('a late remedy is still taken while handling is proposed (CT-I-2d-2)', () => {
    expect(outcome(take('reportRemedy', 'hoa', { state: 'handlingProposed' }, REPORT))).toBe('ok')
  })
})

describe('more time', () => {
  const settings = settingsOf({ mayExtend: ['teamLead'] })
  const asked = {
    state: 'notImplemented',
    dueOn: '2026-06-30',
    askedDueOn: '2026-08-31',
    askedBy: cast.hoa.id,
  } as const
  test('is given from who may, counts from the new day, and what was late stays known (design)', () => {
    const longer = { dueOn: '2026-08-31', document: '12/UBND', reason: '' } as const
    expect(take('extend', 'minh', asked, longer, '2026-07-03', settings)).toMatchObject({
      ok: true,
      value: { state: 'remedying', dueOn: '2026-08-31', askedDueOn: null, askedBy: null, lateRemedy: true },
    })
    expect(outcome(take('extend', 'thuy', asked, longer, '2026-07-03', settings))).toBe('WRONG_ACTOR')
    expect(outcome(take('extend', 'minh', { ...asked, askedBy: cast.minh.id }, longer, '2026-07-03', settings))).toBe(
      'WRONG_ACTOR',
    )
    expect(outcome(take('extend', 'minh', asked, longer, '2026-07-03', CAN_THO))).toBe('WRONG_ACTOR')
  })
  test('is asked for once, and while it waits nothing is called not implemented (design)', () => {
    const waits = { ...asked, state: 'agreed', binding: 'agreed' } as const
    const more = { dueOn: '2026-09-30', reason: 'Chờ thiết bị' } as const
    expect(outcome(take('requestExtension', 'hoa', waits, more, ON, settings))).toBe('WRONG_STATE')
    expect(outcome(take('lapse', 'thuy', waits, { text: '' }, '2026-07-03', settings))).toBe('EXTENSION_OPEN')
  })
})

describe('records addressed upward', () => {
  const upper = { addressee: 'upper' } as const
  test('are sent to a named authority and end with its answer (QN-I-1-7, TN-I-1-3)', () => {
    expect(outcome(take('escalate', 'thuy', upper, { authority: ' ', document: '' }))).toBe('UPPER_AUTHORITY_REQUIRED')
    expect(take('escalate', 'thuy', upper, { authority: ' Bộ Nội vụ ', document: '' })).toMatchObject({
      ok: true,
      value: { state: 'escalated', upperAuthority: 'Bộ Nội vụ' },
    })
    expect(outcome(take('answer', 'thuy', { ...upper, state: 'escalated' }, { text: '', document: '' }))).toBe(
      'ANSWER_REQUIRED',
    )
    expect(outcome(take('answer', 'thuy', { ...upper, state: 'escalated' }, { text: 'Đồng ý', document: '' }))).toBe(
      'ok',
    )
  })
  test('are never the unit’s to answer, nor those of the unit to send upward (QN-I-1-7)', () => {
    for (const action of ['agree', 'disagree', 'startRemedy', 'reportRemedy'] as const)
      expect(recommendationActions(recommendation(upper), { by: cast.hoa, on: ON, settings: CAN_THO })).not.toContain(
        action,
      )
    expect(outcome(take('escalate', 'thuy', {}, { authority: 'Bộ Nội vụ', document: '' }))).toBe('WRONG_ACTOR')
  })
})

describe('lateness', () => {
  test.each([
    ['2026-06-30', 0],
    ['2026-07-01', 1],
    ['2026-07-31', 31],
  ] as const)('on %s an open one due 30 June is %i days late (CT-IV-4-6)', (on, days) => {
    expect(daysLate(recommendation(), on)).toBe(days)
  })
  test.each(['disagreed', 'referred', 'remedyReported', 'handled', 'escalated', ...TERMINAL_STATES] as const)(
    '%s is never late: the day stands still (CT-IV-4-6, CT-IV-5-5)',
    (state) => {
      expect(daysLate(recommendation({ state }), '2026-12-31')).toBe(0)
    },
  )
  test('one without a day is never late (CT-IV-4-6)', () => {
    expect(daysLate(recommendation({ dueOn: null }), '2030-01-01')).toBe(0)
  })
})

describe('what no path may do', () => {
  const moves = Object.entries(RECOMMENDATION_MOVES)
  const targets = (name: string): string[] => {
    const { to } = RECOMMENDATION_MOVES[name as RecommendationAction]
    return typeof to === 'string' ? [to] : name === 'direct' ? ['remedying', 'withdrawn'] : []
  }
  test('only a verifier reaches done (CT-I-2d-1)', () => {
    const ways = moves.filter(([name]) => targets(name).includes('done')).map(([name]) => name)
    expect(ways).toEqual(['accept'])
    expect(outcome(take('takeBack', 'minh', { state: 'done' }, { acceptedToday: false }))).toBe('ACCEPTANCE_STANDS')
    for (const who of ['hoa', 'nam', 'yen', 'lan', 'dung', 'khoa', 'binh'] as const)
      expect(outcome(take('accept', who, { state: 'remedyReported' }, { text: '' }))).toBe('WRONG_ACTOR')
  })
  test('no dispute is lost: it leaves only by referral, and referral only by a direction (CT-IV-5-5)', () => {
    const ways = (from: RecommendationState) =>
      moves.filter(([, move]) => move.from.includes(from)).map(([name]) => name)
    expect(ways('disagreed')).toEqual(['refer'])
    expect(ways('referred')).toEqual(['direct'])
  })
  test('every state can be reached (CT-I-2d-1)', () => {
    const reached = new Set<string>(['draft'])
    for (const _ of RECOMMENDATION_STATES)
      for (const [name, move] of moves)
        if (move.from.some((state) => reached.has(state))) for (const state of targets(name)) reached.add(state)
    expect([...reached].toSorted()).toEqual([...RECOMMENDATION_STATES].toSorted())
  })
  test('nothing leaves a state in which nobody is asked for anything more, but an acceptance of today (CT-I-2d-1)', () => {
    expect(
      moves.filter(([, move]) => move.from.some((state) => TERMINAL_STATES.includes(state))).map(([name]) => name),
    ).toEqual(['takeBack'])
    expect(RECOMMENDATION_STATES.filter((state) => !isOpen({ state }))).toEqual([
      'withdrawn',
      'done',
      'closed',
      'answered',
    ])
  })
})

test.each([
  ['2026-03-30', SILENT_CAN_THO, 'NOT_AGREED'],
  ['2026-07-01', SILENT_CAN_THO, 'ok'],
  ['2026-07-01', CAN_THO, 'NOT_AGREED'],
] as const)(
  'on %s, with silence until 30 March taken as the plan says, declaring it not implemented gives the third (%#) (CT-IV-5-6)',
  (on, settings, code) => {
    const silent = { binding: 'no', respondOn: '2026-03-30', dueOn: '2026-06-30' } as const
    const declared = take('lapse', 'thuy', silent, { text: '' }, on, settings)
    expect(outcome(declared)).toBe(code)
    if (declared.ok) expect(declared.value).toMatchObject({ state: 'notImplemented', binding: 'deemed' })
  },
)

test('what went out with the notice is kept, whatever a direction makes of it (CT-IV-5-3, CT-IV-5-5)', () => {
  const issued = take('issue', 'dung', { state: 'draft' }, {})
  expect(issued).toMatchObject({ ok: true, value: { issuedText: recommendation().text, issuedDueOn: '2026-06-30' } })
  const amended = {
    effect: 'amend',
    text: 'Sửa',
    document: 'Công văn 10/UBND',
    authority: 'UBND tỉnh',
    amendedText: 'Xin lỗi trong 05 ngày',
    dueOn: '2026-08-01',
    own: true,
    files: [],
  } as const
  const after = take('direct', 'thuy', { state: 'referred', issuedText: 'Xin lỗi', issuedDueOn: '2026-06-30' }, amended)
  expect(after).toMatchObject({
    ok: true,
    value: { text: 'Xin lỗi trong 05 ngày', issuedText: 'Xin lỗi', issuedDueOn: '2026-06-30' },
  })
})

test('a report of remedies does not call in work what the unit has not agreed to (CT-IV-5-4, CT-I-2d-2)', () => {
  expect(standOf('disagreed')).toContain('chưa thống nhất')
  expect(standOf('referred')).toBe(standOf('disagreed'))
  expect(standOf('issued')).toBe('Đơn vị chưa có ý kiến')
  expect(standOf('remedying')).toBe('Đang thực hiện')
})
