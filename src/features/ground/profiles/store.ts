import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '#server/database/db.ts'
import { only } from '#server/database/saving.ts'
import { type OfPlan, type Profile, profileOf, type SettingRow } from './rules.ts'

/** The settings that were decided for a plan, each with the sentence it rests on; what is not listed stands at its default. */
export async function listSettings(tx: Tx, planId: string): Promise<SettingRow[]> {
  return tx
    .selectFrom('profileSettings')
    .select(['key', 'value', 'source'])
    .where('planId', '=', planId)
    .orderBy('key')
    .execute()
}

/** The profile of a plan: what was decided for it, over the defaults. */
export async function getProfile(tx: Tx, planId: string): Promise<Profile & OfPlan> {
  return { ...profileOf(await listSettings(tx, planId)), planId }
}

/** The profiles of several plans, read at once. */
export async function getProfiles(tx: Tx, planIds: readonly string[]): Promise<Map<string, Profile>> {
  const rows =
    planIds.length === 0
      ? []
      : await tx
          .selectFrom('profileSettings')
          .select(['planId', 'key', 'value', 'source'])
          .where('planId', 'in', planIds)
          .execute()
  const settings = Map.groupBy(rows, (row) => row.planId)
  return new Map(planIds.map((planId) => [planId, profileOf(settings.get(planId) ?? [])]))
}

/** Other plans in which the same setting rests on these words. */
export async function listRestingOn(
  tx: Tx,
  planId: string,
  { key, source }: Pick<SettingRow, 'key' | 'source'>,
): Promise<string[]> {
  const rows = await tx
    .selectFrom('profileSettings')
    .select('planId')
    .where('key', '=', key)
    .where('planId', '<>', planId)
    .where(sql<boolean>`${source} = any(string_to_array(source, ' | '))`)
    .execute()
  return rows.map((row) => row.planId)
}

/** Writes one setting with the sentence it rests on, over what stood there. */
export async function saveSetting(tx: Tx, at: { tenantId: string; planId: string }, row: SettingRow): Promise<void> {
  const value = JSON.stringify(row.value)
  await tx
    .insertInto('profileSettings')
    .values({ id: randomUUID(), ...only(at, ['tenantId', 'planId']), ...only(row, ['key', 'source']), value })
    .onConflict((conflict) => conflict.columns(['planId', 'key']).doUpdateSet({ value, source: row.source }))
    .execute()
}
