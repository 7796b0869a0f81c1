import type { Feature } from '#server/feature.ts'
import { evidenceRoutes } from './routes.ts'
import { sights } from './sight.ts'
import { recordTexts } from './texts.ts'

export const evidence: Feature = {
  name: 'ground/evidence',
  routes: evidenceRoutes,
  sights,
  record: recordTexts,
}
