import type { Feature } from '#server/feature.ts'
import { archiveRoutes } from './routes.ts'

export const archive: Feature = {
  name: 'reporting/archive',
  routes: archiveRoutes,
}
