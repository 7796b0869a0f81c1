export { useTeamActs } from './acts.tsx'
export { TeamStateTag } from './TeamState.tsx'
