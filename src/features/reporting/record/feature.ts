import type { Feature } from '#server/feature.ts'
import { recordRoutes } from './routes.ts'
import { recordTexts } from './texts.ts'

export const recordOfActs: Feature = {
  name: 'reporting/record',
  routes: recordRoutes,
  record: recordTexts,
}
