import type { Feature } from '#server/feature.ts'
import { meRoutes } from './me.ts'
import { overviewRoutes } from './routes.ts'

export const overview: Feature = {
  name: 'reporting/overview',
  routes: (app, services, features) => {
    meRoutes(app, services)
    overviewRoutes(app, services, features)
  },
}
