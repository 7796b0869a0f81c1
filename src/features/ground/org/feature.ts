import type { Feature } from '#server/feature.ts'
import { orgRoutes } from './routes.ts'
import { sights } from './sight.ts'
import { recordTexts } from './texts.ts'

export const org: Feature = {
  name: 'ground/org',
  routes: orgRoutes,
  sights,
  record: recordTexts,
}
