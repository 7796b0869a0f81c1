import { sql } from 'kysely'
import { locality, nothing, type Sights } from '#server/database/sight.ts'

export const sights: Sights = {
  plan_amendments: (viewer) => {
    if (viewer.wide) return locality(viewer)
    if (viewer.administrator) return nothing
    return sql`(tenant_id = ${viewer.tenant} and exists (select from plans p where p.id = plan_id and p.state = 'issued'))`
  },
}
