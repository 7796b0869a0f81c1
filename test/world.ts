import { randomUUID } from 'node:crypto'
import type { Profile } from '#features/ground/profiles/rules.ts'
import { saveSetting } from '#features/ground/profiles/store.ts'
import { addOutline } from '#features/planning/outlines/store.ts'
import type { PlanPeriod } from '#features/planning/plans/rules.ts'
import type { Day } from '#kernel/day.ts'
import { cast, HOME_AFFAIRS, INSPECTION, PLAN, PROVINCE, TEAM, WARD } from './cast.ts'
import type { Answer, World } from './db.ts'

/** The profile of Cần Thơ as far as the thread needs it. */
export const CAN_THO: Partial<Profile> = {
  disagreePath: true,
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

/** An issued plan with these settings, a Team that is active, and one planned inspection of the ward. */
export async function seedThread(
  world: World,
  profile: Partial<Profile>,
  more: { window?: [Day, Day]; periods?: readonly PlanPeriod[]; teamState?: 'proposed' | 'active' } = {},
): Promise<void> {
  await world.asOwner(async (owner) => {
    await owner
      .insertInto('plans')
      .values({
        id: PLAN,
        tenant_id: PROVINCE,
        origin: 'imported',
        state: 'issued',
        number: '12',
        symbol: 'KH-UBND',
        place: 'Mẫu',
        issued_on: '2026-01-05',
        title: 'Kiểm tra công tác cải cách hành chính năm 2026',
        plan_year: 2026,
        issuer: 'Ủy ban nhân dân tỉnh Mẫu',
        from_on: more.window?.[0] ?? '2026-01-01',
        to_on: more.window?.[1] ?? '2026-12-31',
        content: JSON.stringify(more.periods ? { periods: more.periods } : {}),
      })
      .execute()
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
        tenant_id: PROVINCE,
        plan_id: PLAN,
        name: 'Đoàn kiểm tra cải cách hành chính',
        forms: ['periodic'],
        state: more.teamState ?? 'active',
        number: '20',
        symbol: 'QĐ-UBND',
        decided_on: '2026-01-20',
        signer_id: cast.lan.id,
      })
      .execute()
    for (const name of ['minh', 'tam', 'binh'] as const)
      await owner
        .insertInto('team_seats')
        .values({
          id: randomUUID(),
          tenant_id: PROVINCE,
          team_id: TEAM,
          account_id: cast[name].id,
          seat: cast[name].seats[0]!.seat,
          agency_id: HOME_AFFAIRS,
        })
        .execute()
    await owner
      .insertInto('inspections')
      .values({
        id: INSPECTION,
        tenant_id: PROVINCE,
        plan_id: PLAN,
        team_id: TEAM,
        unit_id: WARD,
        form: 'periodic',
        method: 'onSite',
        state: 'planned',
      })
      .execute()
  })
}

/** The answer of an act that must succeed in a test; says what was refused otherwise. */
export function ok(answer: Answer): Answer['body'] {
  if (answer.status >= 300) throw new Error(`${answer.status} ${answer.body?.code}: ${answer.body?.detail}`)
  return answer.body
}
