export { usePlanActs } from './acts.tsx'
export { CoverageTable } from './CoverageTable.tsx'
export { type ListedPlan, PlanStateTag, planNumber } from './PlanState.tsx'
export { PlanWords } from './PlanWords.tsx'
