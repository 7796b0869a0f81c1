import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '#server/database/db.ts'
import { oneAtATime, only } from '#server/database/saving.ts'
import type { TypedFactor } from './contract.ts'
import type { Lot, LotPool, TypedCriterion } from './rules.ts'

/** A lot as it is kept: by whom it was drawn, and when. */
export interface KeptLot extends Lot {
  readonly planId: string
  readonly byId: string
  readonly byName: string
  readonly drawnAt: Date
}

/** Figures that were typed for a plan, as far as the person may know of them. */
export async function listFactors(tx: Tx, planId: string): Promise<TypedFactor[]> {
  return tx
    .selectFrom('unitFactors')
    .select(['criterion', 'unitId', 'value', 'source', 'onDay as on'])
    .where('planId', '=', planId)
    .orderBy('criterion')
    .orderBy('unitId')
    .$narrowType<{ criterion: TypedCriterion }>()
    .execute()
}

/** Writes figures of one criterion over those that stand there, and takes away those that are null. */
export async function saveFactors(
  tx: Tx,
  at: { readonly tenantId: string; readonly planId: string },
  {
    criterion,
    source,
    on,
    values,
  }: Pick<TypedFactor, 'criterion' | 'source' | 'on'> & {
    readonly values: readonly { readonly unitId: string; readonly value: number | null }[]
  },
): Promise<void> {
  const gone = values.flatMap(({ unitId, value }) => (value === null ? [unitId] : []))
  if (gone.length > 0)
    await tx
      .deleteFrom('unitFactors')
      .where('planId', '=', at.planId)
      .where('criterion', '=', criterion)
      .where('unitId', 'in', gone)
      .execute()
  const kept = values.flatMap(({ unitId, value }) =>
    value === null ? [] : [{ id: randomUUID(), ...at, criterion, unitId, value, source, onDay: on }],
  )
  if (kept.length === 0) return
  await tx
    .insertInto('unitFactors')
    .values(kept)
    .onConflict((conflict) =>
      conflict
        .columns(['planId', 'criterion', 'unitId'])
        .doUpdateSet({ value: sql`excluded.value`, source: sql`excluded.source`, onDay: sql`excluded.on_day` }),
    )
    .execute()
}

/** Lots of a plan that the person may know of, the newest first. */
export async function listLots(tx: Tx, planId: string): Promise<KeptLot[]> {
  return select(tx).where('planId', '=', planId).orderBy('drawnAt', 'desc').execute()
}

/** Null when there is none, or none that the person may know of. */
export async function findLot(tx: Tx, id: string): Promise<KeptLot | null> {
  return (await select(tx).where('id', '=', id).executeTakeFirst()) ?? null
}

/** Until the end of the transaction nobody else draws for this plan. */
export function oneLotAtATime(tx: Tx, planId: string): Promise<void> {
  return oneAtATime(tx, `lot of plan ${planId}`)
}

/** Keeps list and seed of a lot; nothing of it changes after. */
export async function addLot(
  tx: Tx,
  at: Pick<KeptLot, 'planId' | 'byId' | 'byName'> & { readonly tenantId: string },
  lot: Lot,
): Promise<void> {
  await tx
    .insertInto('lots')
    .values({
      ...at,
      ...only(lot, ['id', 'sentence', 'ordinal', 'count', 'pool', 'reason', 'listHash', 'seed']),
      candidates: [...lot.candidates],
    })
    .execute()
}

function select(tx: Tx) {
  return tx
    .selectFrom('lots')
    .select(['id', 'sentence', 'ordinal', 'count', 'pool', 'reason', 'candidates', 'listHash', 'seed'])
    .select(['planId', 'byId', 'byName', 'drawnAt'])
    .$narrowType<{ pool: LotPool }>()
}
