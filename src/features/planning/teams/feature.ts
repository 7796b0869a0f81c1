import type { Feature } from '#server/feature.ts'
import { teamDecisionKind } from './papers.ts'
import { type Later, teamRoutes } from './routes.ts'
import { TEAM_MOVES } from './rules.ts'
import { sights } from './sight.ts'
import { recordTexts } from './texts.ts'
import { teamWork } from './work.ts'

export const teams = (later: Later): Feature => ({
  name: 'planning/teams',
  routes: (app, services) => teamRoutes(app, services, later),
  sights,
  lives: { team: { called: 'Đoàn kiểm tra', moves: TEAM_MOVES, forks: { establish: 'established / active' } } },
  work: { team: teamWork(later) },
  papers: { teamDecision: teamDecisionKind },
  record: recordTexts,
})
