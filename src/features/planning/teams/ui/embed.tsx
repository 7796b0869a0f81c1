export { useTeamActs } from './acts.tsx'
export { MineFilter, PlanAndTeamFilters } from './PlanAndTeamFilters.tsx'
export { TeamStateTag } from './TeamState.tsx'
