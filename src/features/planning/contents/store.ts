import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { IN_FORCE, type Plan } from '#features/planning/plans/rules.ts'
import type { Tx } from '#server/database/db.ts'
import { only } from '#server/database/saving.ts'
import { basicsMissing, type ContentItem, type ContentSource, type OutlineLink } from './rules.ts'

/** The contents of a plan as somebody confirmed them. */
export interface ContentSet {
  readonly fixed: boolean
  readonly version: number
  readonly sources: readonly ContentSource[]
}

/** A content of before these were kept has none. */
const LATER = ['forms', 'sources', 'parts', 'elsewhere'] as const
const FIELDS = [
  ...(['parentId', 'code', 'text', 'field', 'basis', 'documents', 'basic', 'asked', 'rounds'] as const),
  ...(['emphasised', 'dataYear', 'cutOff', 'appliesTo', 'onSiteOnly', 'threshold'] as const),
] as const

/** Null while nobody has confirmed the contents of this plan, and for whom it is not to be known. */
export async function findContentSet(tx: Tx, planId: string): Promise<ContentSet | null> {
  const set = await tx
    .selectFrom('contentSets')
    .select(['fixed', 'version', 'sources'])
    .where('planId', '=', planId)
    .$narrowType<{ sources: readonly ContentSource[] | null }>()
    .executeTakeFirst()
  return set ? { ...set, sources: set.sources ?? [] } : null
}

/** Plans in force whose text names contents that nobody has confirmed. */
export async function listUnconfirmed(tx: Tx): Promise<Pick<Plan, 'id' | 'title' | 'state'>[]> {
  return tx
    .selectFrom('plans as p')
    .leftJoin('contentSets as s', 's.planId', 'p.id')
    .select(['p.id', 'p.title', 'p.state'])
    .where('p.state', 'in', IN_FORCE)
    .where('p.amends', 'is', null)
    .where('s.planId', 'is', null)
    .where(sql<boolean>`jsonb_array_length(coalesce(nullif(p.content -> 'contents', 'null'), '[]')) > 0`)
    .orderBy('p.title')
    .execute()
}

/** Contents of a plan in their order; none while nobody has confirmed any. */
export async function listContents(tx: Tx, planId: string): Promise<ContentItem[]> {
  return (await listContentsOf(tx, [planId])).get(planId) ?? []
}

/** The same of several plans; those without any are left out. */
export async function listContentsOf(tx: Tx, planIds: readonly string[]): Promise<ReadonlyMap<string, ContentItem[]>> {
  if (planIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('contentItems')
    .select(['id', 'planId', ...FIELDS, ...LATER])
    .where('planId', 'in', planIds)
    .orderBy('ordinal')
    .$narrowType<{ parts: ContentItem['parts'] | null }>()
    .execute()
  const items = (of: typeof rows) =>
    of.map(
      ({ planId: _planId, forms, sources, parts, elsewhere, ...item }): ContentItem => ({
        ...item,
        ...{ forms: forms ?? [], sources: sources ?? [], parts: parts ?? [], elsewhere: elsewhere ?? '' },
      }),
    )
  return new Map([...Map.groupBy(rows, ({ planId }) => planId)].map(([planId, of]) => [planId, items(of)]))
}

/** Writes the whole table over the version that was seen, 0 for none; false where another stands by now. `fixed` keeps it for good. */
export async function saveContents(
  tx: Tx,
  at: { readonly tenantId: string; readonly planId: string; readonly by: string; readonly fixed: boolean },
  { items, sources }: { readonly items: readonly ContentItem[]; readonly sources: readonly ContentSource[] },
  seen: number,
): Promise<boolean> {
  const { tenantId, planId } = at
  const said = sources.length > 0 ? JSON.stringify(sources) : null
  const { numInsertedOrUpdatedRows } =
    seen === 0
      ? await tx
          .insertInto('contentSets')
          .values({ planId, tenantId, confirmedBy: at.by, sources: said })
          .onConflict((conflict) => conflict.column('planId').doNothing())
          .executeTakeFirst()
      : await tx
          .updateTable('contentSets')
          .set({ version: seen + 1, confirmedBy: at.by, sources: said })
          .where('planId', '=', planId)
          .where('version', '=', seen)
          .executeTakeFirst()
          .then(({ numUpdatedRows }) => ({ numInsertedOrUpdatedRows: numUpdatedRows }))
  if (numInsertedOrUpdatedRows !== 1n) return false
  const ids = items.map(({ id }) => id)
  await tx.deleteFrom('contentItems').where('planId', '=', planId).where('id', 'not in', ids).execute()
  // A number that passes from one to the other is free in between.
  await tx.updateTable('contentItems').set({ code: sql<string>`'~' || id` }).where('planId', '=', planId).execute()
  for (const [ordinal, item] of items.entries()) {
    const row = { ...only(item, FIELDS), ordinal }
    const written = { ...row, ...listsOf(item) }
    const { numInsertedOrUpdatedRows: rows } = await tx
      .insertInto('contentItems')
      .values({ id: item.id, tenantId, planId, ...written })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(written).where('contentItems.planId', '=', planId))
      .executeTakeFirst()
    // The id of another plan's content.
    if (rows !== 1n) return false
  }
  if (at.fixed) await tx.updateTable('contentSets').set({ fixed: true }).where('planId', '=', planId).execute()
  return true
}

const listsOf = ({ documents, rounds, emphasised, appliesTo, forms, sources, parts, elsewhere }: ContentItem) => ({
  forms: [...forms],
  sources: [...sources],
  parts: JSON.stringify(parts),
  elsewhere,
  documents: [...documents],
  rounds: [...rounds],
  emphasised: [...emphasised],
  appliesTo: [...appliesTo],
})

/** Which item of the outline reports on which content of the plan. */
export async function listLinks(tx: Tx, planId: string): Promise<OutlineLink[]> {
  return tx
    .selectFrom('outlineItemContents')
    .select(['outlineItemId', 'contentItemId'])
    .where('planId', '=', planId)
    .orderBy('id')
    .execute()
}

/** These links in the place of those that stand. */
export async function replaceLinks(
  tx: Tx,
  { tenantId, planId }: { readonly tenantId: string; readonly planId: string },
  links: readonly OutlineLink[],
): Promise<void> {
  await tx.deleteFrom('outlineItemContents').where('planId', '=', planId).execute()
  if (links.length > 0)
    await tx
      .insertInto('outlineItemContents')
      .values(
        links.map((link) => ({
          id: randomUUID(),
          tenantId,
          planId,
          ...only(link, ['outlineItemId', 'contentItemId']),
        })),
      )
      .execute()
}

/** Basic contents that one of these rounds of the plan would be without; none while nobody has confirmed any. */
export async function missingBasics(tx: Tx, planId: string, rounds: readonly number[]): Promise<string[]> {
  return basicsMissing(await listContents(tx, planId), rounds)
}
