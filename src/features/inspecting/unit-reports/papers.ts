import { unitHead } from '#features/ground/delegations/papers.ts'
import { citation, fileNameOf, planCitation, TO_BE_WRITTEN } from '#features/ground/papers/document.ts'
import { abbreviationOf, symbolOf } from '#features/ground/papers/rules.ts'
import { getProfile } from '#features/ground/profiles/store.ts'
import { around, noticeIssuer } from '#features/inspecting/inspections/papers.ts'
import { reportAddress } from '#features/inspecting/inspections/rules.ts'
import { listNotices } from '#features/inspecting/schedules/store.ts'
import { findOutline } from '#features/planning/outlines/store.ts'
import { holdsPost } from '#kernel/actor.ts'
import { longDay } from '#kernel/day.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { recordReading } from '#server/acts/audit.ts'
import { found } from '#server/acts/commands.ts'
import type { Presence, Tx } from '#server/database/db.ts'
import type { MadePaper, PaperAt, PaperKind } from '#server/feature.ts'
import { Refused } from '#server/http/refused.ts'
import { answeredItems, unitReportPaper } from './document.ts'
import { isReportOpenTo, isSent, type UnitReport } from './rules.ts'
import { findReportOf, listAnswers } from './store.ts'

/** Báo cáo của đơn vị. */
export const unitReportKind: PaperKind = {
  of: 'inspection',
  called: { vi: 'Báo cáo của đơn vị', en: 'Report of the unit' },
  isThere: async (tx, id, { by }) => {
    const report = await findReportOf(tx, id)
    return report !== null && isReportOpenTo(by, report)
  },
  make: makeUnitReport,
  read: async (tx, id, presence) => recordReportRead(tx, presence, found(await findReportOf(tx, id))),
}

/** That somebody of another unit was shown a report, on its page or as a paper. */
export async function recordReportRead(tx: Tx, presence: Presence, report: UnitReport): Promise<void> {
  if (holdsPost(presence.by, ['unitHead', 'unitOfficer'], report.unitId)) return
  await recordReading(tx, presence, {
    action: 'read',
    thing: 'unitReport',
    thingId: report.id,
    inspectionId: report.inspectionId,
  })
}

async function makeUnitReport(tx: Tx, id: string, at: PaperAt): Promise<MadePaper> {
  const { inspection, plan, team, unit, committee, subject } = await around(tx, id, at)
  const report = found(await findReportOf(tx, inspection.id))
  if (!isReportOpenTo(at.by, report)) throw new Refused(common.NOT_FOUND())
  const answers = new Map((await listAnswers(tx, report.id)).map((answer) => [answer.itemId, answer.value]))
  const outline = report.outlineId ? await findOutline(tx, report.outlineId) : null
  const [notice] = await listNotices(tx, inspection.id)
  const items = outline
    ? answeredItems(outline, report.unitKind, answers)
    : [{ text: 'Kết quả thực hiện', answer: report.narrative || TO_BE_WRITTEN, figures: [], children: [] }]
  const profile = await getProfile(tx, plan.id)
  const address = reportAddress(profile)
  const asked = await noticeIssuer(
    tx,
    { team, committee },
    at,
    { by: notice?.signerId ?? null, on: notice?.signedOn ?? notice?.issuedOn ?? null },
    profile.noticeIssuer,
  )
  const ofTeam = team?.name ?? 'Đoàn kiểm tra'
  const throughOther = address !== '' && !/^đoàn kiểm tra$/iu.test(address)
  const paper = unitReportPaper({
    head: await unitHead(tx, unit, committee, report.signerId, {
      number: report.number,
      symbol: report.symbol || symbolOf('unitReport', abbreviationOf(unit.name)),
      date: report.datedOn,
      on: report.submittedOn ?? at.on,
    }),
    year: plan.planYear,
    subject,
    // Where the plan sends reports, for the Team.
    addressees: [!throughOther ? ofTeam : /đoàn kiểm tra/iu.test(address) ? address : `${address} (${ofTeam})`],
    // By report no notice of a schedule goes out: the Team asks under the plan.
    requestCitation: notice
      ? citation('Thông báo', notice, asked.issuer.name)
      : `${planCitation(plan, committee.name)} và yêu cầu báo cáo ${inspection.notifiedOn ? `${longDay(inspection.notifiedOn)} ` : ''}của ${ofTeam}`,
    asOf: report.asOf ?? at.on,
    items,
    evidence: (outline?.items ?? []).flatMap((item) =>
      (answers.get(item.id)?.evidence ?? [])
        .filter((name) => name.trim() !== '')
        .map((name) => ({ item: item.text, name })),
    ),
  })
  return { paper, name: fileNameOf('Báo cáo', { number: report.number, symbol: report.symbol }, unit.name) }
}

/** What the unit itself proposes and asks for in its report, as far as its outline has a place for that. */
export async function proposalsOf(tx: Tx, inspectionId: string): Promise<string[]> {
  const report = await findReportOf(tx, inspectionId)
  const outline = report?.outlineId && isSent(report) ? await findOutline(tx, report.outlineId) : null
  if (!report || !outline) return []
  const asks = new Set(
    outline.items.filter(({ text }) => /^(?:những )?(?:kiến nghị|đề xuất|đề nghị)/iu.test(text)).map(({ id }) => id),
  )
  const below = outline.items.filter(({ id, parentId }) => asks.has(id) || asks.has(parentId ?? '')).map(({ id }) => id)
  return (await listAnswers(tx, report.id))
    .filter(({ itemId, value }) => below.includes(itemId) && !value.none && (value.text ?? '').trim() !== '')
    .map(({ value }) => value.text!)
}
