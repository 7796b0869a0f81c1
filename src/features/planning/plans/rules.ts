export { checkTargets, planCautions, submitCautions } from './rules/content.ts'
export { type Coverage, type CoverageRule, coverageOf, formOf } from './rules/coverage.ts'
export { isEditable, mayAttachCopy, mayEditPlan, PLAN_MOVES, planActions, submissionGaps } from './rules/moves.ts'
export {
  type CoverageFacts,
  type NewPlan,
  PLAN_STATES,
  type Plan,
  type PlanAction,
  type PlanContent,
  type PlanInputs,
  type PlanLegalBasis,
  type PlanNode,
  type PlanPeriod,
  type PlanSettings,
  type PlanState,
  type PlanWindow,
} from './rules/plan.ts'
export { type Said, saidOf } from './rules/said.ts'
export { type ChosenUnits, changesNothing, chooseUnits, mayChooseUnits, type RulePlace } from './rules/units.ts'
export { windowFor, windowRead } from './rules/windows.ts'
