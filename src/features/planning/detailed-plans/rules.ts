export {
  coverageWith,
  fixCautions,
  fixGaps,
  giveUp,
  isVisited,
  unitsAfter,
} from './rules/checks.ts'
export {
  type Around,
  DAY_PARTS,
  type DayPart,
  type DetailedPlan,
  type DetailedPlanAction,
  type DetailedPlanInputs,
  type DetailedPlanSettings,
  type DetailedPlanState,
  type DetailedWords,
  type FixFacts,
  isFixed,
  type PlannedVisit,
} from './rules/detailed-plan.ts'
export { differs, visitOf } from './rules/following.ts'
export {
  DETAILED_PLAN_MOVES,
  detailedPlanActions,
  mayAttachCopy,
  mayWrite,
  openVersion,
} from './rules/moves.ts'
export { proposed, type SetUpVisit, visitsAgain } from './rules/proposal.ts'
