export {
  FINDING_KINDS,
  type Finding,
  type FindingAction,
  type FindingDraft,
  type FindingInputs,
  type FindingKind,
  type FindingSettings,
  type FindingState,
  isConfirmed,
  OPEN_FINDING_STATES,
  type Responsibility,
  type ResponsibilityFacts,
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
export { attachToFinding, opensFindings, rewriteFinding, writeFinding } from './rules/writing.ts'
