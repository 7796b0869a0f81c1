import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type APIResponse, type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import type { UnitKind } from '#features/ground/org/rules.ts'
import { addUnit } from '#features/ground/org/store.ts'
import { addPerson, givePost } from '#features/ground/people/store.ts'
import type { Post } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { buildApp } from '#server/app.ts'
import { type Db, openPool } from '#server/database/db.ts'
import type { Services } from '#server/http/transaction.ts'
import { newNotary } from '#server/record/notary.ts'
import { loadSample } from '#server/sample/load.ts'
import { asApp, cloneTemplate, RECORD_KEY, TEST_CONFIG, TEST_KEY } from '#test/cluster.ts'
import { ARGS, BROWSER } from './browser.ts'
import { listen, SIZES, type Width } from './look.ts'

export interface Cast {
  readonly units: readonly {
    readonly code: string
    readonly name: string
    readonly kind: UnitKind
    readonly level: 'province' | 'district' | 'commune'
    readonly place?: string
  }[]
  readonly people: readonly {
    readonly key: string
    readonly name: string
    readonly post: Post
    readonly unit: string
    readonly title: string
  }[]
}

export interface Stage {
  readonly url: string
  /** The one page of this person of the cast, signed in; made in this width when it is asked for first. */
  open(key: string, width: Width): Promise<Page>
  /** A page of somebody who has not signed in. */
  stranger(width: Width): Promise<Page>
  setToday(day: Day): Promise<void>
  /** What the journey needs of the database and no act makes. */
  asOwner<T>(work: (tx: Db) => Promise<T>): Promise<T>
  id(key: string): string
  /** What this person's browser would send, where a step is not what the journey is about. */
  ask<T>(page: Page, path: string): Promise<T>
  send<T>(page: Page, path: string, body: object, method?: 'POST' | 'PUT', seenVersion?: number): Promise<T>
  act(page: Page, path: string, action: string, input?: object): Promise<void>
  /** Attaches a paper as it is made here as its signed copy. */
  attachCopy(page: Page, path: string, paper: string): Promise<void>
  /** What the pages reported to their consoles, policy on scripts included. */
  readonly faults: readonly string[]
}

/** A locality that has its administrator and nobody else. */
export const ADMINISTERED: Cast = {
  units: [
    { code: 'UBND', name: 'Ủy ban nhân dân tỉnh Mẫu', kind: 'peoplesCommittee', level: 'province', place: 'Mẫu' },
  ],
  people: [{ key: 'khoa', name: 'Cao Anh Khoa', post: 'administrator', unit: 'UBND', title: 'Quản trị viên hệ thống' }],
}

/** A database of its own, marked as a sample, with a small register and the people of one plan; the first unit is the locality. */
export function journeyStage(cast: Cast, today: Day): Stage {
  const ids = new Map<string, string>()
  const id = (key: string) => {
    const known = ids.get(key) ?? randomUUID()
    ids.set(key, known)
    return known
  }
  return stageOn(id, async ({ asOwner }) => asOwner((tx) => seed(tx, cast, today, id)))
}

/** The whole sample province; its people by their names. */
export function sampleStage(): Stage {
  const ids = new Map<string, string>()
  return stageOn(
    (name) => ids.get(name)!,
    async (services) => {
      const { rows } = await services.asOwner((tx) =>
        sql<{ id: string; name: string }>`select id, name from accounts`.execute(tx),
      )
      for (const person of rows) ids.set(person.name, person.id)
    },
    () => (played ??= playSample()),
  )
}

/** A database with the files that belong to it. */
interface World {
  readonly name: string
  readonly folder: string
}

/** The sample world, played once for all files of a worker: each stage has a copy of it. */
let played: Promise<World> | undefined

async function playSample(): Promise<World> {
  const name = `sample_${randomBytes(6).toString('hex')}`
  const folder = mkdtempSync(join(tmpdir(), 'soat-sample-'))
  const own = await cloneTemplate(JSON.parse(inject('cluster')), name)
  const owner = openPool({ ...own, max: 2 })
  const db = openPool(asApp(own, 6))
  const services = servicesOn(db, owner, { folder, url: 'http://localhost' })
  const app = await buildApp(services)
  await loadSample(services, app)
  await app.close()
  await db.destroy()
  await owner.destroy()
  return { name, folder }
}

function servicesOn(db: Db, owner: Db, { folder, url }: { folder: string; url: string }): Services {
  return {
    db,
    config: { ...TEST_CONFIG, dataFolder: folder, baseUrl: url },
    asOwner: (work) =>
      owner.transaction().execute(async (tx) => {
        await sql`set local role soat_owner`.execute(tx)
        return work(tx)
      }),
    checkpoint: newNotary({ db, key: TEST_KEY }, () => RECORD_KEY, console.error).checkpoint,
    key: TEST_KEY,
    now: () => new Date(),
  }
}

type App = Awaited<ReturnType<typeof buildApp>>

function stageOn(
  id: Stage['id'],
  fill: (services: Services, app: App) => Promise<void>,
  from?: () => Promise<World>,
): Stage {
  let app: App
  let db: Db
  let owner: Db
  let browser: Browser
  let url = ''
  const dataFolder = mkdtempSync(join(tmpdir(), 'soat-e2e-'))
  const pages = new Map<string, Promise<Page>>()
  const faults: string[] = []

  beforeAll(async () => {
    if (!BROWSER) return
    const source = await from?.()
    const own = await cloneTemplate(JSON.parse(inject('cluster')), `e_${randomBytes(6).toString('hex')}`, source?.name)
    if (source) cpSync(source.folder, dataFolder, { recursive: true })
    owner = openPool({ ...own, max: 2 })
    db = openPool(asApp(own, 6))
    const port = await freePort()
    url = `http://localhost:${port}`
    const services = servicesOn(db, owner, { folder: dataFolder, url })
    app = await buildApp(services)
    await fill(services, app)
    await app.listen({ host: '127.0.0.1', port })
    browser = await chromium.launch({ executablePath: BROWSER, args: ARGS })
  })

  afterAll(async () => {
    await browser?.close()
    await app?.close()
    await db?.destroy()
    await owner?.destroy()
    rmSync(dataFolder, { recursive: true, force: true })
  })

  const asOwner = <T>(work: (tx: Db) => Promise<T>): Promise<T> =>
    owner.transaction().execute(async (tx) => {
      await sql`set local role soat_owner`.execute(tx)
      return work(tx)
    })

  async function stranger(width: Width): Promise<Page> {
    const context = await browser.newContext({
      viewport: SIZES[width],
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
    })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    listen(page)
    page.on('pageerror', (error) => faults.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) faults.push(message.text())
    })
    return page
  }

  async function signIn(key: string, width: Width): Promise<Page> {
    const page = await stranger(width)
    await send(page, '/api/sample/play', { personId: id(key) })
    return page
  }

  const ask: Stage['ask'] = async (page, path) => answerOf(await page.request.get(`${url}${path}`))

  const send: Stage['send'] = async (page, path, body, method = 'POST', seenVersion) => {
    const headers = { 'x-soat': '1', ...(seenVersion !== undefined && { 'if-match': `"${seenVersion}"` }) }
    return answerOf(await page.request.fetch(`${url}${path}`, { method, headers, data: body }))
  }

  const attachCopy: Stage['attachCopy'] = async (page, path, paper) => {
    const bytes = await (await page.request.get(`${url}/api/papers/${paper}.pdf`)).body()
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const file = { id: randomUUID(), name: 'bản đã ký.pdf', size: bytes.length, sha256 }
    await send(page, `${path}/files`, file)
    const headers = { 'x-soat': '1', 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' }
    await answerOf(await page.request.put(`${url}/api/files/${file.id}/chunks`, { headers, data: bytes }))
    await send(page, `/api/files/${file.id}/finish`, {})
  }

  return {
    get url() {
      return url
    },
    id,
    faults,
    stranger,
    asOwner,
    setToday: async (day) => {
      await asOwner((tx) => tx.updateTable('authz.installation').set({ today: day }).execute())
    },
    open: (key, width) => {
      const known = pages.get(key) ?? signIn(key, width)
      pages.set(key, known)
      return known
    },
    ask,
    send,
    attachCopy,
    act: async (page, path, action, input = {}) => {
      const { version } = await ask<{ version: number }>(page, path)
      await send(page, `${path}/commands`, { commandId: randomUUID(), action, seenVersion: version, input })
    },
  }
}

/** Known before the application is built, which is told under which address it is reached. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await once(server.close(), 'close')
  return port
}

async function answerOf<T>(answer: APIResponse): Promise<T> {
  const text = await answer.text()
  if (!answer.ok()) throw new Error(`${answer.url()}: ${answer.status()} ${text}`)
  return (text === '' ? undefined : JSON.parse(text)) as T
}

async function seed(tx: Db, cast: Cast, today: Day, id: Stage['id']): Promise<void> {
  await tx.updateTable('authz.installation').set({ sample: true, today }).execute()
  const [root] = cast.units
  const tenantId = id(root!.code)
  for (const unit of cast.units)
    await addUnit(tx, {
      id: id(unit.code),
      tenantId,
      code: unit.code,
      name: unit.name,
      shortName: unit.name,
      kind: unit.kind,
      level: unit.level,
      parentId: unit === root ? null : tenantId,
      place: unit.place ?? '',
      aliases: [],
      from: '2020-01-01',
      legalDocument: '',
    })
  for (const person of cast.people) {
    await addPerson(tx, { id: id(person.key), tenantId, name: person.name, login: null })
    await givePost(tx, {
      tenantId,
      accountId: id(person.key),
      unitId: id(person.unit),
      post: person.post,
      title: person.title,
      from: '2020-01-01',
    })
  }
}
