import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Profile, SETTINGS } from '#features/ground/profiles/rules.ts'
import { saveSetting } from '#features/ground/profiles/store.ts'
import { FEATURES } from '#server/features.ts'
import { samplePlanText } from '#server/sample/plan.ts'
import { type CastName, cast, INSPECTION, PLAN, PROVINCE, TEAM, WARD } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { ok, type Row, seedConclusion, seedFinding, seedRecommendation, seedThread } from '#test/world.ts'
import { sourceFiles } from './clauses.ts'

// The sample plan says the first of these; the others are added to it, as an office would write them.
const SENTENCES: Partial<{ readonly [Key in keyof Profile]: readonly [value: Profile[Key], sentence: string] }> = {
  disagreePath: [true, 'Trường hợp đơn vị chưa thống nhất với kiến nghị cần nêu rõ lý do'],
  handlingPath: [true, 'đã thống nhất mà không tổ chức thực hiện thì Sở Nội vụ kiến nghị UBND tỉnh xử lý'],
  remedyReport: ['mandatory', 'phải được đơn vị thực hiện và có báo cáo kết quả khắc phục'],
  declaration: ['head', 'chịu trách nhiệm về tính chính xác, trung thực của báo cáo'],
  outline: ['attached', 'chuẩn bị báo cáo theo đề cương kèm theo Kế hoạch này'],
  reportLeadDays: [5, 'gửi về Sở Nội vụ trước 05 ngày khi Đoàn kiểm tra làm việc'],
  surpriseLead: ['focalAgency', 'b) Cơ quan chủ trì: Sở Nội vụ.'],
  teamThemes: [false, 'c) Căn cứ tình hình thực tế, giao Đoàn kiểm tra tổ chức kiểm tra thêm các chuyên đề khác.'],
  solutionRequired: [true, 'Đơn vị nêu giải pháp cụ thể cho từng kiến nghị.'],
  requiresSoftCopy: [true, 'Báo cáo gửi kèm tệp điện tử.'],
  findingResponsibility: ['required', 'Làm rõ trách nhiệm của từng cá nhân.'],
  conclusionParts: [
    ['headAssessment', 'nature', 'withinCompetence'],
    'Kết luận nêu vai trò của người đứng đầu, tính chất vụ việc và thẩm quyền.',
  ],
  conclusionArtefacts: [
    [
      { artefact: 'preliminaryConclusion', level: 'inspection' },
      { artefact: 'doneLists', level: 'inspection' },
    ],
    'Trưởng đoàn có kết luận sơ bộ; Đoàn chỉ ra được những mặt làm được, chưa được.',
  ],
  reinspectionKinds: [['reinspection'], 'Đoàn kiểm tra thực hiện tái kiểm tra.'],
  attendeeRules: [[{ kinds: [], text: 'Chủ tịch UBND' }], 'Đối với UBND phường, xã: Chủ tịch UBND.'],
  noticeIssuer: ['team', 'Đoàn kiểm tra có trách nhiệm thông báo lịch.'],
  compositionInNotice: ['optional', 'Đơn vị cử đúng thành phần làm việc với Đoàn.'],
  reinspectionOutsideWindow: ['warn', 'Việc kiểm tra hoàn thành trước ngày 01/12/2026.'],
  mayExtend: [['leader'], 'Gia hạn thực hiện kiến nghị do lãnh đạo UBND quyết định.'],
  mayCancel: [['leader'], 'Hủy cuộc kiểm tra do lãnh đạo UBND quyết định.'],
  assigners: [['teamHead'], 'Thành viên theo phân công của Trưởng đoàn.'],
  surpriseKinds: [['specialisedAgency'], 'Kiểm tra đột xuất các cơ quan chuyên môn.'],
  surpriseGround: ['required', 'Kiểm tra đột xuất khi có phản ánh hoặc yêu cầu thực tế.'],
  surpriseTeam: ['decision', 'Đoàn kiểm tra đột xuất không thông báo lịch.'],
}

const PLAN_TEXT = samplePlanText({ issued: '2026-01-05', basis: '2026-01-02', from: '2026-02-01', to: '2026-12-01' })
const added = Object.values(SENTENCES).map(([, sentence]) => sentence)
const LINES = [
  ...PLAN_TEXT.split('\nV. KINH PHÍ')[0]!.split('\n'),
  '4. Quy định thêm',
  ...added.filter((sentence) => !PLAN_TEXT.includes(sentence)),
].map((text, at) => ({ number: at + 1, text }))

const world = testWorld('2026-03-02')
let report: string
beforeAll(async () => {
  await seedThread(world, {}, { source: JSON.stringify(LINES) })
  await world.asOwner(async (owner) => {
    for (const [key, [value, source]] of Object.entries(SENTENCES))
      await saveSetting(owner, { tenantId: PROVINCE, planId: PLAN }, { key, value, source })
    await owner
      .insertInto('inspectionSessions')
      .values({ ...SESSION, state: 'planned' })
      .execute()
    report = randomUUID()
    await owner
      .insertInto('unitReports')
      .values({ id: report, ...OF_WARD, unitKind: 'communePC', state: 'drafting', dueOn: '2026-03-20', version: 1 })
      .execute()
  })
})

const OF_WARD = { tenantId: PROVINCE, inspectionId: INSPECTION, teamId: TEAM, unitId: WARD }
const SESSION = {
  id: randomUUID(),
  ...OF_WARD,

  heldOn: '2026-03-25',
  startsAt: '08:00',
  place: 'UBND',
} as const

const inspection = (state: NonNullable<Row<'inspections'>['state']>) =>
  world.asOwner((owner) =>
    owner.updateTable('inspections').set({ state, version: 1, notifiedOn: '2026-03-02' }).execute(),
  )
let ordinal = 0
const recommendation = async (row: Row<'recommendations'>) => {
  await inspection('remediation')
  return `/api/recommendations/${await world.asOwner((owner) => seedRecommendation(owner, { ordinal: ++ordinal, version: 1, ...row }))}`
}
const REMEDY = { text: 'Đã làm', legalGround: '', percent: 1, evidence: ['x'] } as const
const LONGER = { dueOn: '2026-06-30', reason: 'Chờ thiết bị' } as const
const ASKED = { state: 'remedying', askedDueOn: '2026-06-30', askedBy: cast.hoa.id } as const
const unitReport = async (state: NonNullable<Row<'unitReports'>['state']>) => {
  await inspection('notified')
  await world.asOwner((owner) => owner.updateTable('unitReports').set({ state, version: 1 }).execute())
  return `/api/unit-reports/${report}`
}
const act = (by: CastName, path: string, action: string, input: object = {}) =>
  world.requests(by).act(path, action, input, { seenVersion: 1 })
const visit = (by: CastName, action: string, input: object) => act(by, `/api/visits/${INSPECTION}`, action, input)
const surprise = (more: object) =>
  world.requests('quang').send('/api/surprises', {
    id: randomUUID(),
    planId: PLAN,
    unitId: WARD,
    ground: 'need',
    feedback: '',
    reason: 'Chậm trả kết quả',
    plannedOn: '2026-03-04',
    drawnKind: null,
    knowerIds: [],
    ...more,
  })
const SUBMITTED = { asOf: '2026-03-02', declared: false, number: '', symbol: 'BC-UBND', datedOn: null }
const NOTICE = { number: '15', symbol: 'TB-ĐKT', issuedOn: '2026-03-02', signerId: cast.minh.id, reportDueOn: null }

type Refused = () => Promise<{ status: number; body: { code?: string; basis?: string[] } }>
/** Every setting that a refusal follows from, with acts that it refuses. */
const REFUSED: Readonly<Record<string, readonly (readonly [code: string, refused: Refused])[]>> = {
  disagreePath: [
    ['DISAGREE_REASON_REQUIRED', async () => act('hoa', await recommendation({}), 'disagree', { reason: '' })],
    [
      'REFERRAL_REPORT_REQUIRED',
      async () => act('minh', await recommendation({ state: 'disagreed' }), 'refer', { document: '', text: '' }),
    ],
    ['NOT_AGREED', async () => act('thuy', await recommendation({ dueOn: '2026-03-01' }), 'lapse', { text: '' })],
  ],
  teamThemes: [
    [
      'THEMES_ARE_FIXED',
      async () =>
        world.requests('minh').send(`/api/plans/${PLAN}/themes`, {
          ...{ topic: 'Hộ tịch', method: null, reason: 'x', teamId: TEAM, proposerId: null, dueOn: null },
        }),
    ],
  ],
  handlingPath: [
    [
      'HANDLING_FACTS_REQUIRED',
      async () =>
        act('thuy', await recommendation({ state: 'notImplemented' }), 'proposeHandling', { facts: '', document: '' }),
    ],
  ],
  remedyReport: [
    [
      'REMEDY_TEXT_REQUIRED',
      async () => act('hoa', await recommendation({}), 'reportRemedy', { ...REMEDY, text: '', solution: 'x' }),
    ],
  ],
  solutionRequired: [
    ['SOLUTION_REQUIRED', async () => act('hoa', await recommendation({}), 'startRemedy', { text: '' })],
    ['SOLUTION_REQUIRED', async () => act('hoa', await recommendation({}), 'reportRemedy', REMEDY)],
  ],
  mayExtend: [
    [
      'EXTENSION_REASON_REQUIRED',
      async () => act('hoa', await recommendation({}), 'requestExtension', { ...LONGER, reason: '' }),
    ],
    [
      'EXTENSION_NOT_LONGER',
      async () => act('hoa', await recommendation({ dueOn: '2026-06-30' }), 'requestExtension', LONGER),
    ],
    [
      'EXTENSION_PAPER_REQUIRED',
      async () => act('lan', await recommendation(ASKED), 'extend', { ...LONGER, document: '' }),
    ],
    [
      'EXTENSION_OPEN',
      async () =>
        act('thuy', await recommendation({ ...ASKED, state: 'agreed', binding: 'agreed' }), 'lapse', { text: '' }),
    ],
  ],
  declaration: [
    ['WRONG_ACTOR', async () => act('yen', await unitReport('drafting'), 'submit', SUBMITTED)],
    ['DECLARATION_REQUIRED', async () => act('hoa', await unitReport('drafting'), 'submit', SUBMITTED)],
  ],
  requiresSoftCopy: [
    ['SOFT_COPY_MISSING', async () => act('thuy', await unitReport('submitted'), 'receive', { softCopyOn: null })],
  ],
  findingResponsibility: [
    [
      'RESPONSIBILITY_REQUIRED',
      async () => {
        await inspection('inSession')
        const id = await world.asOwner((owner) =>
          seedFinding(owner, { state: 'drafted', version: 1, evidence: 'sổ', criterion: 'x' }),
        )
        return act('binh', `/api/findings/${id}`, 'submit')
      },
    ],
  ],
  noticeIssuer: [
    [
      'WRONG_ACTOR',
      async () => {
        await inspection('scheduled')
        return visit('lan', 'notify', NOTICE)
      },
    ],
  ],
  outline: [
    [
      'OUTLINE_REQUIRED',
      async () => {
        await inspection('scheduled')
        return visit('minh', 'notify', NOTICE)
      },
    ],
  ],
  attendeeRules: [
    [
      'COMPOSITION_REQUIRED',
      async () => {
        await inspection('scheduled')
        await setting('outline', 'none')
        return visit('minh', 'notify', NOTICE)
      },
    ],
  ],
  compositionInNotice: [
    [
      'COMPOSITION_NOT_ASKED',
      async () => {
        await inspection('scheduled')
        await setting('outline', 'none')
        await setting('compositionInNotice', 'required')
        const answer = await visit('minh', 'notify', NOTICE)
        await setting('compositionInNotice', 'optional')
        return answer
      },
    ],
  ],
  mayCancel: [
    [
      'WRONG_ACTOR',
      async () => {
        await inspection('planned')
        return act('thuy', `/api/schedules/${INSPECTION}`, 'cancel', { reason: 'x', document: '' })
      },
    ],
  ],
  reinspectionOutsideWindow: [
    [
      'REINSPECTION_OUTSIDE_WINDOW',
      async () => {
        await inspection('planned')
        const again = (row: Row<'inspections'>) =>
          world.asOwner((owner) => owner.updateTable('inspections').set(row).execute())
        await again({ originalId: INSPECTION, reinspectionKind: 'reinspection', necessity: 'x' })
        const answer = await act('thuy', `/api/schedules/${INSPECTION}`, 'schedule', {
          heldOn: '2027-01-15',
          startsAt: '08:00',
          endsAt: null,
          place: 'UBND',
          composition: '',
          outsideReason: '',
        })
        await again({ originalId: null, reinspectionKind: null, necessity: '' })
        return answer
      },
    ],
  ],
  reportLeadDays: [
    [
      'REPORT_DUE_REQUIRED',
      async () => {
        await inspection('scheduled')
        await setting('attendeeRules', [])
        await world.setToday('2026-03-22')
        const answer = await visit('minh', 'notify', { ...NOTICE, issuedOn: '2026-03-22' })
        await world.setToday('2026-03-02')
        return answer
      },
    ],
  ],
  conclusionArtefacts: [
    [
      'ONLY_TEAM_HEAD',
      async () => {
        await inspection('inSession')
        return act('tam', `/api/inspections/${INSPECTION}`, 'concludePreliminarily', { text: 'x' })
      },
    ],
    ['PRELIM_CONCLUSION_REQUIRED', () => act('tam', `/api/inspections/${INSPECTION}`, 'consolidate')],
    [
      'LISTS_EMPTY',
      () =>
        world
          .requests('tam')
          .overwrite(`/api/inspections/${INSPECTION}/lists`, { doneList: [], notDoneList: [], open: true }, 1),
    ],
  ],
  reinspectionKinds: [
    [
      'REINSPECTION_UNKNOWN',
      async () => {
        await inspection('closed')
        return world
          .requests('thuy')
          .send(`/api/inspections/${INSPECTION}/reinspections`, { kind: 'recheck', necessity: 'x' })
      },
    ],
  ],
  conclusionParts: [
    [
      'HEAD_ASSESSMENT_REQUIRED',
      async () => {
        await inspection('consolidating')
        const id = await world.asOwner((owner) =>
          seedConclusion(owner, { state: 'draft', number: null, issuedOn: null, results: 'x', version: 1 }),
        )
        return act('tam', `/api/conclusions/${id}`, 'submit', { note: '' })
      },
    ],
  ],
  assigners: [
    [
      'WRONG_ACTOR',
      () =>
        world
          .requests('thuy')
          .overwrite(`/api/teams/${TEAM}/fields`, { seatId: randomUUID(), fields: ['procedures'] }, 1),
    ],
  ],
  surpriseKinds: [['KIND_NOT_SURPRISED', () => surprise({})]],
  surpriseGround: [
    [
      'SURPRISE_REASON_REQUIRED',
      async () => {
        await setting('surpriseKinds', [])
        return surprise({ ground: 'none', reason: '' })
      },
    ],
  ],
  surpriseTeam: [
    [
      'GOERS_REQUIRED',
      async () => {
        const id = randomUUID()
        ok(await surprise({ id }))
        return world.requests('quang').act(`/api/surprises/${id}`, 'prepare', {
          teamId: null,
          members: [],
          place: '',
          notes: '',
          plannedOn: '2026-03-04',
        })
      },
    ],
  ],
  surpriseLead: [
    [
      'INVALID_LEAD',
      async () => {
        await setting('surpriseLead', 'teamHead')
        return surprise({})
      },
    ],
  ],
}

/** Another value, of the same sentence. */
const setting = (key: keyof typeof SENTENCES, value: unknown) =>
  world.asOwner((owner) =>
    saveSetting(owner, { tenantId: PROVINCE, planId: PLAN }, { key, value, source: SENTENCES[key]![1] }),
  )

/** Settings named by refusals and moves, as they are written. */
const named = new Set([
  ...sourceFiles()
    .filter(({ path }) => path.endsWith('refusals.ts'))
    .flatMap(({ text }) => [...text.matchAll(/^ {4}setting: '(\w+)'/gm)].map(([, setting]) => setting!)),
  ...FEATURES.flatMap(({ lives = {} }) =>
    Object.values(lives).flatMap(({ moves }) => Object.values(moves).flatMap(({ setting }) => setting ?? [])),
  ),
])

test('every setting that a refusal names is one, and is refused by below', () => {
  expect([...named].filter((setting) => !Object.hasOwn(SETTINGS, setting))).toEqual([])
  expect(Object.keys(REFUSED).toSorted()).toEqual([...named].toSorted())
})

describe.each(Object.entries(REFUSED))('%s', (setting, cases) => {
  test.each(cases)('%s is answered with the sentence of the office’s own plan', async (code, refused) => {
    const { body } = await refused()
    expect(body.code).toBe(code)
    const [, sentence] = SENTENCES[setting as keyof Profile]!
    expect(body.basis?.[0]).toMatch(/^Theo mục (?:I|III|IV)\.\d(?:\.[bc])? Kế hoạch số 12\/KH-UBND: “/)
    expect(body.basis?.join()).toContain(sentence)
    expect(JSON.stringify(body)).not.toMatch(/Cần Thơ|Quảng Nam|Nghi Xuân|Kiên Giang|Tây Ninh/)
  })
})

test('a rule that somebody set by a document of its own is said by that, and one that nobody based on anything says nothing', async () => {
  await world.asOwner(async (owner) => {
    for (const [key, value, source] of [
      ['solutionRequired', true, 'Công văn số 5/SNV-CCHC'],
      ['remedyReport', 'mandatory', 'design'],
    ] as const)
      await saveSetting(owner, { tenantId: PROVINCE, planId: PLAN }, { key, value, source })
  })
  expect((await REFUSED.solutionRequired![0]![1]()).body.basis).toEqual(['Căn cứ: Công văn số 5/SNV-CCHC'])
  expect((await REFUSED.remedyReport![0]![1]()).body).not.toHaveProperty('basis')
})
