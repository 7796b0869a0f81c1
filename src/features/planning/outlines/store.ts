import { randomUUID } from 'node:crypto'
import type { Tx } from '#server/database/db.ts'
import { type AnswerKind, itemsOf, type Outline, type OutlineItem, type OutlineNode } from './rules.ts'

/** The outline of a plan; null where it has none. */
export async function findOutlineOf(tx: Tx, planId: string): Promise<Outline | null> {
  const row = await tx
    .selectFrom('outlines')
    .selectAll()
    .where('planId', '=', planId)
    .orderBy('version', 'desc')
    .executeTakeFirst()
  return row ? { id: row.id, planId: row.planId, title: row.title, items: await listItems(tx, row.id) } : null
}

/** Null when there is none, or none that the person may know of; its items in their order. */
export async function findOutline(tx: Tx, id: string): Promise<Outline | null> {
  const row = await tx.selectFrom('outlines').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? { id: row.id, planId: row.planId, title: row.title, items: await listItems(tx, row.id) } : null
}

/** An outline from the tree that was read, pasted or typed. */
export async function addOutline(
  tx: Tx,
  at: { tenantId: string; planId: string; title: string },
  tree: readonly OutlineNode[],
): Promise<string> {
  const id = randomUUID()
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
        id: item.id,
        tenantId: at.tenantId,
        outlineId: id,
        parentId: item.parentId,
        ordinal: item.ordinal,
        marker: item.marker,
        text: item.text,
        appliesTo: [...item.appliesTo],
        answerKinds: [...item.answerKinds],
        conditional: item.conditional,
      })
      .execute()
  return id
}

async function listItems(tx: Tx, outlineId: string): Promise<OutlineItem[]> {
  const rows = await tx
    .selectFrom('outlineItems')
    .selectAll()
    .where('outlineId', '=', outlineId)
    .orderBy('ordinal')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    parentId: row.parentId,
    ordinal: row.ordinal,
    marker: row.marker,
    text: row.text,
    appliesTo: row.appliesTo,
    answerKinds: row.answerKinds as AnswerKind[],
    conditional: row.conditional,
    footnote: row.footnote,
  }))
}
