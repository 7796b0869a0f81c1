import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { cast, PLAN } from '../../test/cast.ts'
import { testWorld } from '../../test/db.ts'
import { addRoutes } from './app.ts'
import { newApp } from './http.ts'

const world = testWorld('2026-03-02')

test('what is refused for want of a right, and from another site, stands in the log with who and where, and nothing typed (V16.3)', async () => {
  let log = ''
  const stream = new Writable({
    write(line, _encoding, done) {
      log += line
      done()
    },
  })
  const app = newApp(world.services.config, { level: 'warn', stream })
  addRoutes(app, world.services)
  const headers = { host: 'localhost', 'x-soat': '1', cookie: `__Host-soat=${await world.token('hoa')}` }
  await app.inject({ method: 'PUT', url: `/api/profiles/${PLAN}/reportLeadDays`, headers, payload: { value: 5, source: 'TYPED' } })
  await app.inject({ method: 'POST', url: '/api/teams', headers: { ...headers, 'sec-fetch-site': 'cross-site' }, payload: {} })
  await app.inject({ url: '/api/plans', headers })
  const lines = log
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  expect(lines.filter(({ security }) => security === 'refused')).toEqual([
    expect.objectContaining({ refusal: 'WRONG_ACTOR', account: cast.hoa.id, route: '/api/profiles/:planId/:key' }),
    expect.objectContaining({ refusal: 'CROSS_SITE', route: '/api/teams' }),
  ])
  expect(log).not.toContain('TYPED')
  await app.close()
})
