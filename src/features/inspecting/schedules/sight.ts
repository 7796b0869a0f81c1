import { sql } from 'kysely'
import { inspected, type Sights } from '#server/database/sight.ts'

export const sights: Sights = {
  inspection_sessions: inspected(sql`state <> 'planned'`),
  schedule_notices: inspected(sql`state in ('sent', 'acknowledged', 'superseded') and issued_on is not null`),
}
