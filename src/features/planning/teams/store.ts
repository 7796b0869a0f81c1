import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#server/database/db.ts'
import type { DB } from '#server/database/schema.ts'
import { inOrder, type Team, type TeamSeat } from './rules.ts'

/** Teams the person may know of, by name. */
export async function listTeams(tx: Tx, planId?: string): Promise<Team[]> {
  const rows = await tx
    .selectFrom('teams')
    .selectAll()
    .$if(planId !== undefined, (query) => query.where('planId', '=', planId!))
    .orderBy('name')
    .execute()
  const seats = Map.groupBy(await listSeats(tx), (seat) => seat.teamId)
  return rows.map((row) => fromRow(row, seats.get(row.id) ?? []))
}

/** Teams that are being set up. */
export async function listTeamsToSetUp(tx: Tx): Promise<Team[]> {
  return (await listTeams(tx)).filter((team) => team.state === 'proposed' || team.state === 'established')
}

/** Null when there is none, or none that the person may know of. */
export async function findTeam(tx: Tx, id: string): Promise<Team | null> {
  const row = await tx.selectFrom('teams').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? fromRow(row, await listSeats(tx, id)) : null
}

/** A new proposed Team without seats. */
export async function addTeam(
  tx: Tx,
  team: { id: string; tenantId: string; planId: string; name: string; forms: readonly string[] },
): Promise<void> {
  await tx
    .insertInto('teams')
    .values({
      id: team.id,
      tenantId: team.tenantId,
      planId: team.planId,
      name: team.name,
      forms: [...team.forms],
      state: 'proposed',
    })
    .execute()
}

/** The proposed seats, over those that stood there; only while the Team is proposed. */
export async function replaceSeats(
  tx: Tx,
  at: { tenantId: string; teamId: string },
  seats: readonly Omit<TeamSeat, 'id' | 'name' | 'leftOn'>[],
): Promise<void> {
  await tx.deleteFrom('teamSeats').where('teamId', '=', at.teamId).execute()
  for (const [ordinal, seat] of seats.entries())
    await tx
      .insertInto('teamSeats')
      .values({
        id: randomUUID(),
        tenantId: at.tenantId,
        teamId: at.teamId,
        accountId: seat.accountId,
        seat: seat.seat,
        agencyId: seat.agencyId,
        post: seat.post,
        fields: [...seat.fields],
        ordinal,
      })
      .execute()
}

/** Name and mandate of a proposed Team over the version that was read. False when someone saved in between. */
export async function renameTeam(
  tx: Tx,
  before: Team,
  after: { name: string; forms: readonly string[] },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('teams')
    .set({ name: after.name, forms: [...after.forms], version: before.version + 1 })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Fields of one member (phân công), over what he had. */
export async function assignFields(tx: Tx, seatId: string, fields: readonly string[]): Promise<void> {
  await tx
    .updateTable('teamSeats')
    .set({ fields: [...fields] })
    .where('id', '=', seatId)
    .execute()
}

/** Saves over the version that was read; from the decision on, seats are dated memberships that rights follow. */
export async function saveTeam(tx: Tx, before: Team, after: Team): Promise<boolean> {
  const decided = before.state === 'proposed' && after.state === 'established'
  const { numUpdatedRows } = await tx
    .updateTable('teams')
    .set({
      state: after.state,
      version: before.version + 1,
      ...(decided && {
        number: after.number,
        symbol: after.symbol,
        decidedOn: after.decidedOn,
        signerId: after.signerId,
      }),
    })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** From `from` on the rights of the Team follow its seats: each becomes a membership of the person. */
export async function seatMembers(tx: Tx, tenantId: string, team: Team, from: Day): Promise<void> {
  for (const seat of team.seats)
    await tx
      .insertInto('authz.memberships')
      .values({
        id: randomUUID(),
        tenantId: tenantId,
        accountId: seat.accountId,
        teamId: team.id,
        role: seat.seat,
        title: '',
        fields: [...seat.fields],
        fromOn: from,
      })
      .execute()
}

/** Ends every membership of a Team; `on` is its last day. */
export async function unseatMembers(tx: Tx, teamId: string, on: Day): Promise<void> {
  await tx
    .updateTable('authz.memberships')
    .set({ toOn: on })
    .where('teamId', '=', teamId)
    .where('toOn', 'is', null)
    .execute()
}

async function listSeats(tx: Tx, teamId?: string): Promise<(TeamSeat & { teamId: string })[]> {
  const rows = await tx
    .selectFrom('teamSeats as s')
    .innerJoin('accounts as a', 'a.id', 's.accountId')
    .selectAll('s')
    .select('a.name')
    .$if(teamId !== undefined, (query) => query.where('s.teamId', '=', teamId!))
    .orderBy('s.ordinal')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    teamId: row.teamId,
    accountId: row.accountId,
    name: row.name,
    seat: row.seat,
    agencyId: row.agencyId,
    post: row.post,
    fields: row.fields,
    leftOn: row.leftOn,
  }))
}

function fromRow(row: Selectable<DB['teams']>, seats: readonly TeamSeat[]): Team {
  return {
    id: row.id,
    planId: row.planId,
    name: row.name,
    forms: row.forms,
    state: row.state,
    number: row.number,
    symbol: row.symbol,
    decidedOn: row.decidedOn,
    signerId: row.signerId,
    seats: inOrder(seats),
    version: row.version,
  }
}
