export { drawTarget, drawText } from './rules/draw.ts'
export { knowersOffered } from './rules/knowers.ts'
export { SURPRISE_MOVES, surpriseActions } from './rules/moves.ts'
export { type Otherwise, otherwise } from './rules/otherwise.ts'
export { checkProposal, isSurprised } from './rules/proposal.ts'
export {
  type Authoriser,
  type Member,
  type Proposal,
  type ProposalFacts,
  SURPRISE_GROUNDS,
  SURPRISE_STATES,
  type Surprise,
  type SurpriseAction,
  type SurpriseGround,
  type SurpriseInputs,
  type SurpriseState,
  type SurpriseStep,
} from './rules/surprise.ts'
export { authoriserOf, mayOpenSurprises, mayPropose } from './rules/who.ts'
