import { sql } from 'kysely'
import type { Db } from '../db.ts'
import type { Services } from '../http.ts'

/** Fills an empty database with the sample world and marks it as a sample. */
export async function loadSample(services: Services): Promise<void> {
  await services.asOwner(async (owner) => {
    await owner.updateTable('authz.installation').set({ sample: true }).execute()
  })
}

/** "Bắt đầu lại với dữ liệu trống": takes every row away; refused by its route where the database is no sample. */
export async function emptyDatabase(owner: Db): Promise<void> {
  const { rows } = await sql<{ name: string }>`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'authz')`.execute(owner)
  await sql.raw(`truncate ${rows.map((row) => row.name).join(', ')}`).execute(owner)
  await owner.insertInto('authz.installation').defaultValues().execute()
}
