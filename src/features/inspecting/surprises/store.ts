import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { callAuthz, callSealed, type Tx } from '#server/database/db.ts'
import type { Authoriser, Proposal, Surprise, SurpriseInputs } from './rules.ts'

/** Every function here but the last three is called in a transaction of `inSealed`; the database knows its caller and his lists. */

/** The surprise inspections on whose list the person stands, by planned day. */
export async function listSurprises(tx: Tx): Promise<Surprise[]> {
  return (await callSealed<{ listMine: Surprise }>(tx, 'list_mine')).map((row) => row.listMine)
}

/** Writes into the history of each of these that is not disclosed that its list was taken out; of those that the person may know of. */
export async function noteExport(tx: Tx, ids: readonly string[]): Promise<void> {
  await callSealed(tx, 'note_export', [[...ids], randomUUID()])
}

/** Of these persons, the names of those who may never know of one of this unit. @source NX-IV-2.2b-1 */
export async function barredFrom(tx: Tx, unitId: string, accountIds: readonly string[]): Promise<string[]> {
  return (await callSealed<{ name: string }>(tx, 'barred', [unitId, [...accountIds]])).map((row) => row.name)
}

/** Whether the unit is the focal agency, or above or below it. */
export async function isFocalUnit(tx: Tx, unitId: string): Promise<boolean> {
  return (await callSealed<{ isFocal: boolean }>(tx, 'is_focal', [unitId]))[0]!.isFocal
}

/** Digest and candidates of today's draw of a kind of unit; null where there is nothing to draw from. */
export async function drawOf(
  tx: Tx,
  planId: string,
  kind: string,
): Promise<{ on: Day; digest: string; candidates: string[] } | null> {
  const [row] = await callSealed<{ onDay: Day; digest: string; candidates: string[] | null }>(tx, 'draw', [
    planId,
    kind,
  ])
  return row?.candidates ? { on: row.onDay, digest: row.digest, candidates: row.candidates } : null
}

/** Writes down a proposal with those who may know of it, the proposer among them. */
export async function propose(
  tx: Tx,
  proposal: Proposal & { readonly id: string },
  {
    authoriser,
    mayAssign,
    drawnFrom,
  }: { readonly authoriser: Authoriser; readonly mayAssign: boolean; readonly drawnFrom: readonly string[] | null },
  on: Day,
): Promise<void> {
  const { id, planId, unitId, ground, feedback, reason, plannedOn, drawnKind, knowerIds } = proposal
  const row = {
    id,
    plan_id: planId,
    unit_id: unitId,
    authoriser,
    ground,
    feedback,
    reason,
    planned_on: plannedOn,
    drawn_kind: drawnKind,
    drawn_on: drawnKind && on,
    drawn_from: drawnFrom,
    may_assign: mayAssign,
  }
  await callSealed(tx, 'propose', [JSON.stringify(row), [...knowerIds], id])
}

/** Makes the move in the database: each has its own function there, by the same name. */
export const saveMove: {
  readonly [Action in keyof SurpriseInputs]: (tx: Tx, seen: Seen, input: SurpriseInputs[Action]) => Promise<unknown>
} = {
  authorise: (tx, { id, version, commandId }) => callSealed(tx, 'authorise', [id, version, commandId]),
  addKnower: (tx, { id, version, commandId }, { accountId }) =>
    callSealed(tx, 'add_knower', [id, version, accountId, commandId]),
  prepare: (tx, { id, version, commandId }, { teamId, members, place, notes, plannedOn, contentIds = null }) =>
    callSealed(tx, 'prepare', [
      ...[id, version, teamId, JSON.stringify(members), place, notes, plannedOn, commandId],
      contentIds && [...contentIds],
    ]),
  arrive: (tx, { id, version, commandId }, { place }) => callSealed(tx, 'arrive', [id, version, place, commandId]),
  cancel: (tx, { id, version, commandId }, { reason }) => callSealed(tx, 'cancel', [id, version, reason, commandId]),
}

interface Seen {
  readonly id: string
  readonly version: number
  readonly commandId: string
}

/** Seed of the plan's draws: its hash from the beginning, itself when the year has closed. In an ordinary transaction. */
export async function findDrawSeed(tx: Tx, planId: string): Promise<{ hash: string; seed: string | null } | null> {
  return (await callAuthz<{ hash: string; seed: string | null }>(tx, 'draw_seed', [planId]))[0] ?? null
}

/** A draw that led to an inspection which is disclosed, with the units that it was from. */
interface Draw {
  readonly inspectionId: string
  readonly unitId: string
  readonly kind: string
  readonly on: Day
  readonly candidates: readonly string[]
}

/** The draws of a plan that led to inspections which the person may know of. In an ordinary transaction. */
export async function listDraws(tx: Tx, planId: string): Promise<Draw[]> {
  const { rows } = await sql<Draw>`
    select i.id as "inspectionId", i.unit_id as "unitId", d.kind, d.on_day as "on", d.candidates from authz.disclosed_draws(${planId}) d join inspections i on i.id = d.inspection_id order by d.on_day, i.id`.execute(
    tx,
  )
  return rows
}

/** Whether the person stands on the list of any. In an ordinary transaction. */
export async function isListed(tx: Tx): Promise<boolean> {
  return (await callAuthz<{ isListed: boolean }>(tx, 'is_listed'))[0]!.isListed
}
