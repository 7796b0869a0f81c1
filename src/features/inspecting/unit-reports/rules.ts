export {
  answerCautions,
  changedItems,
  isEmptyAnswer,
  ratioPercent,
  writeAnswer,
  writeNarrative,
} from './rules/answers.ts'
export { UNIT_REPORT_MOVES, unitReportActions } from './rules/moves.ts'
export {
  type Answer,
  type AnswerValue,
  daysLate,
  type Remark,
  type ReturnedReport,
  type SubmitFacts,
  UNIT_REPORT_STATES,
  type UnitReport,
  type UnitReportAction,
  type UnitReportInputs,
  type UnitReportSettings,
  type UnitReportState,
  withoutDraft,
} from './rules/report.ts'
export { missingItems, progressOf, type ReportSection, sectionsOf } from './rules/sections.ts'
export { likelySigner, type SignerChoice } from './rules/signer.ts'
export { isReportOpenTo, isSent } from './rules/who.ts'
