import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { SessionInput } from '#features/inspecting/inspections/rules.ts'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#server/database/db.ts'
import type { DB } from '#server/database/schema.ts'
import type { Attendance, ScheduleNotice, Session } from './rules.ts'

/** Sessions in a span of days, by day and time. */
export async function listSessions(
  tx: Tx,
  span: { from?: Day; to?: Day; inspectionId?: string } = {},
): Promise<Session[]> {
  const rows = await tx
    .selectFrom('inspection_sessions')
    .selectAll()
    .$if(span.from !== undefined, (query) => query.where('held_on', '>=', span.from!))
    .$if(span.to !== undefined, (query) => query.where('held_on', '<=', span.to!))
    .$if(span.inspectionId !== undefined, (query) => query.where('inspection_id', '=', span.inspectionId!))
    .where('state', '<>', 'cancelled')
    .orderBy('held_on')
    .orderBy('starts_at')
    .execute()
  return rows.map(fromRow)
}

/** The session that an inspection has now; cancelled ones stay in the record only. */
export async function findSession(tx: Tx, inspectionId: string): Promise<Session | null> {
  return (await listSessions(tx, { inspectionId })).at(-1) ?? null
}

/** Takes back the session that was not held, with the notice that told of it. */
export async function cancelSession(tx: Tx, inspectionId: string): Promise<void> {
  await tx
    .updateTable('inspection_sessions')
    .set({ state: 'cancelled' })
    .where('inspection_id', '=', inspectionId)
    .where('state', 'in', ['planned', 'notified'])
    .execute()
  await tx
    .updateTable('schedule_notices')
    .set({ state: 'superseded' })
    .where('inspection_id', '=', inspectionId)
    .where('state', 'in', ['sent', 'acknowledged'])
    .execute()
}

/** A session for the inspection; an earlier one that was not held is cancelled. */
export async function putSession(
  tx: Tx,
  at: { tenantId: string; inspectionId: string; teamId: string | null; unitId: string },
  given: SessionInput,
): Promise<void> {
  await cancelSession(tx, at.inspectionId)
  await tx
    .insertInto('inspection_sessions')
    .values({
      id: randomUUID(),
      tenant_id: at.tenantId,
      inspection_id: at.inspectionId,
      team_id: at.teamId,
      unit_id: at.unitId,
      held_on: given.heldOn,
      starts_at: given.startsAt,
      place: given.place,
      composition: given.composition,
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
    .selectFrom('inspection_sessions')
    .select('unit_id')
    .where('team_id', '=', teamId)
    .where('held_on', '=', at.heldOn)
    .where('starts_at', '=', at.startsAt)
    .where('inspection_id', '<>', inspectionId)
    .where('state', '<>', 'cancelled')
    .executeTakeFirst()
  return row?.unit_id ?? null
}

/** Writes who came over the version that was read, and that the session is over where it is. False when someone saved in between. */
export async function saveAttendance(
  tx: Tx,
  session: Session,
  attendance: readonly Attendance[],
  ended: boolean,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('inspection_sessions')
    .set({
      attendance: JSON.stringify(attendance),
      version: session.version + 1,
      ...(ended && { ended_at: now, state: 'held' }),
    })
    .where('id', '=', session.id)
    .where('version', '=', session.version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The Team has come: the true moment is kept. */
export async function logArrival(tx: Tx, sessionId: string, now: Date): Promise<void> {
  await tx.updateTable('inspection_sessions').set({ arrived_at: now }).where('id', '=', sessionId).execute()
}

/** Writes down a notice that has been sent and marks its session as notified; answers the id of the notice. */
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
    number: string
    symbol: string
    issuedOn: Day
    signerId: string
  },
): Promise<string> {
  const id = randomUUID()
  await tx.updateTable('inspection_sessions').set({ state: 'notified' }).where('id', '=', notice.sessionId).execute()
  await tx
    .insertInto('schedule_notices')
    .values({
      id,
      tenant_id: notice.tenantId,
      inspection_id: notice.inspectionId,
      team_id: notice.teamId,
      unit_id: notice.unitId,
      session_id: notice.sessionId,
      outline_id: notice.outlineId,
      report_due_on: notice.reportDueOn,
      state: 'sent',
      number: notice.number,
      symbol: notice.symbol,
      issued_on: notice.issuedOn,
      signer_id: notice.signerId,
    })
    .execute()
  return id
}

/** Notices that wait to be acknowledged. */
export async function listNoticesSent(tx: Tx): Promise<ScheduleNotice[]> {
  const rows = await tx.selectFrom('schedule_notices').selectAll().where('state', '=', 'sent').execute()
  return rows.map(noticeFromRow)
}

/** The day of the session, by inspection. */
export async function listHeldOn(tx: Tx): Promise<ReadonlyMap<string, Day>> {
  const rows = await tx
    .selectFrom('inspection_sessions')
    .select(['inspection_id', 'held_on'])
    .where('state', 'in', ['planned', 'notified', 'held'])
    .orderBy('held_on')
    .execute()
  return new Map(rows.map((row) => [row.inspection_id, row.held_on]))
}

/** Notices of an inspection, newest first: the one in force is first. */
export async function listNotices(tx: Tx, inspectionId: string): Promise<ScheduleNotice[]> {
  const rows = await tx
    .selectFrom('schedule_notices')
    .selectAll()
    .where('inspection_id', '=', inspectionId)
    .orderBy('state')
    .orderBy('issued_on', 'desc')
    .execute()
  const inForce = (state: string) => (state === 'superseded' ? 1 : 0)
  return rows.map(noticeFromRow).sort((a, b) => inForce(a.state) - inForce(b.state))
}

/** The unit says that it has received the notice. */
export async function acknowledgeNotice(tx: Tx, noticeId: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('schedule_notices')
    .set({ state: 'acknowledged', acknowledged_at: now })
    .where('id', '=', noticeId)
    .where('state', '=', 'sent')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

function fromRow(row: Selectable<DB['inspection_sessions']>): Session {
  return {
    id: row.id,
    inspectionId: row.inspection_id,
    teamId: row.team_id,
    unitId: row.unit_id,
    heldOn: row.held_on,
    startsAt: row.starts_at,
    place: row.place,
    composition: row.composition,
    state: row.state,
    arrivedAt: row.arrived_at?.toISOString() ?? null,
    endedAt: row.ended_at?.toISOString() ?? null,
    attendance: row.attendance as Attendance[],
    version: row.version,
  }
}

function noticeFromRow(row: Selectable<DB['schedule_notices']>): ScheduleNotice {
  return {
    id: row.id,
    inspectionId: row.inspection_id,
    unitId: row.unit_id,
    sessionId: row.session_id,
    outlineId: row.outline_id,
    reportDueOn: row.report_due_on,
    state: row.state,
    number: row.number,
    symbol: row.symbol,
    issuedOn: row.issued_on,
    signerId: row.signer_id,
    acknowledgedAt: row.acknowledged_at?.toISOString() ?? null,
  }
}
