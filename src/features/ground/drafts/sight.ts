import { sql } from 'kysely'
import type { Sights } from '#server/database/sight.ts'

export const sights: Sights = { drafts: ({ id }) => sql`account_id = ${id}` }
