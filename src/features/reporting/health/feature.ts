import type { Feature } from '#server/feature.ts'
import { healthRoutes } from './routes.ts'

export const health: Feature = {
  name: 'reporting/health',
  routes: healthRoutes,
}
