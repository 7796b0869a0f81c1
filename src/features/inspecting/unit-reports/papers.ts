import { focalName, unitHead } from '#features/ground/delegations/papers.ts'
import { citation } from '#features/ground/papers/document.ts'
import { abbreviationOf, symbolOf } from '#features/ground/papers/rules.ts'
import { getProfile } from '#features/ground/profiles/store.ts'
import { around } from '#features/inspecting/inspections/papers.ts'
import { listNotices } from '#features/inspecting/schedules/store.ts'
import { findOutline } from '#features/planning/outlines/store.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { found } from '#server/acts/commands.ts'
import type { Tx } from '#server/database/db.ts'
import type { MadePaper, PaperAt, PaperKind } from '#server/feature.ts'
import { Refused } from '#server/http/refused.ts'
import { answeredItems, unitReportPaper } from './document.ts'
import { isReportOpenTo } from './rules.ts'
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
}

async function makeUnitReport(tx: Tx, id: string, at: PaperAt): Promise<MadePaper> {
  const { inspection, plan, team, unit, committee } = await around(tx, id, at)
  const report = found(await findReportOf(tx, inspection.id))
  if (!isReportOpenTo(at.by, report)) throw new Refused(common.NOT_FOUND())
  const answers = new Map((await listAnswers(tx, report.id)).map((answer) => [answer.itemId, answer.value]))
  const outline = report.outlineId ? await findOutline(tx, report.outlineId) : null
  const [notice] = await listNotices(tx, inspection.id)
  const items = outline
    ? answeredItems(outline, report.unitKind, answers)
    : [{ text: 'Kết quả thực hiện', answer: report.narrative || 'Chưa báo cáo', figures: [], children: [] }]
  const byTeam = (await getProfile(tx, plan.id)).noticeIssuer === 'team'
  const paper = unitReportPaper({
    head: await unitHead(tx, 'unitReport', unit, committee, report.signerId, {
      number: report.number,
      symbol: report.symbol || symbolOf('unitReport', abbreviationOf(unit.name)),
      date: report.datedOn,
      on: report.submittedOn ?? at.on,
    }),
    year: plan.planYear,
    addressees: [team?.name ?? 'Đoàn kiểm tra'],
    requestCitation: citation(
      'Thông báo',
      { number: notice?.number ?? null, symbol: notice?.symbol ?? '', issuedOn: notice?.issuedOn ?? null },
      byTeam ? 'Đoàn kiểm tra' : await focalName(tx, at),
    ),
    asOf: report.asOf ?? at.on,
    items,
    evidence: (outline?.items ?? []).flatMap((item) =>
      (answers.get(item.id)?.evidence ?? [])
        .filter((name) => name.trim() !== '')
        .map((name) => ({ item: item.text, name })),
    ),
  })
  return { paper, name: `Báo cáo của ${unit.name}` }
}
