import { sql } from 'kysely'
import { locality, nothing, office, type Sights } from '#server/database/sight.ts'

export const sights: Sights = {
  plans: (viewer) => {
    if (viewer.wide) return locality(viewer)
    if (viewer.administrator) return nothing
    return sql`(tenant_id = ${viewer.tenant} and state in ('issued', 'inProgress', 'completed', 'archived'))`
  },
  plan_targets: office,
}
