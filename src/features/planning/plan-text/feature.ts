import type { Feature } from '#server/feature.ts'
import { type Later, planPaperKind } from './papers.ts'
import { answerRoutes } from './routes/answers.ts'
import { planTextRoutes } from './routes.ts'
import { sights } from './sight.ts'
import { recordTexts } from './texts.ts'

export const planText = (later: Later): Feature => ({
  name: 'planning/plan-text',
  routes: (app, services) => {
    planTextRoutes(app, services, later)
    answerRoutes(app, services)
  },
  sights,
  papers: { plan: planPaperKind(later) },
  record: recordTexts,
})
