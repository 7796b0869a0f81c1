export { checkTargets, planCautions } from './rules/content.ts'
export { type Coverage, type CoverageRule, coverageOf } from './rules/coverage.ts'
export { mayAttachCopy, mayEditPlan, PLAN_MOVES, planActions } from './rules/moves.ts'
export type {
  CoverageFacts,
  NewPlan,
  Plan,
  PlanAction,
  PlanContent,
  PlanInputs,
  PlanLegalBasis,
  PlanNode,
  PlanPeriod,
  PlanSettings,
  PlanState,
  PlanWindow,
} from './rules/plan.ts'
export { windowFor, windowRead } from './rules/windows.ts'
