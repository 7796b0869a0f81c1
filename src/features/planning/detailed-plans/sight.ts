import { sql } from 'kysely'
import type { Sights } from '#server/database/sight.ts'

export const sights: Sights = {
  detailed_plans: ({ wide, tenant, teams }) =>
    wide
      ? sql`tenant_id = ${tenant}`
      : sql`(state <> 'draft' and exists (select 1 from teams t where t.plan_id = detailed_plans.plan_id and t.id = any(${teams}::uuid[])))`,
}
