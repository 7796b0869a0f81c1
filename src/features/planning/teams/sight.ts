import { sql } from 'kysely'
import type { Sights } from '#server/database/sight.ts'

export const sights: Sights = {
  teams: ({ wide, tenant, teams }) => (wide ? sql`tenant_id = ${tenant}` : sql`id = any(${teams}::uuid[])`),
  team_seats: ({ wide, tenant, teams }) => (wide ? sql`tenant_id = ${tenant}` : sql`team_id = any(${teams}::uuid[])`),
}
