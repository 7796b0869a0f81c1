import { officeInTeam, type TeamSeat } from '#features/planning/teams/rules.ts'
import { addDays, type Day, momentAt } from '#kernel/day.ts'
import type { Refusal } from '#kernel/decision.ts'
import { refusals } from './refusals.ts'

/** Who came to a session, from either side. */
export interface Attendance {
  readonly side: 'team' | 'unit'
  readonly accountId: string | null
  readonly name: string
  readonly post: string
  readonly present: boolean
  /** Why absent. */
  readonly reason: string
}

/** Buổi làm việc: day, time, place, and whom the unit is asked to bring. */
export interface Session {
  readonly id: string
  readonly inspectionId: string
  readonly teamId: string | null
  readonly unitId: string
  readonly heldOn: Day
  readonly startsAt: string
  /** Until when it is announced; null where only its beginning is. */
  readonly endsAt: string | null
  readonly place: string
  readonly composition: string
  readonly state: 'planned' | 'notified' | 'held' | 'cancelled'
  readonly arrivedAt: string | null
  readonly endedAt: string | null
  readonly attendance: readonly Attendance[]
  /** The day on which the minutes were signed; from then on nothing of the session changes. */
  readonly minutesSignedOn: Day | null
  readonly minutesSigners: readonly MinutesSigner[]
  readonly version: number
}

/** The notice by which the unit knows of its session. */
export function sentNotice<Notice extends Pick<ScheduleNotice, 'state'>>(
  notices: readonly Notice[],
): Notice | undefined {
  return notices.find(({ state }) => state === 'sent' || state === 'acknowledged')
}

/** Who signs the minutes (biên bản). */
export interface MinutesSigner {
  readonly part: 'secretary' | 'unit' | 'teamHead'
  readonly name: string
}

/** Giờ đến, giờ kết thúc as they are typed, "08:00"; no end while the session goes on. */
export interface SessionTimes {
  readonly arrivedAt: string
  readonly endedAt: string | null
}

/**
 * How a session reads on a day: once the Team has come, that its unit was told is no news, and a surprise never was. It is over when its end or
 * its minutes say so, or a day later; past the time that was announced for its end, what is missing is that somebody writes when it ended.
 */
export function stageOf(
  session: Pick<Session, 'state' | 'heldOn' | 'endsAt' | 'arrivedAt' | 'minutesSignedOn'>,
  { on, clock }: { readonly on: Day; readonly clock: string },
): Session['state'] | 'begun' | 'endMissing' {
  if (session.arrivedAt === null || session.state !== 'notified') return session.state
  if (session.heldOn < on || session.minutesSignedOn !== null) return 'held'
  return clock > (session.endsAt ?? END_OF_WORK) ? 'endMissing' : 'begun'
}

/** Nobody sits longer in an office, where no end was announced. */
const END_OF_WORK = '17:00'

/** Times and people may be put right until the minutes are signed. @refuses MINUTES_SIGNED, SESSION_TIMES_WRONG @source QN-II-3a-6 */
export function checkSheet(session: Pick<Session, 'minutesSignedOn'>, times: SessionTimes): Refusal | null {
  const wrong = times.endedAt !== null && times.endedAt <= times.arrivedAt
  return checkUnsigned(session) ?? (wrong ? refusals.SESSION_TIMES_WRONG() : null)
}

/** The session as its sheet has it. One with an end was held; whoever takes the end back says that it goes on. */
export function withSheet(session: Session, sheet: SessionTimes & Pick<Session, 'attendance'>): Session {
  const { attendance, arrivedAt, endedAt } = sheet
  const moment = (clock: string) => momentAt(session.heldOn, clock).toISOString()
  return {
    ...session,
    attendance,
    arrivedAt: moment(arrivedAt),
    endedAt: endedAt === null ? null : moment(endedAt),
    state: endedAt === null ? 'notified' : 'held',
  }
}

/** Nothing of a session whose minutes are signed changes. @refuses MINUTES_SIGNED */
export function checkUnsigned({ minutesSignedOn }: Pick<Session, 'minutesSignedOn'>): Refusal | null {
  return minutesSignedOn === null ? null : refusals.MINUTES_SIGNED()
}

/** Thông báo lịch kiểm tra: what one unit was told, with the day its report is due. */
export interface ScheduleNotice {
  readonly id: string
  readonly inspectionId: string
  readonly unitId: string
  readonly sessionId: string
  readonly outlineId: string | null
  readonly reportDueOn: Day | null
  readonly state: 'draft' | 'signed' | 'sent' | 'acknowledged' | 'superseded'
  readonly number: string | null
  readonly symbol: string
  readonly issuedOn: Day | null
  readonly signerId: string | null
  /** The day of the signature, where it was recorded before the number. */
  readonly signedOn: Day | null
  readonly acknowledgedAt: string | null
}

/**
 * Bảng thành phần: a line for everyone who sits on the Team, then whoever else was recorded. Before anything is recorded all are expected to come;
 * but for those whom the detailed plan leaves at home (`going`: who goes; none: all); after that, who stands in no line has not been seen. Once the session is over nobody is added any more.
 */
export function sheetOf(
  { attendance, endedAt }: Pick<Session, 'attendance' | 'endedAt'>,
  seats: readonly TeamSeat[],
  going: readonly string[] = [],
): Attendance[] {
  const ofTeam = seats.flatMap((seat): Attendance[] => {
    const line = attendance.find((one) => one.side === 'team' && one.accountId === seat.accountId)
    if (line) return [{ ...line, post: line.post || officeInTeam(seat) }]
    const present = attendance.length === 0 && (going.length === 0 || going.includes(seat.accountId))
    return seat.leftOn === null && endedAt === null
      ? [{ side: 'team', accountId: seat.accountId, name: seat.name, post: officeInTeam(seat), present, reason: '' }]
      : []
  })
  return [
    ...ofTeam,
    ...attendance.filter((one) => !ofTeam.some((line) => line.side === one.side && line.accountId === one.accountId)),
  ]
}

/** The composition that the plan asks of this kind of unit; empty where it asks none. */
export function askedComposition(
  unitKind: string,
  rules: readonly { readonly kinds: readonly string[]; readonly text: string }[],
): string {
  return rules
    .filter((rule) => rule.kinds.length === 0 || rule.kinds.includes(unitKind))
    .map((rule) => rule.text)
    .join('; ')
}

/** "08:00", or from one hour to another. */
export function hoursOf({ startsAt, endsAt }: Pick<Session, 'startsAt' | 'endsAt'>): string {
  return endsAt === null ? startsAt : `${startsAt}–${endsAt}`
}

/** The days that a view of the calendar shows: the month of `day`, or its week from Monday to Sunday. */
export function spanOf(view: 'month' | 'week', day: Day): { readonly from: Day; readonly to: Day } {
  if (view === 'week') return { from: mondayOf(day), to: addDays(mondayOf(day), 6) }
  const from = `${day.slice(0, 7)}-01` as Day
  return { from, to: addDays(`${addDays(from, 31).slice(0, 7)}-01` as Day, -1) }
}

/** The weeks that a month touches, each from Monday to Sunday. */
export function weeksOf(day: Day): Day[][] {
  const { from, to } = spanOf('month', day)
  const weeks: Day[][] = []
  for (let monday = mondayOf(from); monday <= to; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, at) => addDays(monday, at)))
  return weeks
}

/** Days and times at which one Team sits in two places. */
export function clashesOf(
  sessions: readonly Pick<Session, 'teamId' | 'heldOn' | 'startsAt'>[],
): { readonly heldOn: Day; readonly startsAt: string }[] {
  const byTime = Map.groupBy(
    sessions.filter((session) => session.teamId !== null),
    (session) => `${session.teamId} ${session.heldOn} ${session.startsAt}`,
  )
  return [...byTime.values()]
    .filter((held) => held.length > 1)
    .map(([first]) => ({ heldOn: first!.heldOn, startsAt: first!.startsAt }))
}

function mondayOf(day: Day): Day {
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))
}
