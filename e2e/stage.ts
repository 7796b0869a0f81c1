import { randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import type { UnitKind } from '#features/ground/org/rules.ts'
import { addUnit } from '#features/ground/org/store.ts'
import { addPerson, givePost } from '#features/ground/people/store.ts'
import type { Post } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { buildApp } from '#server/app.ts'
import { type Db, openPool } from '#server/database/db.ts'
import { newNotary, newRecordKey } from '#server/record/notary.ts'
import { asApp, cloneTemplate, TEST_CONFIG, TEST_KEY } from '#test/cluster.ts'
import { ARGS, BROWSER } from './browser.ts'

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
  readonly browser: Browser
  /** A page where this person of the cast is signed in, at a width. */
  open(key: string, width: number): Promise<Page>
  setToday(day: Day): Promise<void>
  id(key: string): string
  /** What this person's browser would send, where a step is not what the journey is about. */
  ask<T>(page: Page, path: string): Promise<T>
  act(page: Page, path: string, action: string, input?: object): Promise<void>
}

/** A database of its own, marked as a sample, with a small register and the people of one plan; the first unit is the locality. */
export function journeyStage(cast: Cast, today: Day): Stage {
  const ids = new Map<string, string>()
  const id = (key: string) => {
    const known = ids.get(key) ?? randomUUID()
    ids.set(key, known)
    return known
  }
  let app: Awaited<ReturnType<typeof buildApp>>
  let db: Db
  let owner: Db
  let browser: Browser
  let url = ''
  const contexts: BrowserContext[] = []

  beforeAll(async () => {
    if (!BROWSER) return
    const own = await cloneTemplate(JSON.parse(inject('cluster')), `e_${randomBytes(6).toString('hex')}`)
    owner = openPool({ ...own, max: 2 })
    db = openPool(asApp(own, 6))
    await asOwner((tx) => seed(tx))
    const key = newRecordKey()
    app = await buildApp({
      db,
      config: TEST_CONFIG,
      asOwner,
      checkpoint: newNotary(db, () => key, console.error).checkpoint,
      key: TEST_KEY,
      now: () => new Date(),
    })
    await app.listen({ host: '127.0.0.1', port: 0 })
    url = `http://localhost:${(app.server.address() as AddressInfo).port}`
    browser = await chromium.launch({ executablePath: BROWSER, args: ARGS })
  })

  afterAll(async () => {
    await browser?.close()
    await app?.close()
    await db?.destroy()
    await owner?.destroy()
  })

  const asOwner = <T>(work: (tx: Db) => Promise<T>): Promise<T> =>
    owner.transaction().execute(async (tx) => {
      await sql`set local role soat_owner`.execute(tx)
      return work(tx)
    })

  async function seed(tx: Db): Promise<void> {
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

  return {
    get url() {
      return url
    },
    get browser() {
      return browser
    },
    id,
    setToday: async (day) => {
      await asOwner((tx) => tx.updateTable('authz.installation').set({ today: day }).execute())
    },
    open: async (key, width) => {
      const context = await browser.newContext({
        viewport: { width, height: width < 500 ? 844 : 900 },
        locale: 'vi-VN',
        timezoneId: 'Asia/Ho_Chi_Minh',
      })
      contexts.push(context)
      const page = await context.newPage()
      page.setDefaultTimeout(15_000)
      await page.goto(`${url}/dang-nhap`)
      await page.evaluate(async (personId) => {
        await fetch('/api/sample/play', {
          method: 'POST',
          headers: { 'x-soat': '1', 'content-type': 'application/json' },
          body: JSON.stringify({ personId }),
        })
      }, id(key))
      return page
    },
    ask: (page, path) => page.evaluate(async (address) => (await fetch(address)).json(), path),
    act: async (page, path, action, input = {}) => {
      const answer = await page.evaluate(
        async ({ address, name, given, commandId }) => {
          const seen = (await (await fetch(address)).json()) as { version: number }
          const done = await fetch(`${address}/commands`, {
            method: 'POST',
            headers: { 'x-soat': '1', 'content-type': 'application/json' },
            body: JSON.stringify({ commandId, action: name, seenVersion: seen.version, input: given }),
          })
          return { status: done.status, text: await done.text() }
        },
        { address: path, name: action, given: input, commandId: randomUUID() },
      )
      if (answer.status >= 300) throw new Error(`${action} ${path}: ${answer.status} ${answer.text}`)
    },
  }
}

/** A picture of the page for a person to look at, where SOAT_SHOTS names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SOAT_SHOTS
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/${name}-${page.viewportSize()!.width}.png`, fullPage: true })
}
