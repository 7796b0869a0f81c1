import { sql } from 'kysely'
import { inspected, nothing, type Sight, type Sights } from '#server/database/sight.ts'

const ofTeam = inspected(nothing)
/** The Team's and the office's, without whoever may not examine the unit. */
const unrecused: Sight = (viewer) =>
  sql`(${ofTeam(viewer)} and inspection_id <> all((select authz.my_recusals())::uuid[]))`

export const sights: Sights = {
  sheet_entries: unrecused,
  sheet_heads: unrecused,
  sheet_assignees: unrecused,
  recusal_waivers: ofTeam,
}
