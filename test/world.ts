import { randomUUID } from 'node:crypto'
import type { Insertable } from 'kysely'
import type { Profile } from '#features/ground/profiles/rules.ts'
import { saveSetting } from '#features/ground/profiles/store.ts'
import { addOutline } from '#features/planning/outlines/store.ts'
import type { PlanPeriod } from '#features/planning/plans/rules.ts'
import type { Day } from '#kernel/day.ts'
import type { Db } from '#server/database/db.ts'
import type { DB } from '#server/database/schema.ts'
import { cast, HOME_AFFAIRS, INSPECTION, PLAN, PROVINCE, TEAM, WARD } from './cast.ts'
import type { Answer, World } from './db.ts'

/** The profile of Cần Thơ as far as the thread needs it. */
export const CAN_THO: Partial<Profile> = {
  surpriseLead: 'focalAgency',
  disagreePath: true,
  conclusionParts: ['headAssessment', 'nature', 'withinCompetence'],
  handlingPath: true,
  remedyReport: 'mandatory',
  declaration: 'head',
  noticeIssuer: 'team',
  reinspectionKinds: ['reinspection', 'recheck'],
  conclusionArtefacts: [{ artefact: 'conclusionNotice', level: 'inspection' }],
}

/** Nghi Xuân: remarks of the head conclude, three lead days, no outline. */
export const NGHI_XUAN: Partial<Profile> = {
  reportLeadDays: 3,
  conclusionArtefacts: [{ artefact: 'headRemarks', level: 'inspection' }],
}

/** TP Tây Ninh: five lead days, outline attached, lists of done and not done. */
export const TAY_NINH: Partial<Profile> = {
  reportLeadDays: 5,
  outline: 'attached',
  declaration: 'unit',
  reinspectionKinds: ['reinspection'],
  conclusionArtefacts: [{ artefact: 'doneLists', level: 'inspection' }],
}

/** Columns of a table in which a seeded row differs from the usual one. */
export type Row<Table extends keyof DB> = Partial<Insertable<DB[Table]>>

/** The ward's inspection, and all that hangs on it. */
const OF_WARD = { tenantId: PROVINCE, inspectionId: INSPECTION, teamId: TEAM, unitId: WARD }

/** A plan, issued unless said otherwise. Answers its id, as all that follow. */
export async function seedPlan(owner: Db, row: Row<'plans'> = {}): Promise<string> {
  const plan: Insertable<DB['plans']> = {
    id: randomUUID(),
    tenantId: PROVINCE,
    origin: 'imported',
    state: 'issued',
    number: '12',
    symbol: 'KH-UBND',
    place: 'Mẫu',
    issuedOn: '2026-01-05',
    title: 'Kiểm tra công tác cải cách hành chính năm 2026',
    planYear: 2026,
    issuer: 'Ủy ban nhân dân tỉnh Mẫu',
    fromOn: '2026-01-01',
    toOn: '2026-12-31',
    content: '{}',
    ...row,
  }
  await owner.insertInto('plans').values(plan).execute()
  return plan.id
}

/** A planned inspection of the ward by the Team. */
export async function seedInspection(owner: Db, row: Row<'inspections'> = {}): Promise<string> {
  const { inspectionId: id, ...of } = OF_WARD
  const inspection: Insertable<DB['inspections']> = {
    id,
    planId: PLAN,
    ...of,
    form: 'periodic',
    method: 'onSite',
    state: 'planned',
    ...row,
  }
  await owner.insertInto('inspections').values(inspection).execute()
  return inspection.id
}

/** A shortcoming of the ward, written by Bình and confirmed. */
export async function seedFinding(owner: Db, row: Row<'findings'> = {}): Promise<string> {
  const finding: Insertable<DB['findings']> = {
    id: randomUUID(),
    ...OF_WARD,
    kind: 'shortcoming',
    fact: 'Chậm trả kết quả',
    state: 'confirmed',
    authorId: cast.binh.id,
    ...row,
  }
  await owner.insertInto('findings').values(finding).execute()
  return finding.id
}

/** A notice of conclusion to the ward, issued. */
export async function seedConclusion(owner: Db, row: Row<'conclusions'> = {}): Promise<string> {
  const conclusion: Insertable<DB['conclusions']> = {
    id: randomUUID(),
    ...OF_WARD,
    state: 'issued',
    number: '9',
    symbol: 'TB-UBND',
    issuedOn: '2026-03-01',
    ...row,
  }
  await owner.insertInto('conclusions').values(conclusion).execute()
  return conclusion.id
}

/** The signed copy of a paper of the office, stored; `partId`: the thing, where it is of the paper that ends it. */
export async function seedSignedCopy(
  owner: Db,
  thing: 'plan' | 'team',
  thingId: string,
  partId: string | null = null,
): Promise<void> {
  const sha256 = 'c'.repeat(64)
  const of = { tenantId: PROVINCE, thing, thingId, partId, side: 'team', uploadedBy: cast.dung.id } as const
  const file = { name: 'bản đã ký.pdf', size: 9, sha256, servedSha256: sha256, type: 'pdf', state: 'stored' } as const
  await owner
    .insertInto('evidenceFiles')
    .values({ id: randomUUID(), ...of, ...file })
    .execute()
}

/** A recommendation to the ward, issued. */
export async function seedRecommendation(owner: Db, row: Row<'recommendations'> = {}): Promise<string> {
  const recommendation: Insertable<DB['recommendations']> = {
    id: randomUUID(),
    ...OF_WARD,
    ordinal: 1,
    text: 'Xin lỗi bằng văn bản',
    addressee: 'unit',
    state: 'issued',
    ...row,
  }
  await owner.insertInto('recommendations').values(recommendation).execute()
  return recommendation.id
}

/** An issued plan with these settings, a Team that is active, and one planned inspection of the ward. */
export async function seedThread(
  world: World,
  profile: Partial<Profile>,
  more: {
    window?: [Day, Day]
    periods?: readonly PlanPeriod[]
    /** All of what the plan says; else its periods alone. */
    content?: string
    teamState?: 'proposed' | 'active'
    /** What the Team may carry out. */
    forms?: readonly string[]
    source?: string
  } = {},
): Promise<void> {
  await world.asOwner(async (owner) => {
    await seedPlan(owner, {
      id: PLAN,
      ...(more.window && { fromOn: more.window[0], toOn: more.window[1] }),
      ...(more.source && { source: more.source }),
      ...(more.periods && { content: JSON.stringify({ periods: more.periods }) }),
      ...(more.content && { content: more.content }),
    })
    for (const [key, value] of Object.entries(profile))
      await saveSetting(owner, { tenantId: PROVINCE, planId: PLAN }, { key, value, source: 'design' })
    if (profile.outline === 'attached')
      await addOutline(owner, { tenantId: PROVINCE, planId: PLAN, title: 'Đề cương báo cáo' }, [
        {
          marker: 'I',
          text: 'Kết quả thực hiện',
          appliesTo: [],
          children: [
            { marker: '1', text: 'Tình hình chỉ đạo, điều hành', appliesTo: [], children: [] },
            { marker: '2', text: 'Tỷ lệ công chức đạt chuẩn', appliesTo: ['specialisedAgency'], children: [] },
            { marker: '3', text: 'Hoạt động của Tổ công nghệ số cộng đồng', appliesTo: ['communePC'], children: [] },
          ],
        },
        { marker: 'II', text: 'Kiến nghị, đề xuất (nếu có)', appliesTo: [], children: [] },
      ])
    await owner
      .insertInto('teams')
      .values({
        id: TEAM,
        tenantId: PROVINCE,
        planId: PLAN,
        name: 'Đoàn kiểm tra cải cách hành chính',
        forms: [...(more.forms ?? ['periodic'])],
        state: more.teamState ?? 'active',
        number: '20',
        symbol: 'QĐ-UBND',
        decidedOn: '2026-01-20',
        signerId: cast.lan.id,
      })
      .execute()
    for (const name of ['minh', 'tam', 'binh'] as const)
      await owner
        .insertInto('teamSeats')
        .values({
          id: randomUUID(),
          tenantId: PROVINCE,
          teamId: TEAM,
          accountId: cast[name].id,
          seat: cast[name].seats[0]!.seat,
          agencyId: HOME_AFFAIRS,
        })
        .execute()
    await seedInspection(owner, { id: INSPECTION })
  })
}

/** The answer of an act that must succeed in a test; says what was refused otherwise. */
export function ok(answer: Answer): Answer['body'] {
  if (answer.status >= 300) throw new Error(`${answer.status} ${answer.body?.code}: ${answer.body?.detail}`)
  return answer.body
}
