import { randomUUID } from 'node:crypto'
import type { Tx } from '#server/database/db.ts'
import { oneAtATime, only } from '#server/database/saving.ts'
import { type AnswerKind, itemsOf, type Outline, type OutlineItem, type OutlineNode } from './rules.ts'

/** The outline of a plan; null where it has none. */
export async function findOutlineOf(tx: Tx, planId: string): Promise<Outline | null> {
  const outline = await tx
    .selectFrom('outlines')
    .select(['id', 'planId', 'title'])
    .where('planId', '=', planId)
    .orderBy('version', 'desc')
    .executeTakeFirst()
  return outline ? { ...outline, items: await listItems(tx, outline.id) } : null
}

/** Null when there is none, or none that the person may know of; its items in their order. */
export async function findOutline(tx: Tx, id: string): Promise<Outline | null> {
  const outline = await tx
    .selectFrom('outlines')
    .select(['id', 'planId', 'title'])
    .where('id', '=', id)
    .executeTakeFirst()
  return outline ? { ...outline, items: await listItems(tx, outline.id) } : null
}

/** Until the end of the transaction nobody else adds an outline to this plan; waits for whoever does so now. */
export async function lockOutlines(tx: Tx, planId: string): Promise<void> {
  await oneAtATime(tx, planId)
}

/** An outline from the tree that was read, pasted or typed: the next version of the plan's. */
export async function addOutline(
  tx: Tx,
  at: { tenantId: string; planId: string; title: string },
  tree: readonly OutlineNode[],
): Promise<string> {
  const id = randomUUID()
  await lockOutlines(tx, at.planId)
  const before = await tx
    .selectFrom('outlines')
    .select('version')
    .where('planId', '=', at.planId)
    .orderBy('version', 'desc')
    .executeTakeFirst()
  await tx
    .insertInto('outlines')
    .values({ id, tenantId: at.tenantId, planId: at.planId, title: at.title, version: (before?.version ?? 0) + 1 })
    .execute()
  for (const item of itemsOf(tree, randomUUID))
    await tx
      .insertInto('outlineItems')
      .values({
        tenantId: at.tenantId,
        outlineId: id,
        ...only(item, ['id', 'parentId', 'ordinal', 'marker', 'text', 'appliesTo', 'answerKinds', 'conditional']),
      })
      .execute()
  return id
}

async function listItems(tx: Tx, outlineId: string): Promise<OutlineItem[]> {
  return tx
    .selectFrom('outlineItems')
    .select(['id', 'parentId', 'ordinal', 'marker', 'text', 'appliesTo', 'answerKinds', 'conditional', 'footnote'])
    .where('outlineId', '=', outlineId)
    .orderBy('ordinal')
    .$narrowType<{ answerKinds: AnswerKind[] }>()
    .execute()
}
