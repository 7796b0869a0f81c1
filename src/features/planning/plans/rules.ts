export { checkBasics } from './rules/basics.ts'
export {
  type Capacity,
  capacityCautions,
  capacityOf,
  visitsAboveMost,
  visitsNeeded,
} from './rules/capacity.ts'
export { isOverElsewhere, isPastElsewhere } from './rules/completing.ts'
export { countCautions, planCautions, submitCautions } from './rules/content.ts'
export {
  type CountedPlace,
  type CountedUnit,
  type Coverage,
  type CoverageRule,
  coverageOf,
  formOf,
  shareOf,
  takesKind,
} from './rules/coverage.ts'
export { type Cycle, type CycleGroup, cycleCautions, cycleOf, cycleYearsOf } from './rules/cycle.ts'
export {
  type EntryForm,
  entryOf,
  type FormEntry,
  type Formed,
  METHODS,
  type Method,
  type PlanForms,
  type QualityScope,
  qualityScope,
  readForms,
  wholeYear,
  windowOf,
} from './rules/entries.ts'
export { CONTENT_FORMS, type ContentForm, codeOf, formCode, formCodes, formPhrases } from './rules/form-codes.ts'
export { leadOf, leadUnits } from './rules/leads.ts'
export { complementOf, type LiableUnit, liableUnits } from './rules/liable.ts'
export {
  isEditable,
  mayAttachCopy,
  mayEditPlan,
  missedShares,
  missedTargets,
  PLAN_MOVES,
  PREPARING,
  planActions,
  submissionGaps,
} from './rules/moves.ts'
export { checkNotOver, checkRunning } from './rules/over.ts'
export { hang, mayHang, type Parent } from './rules/parents.ts'
export {
  type AmendedFacts,
  type CompletionFacts,
  type CoverageFacts,
  HEIRS,
  type Heir,
  IN_FORCE,
  type InheritedDuty,
  ISSUED,
  isInForce,
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
  type TextOdd,
  type VarianceReport,
  wasIssued,
} from './rules/plan.ts'
export { type Addressee, addresseesOf, filedWith } from './rules/recipients.ts'
export { type Said, saidOf } from './rules/said.ts'
export { FOCAL_OF, type PlanSubject, SUBJECTS, subjectsIn } from './rules/subjects.ts'
export {
  type ChosenUnits,
  changesNothing,
  chooseUnits,
  chosenOn,
  countedAsInspected,
  countedOn,
  mayChooseUnits,
  placed,
  type RulePlace,
} from './rules/units.ts'
export { windowFor, windowRead, windowsOf } from './rules/windows.ts'
