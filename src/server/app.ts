import type { FastifyInstance } from 'fastify'
import { orgRoutes } from '../features/ground/org/routes.ts'
import { peopleRoutes } from '../features/ground/people/routes.ts'
import { newApp, type Services, servePages } from './http.ts'
import { meRoutes } from './me.ts'
import { sampleRoutes } from './sample-routes.ts'

/** Every feature's routes, in the order of the work. */
const FEATURES = [peopleRoutes, orgRoutes]

/** The whole application: pages, sign-in, features. */
export async function buildApp(services: Services, logger: boolean | object = false): Promise<FastifyInstance> {
  const app = newApp(services.config, logger)
  await servePages(app)
  meRoutes(app, services)
  sampleRoutes(app, services)
  for (const routes of FEATURES) routes(app, services)
  await app.ready()
  return app
}
