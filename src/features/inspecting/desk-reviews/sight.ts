import { sql } from 'kysely'
import { inspected, type Sights } from '#server/database/sight.ts'

export const sights: Sights = { inspection_clarifications: inspected(sql`true`) }
