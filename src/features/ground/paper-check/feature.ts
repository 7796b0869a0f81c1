import type { Feature } from '#server/feature.ts'
import { paperCheckRoutes } from './routes.ts'

export const paperCheck: Feature = {
  name: 'ground/paper-check',
  routes: paperCheckRoutes,
}
