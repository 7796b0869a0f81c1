import { sql } from 'kysely'
import { inspected, type Sights } from '#server/database/sight.ts'

const issued = inspected(sql`state <> 'draft' and addressee = 'unit'`)
const steps = inspected(sql`kind <> 'referral'`)

/** A proposal of handling is the office's own; the unit reads the decision. */
export const sights: Sights = {
  recommendations: issued,
  recommendation_steps: (viewer) =>
    viewer.wide ? steps(viewer) : sql`(${steps(viewer)} and kind <> 'handlingProposal')`,
}
