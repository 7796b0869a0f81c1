import { sql } from 'kysely'
import { inspected, type Sights } from '#server/database/sight.ts'

export const sights: Sights = {
  inspections: inspected(sql`notified_on is not null`),
  inspection_lists: inspected(sql`open_on is not null`),
}
