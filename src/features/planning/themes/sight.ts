import { sql } from 'kysely'
import { planned, type Sights } from '#server/database/sight.ts'

export const sights: Sights = {
  themes: planned,
  unit_proposals: ({ wide, tenant, units }) =>
    wide ? sql`tenant_id = ${tenant}` : sql`unit_id = any(${units}::uuid[])`,
}
