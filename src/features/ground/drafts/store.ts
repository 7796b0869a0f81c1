import { sql } from 'kysely'
import type { Db, Presence, Tx } from '#server/database/db.ts'
import { type Draft, KEPT_DAYS } from './rules.ts'

/** The forms that the person has begun, newest first, without what is in them. */
export async function listDrafts(tx: Tx): Promise<Pick<Draft, 'form' | 'savedAt'>[]> {
  const rows = await tx.selectFrom('drafts').select(['form', 'savedAt']).orderBy('savedAt', 'desc').execute()
  return rows.map(({ form, savedAt }) => ({ form, savedAt: savedAt.toISOString() }))
}

/** Null where the person has begun no such form. */
export async function findDraft(tx: Tx, form: string): Promise<Draft | null> {
  const row = await tx
    .selectFrom('drafts')
    .select(['form', 'body', 'savedAt'])
    .where('form', '=', form)
    .executeTakeFirst()
  return row ? { form, values: row.body as Draft['values'], savedAt: row.savedAt.toISOString() } : null
}

/** Keeps these fields over what was kept before. */
export async function keepDraft(tx: Tx, { by }: Presence, form: string, values: Draft['values']): Promise<void> {
  const body = JSON.stringify(values)
  await tx
    .insertInto('drafts')
    .values({ accountId: by.id, tenantId: by.tenantId, form, body })
    .onConflict((conflict) => conflict.columns(['accountId', 'form']).doUpdateSet({ body, savedAt: sql`now()` }))
    .execute()
}

/** The form was sent, or its author dropped it. */
export async function dropDraft(tx: Tx, form: string): Promise<void> {
  await tx.deleteFrom('drafts').where('form', '=', form).execute()
}

/** What nobody has touched for long, whosoever it is. */
export async function dropOldDrafts(owner: Db): Promise<void> {
  await owner
    .deleteFrom('drafts')
    .where('savedAt', '<', sql<Date>`now() - make_interval(days => ${KEPT_DAYS})`)
    .execute()
}
