import { inspectionsAtWork } from '#features/inspecting/inspections/work.ts'
import { holdsPost } from '#kernel/actor.ts'
import { nextOf, openMoves } from '#kernel/lifecycle.ts'
import type { Presence } from '#server/database/db.ts'
import type { WorkKind, WorkLine } from '#server/feature.ts'
import { UNIT_REPORT_MOVES, type UnitReport, type UnitReportSettings } from './rules.ts'
import { listOpenReports } from './store.ts'
import { texts, tones, workTexts } from './texts.ts'

const UNWRITTEN: readonly UnitReport['state'][] = ['notStarted', 'drafting', 'returned']

/** Báo cáo đơn vị phải soạn, hoặc Đoàn phải nhận. @source CT-IV-4-1 */
export const reportWork: WorkKind<'write' | 'receive'> = {
  words: workTexts,
  states: { vi: texts.vi.state, en: texts.en.state },
  tones,
  lines: async (tx, presence, once) => {
    const atWork = await once(inspectionsAtWork)
    return (await listOpenReports(tx)).flatMap((report) => {
      const profile = atWork.get(report.inspectionId)?.profile
      return profile ? lineOfReport(report, profile, presence) : []
    })
  },
}

function lineOfReport(
  report: UnitReport,
  settings: UnitReportSettings,
  { by, on }: Pick<Presence, 'by' | 'on'>,
): WorkLine<'write' | 'receive'>[] {
  const { id, inspectionId, unitId, state, dueOn } = report
  const line = { id, unitId, subject: '', state }
  if (holdsPost(by, ['unitHead', 'unitOfficer'], unitId) && UNWRITTEN.includes(state))
    return [{ ...line, action: 'write', dueOn, path: `/don-vi/bao-cao/${id}` }]
  const action = nextOf(['receive'], openMoves(UNIT_REPORT_MOVES, report, { by, on, settings }))
  return action ? [{ ...line, action, dueOn: null, path: `/cuoc/${inspectionId}/bao-cao` }] : []
}
