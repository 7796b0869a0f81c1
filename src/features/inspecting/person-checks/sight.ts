import { sql } from 'kysely'
import { inspected, type Sights } from '#server/database/sight.ts'

/** From when on the unit, and the person named, know of it. */
const over = sql<boolean>`(not withdrawn and exists (select from inspections i where i.id = inspection_id
  and i.state in ('preliminarilyConcluded', 'consolidating', 'concluded', 'remediation', 'closed', 'archived')))`

export const sights: Sights = {
  person_checks: ({ id, wide, restricted, tenant, teams, leads, heads }) =>
    sql`((${wide && restricted} and tenant_id = ${tenant} and not withdrawn)
      or (team_id = any(${teams}::uuid[]) and (author_id = ${id} or team_id = any(${leads}::uuid[]))
        and inspection_id <> all((select authz.my_recusals())::uuid[]))
      or ((account_id = ${id} or unit_id = any(${heads}::uuid[])) and ${over}))`,
  desk_counts: inspected(over),
}
