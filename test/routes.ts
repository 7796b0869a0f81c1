import type { FastifyInstance } from 'fastify'
import type { AnyMove } from '#kernel/lifecycle.ts'
import { addRoutes } from '#server/app.ts'
import { newApp } from '#server/http/application.ts'
import { type Gate, gateOf } from '#server/http/gates.ts'
import type { Services } from '#server/http/transaction.ts'
import { TEST_CONFIG, TEST_KEY } from './cluster.ts'

/** One route of the application, as it stands when the server has started. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly url: string
  readonly may: Gate
  readonly heavy: boolean
  /** The moves behind a route of commands, by their names; null for every other route. */
  readonly moves: Readonly<Record<string, AnyMove>> | null
}

/** Writes down every route that is added to this application from now on; heads of answers are their answers'. */
export function routesOf(app: FastifyInstance): readonly Route[] {
  const routes: Route[] = []
  app.addHook('onRoute', ({ method, url, config }) => {
    for (const one of [method].flat())
      if (one !== 'HEAD')
        routes.push({
          method: one as Route['method'],
          url,
          may: gateOf(config, one, url),
          heavy: config?.heavy ?? false,
          moves: config?.moves ?? null,
        })
  })
  return routes
}

/** Every route under /api, and those for machines, without a database behind them. */
export function allRoutes(): readonly Route[] {
  const services: Services = {
    db: null as never,
    config: TEST_CONFIG,
    asOwner: () => Promise.reject(new Error('nothing is done here')),
    checkpoint: async () => {},
    key: TEST_KEY,
    now: () => new Date(0),
  }
  const app = newApp(TEST_CONFIG)
  const routes = routesOf(app)
  addRoutes(app, services)
  return routes
}
