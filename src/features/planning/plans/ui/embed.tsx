import { later } from '#web/design/Loading.tsx'

export { usePlanActs } from './acts.tsx'
export { PlanStateTag } from './PlanState.tsx'
export { planNumber } from './plan-number.ts'

/** The words of a plan, part by part: fetched with their tab. */
export const PlanWords = later(() => import('./PlanWords.tsx').then((file) => file.PlanWords))
/** The table with the choice of units: fetched with the tab that shows it. */
export const CoverageTable = later(() => import('./CoverageTable.tsx').then((file) => file.CoverageTable))
/** The plans above and below it: fetched with the tab that shows them. */
export const RelatedPlans = later(() => import('./RelatedPlans.tsx').then((file) => file.RelatedPlans))
/** The plan above a new one: fetched with the form that asks for it. */
export const ParentFields = later(() => import('./ParentFields.tsx').then((file) => file.ParentFields))
