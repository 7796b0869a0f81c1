import { sql } from 'kysely'
import type { Sights } from '#server/database/sight.ts'

/** A file has a side (decision 009): the other one knows it once it is shared; what proves a personal responsibility is read like it. */
export const sights: Sights = {
  evidence_files: ({ id, wide, administrator, tenant, restricted, teams, leads, units }) => {
    const ofLocality = administrator
      ? sql`false`
      : sql`(tenant_id = ${tenant} and shared and state = 'stored'
          and (thing in ('planOriginal', 'plan') or (thing = 'erratum' and inspection_id is null and team_id is null)))`
    const ofTeam = sql`(side = 'team' or (shared and state = 'stored'))`
    return wide
      ? sql`(tenant_id = ${tenant} and ${ofTeam} and (not restricted or ${restricted} or uploaded_by = ${id}))`
      : sql`((team_id = any(${teams}::uuid[]) and ${ofTeam} and (not restricted or team_id = any(${leads}::uuid[]) or uploaded_by = ${id}))
          or (unit_id = any(${units}::uuid[]) and (side = 'unit' or (shared and state = 'stored')))
          or ${ofLocality})`
  },
}
