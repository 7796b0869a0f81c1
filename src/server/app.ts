import type { FastifyInstance } from 'fastify'
import { FEATURES } from './features.ts'
import { newApp } from './http/application.ts'
import { keepLimits } from './http/limits.ts'
import { servePages } from './http/pages.ts'
import { languageOf } from './http/request.ts'
import type { Routes } from './http/routes.ts'
import { inTransaction, type Services } from './http/transaction.ts'
import { sampleRoutes } from './sample/routes.ts'
import { probeRoutes } from './watching/probes.ts'

/** The whole application: pages, sign-in, features. */
export async function buildApp(services: Services, logger: boolean | object = false): Promise<FastifyInstance> {
  const app = newApp(services.config, logger)
  await servePages(app)
  addRoutes(app, services)
  await app.ready()
  return app
}

/** Every route under /api, and those for machines. */
export function addRoutes(app: FastifyInstance, services: Services): void {
  keepLimits(app, services)
  const { rulesBehind } = FEATURES.find((feature) => feature.rulesBehind) ?? {}
  if (rulesBehind)
    app.rulesBehind = async (request, planId, settings) =>
      (await inTransaction(services, request, (tx) => rulesBehind(tx, planId, settings))).map(
        (said) => said[languageOf(request)],
      )
  // What the types of Fastify leave open, those of the contracts close.
  const routes = app as unknown as Routes
  probeRoutes(routes, services)
  sampleRoutes(routes, services)
  for (const feature of FEATURES) feature.routes?.(routes, services, FEATURES)
}
