import { sql } from 'kysely'
import { callAuthz, type Tx } from '#server/database/db.ts'
import { only, saveOver } from '#server/database/saving.ts'
import type { Round, RoundState } from './rules.ts'

function selectRounds(tx: Tx) {
  return tx
    .selectFrom('planRounds')
    .select(['id', 'planId', 'ordinal', 'state', 'separate', 'fromOn as from', 'toOn as to', 'closingNote', 'version'])
}

/** Rounds of these plans in their order; nothing where the person may not know of them. */
export async function listRounds(tx: Tx, planIds: readonly string[]): Promise<Round[]> {
  return planIds.length === 0 ? [] : selectRounds(tx).where('planId', 'in', planIds).orderBy('ordinal').execute()
}

/** Null when there is none, or none that the person may know of. */
export async function findRound(tx: Tx, id: string): Promise<Round | null> {
  return (await selectRounds(tx).where('id', '=', id).executeTakeFirst()) ?? null
}

/** How far a round of a plan has come, for everybody who works in it; null where the plan has no such round. */
export async function roundState(tx: Tx, planId: string, ordinal: number): Promise<RoundState | null> {
  return (
    (await callAuthz<{ roundState: RoundState | null }>(tx, 'round_state', [planId, ordinal]))[0]?.roundState ?? null
  )
}

/** Whether a plan has a round of this number, as far as the person may know of it. */
export async function hasRound(tx: Tx, planId: string, ordinal: number): Promise<boolean> {
  return (await listRounds(tx, [planId])).some((round) => round.ordinal === ordinal)
}

/** The round in which inspections are set up now: the first that is open, else the next that waits for its plan; the first where there is none. */
export async function currentRound(tx: Tx, planId: string): Promise<number> {
  const round = await tx
    .selectFrom('planRounds')
    .select('ordinal')
    .where('planId', '=', planId)
    .where('state', '<>', 'closed')
    .orderBy(sql`state = 'planned'`)
    .orderBy('ordinal')
    .limit(1)
    .executeTakeFirst()
  return round?.ordinal ?? 1
}

/** A new round of a plan. False where the plan has one of this number, or somebody else's round bears the id. */
export async function insertRound(
  tx: Tx,
  tenantId: string,
  { from: fromOn, to: toOn, ...row }: Pick<Round, 'id' | 'planId' | 'ordinal' | 'state' | 'separate' | 'from' | 'to'>,
): Promise<boolean> {
  const added = await tx
    .insertInto('planRounds')
    .values({ tenantId, ...row, fromOn, toOn })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

/** Saves over the version that was read. False when someone saved in between. */
export function saveRound(tx: Tx, before: Round, after: Round): Promise<boolean> {
  return saveOver(tx, 'planRounds', before, only(after, ['state', 'closingNote']))
}

/** An inspection that has begun makes its round one in progress, once. */
export async function startRound(tx: Tx, inspectionId: string): Promise<void> {
  await callAuthz(tx, 'start_round', [inspectionId])
}
