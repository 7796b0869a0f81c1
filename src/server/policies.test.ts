import { expect, test } from 'vitest'
import { testWorld } from '../../test/db.ts'
import { addRoutes } from './app.ts'
import { newApp } from './http.ts'
import { POLICIES } from './policies.ts'

const world = testWorld('2026-03-02')

test('a route without a policy stops the server at start', () => {
  const app = newApp(world.services.config)
  expect(() => app.get('/api/forgotten', async () => ({}))).toThrow('no policy for GET /api/forgotten')
})

test('every policy is that of a route, and every route has one', async () => {
  const app = newApp(world.services.config)
  const routes: string[] = []
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) if (one !== 'HEAD') routes.push(`${one} ${url}`)
  })
  addRoutes(app, world.services)
  await app.ready()
  expect(Object.keys(POLICIES).toSorted()).toEqual([...routes, 'GET /assets/*'].toSorted())
})
