import type { Feature } from '#server/feature.ts'
import { detailedPlanKind } from './papers.ts'
import { detailedPlanRoutes, type Later } from './routes.ts'
import { DETAILED_PLAN_MOVES } from './rules.ts'
import { sights } from './sight.ts'
import { recordTexts } from './texts.ts'
import { detailedPlanWork } from './work.ts'

export const detailedPlans = (later: Later): Feature => ({
  name: 'planning/detailed-plans',
  routes: (app, services) => detailedPlanRoutes(app, services, later),
  sights,
  lives: { 'detailed-plan': { called: 'Kế hoạch kiểm tra chi tiết', moves: DETAILED_PLAN_MOVES } },
  work: { detailedPlan: detailedPlanWork },
  papers: { detailedPlan: detailedPlanKind },
  record: recordTexts,
})
