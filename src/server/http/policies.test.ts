import { expect, test } from 'vitest'
import { testWorld } from '#test/db.ts'
import { addRoutes, buildApp } from '../app.ts'
import { newApp } from './http.ts'
import { POLICIES } from './policies.ts'

const world = testWorld('2026-03-02')

test('a route without a policy stops the server at start', () => {
  const app = newApp(world.services.config)
  expect(() => app.get('/api/forgotten', async () => ({}))).toThrow('no policy for GET /api/forgotten')
})

test('the head of an answer is open to whom the answer is, and to nobody else', async () => {
  const app = await buildApp(world.services)
  for (const [url, who] of [
    ['/api/units', 'hoa'],
    ['/api/record/checkpoints', 'khoa'],
    ['/api/record/checkpoints', 'hoa'],
  ] as const) {
    const headers = { host: 'localhost', cookie: `__Host-soat=${await world.token(who)}` }
    const [head, whole] = [await app.inject({ method: 'HEAD', url, headers }), await app.inject({ url, headers })]
    expect([url, who, head.statusCode, head.body]).toEqual([url, who, whole.statusCode, ''])
  }
  await app.close()
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
