export { type Candidate, leadersOf, useTeamActs } from './acts.tsx'
export { TeamStateTag } from './TeamState.tsx'
