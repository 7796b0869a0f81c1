import { describe, expect, test } from 'vitest'
import { type Profile, profileOf } from '#features/ground/profiles/rules.ts'
import type { Day } from '#kernel/day.ts'
import { takeMove } from '#kernel/lifecycle.ts'
import { type CastName, cast, INSPECTION, PLAN, TEAM, WARD } from '#test/cast.ts'
import { newInspectionShape } from './contract.ts'
import {
  ANNOUNCED_FORMS,
  checkPlace,
  INSPECTION_MOVES,
  INSPECTION_STATES,
  type Inspection,
  type InspectionAction,
  type InspectionInputs,
  type InspectionMethod,
  type InspectionState,
  inspectionActions,
  isPreliminaryDue,
  mayEditLists,
  mayReinspect,
  noticeDueOn,
  reportAddress,
  reportDueOn,
  sessionCautions,
} from './rules.ts'
import { texts } from './texts.ts'

const settingsOf = (change: Partial<Profile> = {}): Profile =>
  profileOf(Object.entries(change).map(([key, value]) => ({ key, value, source: 'design' })))
const CAN_THO = settingsOf({
  noticeIssuer: 'team',
  reinspectionKinds: ['reinspection'],
  conclusionArtefacts: [{ artefact: 'conclusionNotice', level: 'inspection' }],
})
const QUANG_NAM = settingsOf({
  reportLeadDays: 5,
  conclusionArtefacts: [{ artefact: 'preliminaryConclusion', level: 'inspection' }],
})
const NGHI_XUAN = settingsOf({
  reportLeadDays: 3,
  conclusionArtefacts: [{ artefact: 'headRemarks', level: 'inspection' }],
})
const TAY_NINH = settingsOf({
  reportLeadDays: 5,
  outline: 'attached',
  conclusionArtefacts: [{ artefact: 'doneLists', level: 'inspection' }],
})

const inspection = (change: Partial<Inspection> = {}): Inspection => ({
  id: INSPECTION,
  planId: PLAN,
  targetId: null,
  teamId: TEAM,
  unitId: WARD,
  form: 'periodic',
  method: 'onSite',
  round: 1,
  ...{ themeId: null, hostId: null, programme: null },
  headDecides: false,
  headAgreedOn: null,
  state: 'planned',
  originalId: null,
  reinspectionKind: null,
  necessity: '',
  notifiedOn: null,
  preliminary: '',
  preliminaryBy: null,
  preliminaryOn: null,
  doneList: [],
  notDoneList: [],
  listsOpenOn: null,
  cancelReason: '',
  endingPaper: '',
  version: 1,
  ...change,
})

const take = <Action extends InspectionAction>(
  action: Action,
  who: CastName,
  thing: Partial<Inspection>,
  input: InspectionInputs[Action],
  on: Day = '2026-03-02',
  settings = CAN_THO,
) => takeMove(INSPECTION_MOVES[action], inspection(thing), input, { by: cast[who], on, settings })
const outcome = (decision: { ok: true } | { ok: false; refusal: { code: string } }) =>
  decision.ok ? 'ok' : decision.refusal.code

const session = {
  heldOn: '2026-03-16',
  startsAt: '08:00',
  place: 'Trụ sở UBND phường',
  composition: 'Lãnh đạo UBND phường',
  outsideReason: '',
} as const
const facts = {
  teamState: 'active',
  teamForms: ['periodic'],
  window: { from: '2026-03-01', to: '2026-11-30', indicative: false },
  round: null,
  clash: null,
} as const
const notice = {
  number: '15',
  symbol: 'TB-ĐKT',
  issuedOn: '2026-03-02',
  signerId: cast.minh.id,
  reportDueOn: null,
  heldOn: '2026-03-16',
  composition: 'Lãnh đạo',
  signed: null,
  hasOutline: true,
} as const
const begin = { reportAbsence: '', teamState: 'active', heldOn: '2026-03-16', reportArrived: true } as const

describe('who may do what, in which state, where the Team sends the notice', () => {
  // The whole table, spelled out by hand: a changed rule must be changed here too.
  const table: Record<InspectionState, Partial<Record<CastName, InspectionAction[]>>> = {
    planned: {
      minh: ['schedule', 'cancel'],
      thuy: ['schedule', 'cancel'],
      quang: ['schedule', 'cancel'],
      lan: ['cancel'],
    },
    scheduled: {
      minh: ['schedule', 'signNotice', 'notify', 'cancel'],
      thuy: ['schedule', 'signNotice', 'notify', 'cancel'],
      quang: ['schedule', 'signNotice', 'notify', 'cancel'],
      dung: ['signNotice', 'notify'],
      lan: ['cancel'],
    },
    notified: {
      minh: ['reschedule', 'begin', 'cancel'],
      thuy: ['reschedule', 'cancel'],
      quang: ['reschedule', 'cancel'],
      lan: ['cancel'],
    },
    gathering: {
      minh: ['cancel'],
      thuy: ['cancel'],
      quang: ['cancel'],
      lan: ['cancel'],
    },
    reviewing: {
      minh: ['consolidate'],
      thuy: ['consolidate'],
      quang: ['consolidate'],
      tam: ['consolidate'],
    },
    clarifying: {},
    inSession: {
      minh: ['concludePreliminarily', 'consolidate'],
      thuy: ['consolidate'],
      quang: ['consolidate'],
      tam: ['consolidate'],
    },
    preliminarilyConcluded: {
      minh: ['concludePreliminarily', 'consolidate'],
      thuy: ['consolidate'],
      quang: ['consolidate'],
      tam: ['consolidate'],
    },
    consolidating: {
      minh: ['conclude'],
      thuy: ['conclude'],
      quang: ['conclude'],
      tam: ['conclude'],
      dung: ['conclude'],
    },
    concluded: {
      minh: ['followUp', 'close'],
      thuy: ['followUp', 'close'],
      quang: ['followUp', 'close'],
      tam: ['followUp'],
      dung: ['followUp'],
    },
    remediation: { minh: ['close'], thuy: ['close'], quang: ['close'] },
    closed: {},
    archived: {},
    cancelled: {},
  }
  for (const [state, row] of Object.entries(table))
    for (const name of Object.keys(cast) as CastName[]) {
      const expected = row[name] ?? []
      test(`${state}: ${name} may ${expected.join(', ') || 'nothing'} (CT-IV-1-6, CT-IV-5-1)`, () => {
        expect(
          inspectionActions(inspection({ state: state as InspectionState }), {
            by: cast[name],
            on: '2026-03-02',
            settings: CAN_THO,
          }),
        ).toEqual(expected)
      })
    }
})

test('where the focal agency sends the notice, the head of the Team does not (KG-III-2-3, QN-III-2-2, TN-IVb-a-2)', () => {
  expect(
    (['minh', 'thuy', 'quang'] as const).map((name) =>
      inspectionActions(inspection({ state: 'scheduled' }), { by: cast[name], on: '2026-03-02', settings: NGHI_XUAN }),
    ),
  ).toEqual([
    ['schedule', 'cancel'],
    ['schedule', 'signNotice', 'notify', 'cancel'],
    ['schedule', 'signNotice', 'notify', 'cancel'],
  ])
})

test.each([
  ['2026-03-16', 5, '2026-03-11'],
  ['2026-03-05', 5, '2026-02-28'],
  ['2026-03-16', 3, '2026-03-13'],
  ['2026-03-16', null, null],
] as const)(
  'a session on %s with %s lead days has its report due on %s (QN-III-1-1, NX-IV-2.2a-6, TN-II-2b-2)',
  (heldOn, leadDays, due) => {
    expect(reportDueOn(heldOn, leadDays)).toBe(due)
  },
)

test.each([
  ['2026-03-11', '2026-03-11'],
  ['2026-03-12', '2026-03-13'],
] as const)(
  'a notice of %s for 16 March states %s: the computed day while it has not passed, then the typed one (QN-III-1-1)',
  (issuedOn, due) => {
    expect(noticeDueOn({ heldOn: '2026-03-16', issuedOn, reportDueOn: '2026-03-13' }, 5)).toBe(due)
  },
)

test.each([
  ['2026-03-11', []],
  ['2026-03-12', ['LEAD_TIME_TOO_SHORT']],
] as const)('choosing 16 March on %s with five lead days cautions of %j (QN-III-1-1)', (on, codes) => {
  expect(sessionCautions('2026-03-16', on, 5, '2026-01-05', null).map((caution) => caution.code)).toEqual(codes)
})

test('a Sunday is pointed out and not refused (design)', () => {
  expect(sessionCautions('2026-03-15', '2026-03-02', null, null, null).map((caution) => caution.code)).toEqual([
    'DAY_OFF',
  ])
  expect(outcome(take('schedule', 'thuy', {}, { ...session, ...facts, heldOn: '2026-03-15' }))).toBe('ok')
})

test.each([
  [{}, 'ok'],
  [{ heldOn: '2026-03-01' }, 'SESSION_IN_PAST'],
  [{ heldOn: '2026-03-02' }, 'ok'],
  [{ heldOn: '2026-11-30' }, 'ok'],
  [{ heldOn: '2026-12-01' }, 'OUTSIDE_PLAN_WINDOW'],
  [{ teamState: null }, 'TEAM_NOT_ESTABLISHED'],
  [{ teamState: 'proposed' }, 'TEAM_NOT_ESTABLISHED'],
  [{ teamState: 'established' }, 'ok'],
  [{ teamForms: ['thematic'] }, 'TEAM_MANDATE'],
  [{ clash: 'Sở Tài chính' }, 'SESSION_CLASH'],
  [{ place: ' ' }, 'PLACE_REQUIRED'],
  [{ endsAt: '11:30' }, 'ok'],
  [{ endsAt: '08:00' }, 'SESSION_ENDS_TOO_EARLY'],
] as const)('scheduling with %j gives %s (CT-III-1b-1, CT-IV-1-2)', (change, code) => {
  expect(
    outcome(take('schedule', 'thuy', {}, { ...session, ...facts, ...change } as InspectionInputs['schedule'])),
  ).toBe(code)
})

test.each([
  ['2026-06-15', '', 'ok', []],
  ['2026-08-03', '', 'OUTSIDE_INDICATIVE_WINDOW', ['OUTSIDE_INDICATIVE_WINDOW']],
  ['2026-08-03', 'Trùng kỳ họp HĐND', 'ok', ['OUTSIDE_INDICATIVE_WINDOW']],
] as const)(
  'a session on %s under a window of June and July that is only indicative, with the reason «%s»: %s (NX-II-2.1-3)',
  (heldOn, outsideReason, code, cautions) => {
    const window = { from: '2026-06-01', to: '2026-07-31', indicative: true } as const
    expect(outcome(take('schedule', 'thuy', {}, { ...session, ...facts, heldOn, outsideReason, window }))).toBe(code)
    expect(sessionCautions(heldOn, '2026-03-02', null, null, window).map((caution) => caution.code)).toEqual(cautions)
  },
)

test.each([
  ['issued', PLAN, 'ok'],
  ['inProgress', PLAN, 'ok'],
  ['inProgress', null, 'ok'],
  ['draft', PLAN, 'PLAN_NOT_ISSUED'],
  ['signed', PLAN, 'PLAN_NOT_ISSUED'],
  ['cancelled', null, 'PLAN_NOT_ISSUED'],
  ['issued', INSPECTION, 'TEAM_OF_ANOTHER_PLAN'],
] as const)(
  'an inspection under a plan that is %s, with the Team of plan %s: %s (CT-III-1b-6, CT-IV-1-1)',
  (state, planId, code) => {
    expect(checkPlace({ id: PLAN, state }, planId === null ? null : { planId })?.code ?? 'ok').toBe(code)
  },
)

test.each([
  ['2020-06-30', 'OUTSIDE_PLAN_WINDOW'],
  ['2020-07-01', 'ok'],
  ['2020-09-30', 'ok'],
  ['2020-10-01', 'OUTSIDE_PLAN_WINDOW'],
] as const)(
  'under a plan of the third quarter a session on %s is answered %s (KG-II-3, CT-III-1b-1)',
  (heldOn, code) => {
    const window = { from: '2020-07-01', to: '2020-09-30', indicative: false } as const
    expect(outcome(take('schedule', 'thuy', {}, { ...session, ...facts, heldOn, window }, '2020-06-01'))).toBe(code)
  },
)

test('an inspection by programme of the Party or the Council is not bound by the window (CT-III-1b-1)', () => {
  const input = { ...session, ...facts, heldOn: '2026-12-15', teamForms: ['byProgramme'] } as const
  expect(outcome(take('schedule', 'thuy', { form: 'byProgramme' }, input))).toBe('ok')
})

test.each([
  ['2022-12-12', ['SCHEDULE_BEFORE_ISSUE']],
  ['2022-12-16', []],
] as const)(
  'a session on %s under a plan for 2023, issued 16 December 2022, cautions of %j (CT-HDR-2)',
  (heldOn, codes) => {
    expect(sessionCautions(heldOn, '2022-12-01', null, '2022-12-16', null).map((caution) => caution.code)).toEqual(
      codes,
    )
  },
)

test.each(ANNOUNCED_FORMS)('the form %s may be carried out on site, by report or online (QN-II-3a)', (form) => {
  const given = { planId: PLAN, targetId: null, unitId: WARD, teamId: TEAM, round: 1 }
  const accepted = (method: string) => newInspectionShape.safeParse({ ...given, form, method }).data?.method
  expect(['onSite', 'byReport', 'online', 'byPhone'].map(accepted)).toEqual(['onSite', 'byReport', 'online', undefined])
})

test('a re-inspection is bound neither by the window nor by the mandate (CT-I-2d-3)', () => {
  const again = { originalId: INSPECTION, reinspectionKind: 'reinspection' } as const
  expect(outcome(take('schedule', 'thuy', again, { ...session, ...facts, heldOn: '2026-12-15', teamForms: [] }))).toBe(
    'ok',
  )
})

test('a notified session is moved only with a reason (design)', () => {
  expect(outcome(take('reschedule', 'thuy', { state: 'notified' }, { ...session, ...facts, reason: ' ' }))).toBe(
    'REASON_REQUIRED',
  )
  expect(outcome(take('reschedule', 'thuy', { state: 'notified' }, { ...session, ...facts, reason: 'Bão' }))).toBe('ok')
})

test.each([
  [QUANG_NAM, {}, 'ok'],
  [QUANG_NAM, { number: ' ' }, 'DOC_NUMBER_MISSING'],
  [QUANG_NAM, { issuedOn: '2026-03-03' }, 'ISSUE_DAY_WRONG'],
  [CAN_THO, {}, 'REPORT_DUE_REQUIRED'],
  [CAN_THO, { reportDueOn: '2026-03-15' }, 'ok'],
  [CAN_THO, { reportDueOn: '2026-03-16' }, 'REPORT_DUE_MISPLACED'],
  [CAN_THO, { reportDueOn: '2026-03-01' }, 'REPORT_DUE_MISPLACED'],
  [TAY_NINH, { hasOutline: false }, 'OUTLINE_REQUIRED'],
  [
    settingsOf({ reportLeadDays: 5, attendeeRules: [{ kinds: [], text: 'Chủ tịch' }] }),
    { composition: '' },
    'COMPOSITION_REQUIRED',
  ],
] as const)(
  'a notice under %# gives what the plan asks: %j is %s (CT-IV-1-6, CT-IV-1-7, CT-IV-4-1)',
  (settings, change, code) => {
    expect(
      outcome(
        take(
          'notify',
          'thuy',
          { state: 'scheduled' },
          { ...notice, ...change } as InspectionInputs['notify'],
          '2026-03-02',
          settings,
        ),
      ),
    ).toBe(code)
  },
)

test('from the notice on the unit knows of the inspection (CT-IV-1-6)', () => {
  expect(take('notify', 'thuy', { state: 'scheduled' }, { ...notice, reportDueOn: '2026-03-12' })).toMatchObject({
    ok: true,
    value: { state: 'notified', notifiedOn: '2026-03-02' },
  })
})

test.each([
  ['2026-03-15', {}, 'SESSION_NOT_YET'],
  ['2026-03-16', {}, 'ok'],
  ['2026-03-17', {}, 'ok'],
  ['2026-03-16', { teamState: 'established' }, 'TEAM_NOT_ACTIVE'],
  ['2026-03-16', { reportArrived: false }, 'REPORT_ABSENCE_UNRECORDED'],
  ['2026-03-16', { reportArrived: false, reportAbsence: 'Xin gia hạn' }, 'ok'],
] as const)('beginning on %s with %j gives %s (NX-IV-2.2a-6)', (on, change, code) => {
  expect(
    outcome(take('begin', 'minh', { state: 'notified' }, { ...begin, ...change } as InspectionInputs['begin'], on)),
  ).toBe(code)
})

describe('the word of the head', () => {
  test('nobody but the head gives it, and others are told so (QN-II-3a-6)', () => {
    for (const name of Object.keys(cast) as CastName[])
      expect(outcome(take('concludePreliminarily', name, { state: 'inSession' }, { text: 'Tốt' }))).toBe(
        name === 'minh' ? 'ok' : 'ONLY_TEAM_HEAD',
      )
  })
  test('it says something, and keeps who said it and when (QN-II-3a-6)', () => {
    expect(outcome(take('concludePreliminarily', 'minh', { state: 'inSession' }, { text: ' ' }))).toBe(
      'PRELIM_TEXT_REQUIRED',
    )
    expect(take('concludePreliminarily', 'minh', { state: 'inSession' }, { text: 'Tốt ' }, '2026-03-16')).toMatchObject(
      {
        ok: true,
        value: { preliminary: 'Tốt', preliminaryBy: cast.minh.id, preliminaryOn: '2026-03-16' },
      },
    )
  })
  test('an empty text is refused in the words of the hint at its field (QN-II-3a-6)', () => {
    const refused = take('concludePreliminarily', 'minh', { state: 'inSession' }, { text: '' })
    for (const language of ['vi', 'en'] as const) {
      const wanted = texts[language].preliminary.hint.replace(/^(Cần ghi|Needed:) (.*)\.$/, '$2')
      expect(!refused.ok && refused.refusal.text[language]).toContain(wanted)
    }
  })
  test('it is due where the plan asks for it, until it is given, and never of an inspection by report (QN-II-3a-6)', () => {
    const due = (settings: Profile, preliminaryOn: Day | null, method: InspectionMethod = 'onSite') =>
      isPreliminaryDue({ method, preliminaryOn }, settings)
    expect([due(QUANG_NAM, null), due(NGHI_XUAN, null), due(CAN_THO, null)]).toEqual([true, true, false])
    expect(due(QUANG_NAM, '2026-03-16')).toBe(false)
    expect([due(QUANG_NAM, null, 'byReport'), due(QUANG_NAM, null, 'online')]).toEqual([false, true])
  })
  test.each([
    ['Quảng Nam', QUANG_NAM, 'PRELIM_CONCLUSION_REQUIRED'],
    ['Nghi Xuân', NGHI_XUAN, 'HEAD_REMARKS_MISSING'],
    ['Tây Ninh', TAY_NINH, 'ok'],
    ['Cần Thơ', CAN_THO, 'ok'],
  ] as const)('in %s consolidation without it is answered %s… %s (QN-II-3a-6)', (_place, settings, code) => {
    expect(outcome(take('consolidate', 'tam', { state: 'inSession' }, {}, '2026-03-16', settings))).toBe(code)
  })
})

test.each([
  [CAN_THO, {}, { noticeIssued: false, openFindings: 0 }, 'CONCLUSION_NOTICE_REQUIRED'],
  [CAN_THO, {}, { noticeIssued: true, openFindings: 0 }, 'ok'],
  [CAN_THO, {}, { noticeIssued: true, openFindings: 1 }, 'FINDINGS_OPEN'],
  [TAY_NINH, {}, { noticeIssued: false, openFindings: 0 }, 'LISTS_REQUIRED'],
  [TAY_NINH, { listsOpenOn: '2026-03-16' }, { noticeIssued: false, openFindings: 0 }, 'ok'],
  [NGHI_XUAN, {}, { noticeIssued: false, openFindings: 0 }, 'HEAD_REMARKS_MISSING'],
  [NGHI_XUAN, { preliminaryOn: '2026-03-16' }, { noticeIssued: false, openFindings: 0 }, 'ok'],
] as const)(
  'concluding under %# needs what that plan concludes with: %s (CT-IV-5-1, TN-I-2-3)',
  (settings, change, given, code) => {
    expect(outcome(take('conclude', 'tam', { state: 'consolidating', ...change }, given, '2026-03-17', settings))).toBe(
      code,
    )
  },
)

test('it is closed only when no recommendation is open (CT-I-2d-1)', () => {
  expect(outcome(take('close', 'thuy', { state: 'remediation' }, { openRecommendations: 1 }))).toBe(
    'RECOMMENDATIONS_OPEN',
  )
  expect(outcome(take('close', 'thuy', { state: 'remediation' }, { openRecommendations: 0 }))).toBe('ok')
})

test('the lists are written by the Team until they are opened, each with a line (TN-I-2-3)', () => {
  const lists = { doneList: ['Ban hành kế hoạch'], notDoneList: ['Chưa xin lỗi'], open: true }
  expect(outcome(mayEditLists(cast.tam, inspection({ state: 'consolidating' }), lists))).toBe('ok')
  expect(outcome(mayEditLists(cast.tam, inspection({ state: 'consolidating' }), { ...lists, notDoneList: [] }))).toBe(
    'LISTS_EMPTY',
  )
  expect(
    outcome(mayEditLists(cast.tam, inspection({ state: 'consolidating', listsOpenOn: '2026-03-16' }), lists)),
  ).toBe('WRONG_STATE')
  expect(outcome(mayEditLists(cast.hoa, inspection({ state: 'consolidating' }), lists))).toBe('WRONG_ACTOR')
})

test.each([
  ['thuy', 'closed', 'reinspection', 'Khắc phục chưa rõ', 'ok'],
  ['thuy', 'consolidating', 'reinspection', 'Khắc phục chưa rõ', 'WRONG_STATE'],
  ['thuy', 'closed', 'recheck', 'Khắc phục chưa rõ', 'REINSPECTION_UNKNOWN'],
  ['thuy', 'closed', 'reinspection', ' ', 'REINSPECTION_LINK_REQUIRED'],
  ['hoa', 'closed', 'reinspection', 'Khắc phục chưa rõ', 'WRONG_ACTOR'],
] as const)(
  '%s asks to inspect again one that is %s (%s, “%s”): %s (CT-I-2d-3, TN-II-2c-2)',
  (name, state, kind, necessity, code) => {
    expect(outcome(mayReinspect(cast[name], inspection({ state }), { kind, necessity }, CAN_THO))).toBe(code)
  },
)

describe('what no path may do', () => {
  const moves = Object.entries(INSPECTION_MOVES)
  test('the inspected unit moves nothing (design)', () => {
    for (const state of INSPECTION_STATES)
      for (const name of ['hoa', 'yen', 'nam', 'khoa'] as const)
        expect(
          inspectionActions(inspection({ state }), { by: cast[name], on: '2026-03-02', settings: CAN_THO }),
        ).toEqual([])
  })
  test('a session begins only after a notice, and a notice follows only a schedule (CT-III-1, CT-IV-1-6, TN-II-2b-1)', () => {
    expect(INSPECTION_MOVES.begin.from).toEqual(['notified'])
    expect(moves.filter(([, move]) => move.to === 'notified').map(([, move]) => move.from)).toEqual([['scheduled']])
  })
  test('what has begun is not cancelled (design)', () => {
    for (const state of [
      'inSession',
      'preliminarilyConcluded',
      'consolidating',
      'concluded',
      'remediation',
      'closed',
    ] as const)
      expect(INSPECTION_MOVES.cancel.from).not.toContain(state)
  })
  test('nothing is concluded but from consolidation (design)', () => {
    expect(moves.filter(([, move]) => move.to === 'concluded').map(([name, move]) => [name, move.from])).toEqual([
      ['conclude', ['consolidating']],
    ])
  })
})

describe('a notice that is signed before it has its number', () => {
  const words = { heldOn: '2026-03-16', composition: 'Lãnh đạo', hasOutline: true } as const
  const signing = { symbol: 'TB-SNV', signerId: cast.quang.id, reportDueOn: null, signed: null, ...words }
  const scheduled = { state: 'scheduled' } as const
  test.each([
    [{ signedOn: '2026-02-27' }, 'ok'],
    [{ signedOn: '2026-03-03' }, 'SIGN_DAY_WRONG'],
    [{ hasOutline: false }, 'OUTLINE_REQUIRED'],
    [{ signed: { signedOn: '2026-03-01', reportDueOn: '2026-03-11' } }, 'NOTICE_SIGNED'],
  ] as const)('with %j: %s (CT-IV-1-6, TN-II-2b-2)', (change, code) => {
    const input = { ...signing, ...change } as InspectionInputs['signNotice']
    expect(outcome(take('signNotice', 'thuy', scheduled, input, '2026-03-02', TAY_NINH))).toBe(code)
  })
  test.each([
    ['2026-03-02', 'ok'],
    ['2026-02-27', 'ok'],
    ['2026-02-26', 'ISSUE_DAY_WRONG'],
    ['2026-03-03', 'ISSUE_DAY_WRONG'],
  ] as const)('it is issued on %s: %s (CT-IV-1-6, ND30-D5)', (issuedOn, code) => {
    const signed = { signedOn: '2026-02-27', reportDueOn: '2026-03-11' } as const
    const input = { number: '15', symbol: '', issuedOn, reportDueOn: null, ...words, signed }
    expect(outcome(take('notify', 'thuy', scheduled, input, '2026-03-02', TAY_NINH))).toBe(code)
    expect(
      outcome(
        take('notify', 'thuy', scheduled, { ...input, issuedOn: '2026-03-02', signed: null }, '2026-03-02', TAY_NINH),
      ),
    ).toBe('NOTICE_SIGNER_REQUIRED')
  })
})

test.each([
  ['exempt', '', 'ok', []],
  ['warn', '', 'REINSPECTION_OUTSIDE_WINDOW', ['REINSPECTION_OUTSIDE_WINDOW']],
  ['warn', 'Hai bên thống nhất', 'ok', ['REINSPECTION_OUTSIDE_WINDOW']],
] as const)(
  'an inspection again after the window, where the plan says «%s», with the reason «%s»: %s (CT-I-2d-3, TN-III-2)',
  (reinspectionOutsideWindow, outsideReason, code, cautions) => {
    const { window } = facts
    const heldOn = '2026-12-15'
    const settings = { ...CAN_THO, reinspectionOutsideWindow }
    const thing = { originalId: INSPECTION, necessity: 'x' }
    expect(
      outcome(take('schedule', 'thuy', thing, { ...session, ...facts, heldOn, outsideReason }, '2026-03-02', settings)),
    ).toBe(code)
    const bound = reinspectionOutsideWindow === 'exempt' ? null : window
    expect(sessionCautions(heldOn, '2026-03-02', null, null, bound, true).map((caution) => caution.code)).toEqual(
      cautions,
    )
  },
)

test.each([
  ['required', ' ', 'COMPOSITION_NOT_ASKED'],
  ['required', 'Chủ tịch UBND', 'ok'],
  ['optional', ' ', 'ok'],
] as const)(
  'a notice where the composition is %s and it says «%s»: %s (KG-III-3b-1)',
  (compositionInNotice, composition, code) => {
    const settings = { ...CAN_THO, attendeeRules: [], reportLeadDays: 5, outline: 'none', compositionInNotice } as const
    expect(
      outcome(take('notify', 'minh', { state: 'scheduled' }, { ...notice, composition }, '2026-03-02', settings)),
    ).toBe(code)
  },
)

test('an inspection is cancelled by whom the plan names alone (Q-18)', () => {
  const may = (mayCancel: Profile['mayCancel']) =>
    (['thuy', 'lan', 'minh'] as const).filter((who) =>
      inspectionActions(inspection({}), {
        by: cast[who],
        on: '2026-03-02',
        settings: { ...CAN_THO, mayCancel },
      }).includes('cancel'),
    )
  expect(may(['focalAgency', 'leader', 'teamLead'])).toEqual(['thuy', 'lan', 'minh'])
  expect(may(['leader'])).toEqual(['lan'])
  expect(may(['teamLead'])).toEqual(['minh'])
})

test('the report goes where the plan says, through whom it says (NX-IV-2.2a-6)', () => {
  expect(reportAddress({ reportRecipient: 'Đoàn kiểm tra', reportVia: 'Phòng Nội vụ' })).toBe(
    'Đoàn kiểm tra (qua Phòng Nội vụ)',
  )
  expect(reportAddress({ reportRecipient: '', reportVia: 'Phòng Nội vụ' })).toBe('Đoàn kiểm tra (qua Phòng Nội vụ)')
  expect(reportAddress({ reportRecipient: 'Sở Nội vụ', reportVia: '' })).toBe('Sở Nội vụ')
})
