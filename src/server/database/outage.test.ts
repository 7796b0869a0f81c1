import { sql } from 'kysely'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { testWorld } from '#test/db.ts'
import { killUnderLoad } from '#test/kills.ts'
import { newApp } from '../http/application.ts'
import { signedIn } from '../http/gates.ts'
import { inTransaction } from '../http/transaction.ts'
import { openPool } from './db.ts'
import { outageOf } from './outage.ts'

const world = testWorld('2026-03-02')

test('the embedded database is killed five times under people who write: it is started again, nothing acknowledged is lost, nothing done twice', async () => {
  const { said, slowestMs, ...seen } = await killUnderLoad(5)
  expect(seen).toMatchObject({ kills: 5, lost: [], wrong: [] })
  expect(seen.acknowledged).toBeGreaterThan(40)
  expect(seen.away).toBeGreaterThan(5)
  expect(slowestMs).toBeLessThan(5_000)
  expect(said.filter((line) => line.endsWith('ended and is started again'))).toHaveLength(5)
  expect(said.filter((line) => line.endsWith('runs again'))).toHaveLength(5)
}, 60_000)

/** An application whose one act waits in the database, and is told in this language. */
async function waiting(services = world.services) {
  const app = newApp(services.config)
  app.post('/api/units', { config: { may: signedIn } }, (request) =>
    inTransaction(services, request, (tx) =>
      sql`select pg_sleep(${Number(request.headers['x-seconds'] ?? 0)})`.execute(tx),
    ),
  )
  const act = async (seconds: number, language = 'vi') =>
    app.inject({
      method: 'POST',
      url: '/api/units',
      headers: {
        host: 'localhost',
        'x-soat': '1',
        'x-seconds': String(seconds),
        'accept-language': language,
        cookie: `__Host-soat=${await world.token('thuy')}`,
      },
    })
  return { app, act }
}

test('a database server that ends connections at work is told of in a sentence, twenty times, and each next act is done', async () => {
  const { app, act } = await waiting()
  const admin = new pg.Client(JSON.parse(inject('cluster')))
  await admin.connect()
  const { database } = (await sql<{ database: string }>`select current_database() as database`.execute(world.db))
    .rows[0]!
  const end = async () =>
    (
      await admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename = 'soat_app' and wait_event = 'PgSleep'`,
        [database],
      )
    ).rowCount
  for (let time = 0; time < 20; time++) {
    const told = act(60)
    await expect.poll(end, { interval: 5 }).toBe(1)
    const answer = await told
    expect([answer.statusCode, answer.headers['retry-after'], answer.json().code]).toEqual([503, '5', 'DATABASE_AWAY'])
    expect(answer.json().detail).toContain('Hãy đợi vài giây rồi bấm lại')
    expect((await act(0)).statusCode).toBe(200)
  }
  await admin.end()
  await app.close()
})

test('a database that is not there at all is told of in the same sentence, by each way in which it is not', async () => {
  for (const config of [
    { host: '127.0.0.1', port: 1 },
    { host: '/nonexistent', port: 5432 },
    { host: 'nobody.invalid', port: 5432 },
  ]) {
    const db = openPool({ ...config, user: 'x', database: 'x', password: 'x' })
    const { app, act } = await waiting({ ...world.services, db })
    const answer = await act(0, 'en')
    expect([answer.statusCode, answer.json().code]).toEqual([503, 'DATABASE_AWAY'])
    expect(answer.json().detail).toContain('wait some seconds and press again')
    await app.close()
    await db.destroy()
  }
})

test('a full disk is told of in a sentence, of the database as of the folder of files', async () => {
  const app = newApp(world.services.config)
  app.post('/api/units', { config: { may: signedIn } }, (request) =>
    inTransaction(world.services, request, (tx) => sql`do $$ begin raise sqlstate '53100'; end $$`.execute(tx)),
  )
  app.post('/api/files', { config: { may: signedIn } }, () =>
    Promise.reject(Object.assign(new Error('write'), { code: 'ENOSPC', syscall: 'write' })),
  )
  for (const url of ['/api/units', '/api/files']) {
    const answer = await app.inject({
      method: 'POST',
      url,
      headers: { host: 'localhost', 'x-soat': '1', cookie: `__Host-soat=${await world.token('thuy')}` },
    })
    expect([answer.statusCode, answer.json().code]).toEqual([507, 'STORAGE_FULL'])
    expect(answer.json().detail).toContain('giải phóng dung lượng đĩa')
  }
  await app.close()
})

test.each([
  [{ code: '57P01' }, 'away'],
  [{ code: '57P03' }, 'away'],
  [{ code: '08006' }, 'away'],
  [{ code: '53300' }, 'away'],
  [{ code: 'ECONNRESET' }, 'away'],
  [new Error('Connection terminated unexpectedly'), 'away'],
  [new Error('timeout exceeded when trying to connect'), 'away'],
  [new Error('Cannot use a pool after calling end on the pool'), 'away'],
  [{ code: '53100' }, 'full'],
  [{ code: 'ENOSPC' }, 'full'],
  [{ code: '23505' }, null],
  [{ code: 'ENOENT', syscall: 'open' }, null],
  [{ code: 7 }, null],
  [new Error('Connections of bodies'), null],
])('%o is the state of the database: %s', (error, outage) => expect(outageOf(error)).toBe(outage))
