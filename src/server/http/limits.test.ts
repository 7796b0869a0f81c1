import { describe, expect, test } from 'vitest'
import type { CastName } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { buildApp } from '../app.ts'
import { type LimitsConfig, readConfig } from '../config.ts'

const world = testWorld('2026-03-02')

/** The application under these limits a minute, asked by people of the cast or by strangers. */
async function limited(limits: Partial<LimitsConfig>) {
  const app = await buildApp({
    ...world.services,
    config: { ...world.services.config, limits: { ...world.services.config.limits, ...limits } },
  })
  const ask = async (
    who: CastName | null,
    method: 'GET' | 'POST',
    url: string,
    more: { address?: string; cookie?: string; language?: string } = {},
  ) => {
    const cookie = more.cookie ?? (who && `__Host-soat=${await world.token(who)}`)
    return app.inject({
      method,
      url,
      remoteAddress: more.address ?? '203.0.113.7',
      headers: {
        host: 'localhost',
        'x-soat': '1',
        'accept-language': more.language ?? 'vi',
        ...(cookie && { cookie }),
      },
      ...(method === 'POST' && { payload: {} }),
    })
  }
  const statuses = async (count: number, ...asked: Parameters<typeof ask>) => {
    const all: number[] = []
    for (let n = 0; n < count; n++) all.push((await ask(...asked)).statusCode)
    return all
  }
  return { app, ask, statuses }
}

describe('a person', () => {
  test('who writes too much is told in a sentence how long to wait; others, and reading, go on (V2.4)', async () => {
    const { app, ask, statuses } = await limited({ writes: 3 })
    expect(await statuses(4, 'thuy', 'POST', '/api/teams')).toEqual([422, 422, 422, 429])
    const refused = await ask('thuy', 'POST', '/api/teams')
    expect(refused.headers['content-type']).toContain('application/problem+json')
    const seconds = Number(refused.headers['retry-after'])
    expect(seconds).toBeGreaterThan(15)
    expect(seconds).toBeLessThanOrEqual(20)
    expect(refused.json()).toMatchObject({
      status: 429,
      code: 'TOO_MANY_REQUESTS',
      parameters: { seconds },
      detail: expect.stringContaining(`đợi ${seconds} giây`),
    })
    expect((await ask('thuy', 'POST', '/api/teams', { language: 'en' })).json().detail).toContain('Too many requests')
    expect((await ask('thuy', 'GET', '/api/units')).statusCode).toBe(200)
    // The same office behind the same address: another person's count is untouched.
    expect((await ask('quang', 'POST', '/api/teams')).statusCode).toBe(422)
    await app.close()
  })

  test('is one person in however many browsers, and is not counted with the strangers of the same network', async () => {
    const { app, ask, statuses } = await limited({ writes: 2, strangers: 1 })
    const other = await app.inject({
      method: 'POST',
      url: '/api/sample/play',
      headers: { host: 'localhost', 'x-soat': '1' },
      payload: { personId: '00000000-0000-4000-8000-000000000003' },
    })
    const cookie = String(other.headers['set-cookie']).split(';')[0]!
    expect((await ask('thuy', 'POST', '/api/teams')).statusCode).toBe(422)
    expect((await ask(null, 'POST', '/api/teams', { cookie })).statusCode).toBe(422)
    expect((await ask(null, 'POST', '/api/teams', { cookie })).statusCode).toBe(429)
    expect(await statuses(2, null, 'GET', '/api/me', { address: '198.51.100.1' })).toEqual([401, 429])
    expect((await ask('quang', 'GET', '/api/me', { address: '198.51.100.1' })).statusCode).toBe(200)
    await app.close()
  })

  test('has a narrower count for what is heavy, by reading or writing, and the wider one is not used up by it', async () => {
    const { app, statuses } = await limited({ writes: 3, heavy: 1 })
    expect(await statuses(2, 'thuy', 'GET', '/api/units/template.xlsx')).toEqual([200, 429])
    expect(await statuses(1, 'thuy', 'POST', '/api/plan-import')).toEqual([429])
    expect(await statuses(4, 'thuy', 'POST', '/api/teams')).toEqual([422, 422, 422, 429])
    await app.close()
  })

  test('is counted once for a request of several transactions, also where he is refused for his post', async () => {
    const { app, statuses } = await limited({ writes: 2, heavy: 2 })
    // The register is asked for, then the sheet is read: two transactions.
    expect(await statuses(3, 'khoa', 'POST', '/api/units/sheet')).toEqual([422, 422, 429])
    expect(await statuses(3, 'hoa', 'POST', '/api/people/x/lock')).toEqual([403, 403, 429])
    await app.close()
  })
})

describe('strangers', () => {
  test('of one part of the network share a count, whatever cookie they make up; another part has its own', async () => {
    const { app, ask, statuses } = await limited({ strangers: 4 })
    expect((await ask(null, 'GET', '/api/plans')).statusCode).toBe(401)
    expect((await ask(null, 'GET', '/api/plans', { cookie: '__Host-soat=made-up' })).statusCode).toBe(401)
    expect((await ask(null, 'GET', '/api/papers/plan/x.docx', { cookie: '__Host-soat=made-up' })).statusCode).toBe(401)
    expect((await ask(null, 'POST', '/api/sign-in', { cookie: '__Host-soat=made-up' })).statusCode).toBe(422)
    expect((await ask(null, 'GET', '/api/plans')).statusCode).toBe(429)
    expect((await ask(null, 'GET', '/api/plans', { cookie: '__Host-soat=made-up-again' })).statusCode).toBe(429)
    // Whoever is somebody reads on, in the same network.
    expect((await ask('thuy', 'GET', '/api/plans')).statusCode).toBe(200)
    expect(
      (await ask(null, 'POST', '/api/sign-in', { address: '203.0.113.250', cookie: '__Host-soat=made-up' })).statusCode,
    ).toBe(429)
    expect((await ask(null, 'POST', '/api/teams', { cookie: '__Host-soat=another' })).statusCode).toBe(429)
    expect((await ask(null, 'POST', '/%61pi/teams')).statusCode).toBe(429)
    expect(await statuses(1, null, 'GET', '/api/plans', { address: '203.0.114.1' })).toEqual([401])
    await app.close()
  })

  test('who read with a made-up cookie are counted as well, and people of the same network read on', async () => {
    const { app, ask, statuses } = await limited({ strangers: 3 })
    expect(await statuses(5, null, 'GET', '/api/plans', { cookie: '__Host-soat=made-up' })).toEqual([
      401, 401, 401, 429, 429,
    ])
    expect((await ask(null, 'GET', '/api/plans', { cookie: '__Host-soat=another' })).statusCode).toBe(429)
    expect(await statuses(3, 'thuy', 'GET', '/api/units')).toEqual([200, 200, 200])
    await app.close()
  })

  test('get pages and the sign of life as often as they like: they cost nothing', async () => {
    const { app, statuses } = await limited({ strangers: 1 })
    expect(await statuses(5, null, 'GET', '/health')).toEqual([200, 200, 200, 200, 200])
    await app.close()
  })
})

test('limits and the token are read from the settings, and a wrong one is named without the secret', () => {
  const set = (env: Record<string, string>) => readConfig({ SOAT_DATA: '/tmp/soat', ...env })
  expect(set({})).toMatchObject({
    ok: true,
    config: { limits: { writes: 300, heavy: 60, strangers: 600 }, metricsToken: null },
  })
  expect(set({ LIMIT_WRITES: '50', SOAT_METRICS_TOKEN: 'a-secret-of-the-meter' })).toMatchObject({
    ok: true,
    config: { limits: { writes: 50 }, metricsToken: 'a-secret-of-the-meter' },
  })
  const wrong = set({ LIMIT_WRITES: '0', LIMIT_HEAVY: 'many', LIMIT_STRANGERS: '1.5', SOAT_METRICS_TOKEN: 'too-short' })
  expect(wrong).toMatchObject({
    ok: false,
    problems: expect.arrayContaining([
      expect.stringMatching(/^LIMIT_WRITES=/),
      expect.stringMatching(/^SOAT_METRICS_TOKEN:/),
    ]),
  })
  expect(wrong.ok ? [] : wrong.problems).toHaveLength(4)
  expect(JSON.stringify(wrong)).not.toContain('too-short')
})
