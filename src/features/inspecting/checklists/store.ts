import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Inspection } from '#features/inspecting/inspections/rules.ts'
import type { Chosen } from '#features/planning/contents/rules.ts'
import { callAuthz, type Tx } from '#server/database/db.ts'
import { oneAtATime, only } from '#server/database/saving.ts'
import type { Assigned, Entry, Values } from './rules.ts'

type AnyValue = Values[keyof Values]

/** The columns that rows of one sheet share. */
export type Place = Pick<Inspection, 'teamId' | 'unitId'> & { readonly tenantId: string; readonly inspectionId: string }
const PLACE = ['tenantId', 'inspectionId', 'teamId', 'unitId'] as const

/** Until the end of the transaction nobody else writes on this sheet; waits for whoever does so now. */
export function oneAtATimeOn(tx: Tx, inspectionId: string): Promise<void> {
  return oneAtATime(tx, `sheet ${inspectionId}`)
}

/** What counts now on a sheet; under these keys alone where they are named. Nothing for whom it is not to be known. */
export async function listHeads(tx: Tx, inspectionId: string, keys?: readonly string[]): Promise<Entry[]> {
  const rows = await selectEntries(tx)
    .innerJoin('sheetHeads as h', 'h.entryId', 'e.id')
    .where('h.inspectionId', '=', inspectionId)
    .$if(keys !== undefined, (query) => query.where('h.key', 'in', keys!))
    .execute()
  return rows.map(withMoment)
}

/** Of these inspections what counts now, without the rest of the sheet: for lists. */
export async function listHeadsOf(
  tx: Tx,
  inspectionIds: readonly string[],
): Promise<(Pick<Entry, 'key' | 'value'> & { readonly inspectionId: string })[]> {
  if (inspectionIds.length === 0) return []
  return tx
    .selectFrom('sheetHeads as h')
    .innerJoin('sheetEntries as e', 'e.id', 'h.entryId')
    .select(['h.inspectionId', 'h.key', 'e.value'])
    .where('h.inspectionId', 'in', inspectionIds)
    .$narrowType<{ value: AnyValue }>()
    .execute()
}

/** Entries that found another in their place and wait for their author's choice: the head has not moved on since. */
export async function listAside(tx: Tx, inspectionId: string): Promise<Entry[]> {
  const rows = await selectEntries(tx)
    .innerJoin('sheetHeads as h', (join) =>
      join.onRef('h.inspectionId', '=', 'e.inspectionId').onRef('h.key', '=', 'e.key'),
    )
    .innerJoin('sheetEntries as now', 'now.id', 'h.entryId')
    .where('e.inspectionId', '=', inspectionId)
    .where('e.applied', '=', false)
    .whereRef('e.writtenAt', '>', 'now.writtenAt')
    .orderBy('e.writtenAt')
    .execute()
  return rows.map(withMoment)
}

/** The entry with this id, wherever it stands; null where there is none, or none that the person may know of. */
export async function findEntries(
  tx: Tx,
  ids: readonly string[],
): Promise<(Pick<Entry, 'id' | 'key' | 'authorId'> & { readonly inspectionId: string; readonly applied: boolean })[]> {
  return tx
    .selectFrom('sheetEntries')
    .select(['id', 'key', 'authorId', 'inspectionId', 'applied'])
    .where('id', 'in', ids)
    .execute()
}

/** Adds entries, each under a key of its own; where one counts, the head of its key moves to it. */
export async function addEntries(
  tx: Tx,
  at: Place & { readonly authorId: string },
  entries: readonly (Pick<Entry, 'id' | 'key' | 'value' | 'parentId'> & { readonly applied: boolean })[],
): Promise<void> {
  if (entries.length === 0) return
  await tx
    .insertInto('sheetEntries')
    .values(
      entries.map((entry) => ({
        ...only(at, [...PLACE, 'authorId']),
        ...only(entry, ['id', 'key', 'parentId', 'applied']),
        value: JSON.stringify(entry.value),
      })),
    )
    .execute()
  const applied = entries.filter((entry) => entry.applied)
  const first = applied.filter(({ parentId }) => parentId === null)
  if (first.length > 0)
    await tx
      .insertInto('sheetHeads')
      .values(first.map(({ id, key }) => ({ id: randomUUID(), ...only(at, PLACE), key, entryId: id })))
      .execute()
  for (const { id, key, parentId } of applied)
    if (parentId !== null)
      await tx
        .updateTable('sheetHeads')
        .set({ entryId: id })
        .where('inspectionId', '=', at.inspectionId)
        .where('key', '=', key)
        .execute()
}

/** To whom contents of an inspection were given by name. */
export async function listAssigned(tx: Tx, inspectionId: string): Promise<Assigned[]> {
  return (await listAssignedOf(tx, [inspectionId])).map((row) => only(row, ['itemId', 'accountId']))
}

/** The same of several inspections. */
export async function listAssignedOf(
  tx: Tx,
  inspectionIds: readonly string[],
): Promise<(Assigned & { readonly inspectionId: string })[]> {
  if (inspectionIds.length === 0) return []
  return tx
    .selectFrom('sheetAssignees')
    .select(['inspectionId', 'itemId', 'accountId'])
    .where('inspectionId', 'in', inspectionIds)
    .orderBy('id')
    .execute()
}

/** Gives these contents to these people by name, and to nobody else so. */
export async function assign(
  tx: Tx,
  at: Place,
  itemIds: readonly string[],
  accountIds: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom('sheetAssignees')
    .where('inspectionId', '=', at.inspectionId)
    .where('itemId', 'in', itemIds)
    .execute()
  if (accountIds.length === 0) return
  await tx
    .insertInto('sheetAssignees')
    .values(
      itemIds.flatMap((itemId) =>
        accountIds.map((accountId) => ({ id: randomUUID(), ...only(at, PLACE), itemId, accountId })),
      ),
    )
    .execute()
}

/** Members of the Team who may not examine the unit, each with the head's reason why he does; null where there is none. */
export async function listConflicts(tx: Tx, inspectionId: string): Promise<ReadonlyMap<string, string | null>> {
  return (await listConflictsOf(tx, [inspectionId])).get(inspectionId) ?? new Map()
}

/** The same of several inspections. */
export async function listConflictsOf(
  tx: Tx,
  inspectionIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, string | null>>> {
  if (inspectionIds.length === 0) return new Map()
  const { rows: barred } = await sql<{ inspectionId: string; accountId: string }>`
    select i.id as inspection_id, c.account_id
      from unnest(${[...inspectionIds]}::uuid[]) as i (id), authz.conflicts_of(i.id) as c`.execute(tx)
  if (barred.length === 0) return new Map()
  const waivers = await tx
    .selectFrom('recusalWaivers')
    .select(['inspectionId', 'accountId', 'reason'])
    .where('inspectionId', 'in', inspectionIds)
    .execute()
  const reasons = new Map(waivers.map((waiver) => [`${waiver.inspectionId} ${waiver.accountId}`, waiver.reason]))
  return new Map(
    [...Map.groupBy(barred, ({ inspectionId }) => inspectionId)].map(([inspectionId, of]) => [
      inspectionId,
      new Map(of.map(({ accountId }) => [accountId, reasons.get(`${inspectionId} ${accountId}`) ?? null])),
    ]),
  )
}

/** Of these inspections those that this person may not examine. */
export async function listMyRecusals(tx: Tx): Promise<ReadonlySet<string>> {
  const [answer] = await callAuthz<{ myRecusals: readonly string[] }>(tx, 'my_recusals')
  return new Set(answer?.myRecusals ?? [])
}

/** What was chosen for an inspection or for its theme. */
export async function findChosen(tx: Tx, inspectionId: string): Promise<Chosen> {
  return (await listChosen(tx, [inspectionId])).get(inspectionId) ?? { contentIds: null, topic: null }
}

/** The same of several inspections that the person may know of. */
export async function listChosen(tx: Tx, inspectionIds: readonly string[]): Promise<ReadonlyMap<string, Chosen>> {
  const rows = await tx
    .selectFrom('inspections as i')
    .leftJoin('themes as t', 't.id', 'i.themeId')
    .select(['i.id', 't.topic'])
    .select(({ fn }) => fn.coalesce('i.contentIds', 't.contentIds').as('contentIds'))
    .where('i.id', 'in', inspectionIds)
    .execute()
  return new Map(rows.map(({ id, ...chosen }) => [id, chosen]))
}

/** Shortcomings that conclusions under plans of the year before found at the unit; those that the person may know of. @source TN-II-1b-2 */
export async function listEarlier(
  tx: Tx,
  { unitId, planId }: Pick<Inspection, 'unitId' | 'planId'>,
): Promise<string[]> {
  const rows = await tx
    .selectFrom('findings as f')
    .innerJoin('inspections as i', 'i.id', 'f.inspectionId')
    .innerJoin('plans as p', 'p.id', 'i.planId')
    .innerJoin('plans as now', (join) => join.on('now.id', '=', planId))
    .select('f.fact')
    .where('i.unitId', '=', unitId)
    .where('f.state', '=', 'concluded')
    .where('f.kind', '<>', 'strength')
    .whereRef('p.planYear', '=', sql`now.plan_year - 1`)
    .orderBy('f.id')
    .execute()
  return rows.map(({ fact }) => fact)
}

/** The inspection of the unit's quality system under the same plan, once it is concluded; that there is none stops nothing. @source CT-II-7-2 */
export async function findIsoResult(
  tx: Tx,
  { unitId, planId }: Pick<Inspection, 'unitId' | 'planId'>,
): Promise<string | null> {
  const row = await tx
    .selectFrom('inspections')
    .select('id')
    .where('unitId', '=', unitId)
    .where('planId', '=', planId)
    .where('form', '=', 'isoQms')
    .where('state', 'in', ['concluded', 'remediation', 'closed', 'archived'])
    .executeTakeFirst()
  return row?.id ?? null
}

/** Notes why somebody examines a unit all the same; false where it stands already. */
export async function addWaiver(
  tx: Tx,
  at: Place & { readonly grantedBy: string },
  waiver: { readonly accountId: string; readonly reason: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('recusalWaivers')
    .values({ id: randomUUID(), ...only(at, [...PLACE, 'grantedBy']), ...only(waiver, ['accountId', 'reason']) })
    .onConflict((conflict) => conflict.columns(['inspectionId', 'accountId']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

function selectEntries(tx: Tx) {
  return tx
    .selectFrom('sheetEntries as e')
    .leftJoin('accounts as a', 'a.id', 'e.authorId')
    .select(['e.id', 'e.key', 'e.value', 'e.parentId', 'e.authorId', 'e.writtenAt'])
    .select(({ fn }) => fn.coalesce('a.name', sql<string>`''`).as('authorName'))
    .$narrowType<{ value: AnyValue }>()
}

function withMoment<Row extends { readonly writtenAt: Date }>({ writtenAt, ...entry }: Row) {
  return { ...entry, at: writtenAt.toISOString() }
}
