export { asksResponsibility } from './rules/conditions.ts'
export {
  type Finding,
  type FindingAction,
  type FindingDraft,
  type FindingInputs,
  type FindingSettings,
  type FindingState,
  isConfirmed,
  OPEN_FINDING_STATES,
  type Responsibility,
  type ResponsibilityFacts,
  type Writing,
} from './rules/finding.ts'
export {
  checkMinutes,
  keepsMinutes,
  MINUTES_PARTS,
  type MinutesSigning,
  signersOf,
  signMinutes,
} from './rules/minutes.ts'
export { FINDING_MOVES, findingActions } from './rules/moves.ts'
export { attachToFinding, kindsToChoose, opensFindings, rewriteFinding, writeFinding } from './rules/writing.ts'
