import type { Feature } from '#server/feature.ts'
import { planPaperKind } from './papers.ts'
import { planRoutes } from './routes.ts'
import { PLAN_MOVES } from './rules.ts'
import { sights } from './sight.ts'
import { recordTexts } from './texts.ts'
import { planWork } from './work.ts'

export const plans: Feature = {
  name: 'planning/plans',
  routes: planRoutes,
  sights,
  lives: { plan: { called: 'Kế hoạch kiểm tra', moves: PLAN_MOVES } },
  work: { plan: planWork },
  papers: { plan: planPaperKind },
  record: recordTexts,
}
