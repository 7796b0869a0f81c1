import { sql } from 'kysely'
import { locality, nothing, type Sight, type Sights } from '#server/database/sight.ts'

/** With its plan: a draft is the office's, an issued one the locality's. */
const withPlan: Sight = (viewer) => {
  if (viewer.wide) return locality(viewer)
  if (viewer.administrator) return nothing
  return sql`(tenant_id = ${viewer.tenant} and exists (select from plans p where p.id = plan_id
    and p.state in ('issued', 'inProgress', 'completed', 'archived')))`
}

export const sights: Sights = { content_sets: withPlan, content_items: withPlan, outline_item_contents: withPlan }
