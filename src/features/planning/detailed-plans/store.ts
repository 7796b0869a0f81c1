import type { Day } from '#kernel/day.ts'
import type { Tx } from '#server/database/db.ts'
import { oneAtATime, only, saveOver } from '#server/database/saving.ts'
import { type DetailedPlan, type DetailedWords, isFixed, type PlannedVisit } from './rules.ts'

/** Versions of a plan that the person may know of, the newest first; without drafts that were given up. */
export async function listVersionsOf(tx: Tx, planId: string): Promise<DetailedPlan[]> {
  return kept(tx).where('planId', '=', planId).orderBy('ordinal', 'desc').execute()
}

/** Null when there is none, or none that the person may know of. */
export async function findDetailedPlan(tx: Tx, id: string): Promise<DetailedPlan | null> {
  return (await select(tx).where('id', '=', id).executeTakeFirst()) ?? null
}

/** The draft under each of these plans, where one is being written and the person may know of it. */
export async function listDrafts(tx: Tx, planIds: readonly string[]): Promise<ReadonlyMap<string, DetailedPlan>> {
  return newestOf(tx, planIds, (one) => !isFixed(one))
}

/** The newest fixed version of each of these plans: what their schedules begin with. */
export async function listFollowed(tx: Tx, planIds: readonly string[]): Promise<ReadonlyMap<string, DetailedPlan>> {
  return newestOf(tx, planIds, isFixed)
}

async function newestOf(tx: Tx, planIds: readonly string[], counts: (one: DetailedPlan) => boolean) {
  if (planIds.length === 0) return new Map<string, DetailedPlan>()
  const versions = await kept(tx).where('planId', 'in', planIds).orderBy('ordinal').execute()
  return new Map(versions.filter(counts).map((one) => [one.planId, one]))
}

/** A new version, a draft; nobody opens two at once. */
export async function addVersion(
  tx: Tx,
  tenantId: string,
  detailed: Pick<DetailedPlan, 'id' | 'planId' | 'ordinal' | 'reason' | keyof DetailedWords>,
): Promise<boolean> {
  const added = await tx
    .insertInto('detailedPlans')
    .values({
      ...{ tenantId, state: 'draft' },
      ...only(detailed, ['id', 'planId', 'ordinal', 'reason']),
      visits: JSON.stringify(detailed.visits),
      coordinating: [...detailed.coordinating],
    })
    .onConflict((on) => on.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

/** Until the end of the transaction nobody else opens a version of this plan. */
export async function lockVersions(tx: Tx, planId: string): Promise<void> {
  await oneAtATime(tx, `detailed plan ${planId}`)
}

/** What a draft says, over the version that was read. False when someone saved in between. */
export async function saveWords(tx: Tx, before: DetailedPlan, words: DetailedWords): Promise<boolean> {
  return saveOver(tx, 'detailedPlans', before, {
    visits: JSON.stringify(words.visits),
    coordinating: [...words.coordinating],
  })
}

/** A step in its life, over the version that was read. False when someone saved in between. */
export async function saveDetailedPlan(tx: Tx, before: DetailedPlan, after: DetailedPlan): Promise<boolean> {
  return saveOver(tx, 'detailedPlans', before, {
    ...only(after, ['state', 'fixedBy', 'fixedOn', 'fixNote', 'number', 'symbol', 'issuedOn', 'signerId', 'signedOn']),
    chosen: [...after.chosen],
  })
}

/** True when another detailed plan of the locality has this number in the year. @source CT-HDR-1 */
export async function isNumberTaken(
  tx: Tx,
  { id }: Pick<DetailedPlan, 'id'>,
  given: { readonly number: string; readonly symbol: string; readonly issuedOn: Day },
): Promise<boolean> {
  const year = given.issuedOn.slice(0, 4)
  await oneAtATime(tx, `detailed plan ${given.symbol} ${given.number} ${year}`)
  const row = await tx
    .selectFrom('detailedPlans')
    .select('id')
    .where('id', '<>', id)
    .where('number', '=', given.number.trim())
    .where('symbol', '=', given.symbol.trim())
    .where('issuedOn', '>=', `${year}-01-01` as Day)
    .where('issuedOn', '<=', `${year}-12-31` as Day)
    .executeTakeFirst()
  return row !== undefined
}

const kept = (tx: Tx) => select(tx).where('state', '<>', 'cancelled')

function select(tx: Tx) {
  return tx
    .selectFrom('detailedPlans')
    .select(['id', 'planId', 'ordinal', 'state', 'reason', 'visits', 'coordinating', 'chosen', 'fixedBy', 'fixedOn'])
    .select(['fixNote', 'number', 'symbol', 'issuedOn', 'signerId', 'signedOn', 'version'])
    .$narrowType<{ visits: PlannedVisit[] }>()
}
