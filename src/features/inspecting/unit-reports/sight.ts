import { sql } from 'kysely'
import { inspected, type Sight, type Sights } from '#server/database/sight.ts'

/** What a unit writes: its own, and from the sending on what others know of the report. */
const sent: Sight = ({ wide, tenant, teams, units }) =>
  sql`(unit_id = any(${units}::uuid[]) or (${wide ? sql`tenant_id = ${tenant}` : sql`team_id = any(${teams}::uuid[])`}
    and exists (select from unit_reports r where r.id = report_id and r.state in ('submitted', 'received', 'locked'))))`

export const sights: Sights = { unit_reports: inspected(sql`true`), report_answers: sent, report_narratives: sent }
