import type { Feature } from '#server/feature.ts'
import { type Later, planAmendmentRoutes } from './routes.ts'
import { sights } from './sight.ts'
import { recordTexts } from './texts.ts'

export const planAmendments = (later: Later): Feature => ({
  name: 'planning/plan-amendments',
  routes: (app, services) => planAmendmentRoutes(app, services, later),
  sights,
  record: recordTexts,
})
