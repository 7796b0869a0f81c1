import type { Inspection } from '#features/inspecting/inspections/rules.ts'
import { inspectionsAtWork } from '#features/inspecting/inspections/work.ts'
import { holdsPost, isFocal } from '#kernel/actor.ts'
import { showDay } from '#kernel/day.ts'
import { nextOf, openMoves } from '#kernel/lifecycle.ts'
import type { Presence } from '#server/database/db.ts'
import type { WorkKind, WorkLine } from '#server/feature.ts'
import { UNIT_REPORT_MOVES, type UnitReport, type UnitReportSettings } from './rules.ts'
import { listOpenReports } from './store.ts'
import { texts, tones, workTexts, workWhy } from './texts.ts'

const UNWRITTEN: readonly UnitReport['state'][] = ['notStarted', 'drafting', 'returned']
type Next = 'write' | 'submit' | 'receive' | 'return' | 'remind'

/** Báo cáo đơn vị phải soạn, Đoàn phải nhận, or the focal agency has to ask for. @source CT-IV-4-1 */
export const reportWork: WorkKind<Next> = {
  words: workTexts,
  states: { vi: texts.vi.state, en: texts.en.state },
  tones,
  lines: async (tx, presence, once) => {
    const atWork = await once(inspectionsAtWork)
    return (await listOpenReports(tx)).flatMap((report) => {
      const { inspection, profile } = atWork.get(report.inspectionId) ?? {}
      return inspection && profile ? lineOfReport(report, inspection, profile, presence) : []
    })
  },
}

/** A report that has not come is the unit's to write, and from its day on the focal agency's to ask for. @source CT-IV-4-1 */
export function lineOfReport(
  report: UnitReport,
  inspection: Pick<Inspection, 'state'>,
  settings: UnitReportSettings,
  { by, on }: Pick<Presence, 'by' | 'on'>,
): WorkLine<Next>[] {
  const { id, inspectionId, unitId, state, dueOn, returnReason, presentedOn, askBack } = report
  const line = { id, unitId, subject: '', state, dueOn: null }
  const path = `/cuoc/${inspectionId}/bao-cao`
  if (UNWRITTEN.includes(state)) {
    if (holdsPost(by, ['unitHead', 'unitOfficer'], unitId))
      return [
        {
          ...line,
          action: presentedOn !== null && holdsPost(by, 'unitHead', unitId) ? 'submit' : 'write',
          dueOn,
          path: `/don-vi/bao-cao/${id}`,
          ...(presentedOn !== null
            ? { why: workWhy.presented }
            : returnReason && { why: workWhy.returned(returnReason) }),
        },
      ]
    // Once the session has begun without it, nobody waits for it any more.
    return isFocal(by) && ['notified', 'gathering'].includes(inspection.state) && dueOn !== null && dueOn <= on
      ? [
          {
            ...line,
            action: 'remind',
            path,
            why: workWhy.due(showDay(dueOn)),
            reminder: { owes: workWhy.owes, dueOn },
          },
        ]
      : []
  }
  const open = openMoves(UNIT_REPORT_MOVES, report, { by, on, settings })
  if (askBack !== '' && open.includes('return'))
    return [{ ...line, action: 'return', path, why: workWhy.askedBack(askBack) }]
  const action = nextOf(['receive'], open)
  return action ? [{ ...line, action, path }] : []
}
