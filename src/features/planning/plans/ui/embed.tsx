export { usePlanActs } from './acts.tsx'
export { CoverageTable } from './CoverageTable.tsx'
export { PlanStateTag, planNumber } from './PlanState.tsx'
export { PlanWords } from './PlanWords.tsx'
