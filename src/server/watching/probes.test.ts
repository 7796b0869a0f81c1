import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { INSPECTION } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { CAN_THO, seedThread } from '#test/world.ts'
import { addRoutes, buildApp } from '../app.ts'
import type { Config } from '../config.ts'
import { openPool } from '../database/db.ts'
import { newApp } from '../http/application.ts'
import type { Services } from '../http/transaction.ts'

const world = testWorld('2026-03-02')
const TOKEN = 'only-for-the-meter-0123'
const folder = mkdtempSync(join(tmpdir(), 'soat-probes-'))
beforeAll(() => seedThread(world, CAN_THO))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function asked(
  url: string,
  more: Partial<Services> = {},
  config: Partial<Config> = {},
  headers: Record<string, string> = {},
) {
  const log: string[] = []
  const services = { ...world.services, ...more, config: { ...world.services.config, ...config } }
  const app = await buildApp(services, { level: 'warn', stream: { write: (line: string) => void log.push(line) } })
  const { statusCode, body, headers: answered } = await app.inject({ url, headers: { host: 'localhost', ...headers } })
  await app.close()
  return { status: statusCode, body, headers: answered, log: log.join('') }
}

describe('/ready', () => {
  test('says yes when the database, its migrations and the files’ store are there, and leaves nothing behind', async () => {
    const { status, body, log } = await asked('/ready')
    expect([status, body]).toEqual([200, '{"ok":true}'])
    expect(log).not.toContain('not ready')
    expect(readdirSync(join(world.services.config.dataFolder, 'files', 'tmp'))).toEqual([])
  })

  test('says no, and only in the log why, when the database does not answer', async () => {
    const db = openPool({ host: '127.0.0.1', port: 1, user: 'x', database: 'x', password: 'x' })
    const { status, body, log } = await asked('/ready', { db })
    expect([status, body]).toEqual([503, '{"ok":false}'])
    expect(log).toMatch(/database: .*ECONNREFUSED/)
    await db.destroy()
  })

  test('says no while a migration of this build is missing, and yes again afterwards', async () => {
    const [row] = await world.asOwner((owner) =>
      owner
        .withSchema('migrations')
        .deleteFrom('done' as never)
        .where('name' as never, 'like', '%create-accounts.sql' as never)
        .returningAll()
        .execute(),
    )
    const { status, body, log } = await asked('/ready')
    expect([status, body]).toEqual([503, '{"ok":false}'])
    expect(log).toContain('migrations: 20261129-070-create-accounts.sql')
    await world.asOwner((owner) =>
      owner
        .withSchema('migrations')
        .insertInto('done' as never)
        .values(row as never)
        .execute(),
    )
    expect((await asked('/ready')).status).toBe(200)
  })

  test('says no when files cannot be written: a folder that is gone is not made, one that is a file is no folder', async () => {
    const gone = join(folder, 'gone')
    const first = await asked('/ready', {}, { dataFolder: gone })
    expect([first.status, first.body]).toEqual([503, '{"ok":false}'])
    expect(first.log).toContain('files: ENOENT')
    expect(existsSync(gone)).toBe(false)
    writeFileSync(join(folder, 'files'), 'no folder')
    expect((await asked('/ready', {}, { dataFolder: folder })).status).toBe(503)
  })

  test('looks once a second, however many ask', async () => {
    let looks = 0
    const db = new Proxy(world.services.db, {
      get: (target, name, self) => {
        if (name === 'executeQuery') looks++
        const value = Reflect.get(target, name, self)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
    const app = await buildApp({ ...world.services, db })
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => app.inject({ url: '/ready', headers: { host: 'localhost' } })),
    )
    expect(answers.every(({ statusCode }) => statusCode === 200)).toBe(true)
    expect(looks).toBe(1)
    await app.close()
  })

  test('waits with one look for a database that hangs, however long it is asked, and looks anew a second after its answer', async () => {
    let looks = 0
    let late = true
    const db = new Proxy(world.services.db, {
      get: (target, name, self) => {
        const value = Reflect.get(target, name, self)
        if (name !== 'executeQuery') return typeof value === 'function' ? value.bind(target) : value
        looks++
        return late ? () => new Promise(() => {}) : value.bind(target)
      },
    })
    const app = await buildApp({ ...world.services, db })
    const ask = async () => (await app.inject({ url: '/ready', headers: { host: 'localhost' } })).statusCode
    const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
    const answers = []
    for (let n = 0; n < 4; n++) {
      answers.push(ask())
      if (n < 3) await pause(600)
    }
    await pause(700)
    answers.push(ask())
    expect(await Promise.all(answers)).toEqual([503, 503, 503, 503, 503])
    expect(looks).toBe(1)
    late = false
    expect(await ask()).toBe(503)
    await pause(1_100)
    expect(await ask()).toBe(200)
    expect(looks).toBe(2)
    await app.close()
  }, 20_000)

  test('a closing server says no, to whoever still reaches it', async () => {
    const app = await buildApp(world.services)
    await app.listen({ host: '127.0.0.1', port: 0 })
    const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/ready`
    expect((await fetch(url)).status).toBe(200)
    await app.close()
    await expect(fetch(url)).rejects.toThrow()
    // The moment between the two: the server is closing and its door is not shut yet.
    const closing = newApp(world.services.config)
    let shut = () => {}
    closing.addHook('preClose', (done) => {
      shut = done
    })
    addRoutes(closing, world.services)
    await closing.listen({ host: '127.0.0.1', port: 0 })
    const door = `http://127.0.0.1:${(closing.server.address() as AddressInfo).port}/ready`
    const closed = closing.close()
    await expect.poll(async () => (await fetch(door)).status).toBe(503)
    shut()
    await closed
  })
})

describe('/metrics', () => {
  const bearer = { authorization: `Bearer ${TOKEN}` }

  test('is not there without a token in the settings, nor for whoever does not show it', async () => {
    expect((await asked('/metrics', {}, {}, bearer)).status).toBe(404)
    for (const headers of [
      {},
      { authorization: '' },
      { authorization: TOKEN },
      { authorization: `Bearer ${TOKEN}x` },
      { authorization: 'Bearer ' },
    ])
      expect((await asked('/metrics', {}, { metricsToken: TOKEN }, headers as Record<string, string>)).status).toBe(404)
    expect(await asked('/metrics', {}, { metricsToken: TOKEN }, bearer)).toMatchObject({
      status: 200,
      headers: { 'content-type': expect.stringContaining('text/plain') },
    })
  })

  test('counts by route as written, class of status and seconds; no address, name, id or unit, and nothing of surprises', async () => {
    const services = { ...world.services, config: { ...world.services.config, metricsToken: TOKEN } }
    const app = newApp(services.config)
    addRoutes(app, services)
    await app.ready()
    const cookie = `__Host-soat=${await world.token('quang')}`
    const get = (url: string, headers: Record<string, string> = { cookie }) =>
      app.inject({ url, headers: { host: 'localhost', ...headers } })
    await world.services.checkpoint('00000000-0000-4000-8000-0000000000d1')
    for (const url of [
      `/api/inspections/${INSPECTION}`,
      '/api/inspections/none?secret=1',
      '/api/surprises',
      '/api/plans/x/draw',
      '/api/zqx-nobody',
      '/api/units',
    ])
      await get(url)
    await app.inject({
      method: 'POST',
      url: '/api/sign-in',
      headers: { host: 'localhost', 'x-soat': '1' },
      payload: { login: 'zqx-login', password: 'x' },
    })
    app.watch.failed('checkpoint', new Date())
    const { body } = await get('/metrics', bearer)
    const value = (start: string) =>
      Number(
        body
          .split('\n')
          .find((line) => line.startsWith(start))
          ?.split(' ')
          .at(-1),
      )
    expect(
      value('soat_http_request_duration_seconds_count{method="GET",route="/api/inspections/:id",status="2xx"}'),
    ).toBe(1)
    expect(
      value('soat_http_request_duration_seconds_count{method="GET",route="/api/inspections/:id",status="4xx"}'),
    ).toBe(1)
    expect(value('soat_http_request_duration_seconds_count{method="POST",route="/api/sign-in",status="4xx"}')).toBe(1)
    expect(value('soat_database_up')).toBe(1)
    expect(value('soat_pool_connections{state="idle"}')).toBeGreaterThan(0)
    expect(value('soat_background_failures_total{work="checkpoint"}')).toBe(1)
    expect(value('soat_sign_ins_refused_24h')).toBe(1)
    expect(value('soat_files_not_scanned')).toBe(0)
    expect(value('soat_checkpoint_age_seconds')).toBeLessThan(60)
    expect(value('process_resident_memory_bytes')).toBeGreaterThan(1e6)
    expect(body).not.toMatch(/surprise|draw|zqx|secret=|[0-9a-f]{8}-[0-9a-f]{4}-|Sông|127\.0\.0\.1/)
    const again = (await get('/metrics', bearer)).body
    expect(again).toContain('soat_background_failures_total{work="checkpoint"} 1')
    await app.close()
  })

  test('goes on counting when the database does not answer, and leaves out what it then cannot know', async () => {
    const db = openPool({ host: '127.0.0.1', port: 1, user: 'x', database: 'x', password: 'x' })
    const { status, body } = await asked('/metrics', { db }, { metricsToken: TOKEN }, bearer)
    expect(status).toBe(200)
    expect(body).toMatch(/^soat_database_up 0$/m)
    expect(body).not.toMatch(/^soat_(checkpoint_age_seconds|files_not_scanned) /m)
    await db.destroy()
  })
})

describe('/.well-known/security.txt', () => {
  test('names whom the settings name, for half a year, and is not there without', async () => {
    const url = '/.well-known/security.txt'
    expect((await asked(url)).status).toBe(404)
    const now = () => new Date('2026-03-02T00:00:00Z')
    const { status, body } = await asked(url, { now }, { securityContact: 'mailto:attt@mau.example' })
    expect([status, body]).toEqual([
      200,
      'Contact: mailto:attt@mau.example\nExpires: 2026-08-31T00:00:00.000Z\nPreferred-Languages: vi, en\n',
    ])
  })
})
