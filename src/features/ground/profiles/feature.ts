import type { Feature } from '#server/feature.ts'
import { type Later, profileRoutes } from './routes.ts'
import { sights } from './sight.ts'
import { recordTexts } from './texts.ts'

export const profiles = (later: Later): Feature => ({
  name: 'ground/profiles',
  routes: (app, services) => profileRoutes(app, services, later),
  sights,
  record: recordTexts,
})
