export { checkPlace, formAgain, mayReinspect } from './rules/beginning.ts'
export { checkFindings, isPreliminaryDue } from './rules/conclusion.ts'
export { answerClarification, type Clarification } from './rules/desk.ts'
export {
  type BeginFacts,
  type ConcludeFacts,
  type HostFacts,
  INSPECTION_PATHS,
  type InspectionAction,
  type InspectionInputs,
  type InspectionSettings,
  type NoticeFacts,
  type NoticeInput,
  type RoundState,
  type ScheduleFacts,
  type SessionInput,
  type Standing,
} from './rules/inputs.ts'
export {
  ANNOUNCED_FORMS,
  INSPECTION_FORMS,
  INSPECTION_STATES,
  type Inspection,
  type InspectionForm,
  type InspectionMethod,
  type InspectionState,
  isOpenForWork,
  NOT_CARRIED_OUT,
  OVER,
} from './rules/inspection.ts'
export { asKnownTo, mayEditLists } from './rules/lists.ts'
export { INSPECTION_MOVES, inspectionActions } from './rules/moves.ts'
export { nextStep } from './rules/next.ts'
export { noticeDueOn, reportAddress, reportDueOn } from './rules/notice.ts'
export {
  checkNaming,
  checkProgramme,
  checkScope,
  checkTheme,
  isThemeFor,
  type Scope,
  type ScopedUnit,
  type Themes,
  themeFor,
} from './rules/scope.ts'
export { aloneCaution, isHostFor, sessionCautions } from './rules/session.ts'
