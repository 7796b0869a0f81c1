import { sql } from 'kysely'
import { inspected, type Sights } from '#server/database/sight.ts'

export const sights: Sights = { urgings: inspected(sql`state in ('sent', 'answered')`) }
