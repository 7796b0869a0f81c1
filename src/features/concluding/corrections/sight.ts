import { sql } from 'kysely'
import { inspected, type Sights } from '#server/database/sight.ts'

export const sights: Sights = { conclusion_corrections: inspected(sql`state = 'issued'`) }
