import type { Inspection } from '#features/inspecting/inspections/rules.ts'
import { inspectionsAtWork } from '#features/inspecting/inspections/work.ts'
import { type Actor, holdsPost, type Post } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import type { Presence, Tx } from '#server/database/db.ts'
import type { Once, WorkKind, WorkLine } from '#server/feature.ts'
import type { ScheduleNotice, Session } from './rules.ts'
import { listHeldOnAtWork, listNoticesSent, listSessionsAtWork } from './store.ts'
import { noticeTones, texts, workTexts } from './texts.ts'

const IN_UNIT: readonly Post[] = ['unitHead', 'unitOfficer']

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
  if (notice.state !== 'sent' || !holdsPost(by, IN_UNIT, notice.unitId)) return []
  const { unitId, state, inspectionId, reportDueOn } = notice
  const dueOn = reportDueOn ?? heldOn
  return [{ id: inspectionId, action: 'acknowledge', unitId, subject: '', state, dueOn, path: `/cuoc/${inspectionId}` }]
}

/** A session that somebody of the Team, or of the unit, has to do with now. */
export interface SessionAhead {
  readonly inspection: Inspection
  readonly session: Pick<Session, 'unitId' | 'heldOn' | 'startsAt' | 'place'>
  readonly side: 'team' | 'unit'
}

/** The Team is with the unit. */
const GOES_ON: readonly Inspection['state'][] = ['inSession', 'preliminarilyConcluded']

/** Sessions that go on or are held today, and the next one: for everybody of the Team, and for the unit. @source CT-IV-1-6 */
export async function sessionsAhead(tx: Tx, { by, on }: Presence, once: Once): Promise<SessionAhead[]> {
  if (by.seats.length === 0 && !holdsPost(by, IN_UNIT)) return []
  const atWork = await once(inspectionsAtWork)
  const mine = (await listSessionsAtWork(tx)).flatMap((session): SessionAhead[] => {
    const inspection = atWork.get(session.inspectionId)?.inspection
    if (!inspection) return []
    if (by.seats.some(({ teamId }) => teamId === session.teamId)) return [{ inspection, session, side: 'team' }]
    return holdsPost(by, IN_UNIT, session.unitId) ? [{ inspection, session, side: 'unit' }] : []
  })
  const now = mine.filter(
    ({ inspection, session }) => session.heldOn === on || (session.heldOn < on && GOES_ON.includes(inspection.state)),
  )
  return [...now, ...mine.filter(({ session }) => session.heldOn > on).slice(0, 1)]
}
