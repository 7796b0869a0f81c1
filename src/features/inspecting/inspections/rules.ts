export { checkPlace, formAgain, mayReinspect } from './rules/beginning.ts'
export { checkFindings, isPreliminaryDue } from './rules/conclusion.ts'
export {
  type BeginFacts,
  type ConcludeFacts,
  INSPECTION_PATHS,
  type InspectionAction,
  type InspectionInputs,
  type InspectionSettings,
  type NoticeFacts,
  type NoticeInput,
  type ScheduleFacts,
  type SessionInput,
} from './rules/inputs.ts'
export {
  ANNOUNCED_FORMS,
  INSPECTION_FORMS,
  INSPECTION_STATES,
  type Inspection,
  type InspectionForm,
  type InspectionMethod,
  type InspectionState,
  OVER,
} from './rules/inspection.ts'
export { asKnownTo, mayEditLists } from './rules/lists.ts'
export { INSPECTION_MOVES, inspectionActions } from './rules/moves.ts'
export { nextStep } from './rules/next.ts'
export { noticeDueOn, reportDueOn } from './rules/notice.ts'
export { sessionCautions } from './rules/session.ts'
