import type { Feature } from '#server/feature.ts'
import { outlineRoutes } from './routes.ts'
import { sights } from './sight.ts'
import { recordTexts } from './texts.ts'

export const outlines: Feature = {
  name: 'planning/outlines',
  routes: outlineRoutes,
  sights,
  record: recordTexts,
}
