import { sql } from 'kysely'
import { inspected, type Sights } from '#server/database/sight.ts'

/** From when on the unit knows of a finding. */
const presented = sql<boolean>`state in ('presented', 'accepted', 'contested', 'upheld', 'amended', 'concluded')`

export const sights: Sights = {
  findings: inspected(presented),
  finding_responsibilities: ({ id, wide, tenant, restricted, leads, heads }) =>
    wide
      ? sql`(tenant_id = ${tenant} and (${restricted} or author_id = ${id}))`
      : sql`(author_id = ${id} or exists (select from findings f where f.id = finding_id
          and (f.team_id = any(${leads}::uuid[]) or (f.unit_id = any(${heads}::uuid[]) and ${presented}))))`,
}
