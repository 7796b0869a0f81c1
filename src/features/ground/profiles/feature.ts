import type { Feature } from '#server/feature.ts'
import { profileRoutes } from './routes.ts'
import { sights } from './sight.ts'
import { recordTexts } from './texts.ts'

export const profiles: Feature = {
  name: 'ground/profiles',
  routes: profileRoutes,
  sights,
  record: recordTexts,
}
