import { committeeOf, focalUnit, keptWith, signerAt } from '#features/ground/delegations/papers.ts'
import type { Unit } from '#features/ground/org/rules.ts'
import { findUnit } from '#features/ground/org/store.ts'
import { issuerOf, type PaperHead, signerOf, teamIssuer } from '#features/ground/papers/document.ts'
import { abbreviationOf } from '#features/ground/papers/rules.ts'
import { type Plan, type QualityScope, qualityScope } from '#features/planning/plans/rules.ts'
import { findPlan } from '#features/planning/plans/store.ts'
import { subjectNames } from '#features/planning/plans/texts/subjects.ts'
import { leadsTeam, type Team } from '#features/planning/teams/rules.ts'
import { findTeam } from '#features/planning/teams/store.ts'
import { findTheme } from '#features/planning/themes/store.ts'
import type { DelegatedAct } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { found } from '#server/acts/commands.ts'
import type { Tx } from '#server/database/db.ts'
import type { PaperAt } from '#server/feature.ts'
import type { Inspection } from './rules.ts'
import { findInspection } from './store.ts'

export interface Around {
  readonly inspection: Inspection
  readonly plan: Plan
  readonly team: Team | null
  readonly unit: Unit
  readonly committee: Unit
  /** What the plan inspects, as titles of papers say it: "cải cách hành chính, chuyển đổi số". */
  readonly subject: string
  /** What a quality-system inspection looks at. */
  readonly quality: QualityScope | null
}

/** A theme and a programme stand in every paper of their inspection; a quality system is a subject of its own. @source QN-II-1b, CT-III-3, CT-III-4 */
function subjectOf({ form, programme }: Inspection, plan: Plan, topic: string): string {
  if (form === 'isoQms') {
    const { facets, standard } = qualityScope(plan.content)
    return `${facets.join(', ') || 'áp dụng'} hệ thống quản lý chất lượng${standard && ` theo ${standard}`}`
  }
  const subject = plan.subjects.map((one) => subjectNames.vi[one]).join(', ')
  return [subject, topic && `chuyên đề “${topic}”`, programme && `theo ${programme}`].filter(Boolean).join(', ')
}

/** The inspection with what its papers name, each as it was on the day of the notice. */
export async function around(tx: Tx, id: string, at: PaperAt): Promise<Around> {
  const inspection = found(await findInspection(tx, id))
  const plan = found(await findPlan(tx, inspection.planId))
  const theme = inspection.themeId ? await findTheme(tx, inspection.themeId) : null
  return {
    inspection,
    plan,
    team: inspection.teamId ? await findTeam(tx, inspection.teamId) : null,
    unit: found(await findUnit(tx, inspection.unitId, inspection.notifiedOn ?? at.on)),
    committee: await committeeOf(tx, at, null),
    subject: subjectOf(inspection, plan, theme?.topic ?? ''),
    quality: inspection.form === 'isoQms' ? qualityScope(plan.content) : null,
  }
}

/** Báo cáo của Đoàn: what one within the Team writes to its head, dated by hand. @source ND30-K6 */
export function teamReportHead({ team, committee }: Pick<Around, 'team' | 'committee'>, on: Day): PaperHead {
  const head = team?.seats.find(({ seat, leftOn }) => seat === 'teamHead' && leftOn === null)
  return {
    issuer: teamIssuer(team?.name ?? 'Đoàn kiểm tra', committee),
    number: null,
    symbol: 'BC-ĐKT',
    date: { year: Number(on.slice(0, 4)), month: null },
    signer: signerOf(head ? { name: head.name, post: '', title: head.post } : null, 'teamHead', 'other'),
    recipients: [{ text: 'Như trên' }, { text: 'Thành viên Đoàn kiểm tra' }],
    fileLine: 'VT, ĐKT',
  }
}

/** Whose a notice is. */
export type NoticeBody = 'team' | 'focalAgency' | 'committee'

export interface NoticeIssuer extends Pick<PaperHead, 'issuer' | 'signer' | 'fileLine'> {
  readonly body: NoticeBody
  /** "TB-ĐKT" */
  readonly symbol: string
}

/**
 * Who signed says whose notice it is; before that, who is expected to: the Team below the committee, the focal agency, or the committee.
 * @source ND30-K2, ND30-K5, ND30-K6, ND30-N4
 */
export async function noticeIssuer(
  tx: Tx,
  { team, committee }: Pick<Around, 'team' | 'committee'>,
  at: PaperAt,
  signed: { readonly by: string | null; readonly on: Day | null; readonly act?: DelegatedAct },
  expected: NoticeBody,
): Promise<NoticeIssuer> {
  const signer = await signerAt(tx, signed.by, signed.on ?? at.on, signed.act)
  const leads = leadsTeam(team, signed.by)
  const focal = await focalUnit(tx, at)
  const ofCommittee = ['chair', 'viceChair'].includes(signer?.mandate?.headPost ?? signer?.post ?? '')
  const known = signer ? (leads ? 'team' : ofCommittee ? 'committee' : 'focalAgency') : expected
  const body = known === 'focalAgency' && !focal ? 'team' : known
  if (body === 'committee')
    return {
      body,
      issuer: issuerOf(committee, null),
      signer: signerOf(signer, null, 'committee'),
      symbol: 'TB-UBND',
      fileLine: await keptWith(tx, at),
    }
  const own = body === 'team' ? 'Đoàn kiểm tra' : focal!.name
  return {
    body,
    issuer: body === 'team' ? teamIssuer(team?.name ?? own, committee) : issuerOf(focal!, committee),
    signer: signerOf(signer, leads ?? (body === 'team' ? 'teamHead' : null), 'other'),
    symbol: `TB-${abbreviationOf(own)}`,
    // The agency's section for the reform writes its notices.
    fileLine: body === 'team' ? 'VT, ĐKT' : 'VT, CCHC',
  }
}
