import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '#server/database/db.ts'
import { type Change, joined } from './rules/change.ts'
import type { PlanText } from './rules/text.ts'

/** The text of a plan with the version it has; null where none was written, or none that the person may know of. */
export async function findText(tx: Tx, planId: string): Promise<(PlanText & { readonly version: number }) | null> {
  const row = await tx
    .selectFrom('planTexts')
    .select(['blocks', 'facts', 'next', 'version'])
    .$narrowType<{ blocks: PlanText['blocks']; facts: PlanText['facts'] }>()
    .where('planId', '=', planId)
    .executeTakeFirst()
  return row ?? null
}

/** How often the text of this plan was written: 0 where nobody has, and its paper is still the file that it was read from. */
export async function versionOf(tx: Tx, planId: string): Promise<number> {
  const row = await tx.selectFrom('planTexts').select('version').where('planId', '=', planId).executeTakeFirst()
  return row?.version ?? 0
}

/** Until the end of the transaction nobody else writes in this plan, and nobody puts it before its signer. */
export async function lockText(tx: Tx, planId: string): Promise<void> {
  await sql`select from plans where id = ${planId} for update`.execute(tx)
}

/** The plan whose text it began as; null where it began otherwise, or none that the person may know of. */
export async function findCopiedFrom(tx: Tx, planId: string): Promise<string | null> {
  const row = await tx.selectFrom('planTexts').select('copiedFrom').where('planId', '=', planId).executeTakeFirst()
  return row?.copiedFrom ?? null
}

/** Writes the text whole: the first time as a new row, which may have begun as that of another plan. */
export async function saveText(
  tx: Tx,
  tenantId: string,
  planId: string,
  text: PlanText,
  copiedFrom: string | null = null,
): Promise<void> {
  const fields = { blocks: JSON.stringify(text.blocks), facts: JSON.stringify(text.facts), next: text.next }
  await tx
    .insertInto('planTexts')
    .values({ planId, tenantId, copiedFrom, ...fields })
    .onConflict((on) =>
      on.column('planId').doUpdateSet((set) => ({ ...fields, version: set('planTexts.version', '+', 1) })),
    )
    .execute()
}

/** One entry of the history of a text. */
export interface TextChange {
  readonly id: string
  readonly n: number
  readonly by: string
  readonly at: Date
  readonly act: string
  readonly block: string | null
  readonly before: Change
  readonly after: Change
  readonly undone: boolean
}

const SITTING_MINUTES = 10

/**
 * Adds a change and answers its number, and whether it is new: what one person does to the words of one paragraph within a sitting is one
 * entry, from its first words to its last.
 */
export async function addChange(
  tx: Tx,
  at: { readonly tenantId: string; readonly planId: string; readonly by: string },
  change: Pick<TextChange, 'act' | 'block' | 'before' | 'after'>,
): Promise<{ readonly n: number; readonly isNew: boolean }> {
  const last = await tx
    .selectFrom('planTextChanges')
    .select(['id', 'n', 'by', 'act', 'block', 'undone', 'before', 'after'])
    .$narrowType<{ before: Change; after: Change }>()
    .select(sql<boolean>`at > clock_timestamp() - make_interval(mins => ${SITTING_MINUTES})`.as('now'))
    .where('planId', '=', at.planId)
    .orderBy('n', 'desc')
    .executeTakeFirst()
  if (last?.now && !last.undone && last.by === at.by && change.act === 'set' && sameSitting(last, change)) {
    const { before, after } = joined(last, change)
    await tx
      .updateTable('planTextChanges')
      .set({ before: JSON.stringify(before), after: JSON.stringify(after) })
      .where('id', '=', last.id)
      .execute()
    return { n: last.n, isNew: false }
  }
  const n = (last?.n ?? 0) + 1
  const { act, block, before, after } = change
  await tx
    .insertInto('planTextChanges')
    .values({ id: randomUUID(), n, ...at, act, block, before: JSON.stringify(before), after: JSON.stringify(after) })
    .execute()
  return { n, isNew: true }
}

const sameSitting = (last: { act: string; block: string | null }, next: { act: string; block: string | null }) =>
  last.act === next.act && last.block === next.block

/** The history of a text, newest first: of one paragraph where it is named. */
export async function listChanges(tx: Tx, planId: string, block?: string): Promise<TextChange[]> {
  return selectChanges(tx, planId)
    .$if(block !== undefined, (query) => query.where('block', '=', block!))
    .orderBy('n', 'desc')
    .limit(MOST_CHANGES)
    .execute()
}

const MOST_CHANGES = 200

/** One change by its number; null when there is none, or none that the person may know of. */
export async function findChange(tx: Tx, planId: string, n: number): Promise<TextChange | null> {
  return (await selectChanges(tx, planId).where('n', '=', n).executeTakeFirst()) ?? null
}

/** Notes that a change was taken back. */
export async function markUndone(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('planTextChanges').set({ undone: true }).where('id', '=', id).execute()
}

function selectChanges(tx: Tx, planId: string) {
  return tx
    .selectFrom('planTextChanges')
    .select(['id', 'n', 'by', 'at', 'act', 'block', 'before', 'after', 'undone'])
    .$narrowType<{ before: Change; after: Change }>()
    .where('planId', '=', planId)
}
