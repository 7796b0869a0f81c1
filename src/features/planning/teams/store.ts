import { randomUUID } from 'node:crypto'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#server/database/db.ts'
import { only, saveOver } from '#server/database/saving.ts'
import { inOrder, type Team, type TeamSeat } from './rules.ts'

/** What the focal agency writes of a Team, beside its seats. */
type ProposedTeam = Pick<Team, 'name' | 'forms' | 'proposalNumber' | 'proposalOn' | 'setUpBy'>
const PROPOSED = ['name', 'forms', 'proposalNumber', 'proposalOn', 'setUpBy'] as const

/** Whether there is any Team that the person may know of. */
export async function hasTeams(tx: Tx): Promise<boolean> {
  return (await tx.selectFrom('teams').select('id').limit(1).executeTakeFirst()) !== undefined
}

/** Teams the person may know of, by name. */
export async function listTeams(tx: Tx, planId?: string): Promise<Team[]> {
  const teams = await selectTeams(tx)
    .$if(planId !== undefined, (query) => query.where('planId', '=', planId!))
    .orderBy('name')
    .execute()
  const seats = Map.groupBy(await listSeats(tx), (seat) => seat.teamId)
  return teams.map((team) => seated(team, seats.get(team.id) ?? []))
}

/** Null when there is none, or none that the person may know of. */
export async function findTeam(tx: Tx, id: string): Promise<Team | null> {
  const team = await selectTeams(tx).where('id', '=', id).executeTakeFirst()
  return team ? seated(team, await listSeats(tx, id)) : null
}

/** A new proposed Team without seats. */
export async function addTeam(
  tx: Tx,
  team: { id: string; tenantId: string; planId: string } & ProposedTeam,
): Promise<void> {
  await tx
    .insertInto('teams')
    .values({ ...only(team, ['id', 'tenantId', 'planId', ...PROPOSED]), state: 'proposed' })
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
        ...only(at, ['tenantId', 'teamId']),
        ...only(seat, ['accountId', 'seat', 'agencyId', 'post', 'fields']),
        ordinal,
      })
      .execute()
}

/** What is proposed of a Team, but for its seats, over the version that was read. False when someone saved in between. */
export async function renameTeam(tx: Tx, before: Team, after: ProposedTeam): Promise<boolean> {
  return saveOver(tx, 'teams', before, only(after, PROPOSED))
}

/** Fields of one member (phân công), over what he had. */
export async function assignFields(tx: Tx, seatId: string, fields: readonly string[]): Promise<void> {
  await tx.updateTable('teamSeats').set({ fields }).where('id', '=', seatId).execute()
}

/** Saves over the version that was read; from the decision on, seats are dated memberships that rights follow. */
export async function saveTeam(tx: Tx, before: Team, after: Team): Promise<boolean> {
  const decided = before.state === 'proposed' || before.state === 'signed'
  return saveOver(tx, 'teams', before, {
    state: after.state,
    ...(decided && only(after, ['number', 'symbol', 'decidedOn', 'signerId', 'signedOn'])),
  })
}

/** From `from` on the rights of the Team follow its seats: each becomes a membership of the person. */
export async function seatMembers(tx: Tx, tenantId: string, team: Team, from: Day): Promise<void> {
  for (const seat of team.seats)
    await tx
      .insertInto('authz.memberships')
      .values({
        id: randomUUID(),
        tenantId,
        teamId: team.id,
        role: seat.seat,
        title: '',
        ...only(seat, ['accountId', 'fields']),
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
  return tx
    .selectFrom('teamSeats as s')
    .innerJoin('accounts as a', 'a.id', 's.accountId')
    .select(['s.id', 's.teamId', 's.accountId', 'a.name', 's.seat', 's.agencyId', 's.post', 's.fields', 's.leftOn'])
    .$if(teamId !== undefined, (query) => query.where('s.teamId', '=', teamId!))
    .orderBy('s.ordinal')
    .execute()
}

function selectTeams(tx: Tx) {
  return tx
    .selectFrom('teams')
    .select([
      'id',
      'planId',
      'name',
      'forms',
      'state',
      'number',
      'symbol',
      'decidedOn',
      'signerId',
      'signedOn',
      'proposalNumber',
      'proposalOn',
      'setUpBy',
      'version',
    ])
}

function seated(team: Omit<Team, 'seats'>, seats: readonly TeamSeat[]): Team {
  return { ...team, seats: inOrder(seats) }
}
