import { sql } from 'kysely'
import { inspected, nothing, type Sights } from '#server/database/sight.ts'

const known = inspected(sql`state = 'issued'`)

/** As the paper that a letter puts right: one of a plan is everybody's who works under it, one of a detailed plan its Teams'. */
export const sights: Sights = {
  errata: (viewer) => {
    if (viewer.wide) return known(viewer)
    const ofPlan = viewer.administrator
      ? nothing
      : sql`(tenant_id = ${viewer.tenant} and paper_kind = 'plan' and inspection_id is null and team_id is null)`
    const ofDetailedPlan = sql`(paper_kind = 'detailedPlan' and exists (select 1 from detailed_plans d join teams t on t.plan_id = d.plan_id
      where paper_id in (d.id, d.plan_id) and d.state <> 'draft' and t.id = any(${viewer.teams}::uuid[])))`
    return sql`(${known(viewer)} or (state = 'issued' and (${ofPlan} or ${ofDetailedPlan})))`
  },
}
