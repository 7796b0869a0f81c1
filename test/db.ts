import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, inject } from 'vitest'
import type { Day } from '#kernel/day.ts'
import { buildApp } from '#server/app.ts'
import { type Db, inSession, openPool, type Presence, type Tx } from '#server/database/db.ts'
import { startSession } from '#server/database/sessions.ts'
import type { Services } from '#server/http/transaction.ts'
import { newNotary } from '#server/record/notary.ts'
import { type CastName, cast, seedCast } from './cast.ts'
import { asApp, cloneTemplate, RECORD_KEY, TEST_CONFIG, TEST_KEY } from './cluster.ts'

export interface World {
  readonly services: Services
  /** The true moment that the application is told, from now on; null: the real one. */
  setNow(now: Date | null): void
  /** The application's pool, as the server has it: without a session it may do nothing. */
  readonly db: Db
  asOwner<T>(work: (owner: Db) => Promise<T>): Promise<T>
  /** A transaction as this person of the cast. */
  as<T>(name: CastName, work: (tx: Tx, presence: Presence) => Promise<T>): Promise<T>
  token(name: CastName): Promise<string>
  /** Requests as this person, through the whole application. */
  requests(name: CastName): Requests
  /** The day that the office has, from now on. */
  setToday(day: Day): Promise<void>
}

export interface Answer {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: answers are read freely in tests
  readonly body: any
  readonly headers?: Readonly<Record<string, unknown>>
}

export interface Requests {
  get(path: string): Promise<Answer>
  send(path: string, body?: unknown, method?: 'POST' | 'PUT' | 'DELETE'): Promise<Answer>
  /** Writes over a thing as it was seen. */
  overwrite(path: string, body: unknown, seenVersion: number): Promise<Answer>
  /** A whole file as the body. */
  upload(path: string, bytes: Uint8Array, name?: string): Promise<Answer>
  /** One piece of a file, from this byte on. */
  chunk(path: string, bytes: Uint8Array, offset: number | string): Promise<Answer>
  /** One act; a fresh command id unless given. */
  act(
    path: string,
    action: string,
    input?: unknown,
    more?: { seenVersion?: number; commandId?: string },
  ): Promise<Answer>
}

/** A database of its own for a test file: a clone of the migrated template with the cast in it. Begin of the world: `today`. */
export function testWorld(today: Day): World {
  const name = `t_${randomBytes(6).toString('hex')}`
  const tokens = new Map<CastName, Promise<string>>()
  let db: Db
  let owner: Db
  let services: Services
  let app: Awaited<ReturnType<typeof buildApp>>
  let now: Date | null = null
  const dataFolder = mkdtempSync(join(tmpdir(), 'soat-test-'))

  beforeAll(async () => {
    const own = await cloneTemplate(JSON.parse(inject('cluster')), name)
    owner = openPool({ ...own, max: 2 })
    db = openPool(asApp(own))
    services = {
      db,
      config: { ...TEST_CONFIG, dataFolder },
      asOwner: ownerWork,
      checkpoint: notaryOf(db),
      key: TEST_KEY,
      now: () => now ?? new Date(),
    }
    await ownerWork(async (tx) => {
      await tx.updateTable('authz.installation').set({ sample: true, today }).execute()
      await seedCast(tx)
    })
    app = await buildApp(services)
  })

  afterAll(async () => {
    await app?.close()
    await db?.destroy()
    await owner?.destroy()
    rmSync(dataFolder, { recursive: true, force: true })
  })

  const ownerWork = <T>(work: (tx: Db) => Promise<T>): Promise<T> =>
    owner.transaction().execute(async (tx) => {
      await sql`set local role soat_owner`.execute(tx)
      return work(tx)
    })

  const token = (person: CastName) => {
    const known = tokens.get(person)
    if (known) return known
    const made = startSession(services, cast[person].id, { device: 'test', address: '' }).then(
      (session) => session.token,
    )
    tokens.set(person, made)
    return made
  }

  const world: World = {
    get services() {
      return services
    },
    setNow: (moment) => {
      now = moment
    },
    get db() {
      return db
    },
    asOwner: (work) => ownerWork(work),
    as: async (person, work) => {
      let ran = false
      const result = await inSession(db, await token(person), async (tx, presence) => {
        ran = true
        return work(tx, presence)
      })
      if (!ran) throw new Error(`${person} has no session`)
      return result as never
    },
    token,
    requests: (person) => {
      const call = async (
        method: string,
        url: string,
        payload?: unknown,
        headers: Record<string, string> = {},
      ): Promise<Answer> => {
        const answer = await app.inject({
          method: method as 'GET',
          url,
          headers: { cookie: `__Host-soat=${await token(person)}`, 'x-soat': '1', host: 'localhost', ...headers },
          ...(payload !== undefined && { payload: payload as object }),
        })
        const body = answer.headers['content-type']?.toString().includes('json') ? answer.json() : answer.rawPayload
        return { status: answer.statusCode, body, headers: answer.headers }
      }
      return {
        get: (path) => call('GET', path),
        send: (path, body, method = 'POST') => call(method, path, body),
        overwrite: (path, body, seenVersion) => call('PUT', path, body, { 'if-match': `"${seenVersion}"` }),
        upload: (path, bytes, name = 'a') =>
          call('POST', path, Buffer.from(bytes), {
            'content-type': 'application/octet-stream',
            'x-file-name': encodeURIComponent(name),
          }),
        chunk: (path, bytes, offset) =>
          call('PUT', path, Buffer.from(bytes), {
            'content-type': 'application/offset+octet-stream',
            'upload-offset': String(offset),
          }),
        act: async (path, action, input = {}, more = {}) => {
          const seenVersion = more.seenVersion ?? (await call('GET', path)).body?.version ?? 1
          return call('POST', `${path}/commands`, {
            commandId: more.commandId ?? randomUUID(),
            action,
            seenVersion,
            input,
          })
        },
      }
    },
    setToday: async (day) => {
      await ownerWork((tx) => tx.updateTable('authz.installation').set({ today: day }).execute())
    },
  }
  return world
}

/** Checkpoints as the server writes them; here a failure fails the test. */
function notaryOf(db: Db): Services['checkpoint'] {
  return newNotary(
    { db, key: TEST_KEY },
    () => RECORD_KEY,
    (error) => {
      throw error
    },
  ).checkpoint
}

/** A migrated database with nothing in it, and the application on it. */
export function emptyWorld(): {
  readonly services: Services
  readonly app: Awaited<ReturnType<typeof buildApp>>
  asOwner: Services['asOwner']
} {
  const name = `t_${randomBytes(6).toString('hex')}`
  const dataFolder = mkdtempSync(join(tmpdir(), 'soat-test-'))
  let db: Db
  let owner: Db
  let services: Services
  let app: Awaited<ReturnType<typeof buildApp>>
  const asOwner: Services['asOwner'] = (work) =>
    owner.transaction().execute(async (tx) => {
      await sql`set local role soat_owner`.execute(tx)
      return work(tx)
    })
  beforeAll(async () => {
    const own = await cloneTemplate(JSON.parse(inject('cluster')), name)
    owner = openPool({ ...own, max: 2 })
    db = openPool(asApp(own))
    const config = { ...TEST_CONFIG, dataFolder }
    services = { db, config, asOwner, checkpoint: notaryOf(db), key: TEST_KEY, now: () => new Date() }
    app = await buildApp(services)
  })
  afterAll(async () => {
    await app?.close()
    await db?.destroy()
    await owner?.destroy()
    rmSync(dataFolder, { recursive: true, force: true })
  })
  return {
    get services() {
      return services
    },
    get app() {
      return app
    },
    asOwner,
  }
}
