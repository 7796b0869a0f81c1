import type { Feature } from '#server/feature.ts'
import { type Later, outlineRoutes } from './routes.ts'
import { sights } from './sight.ts'
import { recordTexts } from './texts.ts'

export const outlines = (later: Later): Feature => ({
  name: 'planning/outlines',
  routes: (app, services) => outlineRoutes(app, services, later),
  sights,
  record: recordTexts,
})
