import { inspectionsAtWork } from '#features/inspecting/inspections/work.ts'
import { type Actor, holdsPost } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import type { WorkKind, WorkLine } from '#server/feature.ts'
import type { ScheduleNotice } from './rules.ts'
import { listHeldOnAtWork, listNoticesSent } from './store.ts'
import { noticeTones, texts, workTexts } from './texts.ts'

/** Thông báo lịch chờ đơn vị xác nhận. @source CT-IV-1-6 */
export const noticeWork: WorkKind<'acknowledge'> = {
  words: workTexts,
  states: { vi: texts.vi.noticeState, en: texts.en.noticeState },
  tones: noticeTones,
  lines: async (tx, { by }, once) => {
    const [atWork, heldOn] = [await once(inspectionsAtWork), await once(listHeldOnAtWork)]
    return (await listNoticesSent(tx))
      .filter((notice) => atWork.has(notice.inspectionId))
      .flatMap((notice) => lineOfNotice(notice, heldOn.get(notice.inspectionId) ?? null, by))
  },
}

/** No text sets a day for the answer; what the notice announces is too late to begin with. @source CT-IV-1-6, CT-IV-4-1 */
export function lineOfNotice(notice: ScheduleNotice, heldOn: Day | null, by: Actor): WorkLine<'acknowledge'>[] {
  if (notice.state !== 'sent' || !holdsPost(by, ['unitHead', 'unitOfficer'], notice.unitId)) return []
  const { id, unitId, state, inspectionId, reportDueOn } = notice
  const dueOn = reportDueOn ?? heldOn
  return [{ id, action: 'acknowledge', unitId, subject: '', state, dueOn, path: `/cuoc/${inspectionId}` }]
}
