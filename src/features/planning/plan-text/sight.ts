import { sql } from 'kysely'
import { locality, nothing, office, type Sights } from '#server/database/sight.ts'

export const sights: Sights = {
  plan_texts: (viewer) => {
    if (viewer.wide) return locality(viewer)
    if (viewer.administrator) return nothing
    return sql`(tenant_id = ${viewer.tenant} and exists (select from plans p where p.id = plan_id
      and p.state in ('issued', 'inProgress', 'completed', 'archived')))`
  },
  plan_text_changes: office,
}
