import type { Inspection } from '#features/inspecting/inspections/rules.ts'
import { inspectionsAtWork } from '#features/inspecting/inspections/work.ts'
import { type Actor, holdsPost, type Post } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import type { Presence } from '#server/database/db.ts'
import type { Once, WorkKind, WorkLine } from '#server/feature.ts'
import type { ScheduleNotice, Session } from './rules.ts'
import { listNoticesSent, listSessionsAtWork } from './store.ts'
import { noticeTones, texts, workTexts } from './texts.ts'

const IN_UNIT: readonly Post[] = ['unitHead', 'unitOfficer']

/** Thông báo lịch chờ đơn vị xác nhận. @source CT-IV-1-6 */
export const noticeWork: WorkKind<'acknowledge'> = {
  words: workTexts,
  states: { vi: texts.vi.noticeState, en: texts.en.noticeState },
  tones: noticeTones,
  lines: async (tx, { by }, once) => {
    const [atWork, heldOn] = [await once(inspectionsAtWork), await heldOnAtWork(once)]
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

/** The day of the session of each inspection at work; the last of one inspection is the one that counts. */
export async function heldOnAtWork(once: Once): Promise<ReadonlyMap<string, Day>> {
  return new Map((await once(listSessionsAtWork)).map(({ inspectionId, heldOn }) => [inspectionId, heldOn]))
}

/** The day of the first session at work of each Team. */
export async function firstSessionsAtWork(once: Once): Promise<ReadonlyMap<string, Day>> {
  const sessions = (await once(listSessionsAtWork)).toReversed()
  return new Map(sessions.flatMap(({ teamId, heldOn }) => (teamId ? [[teamId, heldOn]] : [])))
}

/** A session that somebody of the Team, or of the unit, has to do with now. */
export interface SessionAhead {
  readonly inspection: Inspection
  readonly session: Pick<Session, 'unitId' | 'heldOn' | 'startsAt' | 'place'>
  readonly side: 'team' | 'unit'
  /** The Team is with the unit. */
  readonly goesOn: boolean
  /** It has ended, or its day is past, and the Team still writes down what it found there. */
  readonly over: boolean
}

const BEGUN: readonly Inspection['state'][] = ['inSession', 'preliminarilyConcluded']

/** Sessions of today and those that the Team has still to write up, and the next one: for everybody of the Team, and for the unit. @source CT-IV-1-6 */
export async function sessionsAhead({ by, on }: Presence, once: Once): Promise<SessionAhead[]> {
  if (by.seats.length === 0 && !holdsPost(by, IN_UNIT)) return []
  const atWork = await once(inspectionsAtWork)
  const mine = (await once(listSessionsAtWork)).flatMap((session): SessionAhead[] => {
    const inspection = atWork.get(session.inspectionId)?.inspection
    const isMember = by.seats.some(({ teamId }) => teamId === session.teamId)
    if (!inspection || !(isMember || holdsPost(by, IN_UNIT, session.unitId))) return []
    const begun = BEGUN.includes(inspection.state)
    const over = session.endedAt !== null || session.heldOn < on
    if (over && !(isMember && begun)) return []
    return [{ inspection, session, side: isMember ? 'team' : 'unit', goesOn: begun && !over, over }]
  })
  return [
    ...mine.filter(({ session, over }) => session.heldOn === on && !over),
    ...mine.filter(({ over }) => over),
    ...mine.filter(({ session }) => session.heldOn > on).slice(0, 1),
  ]
}
