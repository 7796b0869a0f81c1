import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { listUnits } from '#features/ground/org/store.ts'
import type { Profile } from '#features/ground/profiles/rules.ts'
import { getProfile } from '#features/ground/profiles/store.ts'
import {
  type HostFacts,
  type Inspection,
  NOT_CARRIED_OUT,
  type SessionInput,
  type Standing,
} from '#features/inspecting/inspections/rules.ts'
import { idsAtWork } from '#features/inspecting/inspections/store.ts'
import { roundState } from '#features/inspecting/rounds/store.ts'
import type { SetUpVisit } from '#features/planning/detailed-plans/rules.ts'
import {
  entryOf,
  type FormEntry,
  type PlanWindow,
  readForms,
  wholeYear,
  windowOf,
} from '#features/planning/plans/rules.ts'
import { findFormed } from '#features/planning/plans/store.ts'
import { checkLead, present, type Team } from '#features/planning/teams/rules.ts'
import { findTeam } from '#features/planning/teams/store.ts'
import { findTheme } from '#features/planning/themes/store.ts'
import type { Paper } from '#kernel/blocks.ts'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#server/database/db.ts'
import { only, saveOver } from '#server/database/saving.ts'
import type { Attendance, MinutesSigner, ScheduleNotice, Session } from './rules.ts'

/** Sessions in a span of days, by day and time. */
export async function listSessions(
  tx: Tx,
  span: { from?: Day; to?: Day; inspectionId?: string } = {},
): Promise<Session[]> {
  const rows = await tx
    .selectFrom('inspectionSessions')
    .select(['id', 'inspectionId', 'teamId', 'unitId', 'heldOn', 'startsAt', 'endsAt', 'place', 'composition', 'state'])
    .select(['arrivedAt', 'endedAt', 'attendance', 'minutesSignedOn', 'minutesSigners', 'version'])
    .$if(span.from !== undefined, (query) => query.where('heldOn', '>=', span.from!))
    .$if(span.to !== undefined, (query) => query.where('heldOn', '<=', span.to!))
    .$if(span.inspectionId !== undefined, (query) => query.where('inspectionId', '=', span.inspectionId!))
    .where('state', '<>', 'cancelled')
    .orderBy('heldOn')
    .orderBy('startsAt')
    .$narrowType<{ attendance: Attendance[]; minutesSigners: MinutesSigner[] }>()
    .execute()
  return rows.map((row) => ({ ...row, arrivedAt: momentOf(row.arrivedAt), endedAt: momentOf(row.endedAt) }))
}

/** The session that an inspection has now; cancelled ones stay in the record only. */
export async function findSession(tx: Tx, inspectionId: string): Promise<Session | null> {
  return (await listSessions(tx, { inspectionId })).at(-1) ?? null
}

/** Takes back the session that was not held, with the notice that told of it. */
export async function cancelSession(tx: Tx, inspectionId: string): Promise<void> {
  await tx
    .updateTable('inspectionSessions')
    .set({ state: 'cancelled' })
    .where('inspectionId', '=', inspectionId)
    .where('state', 'in', ['planned', 'notified'])
    .execute()
  await tx
    .updateTable('scheduleNotices')
    .set({ state: 'superseded' })
    .where('inspectionId', '=', inspectionId)
    .where('state', 'in', ['signed', 'sent', 'acknowledged'])
    .execute()
}

/**
 * When each unit was last visited, as far as the person may know: the last session of an inspection that was carried out. One by report
 * has no session: the last day of its plan, or today. What was set up again for an earlier one, and what runs within another, is no visit
 * of its own.
 */
export async function lastVisits(tx: Tx, on: Day): Promise<Map<string, Day>> {
  const ended = sql<Day>`max(coalesce(s.held_on, least(coalesce(p.to_on, make_date(p.plan_year, 12, 31)), ${on}::date)))`
  const rows = await tx
    .selectFrom('inspections as i')
    .innerJoin('plans as p', 'p.id', 'i.planId')
    .leftJoin('inspectionSessions as s', (join) =>
      join.onRef('s.inspectionId', '=', 'i.id').on('s.state', '<>', 'cancelled'),
    )
    .select(['i.unitId', ended.as('on')])
    .where('i.originalId', 'is', null)
    .where('i.form', '<>', 'isoQms')
    .where('i.state', 'not in', NOT_CARRIED_OUT)
    .groupBy('i.unitId')
    .execute()
  return new Map(rows.map((row) => [row.unitId, row.on]))
}

/** Inspections that are set up under a plan and announced, each with its day as far as it has one. */
export async function visitsSetUp(tx: Tx, planId: string): Promise<SetUpVisit[]> {
  return tx
    .selectFrom('inspections as i')
    .leftJoin('inspectionSessions as s', (on) =>
      on.onRef('s.inspectionId', '=', 'i.id').on('s.state', '<>', 'cancelled'),
    )
    .select([
      'i.unitId',
      'i.teamId',
      's.heldOn',
      's.startsAt',
      's.endsAt',
      sql<string>`coalesce(s.place, '')`.as('place'),
    ])
    .where('i.planId', '=', planId)
    .where('i.form', '<>', 'surprise')
    .where('i.originalId', 'is', null)
    .where('i.state', '<>', 'cancelled')
    .orderBy('s.heldOn')
    .execute()
}

/** A session for the inspection; an earlier one that was not held is cancelled. */
export async function putSession(
  tx: Tx,
  at: { tenantId: string; inspectionId: string; teamId: string | null; unitId: string },
  session: SessionInput,
): Promise<void> {
  await cancelSession(tx, at.inspectionId)
  await tx
    .insertInto('inspectionSessions')
    .values({
      id: randomUUID(),
      ...only(at, ['tenantId', 'inspectionId', 'teamId', 'unitId']),
      ...only(session, ['heldOn', 'startsAt', 'endsAt', 'place', 'composition']),
      state: 'planned',
    })
    .execute()
}

/** The unit where this Team already sits at that day and time, other than for `inspectionId`. */
export async function findClash(
  tx: Tx,
  teamId: string,
  at: { heldOn: Day; startsAt: string },
  inspectionId: string,
): Promise<string | null> {
  const row = await tx
    .selectFrom('inspectionSessions')
    .select('unitId')
    .where('teamId', '=', teamId)
    .where('heldOn', '=', at.heldOn)
    .where('startsAt', '=', at.startsAt)
    .where('inspectionId', '<>', inspectionId)
    .where('state', '<>', 'cancelled')
    .executeTakeFirst()
  return row?.unitId ?? null
}

/** Writes who came and when over the version that was read. False when someone saved in between. */
export async function saveSheet(tx: Tx, before: Session, after: Session): Promise<boolean> {
  return saveOver(tx, 'inspectionSessions', before, {
    state: after.state,
    attendance: JSON.stringify(after.attendance),
    arrivedAt: dateOf(after.arrivedAt),
    endedAt: dateOf(after.endedAt),
  })
}

/** Keeps the minutes as they were signed over the version that was read; false when someone saved in between. */
export async function keepMinutes(
  tx: Tx,
  session: Session,
  { minutes, ...signed }: Pick<Session, 'minutesSignedOn' | 'minutesSigners'> & { readonly minutes: Paper },
): Promise<boolean> {
  return saveOver(tx, 'inspectionSessions', session, {
    minutesSignedOn: signed.minutesSignedOn,
    minutesSigners: JSON.stringify(signed.minutesSigners),
    minutes: JSON.stringify(minutes),
  })
}

/** The minutes as they were signed; null before. */
export async function findMinutes(tx: Tx, sessionId: string): Promise<Paper | null> {
  const row = await tx
    .selectFrom('inspectionSessions')
    .select('minutes')
    .where('id', '=', sessionId)
    .$narrowType<{ minutes: Paper | null }>()
    .executeTakeFirst()
  return row?.minutes ?? null
}

/** The Team has come: the true moment is kept. */
export async function logArrival(tx: Tx, sessionId: string, now: Date): Promise<void> {
  await tx.updateTable('inspectionSessions').set({ arrivedAt: now }).where('id', '=', sessionId).execute()
}

/** Writes down a notice that was signed, or has been sent: then its session is marked as notified. Answers its id. */
export async function addNotice(
  tx: Tx,
  notice: {
    tenantId: string
    inspectionId: string
    teamId: string | null
    unitId: string
    sessionId: string
    outlineId: string | null
    reportDueOn: Day | null
    symbol: string
    signerId: string
  } & (
    | { readonly state: 'signed'; readonly signedOn: Day }
    | { readonly state: 'sent'; readonly number: string; readonly issuedOn: Day }
  ),
): Promise<string> {
  const id = randomUUID()
  if (notice.state === 'sent') await markNotified(tx, notice.sessionId)
  await tx
    .insertInto('scheduleNotices')
    .values({
      id,
      ...only(notice, ['tenantId', 'inspectionId', 'teamId', 'unitId', 'sessionId', 'outlineId', 'reportDueOn']),
      ...only(notice, ['symbol', 'signerId', 'state']),
      ...(notice.state === 'sent' ? only(notice, ['number', 'issuedOn']) : only(notice, ['signedOn'])),
    })
    .execute()
  return id
}

/** Number and day of a notice that was signed before; with them it is sent. */
export async function numberNotice(
  tx: Tx,
  notice: Pick<ScheduleNotice, 'id' | 'sessionId'>,
  given: { readonly number: string; readonly issuedOn: Day },
): Promise<void> {
  await markNotified(tx, notice.sessionId)
  await tx
    .updateTable('scheduleNotices')
    .set({ ...only(given, ['number', 'issuedOn']), state: 'sent' })
    .where('id', '=', notice.id)
    .execute()
}

async function markNotified(tx: Tx, sessionId: string): Promise<void> {
  await tx.updateTable('inspectionSessions').set({ state: 'notified' }).where('id', '=', sessionId).execute()
}

/** The notice of a session that is signed and waits for its number. */
export async function findSignedNotice(tx: Tx, sessionId: string): Promise<ScheduleNotice | null> {
  const row = await selectNotices(tx)
    .where('sessionId', '=', sessionId)
    .where('state', '=', 'signed')
    .executeTakeFirst()
  return row ? withMoment(row) : null
}

/** Notices of inspections at work that wait to be acknowledged. */
export async function listNoticesSent(tx: Tx): Promise<ScheduleNotice[]> {
  const rows = await selectNotices(tx).where('state', '=', 'sent').where('inspectionId', 'in', idsAtWork(tx)).execute()
  return rows.map(withMoment)
}

const AHEAD = [
  ...(['id', 'inspectionId', 'teamId', 'unitId', 'heldOn', 'startsAt', 'place'] as const),
  ...(['endedAt', 'minutesSignedOn'] as const),
]

export type SessionAtWork = Pick<Session, (typeof AHEAD)[number]>

/** Sessions of inspections at work, by day and time. */
export async function listSessionsAtWork(tx: Tx): Promise<SessionAtWork[]> {
  const rows = await tx
    .selectFrom('inspectionSessions')
    .select(AHEAD)
    .where('state', '<>', 'cancelled')
    .where('inspectionId', 'in', idsAtWork(tx))
    .orderBy('heldOn')
    .orderBy('startsAt')
    .execute()
  return rows.map((row) => ({ ...row, endedAt: momentOf(row.endedAt) }))
}

/** The day of the session of each of these inspections; the last of one inspection is the one that counts. */
export async function listHeldOn(tx: Tx, inspectionIds: readonly string[]): Promise<ReadonlyMap<string, Day>> {
  if (inspectionIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('inspectionSessions')
    .select(['inspectionId', 'heldOn'])
    .where('state', '<>', 'cancelled')
    .where('inspectionId', 'in', inspectionIds)
    .orderBy('heldOn')
    .execute()
  return new Map(rows.map((row) => [row.inspectionId, row.heldOn]))
}

/** Notices of an inspection, newest first: the one in force is first. */
export async function listNotices(tx: Tx, inspectionId: string): Promise<ScheduleNotice[]> {
  const rows = await selectNotices(tx)
    .where('inspectionId', '=', inspectionId)
    .orderBy('state')
    .orderBy('issuedOn', 'desc')
    .execute()
  const inForce = (state: string) => (state === 'superseded' ? 1 : 0)
  return rows.map(withMoment).sort((a, b) => inForce(a.state) - inForce(b.state))
}

/** The unit says that it has received the notice. */
export async function acknowledgeNotice(tx: Tx, noticeId: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('scheduleNotices')
    .set({ state: 'acknowledged', acknowledgedAt: now })
    .where('id', '=', noticeId)
    .where('state', '=', 'sent')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

function selectNotices(tx: Tx) {
  return tx
    .selectFrom('scheduleNotices')
    .select(['id', 'inspectionId', 'unitId', 'sessionId', 'outlineId', 'reportDueOn', 'state', 'number', 'symbol'])
    .select(['issuedOn', 'signerId', 'signedOn', 'acknowledgedAt'])
}

function withMoment(row: Omit<ScheduleNotice, 'acknowledgedAt'> & { acknowledgedAt: Date | null }): ScheduleNotice {
  return { ...row, acknowledgedAt: momentOf(row.acknowledgedAt) }
}

const momentOf = (at: Date | null) => at?.toISOString() ?? null
const dateOf = (moment: string | null) => (moment === null ? null : new Date(moment))

/** The days in which the plan lets this form be held, in this round. @source QN-II-4-1, QN-II-4-3, QN-II-3b-2 */
export async function windowIn(
  tx: Tx,
  { planId, form, method, round, themeId }: Inspection,
  settings: Profile,
): Promise<PlanWindow> {
  const plan = await findFormed(tx, planId)
  if (!plan) return { from: null, to: null, indicative: false }
  // Nor does the plan's window bind a theme that a Team added.
  if (themeId !== null && (await findTheme(tx, themeId))?.teamId) return wholeYear(plan)
  return windowOf(plan, entryOf(readForms(plan, settings), { form, method }), round, settings)
}

/** Its entry among the forms of its plan; null where the plan names none. */
export async function entryIn(tx: Tx, inspection: Inspection, settings: Profile): Promise<FormEntry | null> {
  const plan = await findFormed(tx, inspection.planId)
  return plan && entryOf(readForms(plan, settings), inspection)
}

/** The session in which an inspection takes place, and how far its host has come; also where the person knows nothing of the host. */
export async function findHost(tx: Tx, { id, hostId }: Inspection): Promise<HostFacts> {
  if (hostId === null) return { hostSession: null, hostState: '' }
  const { rows } = await sql<HostRow>`select * from authz.host_session(${id})`.execute(tx)
  const [row] = rows
  if (!row) return { hostSession: null, hostState: '' }
  const { state: hostState, heldOn, startsAt, endsAt, place, composition } = row
  return { hostState, hostSession: heldOn && { heldOn, startsAt, endsAt, place, composition } }
}

type HostRow = { readonly state: string; readonly heldOn: Day | null } & Omit<
  NonNullable<HostFacts['hostSession']>,
  'heldOn'
>

/** Who leads the form by the plan, where the Team's head is of another body; null where all is as the plan says. */
async function misledBy(tx: Tx, team: Team, inspection: Inspection, on: Day): Promise<string | null> {
  const entry = await entryIn(tx, inspection, await getProfile(tx, inspection.planId))
  if (!entry?.lead) return null
  const leads = { entries: [entry], units: await listUnits(tx, on) }
  return checkLead({ forms: [entry.form], seats: present(team.seats) }, leads) ? entry.lead : null
}

/** What its Team and its plan say of when an inspection may be, as far as the person may know of them. */
export async function findStanding(tx: Tx, inspection: Inspection, on: Day): Promise<Standing> {
  const team = inspection.teamId ? await findTeam(tx, inspection.teamId) : null
  return {
    teamState: team?.state ?? null,
    teamForms: team?.forms ?? [],
    misled: team && (await misledBy(tx, team, inspection, on)),
    window: await windowIn(tx, inspection, await getProfile(tx, inspection.planId)),
    round: await roundState(tx, inspection.planId, inspection.round),
  }
}
