import type { Feature } from '#server/feature.ts'
import { planImportRoutes } from './routes.ts'
import { recordTexts } from './texts.ts'

export const planImport: Feature = {
  name: 'planning/plan-import',
  routes: planImportRoutes,
  record: recordTexts,
}
