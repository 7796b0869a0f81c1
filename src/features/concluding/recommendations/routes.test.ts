import { beforeAll, expect, test } from 'vitest'
import { type CastName, cast, INSPECTION } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { CAN_THO, type Row, seedConclusion, seedRecommendation, seedThread } from '#test/world.ts'
import { describeWrites, ELSEWHERE, type Write } from '#test/writes.ts'
import type { RecommendationAction } from './rules.ts'

const TODAY = '2026-03-16'
const world = testWorld(TODAY)
const TEXT = 'Thực hiện xin lỗi bằng văn bản'

let ordinal = 0
const seed = (row: Row<'recommendations'>) =>
  world.asOwner((owner) =>
    seedRecommendation(owner, {
      ordinal: ++ordinal,
      text: TEXT,
      nature: 'Thuộc trách nhiệm của phường',
      withinCompetence: 'Toàn bộ',
      dueOn: '2026-04-30',
      respondOn: '2026-03-30',
      ...row,
    }),
  )

beforeAll(async () => {
  await seedThread(world, { ...CAN_THO, mayExtend: ['focalAgency', 'leader', 'teamLead'] })
  await world.asOwner(async (owner) => {
    await owner.updateTable('inspections').set({ state: 'remediation', notifiedOn: '2026-03-01' }).execute()
    await seedConclusion(owner)
  })
})

/** A step as it is shown afterwards. */
const step = (kind: string, name: CastName, said: object) => ({
  id: expect.any(String),
  recommendationId: expect.any(String),
  kind,
  on: TODAY,
  byName: cast[name].name,
  text: '',
  document: '',
  legalGround: '',
  percent: null,
  dueOn: null,
  ...said,
})
const FOCAL = ['thuy', 'quang'] as const
const LEADS = ['minh', 'tam'] as const

const direction = {
  effect: 'uphold',
  text: 'Giữ nguyên kiến nghị',
  document: '55/UBND-NC',
  authority: 'UBND tỉnh',
  amendedText: '',
  dueOn: null,
}
const remedy = { text: 'Đã gửi 12 văn bản', legalGround: 'Quyết định 7', percent: 100, evidence: ['12 văn bản'] }

const ACTS: Readonly<Record<Exclude<RecommendationAction, 'issue' | 'takeBack'>, Write<Row<'recommendations'>>>> = {
  agree: {
    says: 'the ward agrees, and is bound (CT-IV-5-6)',
    by: ['hoa'],
    at: { state: 'issued' },
    saves: { state: 'agreed', binding: 'agreed', steps: [step('agreement', 'hoa', {})] },
  },
  disagree: {
    says: 'the ward disagrees and says why (CT-IV-5-4)',
    by: ['hoa'],
    at: { state: 'issued' },
    input: { reason: 'Vượt thẩm quyền' },
    saves: {
      state: 'disagreed',
      reason: 'Vượt thẩm quyền',
      steps: [step('disagreement', 'hoa', { text: 'Vượt thẩm quyền' })],
    },
    refuses: { 'without a reason (CT-IV-5-4)': ['422 DISAGREE_REASON_REQUIRED', { reason: ' ' }] },
  },
  refer: {
    says: 'the Team asks UBND about a disagreement (CT-IV-5-5)',
    by: [...LEADS],
    at: { state: 'disagreed' },
    input: { document: '12/BC-ĐKT', text: 'Xin ý kiến' },
    saves: { state: 'referred', steps: [step('referral', 'minh', { document: '12/BC-ĐKT', text: 'Xin ý kiến' })] },
    refuses: { 'without its report to UBND (CT-IV-5-5)': ['422 REFERRAL_REPORT_REQUIRED', { document: '' }] },
  },
  direct: {
    says: 'UBND upholds a recommendation, which then binds the ward (CT-IV-5-5)',
    by: ['lan'],
    under: [...FOCAL],
    at: { state: 'referred' },
    input: direction,
    saves: {
      state: 'remedying',
      binding: 'upheld',
      steps: [step('direction', 'lan', { text: 'UBND tỉnh: Giữ nguyên kiến nghị', document: '55/UBND-NC' })],
    },
    refuses: {
      'to the Team, which does not decide (CT-IV-5-5)': ['403 DIRECTION_REQUIRED', {}, { by: 'minh' }],
      'recorded for a leader without its paper (CT-IV-5-5)': [
        '422 DIRECTION_TEXT_REQUIRED',
        { document: '' },
        { by: 'thuy' },
      ],
      'recorded for a leader without its file (CT-IV-5-5)': ['422 DIRECTION_COPY_REQUIRED', {}, { by: 'thuy' }],
      'to amend without words (CT-IV-5-5)': ['422 AMENDED_TEXT_REQUIRED', { effect: 'amend' }],
      'with a day that is no more ahead (CT-IV-5-5)': ['422 DUE_DAY_PASSED', { dueOn: TODAY }],
      'with an effect that nobody knows (design)': ['422 INVALID_INPUT', { effect: 'ignore' }],
    },
  },
  startRemedy: {
    says: 'the ward begins its remedy, and by that agrees (CT-I-2d-2)',
    by: ['hoa'],
    at: { state: 'issued' },
    input: { text: 'Rà soát từng hồ sơ' },
    saves: {
      state: 'remedying',
      binding: 'agreed',
      steps: [step('agreement', 'hoa', { text: 'Rà soát từng hồ sơ' })],
    },
  },
  reportRemedy: {
    says: 'the ward reports its remedy with evidence (CT-I-2d-2)',
    by: ['hoa'],
    at: { state: 'remedying', binding: 'upheld' },
    input: remedy,
    saves: {
      state: 'remedyReported',
      steps: [
        step('remedy', 'hoa', {
          text: remedy.text,
          document: '12 văn bản',
          legalGround: 'Quyết định 7',
          percent: 100,
        }),
      ],
    },
    refuses: {
      'without saying what was done (CT-I-2d-2)': ['422 REMEDY_TEXT_REQUIRED', { text: ' ' }],
      'without evidence (CT-I-2d-2)': ['422 REMEDY_EVIDENCE_REQUIRED', { evidence: [' '] }],
      'beyond the whole (design)': ['422 INVALID_INPUT', { percent: 101 }],
    },
  },
  requestExtension: {
    says: 'the ward asks for more time (design)',
    by: ['hoa'],
    at: { state: 'remedying' },
    input: { dueOn: '2026-05-31', reason: 'Chờ thiết bị' },
    saves: {
      state: 'remedying',
      dueOn: '2026-04-30',
      askedDueOn: '2026-05-31',
      askedBy: cast.hoa.id,
      steps: [step('extensionRequest', 'hoa', { text: 'Chờ thiết bị', dueOn: '2026-05-31' })],
    },
    refuses: {
      'without a reason (design)': ['422 EXTENSION_REASON_REQUIRED', { reason: ' ' }],
      'until a day that is no later (design)': ['422 EXTENSION_NOT_LONGER', { dueOn: '2026-04-30' }],
    },
  },
  extend: {
    says: 'who may gives more time by a paper (design)',
    by: ['minh', ...FOCAL, 'lan'],
    at: { state: 'remedying', askedDueOn: '2026-05-31', askedBy: cast.hoa.id },
    input: { dueOn: '2026-05-15', document: '31/SNV-CCHC ngày 16/3/2026', reason: '' },
    saves: {
      dueOn: '2026-05-15',
      askedDueOn: null,
      askedBy: null,
      steps: [step('extension', 'minh', { document: '31/SNV-CCHC ngày 16/3/2026', dueOn: '2026-05-15' })],
    },
    refuses: { 'without its paper (design)': ['422 EXTENSION_PAPER_REQUIRED', { document: ' ' }] },
  },
  refuseExtension: {
    says: 'who may gives no more time, and says why (design)',
    by: ['minh', ...FOCAL, 'lan'],
    at: { state: 'remedying', askedDueOn: '2026-05-31', askedBy: cast.hoa.id },
    input: { reason: 'Đã đủ thời gian' },
    saves: {
      dueOn: '2026-04-30',
      askedDueOn: null,
      askedBy: null,
      steps: [step('extensionRefusal', 'minh', { text: 'Đã đủ thời gian' })],
    },
    refuses: { 'without saying why (design)': ['422 EXTENSION_REASON_REQUIRED', { reason: '' }] },
  },
  accept: {
    says: 'who verifies accepts the remedy, and it is done (CT-I-2d-1, CT-I-2d-2)',
    by: [...LEADS, ...FOCAL],
    at: { state: 'remedyReported' },
    input: { text: 'Đã kiểm tra' },
    saves: { state: 'done', steps: [step('acceptance', 'minh', { text: 'Đã kiểm tra' })] },
  },
  reject: {
    says: 'who verifies sends a remedy back with a new day (design)',
    by: [...LEADS, ...FOCAL],
    at: { state: 'remedyReported' },
    input: { reason: 'Thiếu hai hồ sơ', dueOn: '2026-05-31' },
    saves: {
      state: 'remedying',
      dueOn: '2026-05-31',
      steps: [step('rejection', 'minh', { text: 'Thiếu hai hồ sơ', dueOn: '2026-05-31' })],
    },
    refuses: {
      'without a reason (design)': ['422 REJECTION_REASON_REQUIRED', { reason: '' }],
      'with a day that is no more ahead (design)': ['422 DUE_DAY_PASSED', { dueOn: TODAY }],
      'with a day that is none (design)': ['422 INVALID_INPUT', { dueOn: '2026-02-30' }],
    },
  },
  urge: {
    says: 'the focal agency urges what is overdue by a letter (CT-I-1a-2, NX-I-1-3, TN-I-1-3b)',
    repeats: true,
    by: [...FOCAL],
    at: { state: 'agreed', dueOn: '2026-03-15' },
    input: { document: '31/SNV-CCHC ngày 16/3/2026', text: '' },
    saves: { state: 'agreed', steps: [step('urging', 'thuy', { document: '31/SNV-CCHC ngày 16/3/2026' })] },
    refuses: {
      'without its letter (design)': ['422 URGING_PAPER_REQUIRED', { document: ' ' }],
      'before the day has passed (design)': ['409 NOT_YET_DUE', {}, { at: { dueOn: TODAY } }],
    },
  },
  lapse: {
    says: 'what the ward agreed to and let pass is called not implemented (CT-IV-5-6)',
    by: [...FOCAL],
    at: { state: 'agreed', binding: 'agreed', dueOn: '2026-03-15' },
    input: { text: 'Chưa có báo cáo' },
    saves: { state: 'notImplemented', steps: [step('notImplemented', 'thuy', { text: 'Chưa có báo cáo' })] },
    refuses: {
      'on the day itself (CT-IV-5-6)': ['409 NOT_YET_DUE', {}, { at: { dueOn: TODAY } }],
      'of what the ward never agreed to (CT-IV-5-6)': ['409 NOT_AGREED', {}, { at: { binding: 'no' } }],
    },
  },
  proposeHandling: {
    says: 'the focal agency proposes to UBND to handle what was not implemented (CT-IV-5-6)',
    by: [...FOCAL],
    at: { state: 'notImplemented' },
    input: { facts: 'Không báo cáo', document: '20/TTr-SNV' },
    saves: {
      state: 'handlingProposed',
      steps: [step('handlingProposal', 'thuy', { text: 'Không báo cáo', document: '20/TTr-SNV' })],
    },
    refuses: { 'without its facts (CT-IV-5-6)': ['422 HANDLING_FACTS_REQUIRED', { facts: '' }] },
  },
  handle: {
    says: 'UBND decides how it is handled (CT-IV-5-6)',
    by: ['lan', ...FOCAL],
    at: { state: 'handlingProposed' },
    input: { decision: 'Phê bình', document: '90/UBND-NC', authority: 'UBND tỉnh' },
    saves: {
      state: 'handled',
      steps: [step('handlingDecision', 'lan', { text: 'UBND tỉnh: Phê bình', document: '90/UBND-NC' })],
    },
    refuses: { 'without its paper (CT-IV-5-6)': ['422 HANDLING_DECISION_REQUIRED', { document: '' }] },
  },
  resume: {
    says: 'after its handling the remedy goes on until a new day (CT-IV-5-6)',
    by: [...FOCAL],
    at: { state: 'handled' },
    input: { dueOn: '2026-05-31' },
    saves: { state: 'remedying', dueOn: '2026-05-31' },
    refuses: { 'with a day that is no more ahead (CT-IV-5-6)': ['422 DUE_DAY_PASSED', { dueOn: TODAY }] },
  },
  close: {
    says: 'after its handling a recommendation may be closed (CT-IV-5-6)',
    by: [...FOCAL],
    at: { state: 'handled' },
    input: { text: 'Không còn đối tượng' },
    saves: { state: 'closed' },
  },
  escalate: {
    says: 'what lies with a higher authority is sent up to it (QN-I-1-7, TN-I-1-3)',
    by: [...FOCAL],
    at: { state: 'issued', addressee: 'upper' },
    input: { authority: 'Bộ Nội vụ', document: '8/BC-UBND' },
    saves: {
      state: 'escalated',
      upperAuthority: 'Bộ Nội vụ',
      steps: [step('escalation', 'thuy', { text: 'Bộ Nội vụ', document: '8/BC-UBND' })],
    },
    refuses: {
      'to nobody (QN-I-1-7)': ['422 UPPER_AUTHORITY_REQUIRED', { authority: ' ' }],
      'of what the ward is asked (QN-I-1-7)': ['403 WRONG_ACTOR', {}, { at: { addressee: 'unit' } }],
    },
  },
  answer: {
    says: 'the answer of the higher authority ends it (QN-I-1-7, TN-I-1-3)',
    by: [...FOCAL],
    at: { state: 'escalated', addressee: 'upper' },
    input: { text: 'Đồng ý sửa quy định', document: '300/BNV' },
    saves: {
      state: 'answered',
      steps: [step('answer', 'thuy', { text: 'Đồng ý sửa quy định', document: '300/BNV' })],
    },
    refuses: { 'without its words (QN-I-1-7)': ['422 ANSWER_REQUIRED', { text: '' }] },
  },
}

describeWrites<Row<'recommendations'>>(
  world,
  {
    thing: 'recommendation',
    stream: INSPECTION,
    elsewhere: ELSEWHERE,
    unknownTo: ({ state, addressee }) => (state === 'draft' || addressee === 'upper' ? ['nam', 'hoa', 'yen'] : ['nam']),
    seed,
  },
  ACTS,
)

test('a draft is issued by what concludes, never alone (CT-IV-5-3)', async () => {
  const id = await seed({ state: 'draft' })
  for (const name of ['dung', ...FOCAL, ...LEADS] as const)
    expect((await world.requests(name).act(`/api/recommendations/${id}`, 'issue')).body).toMatchObject({
      status: 422,
      code: 'INVALID_INPUT',
    })
})
