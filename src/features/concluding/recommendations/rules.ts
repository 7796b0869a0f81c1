export { daysLate, isOpen, runningDueOn, standOf } from './rules/clock.ts'
export { checkIssue } from './rules/conditions.ts'
export { isInLetter, type LetterKind, lettersOf } from './rules/letters.ts'
export { attachToRemedy, RECOMMENDATION_MOVES, recommendationActions } from './rules/moves.ts'
export { papersBeside } from './rules/papers.ts'
export type {
  Notice,
  Recommendation,
  RecommendationAction,
  RecommendationInputs,
  RecommendationSettings,
} from './rules/recommendation.ts'
export {
  RECOMMENDATION_STATES,
  type RecommendationState,
  RUNNING_STATES,
  TERMINAL_STATES,
  tones,
} from './rules/states.ts'
export { asKnownTo } from './rules/who.ts'
