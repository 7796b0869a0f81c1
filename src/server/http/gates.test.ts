import { expect, test } from 'vitest'
import { testWorld } from '#test/db.ts'
import { buildApp } from '../app.ts'
import { newApp } from './application.ts'

const world = testWorld('2026-03-02')

test('a route that does not say who may call it stops the server at start', () => {
  const app = newApp(world.services.config)
  expect(() => app.get('/api/forgotten', async () => ({}))).toThrow('no gate for GET /api/forgotten')
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
