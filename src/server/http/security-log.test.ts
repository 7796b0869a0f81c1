import { randomUUID } from 'node:crypto'
import { Writable } from 'node:stream'
import { beforeAll, expect, test } from 'vitest'
import { type CastName, cast, PLAN, WARD } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { CAN_THO, seedThread } from '#test/world.ts'
import { addRoutes } from '../app.ts'
import { newApp } from './application.ts'

const world = testWorld('2026-03-02')
beforeAll(() => seedThread(world, CAN_THO))

/** The application with its log, written as the server writes it. */
async function logged(work: (app: ReturnType<typeof newApp>) => Promise<void>): Promise<string> {
  let log = ''
  const stream = new Writable({
    write(line, _encoding, done) {
      log += line
      done()
    },
  })
  const app = newApp(world.services.config, { level: 'warn', stream })
  addRoutes(app, world.services)
  await work(app)
  await app.close()
  return log
}
const as = async (who: CastName) => ({
  host: 'localhost',
  'x-soat': '1',
  cookie: `__Host-soat=${await world.token(who)}`,
})

test('what is refused for want of a right, and from another site, stands in the log with who and where, and nothing typed (V16.3)', async () => {
  const log = await logged(async (app) => {
    const headers = await as('hoa')
    await app.inject({
      method: 'PUT',
      url: `/api/profiles/${PLAN}/reportLeadDays`,
      headers,
      payload: { value: 5, source: 'TYPED' },
    })
    await app.inject({
      method: 'POST',
      url: '/api/teams',
      headers: { ...headers, 'sec-fetch-site': 'cross-site' },
      payload: {},
    })
    await app.inject({ url: '/api/plans', headers })
  })
  const lines = log
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  expect(lines.filter(({ security }) => security === 'refused')).toEqual([
    expect.objectContaining({ refusal: 'WRONG_ACTOR', account: cast.hoa.id, route: '/api/profiles/:planId/:key' }),
    expect.objectContaining({ refusal: 'CROSS_SITE', route: '/api/teams' }),
  ])
  expect(log).not.toContain('TYPED')
})

test('what is refused about a surprise inspection does not name it in the log (CT-III-2b-1)', async () => {
  const id = randomUUID()
  const command = (action: string, seenVersion: number, input: object = {}) => ({
    commandId: randomUUID(),
    action,
    seenVersion,
    input,
  })
  const log = await logged(async (app) => {
    const send = async (who: CastName, url: string, payload: object) =>
      (await app.inject({ method: 'POST', url, headers: await as(who), payload })).statusCode
    const proposal = {
      id,
      planId: PLAN,
      unitId: WARD,
      ground: 'need',
      feedback: '',
      reason: 'Theo dõi',
      plannedOn: '2026-03-04',
      drawnKind: null,
      knowerIds: [cast.minh.id],
    }
    expect(await send('quang', '/api/surprises', proposal)).toBe(200)
    // Not his to authorise; not confirmed; changed meanwhile.
    expect(await send('minh', `/api/surprises/${id}/commands`, command('authorise', 1))).toBe(403)
    expect(await send('quang', `/api/surprises/${id}/commands`, command('authorise', 1))).toBeOneOf([200, 403])
    expect(await send('quang', `/api/surprises/${id}/commands`, command('cancel', 9, { reason: 'x' }))).toBe(409)
    expect(await send('hoa', `/api/surprises/${id}/commands`, command('cancel', 1, { reason: 'x' }))).toBe(404)
  })
  expect(log).toContain('"security":"refused"')
  expect(log).not.toMatch(new RegExp(`surprise|sealed|${id}`, 'i'))
})
