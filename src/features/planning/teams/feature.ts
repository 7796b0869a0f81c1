import type { Feature } from '#server/feature.ts'
import { teamDecisionKind } from './papers.ts'
import { teamRoutes } from './routes.ts'
import { TEAM_MOVES } from './rules.ts'
import { sights } from './sight.ts'
import { recordTexts } from './texts.ts'
import { teamWork } from './work.ts'

export const teams: Feature = {
  name: 'planning/teams',
  routes: teamRoutes,
  sights,
  lives: { team: { called: 'Đoàn kiểm tra', moves: TEAM_MOVES } },
  work: { team: teamWork },
  papers: { teamDecision: teamDecisionKind },
  record: recordTexts,
}
