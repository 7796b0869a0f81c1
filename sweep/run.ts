import { type Readable, Writable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { FastifyInstance } from 'fastify'
import yauzl from 'yauzl'
import { addRoutes } from '../src/server/app.ts'
import { newApp, type Services } from '../src/server/http.ts'
import { TEST_CONFIG, TEST_KEY } from '../test/cluster.ts'
import { MAY } from './acts.ts'
import { type Cell, cellsOf, type Route } from './cells.ts'
import { mayKnow } from './knowledge.ts'
import { people } from './people.ts'
import { canariesIn, type SweepWorld } from './world.ts'

/** What must not be: a protected value where it may not be, or an act by one who may not do it. */
export interface Breach {
  readonly cell: Cell
  readonly what: string
}

export interface Swept {
  readonly cells: number
  /** Answers that succeeded: a sweep in which nobody may do anything proves nothing. */
  readonly allowed: number
  /** Routes and acts that nobody succeeded with: of their guards such a sweep says little. */
  readonly never: readonly string[]
  readonly breaches: readonly Breach[]
}

export interface Sweeping {
  readonly app: FastifyInstance
  readonly routes: readonly Route[]
  /** Lines of the log since they were last taken. */
  takeLog(): string
}

/** The whole application on the world of a sweep, with its routes written down and its log in reach. */
export async function applicationOf(world: SweepWorld): Promise<Sweeping> {
  let log = ''
  const stream = new Writable({
    write(line, _encoding, done) {
      log += line
      done()
    },
  })
  const services: Services = {
    db: world.db,
    config: TEST_CONFIG,
    asOwner: () => Promise.reject(new Error('a sweep does nothing as the owner')),
    checkpoint: async () => {},
    key: TEST_KEY,
    now: () => new Date(),
  }
  const app = newApp(TEST_CONFIG, { level: 'info', stream })
  const routes: Route[] = []
  app.addHook('onRoute', ({ method, url, config: more }) => {
    const actions = (more as { actions?: readonly string[] } | undefined)?.actions ?? []
    for (const one of [method].flat()) if (one !== 'HEAD') routes.push({ method: one as Route['method'], url, actions })
  })
  addRoutes(app, services)
  await app.ready()
  return {
    app,
    routes,
    takeLog: () => {
      const taken = log
      log = ''
      return taken
    },
  }
}

/** Which guards stand while a sweep asks. */
export type Layers = 'all' | 'guardsOff' | 'policiesOff'

export interface Asking {
  readonly layers?: Layers
  /** Which cells, in which order; all of them unless given. */
  choose?(cells: Cell[]): Cell[]
  /** One breach is enough: it is only asked whether there is any. */
  readonly stopAtFirst?: boolean
}

/** Asks every cell (or the chosen ones) and holds each answer against what its person may know and do. */
export async function sweep(world: SweepWorld, sweeping: Sweeping, { layers = 'all', choose = (cells) => cells, stopAtFirst = false }: Asking = {}): Promise<Swept> {
  const cells = choose(cellsOf(sweeping.routes, world.targets))
  const breaches: Breach[] = []
  const done = new Set<string>()
  let asked = 0
  let allowed = 0
  for (const cell of cells) {
    if (stopAtFirst && breaches.length > 0) break
    asked++
    const person = people[cell.who] ?? null
    const token = world.tokens.get(cell.who)
    const answer = await sweeping.app.inject({
      method: cell.method,
      url: cell.url,
      headers: { host: 'localhost', 'x-soat': '1', ...(token && { cookie: `__Host-soat=${token}` }), ...cell.headers },
      ...(cell.body !== undefined && { payload: cell.body as object }),
    })
    if (answer.statusCode < 300) {
      allowed++
      done.add(cell.key)
    }
    if (answer.statusCode >= 500) breaches.push({ cell, what: `answered ${answer.statusCode}` })
    const shown = `${/wordprocessingml|zip/.test(answer.headers['content-type']?.toString() ?? '') ? await textsOf(answer.rawPayload) : answer.body}\n${JSON.stringify(answer.headers)}`
    for (const number of new Set(canariesIn(shown))) {
      const canary = world.canaries[number]!
      if (!mayKnow(person, canary)) breaches.push({ cell, what: `shows ${canary.table}.${canary.column}${canary.row.state ? ` (${canary.row.state})` : ''}` })
    }
    for (const number of new Set(canariesIn(sweeping.takeLog()))) breaches.push({ cell, what: `logs ${world.canaries[number]!.table}.${world.canaries[number]!.column}` })
    if (cell.method !== 'GET' && answer.statusCode < 300) {
      const may = MAY[cell.key]
      if (!may) throw new Error(`nobody has said who may «${cell.key}»: say it in sweep/acts.ts`)
      // Which act is whose among those who work together is the application's to say; with its guards off, the database still keeps localities apart.
      const stranger = person === null || cell.target.far !== (person.tenantId !== people.lan!.tenantId)
      if (stranger || (layers !== 'guardsOff' && !may(person, cell.target))) breaches.push({ cell, what: 'was done' })
    }
  }
  const never = [...new Set(cells.map(({ key }) => key))].filter((key) => !done.has(key)).toSorted()
  return { cells: asked, allowed, never, breaches }
}

/** `count` of all, evenly spread, always the same ones. */
export function spread<T>(all: readonly T[], count: number): T[] {
  return count >= all.length ? [...all] : Array.from({ length: count }, (_, at) => all[Math.floor(((at + 0.5) * all.length) / count)]!)
}

/** The texts of a DOCX or of a bundle: its parts unpacked. */
export function textsOf(file: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(file, { lazyEntries: true }, (failure, zip) => {
      if (failure) return reject(failure)
      const parts: string[] = []
      zip.on('entry', (entry: yauzl.Entry) =>
        zip.openReadStream(entry, async (broken, stream) => {
          if (broken) return reject(broken)
          parts.push((await buffer(stream as Readable)).toString('utf8'))
          zip.readEntry()
        }),
      )
      zip.on('end', () => resolve(parts.join('\n')))
      zip.on('error', reject)
      zip.readEntry()
    })
  })
}

/** All of them in another order, always the same: neighbours, which are much alike, come far apart. */
export function shuffled<T>(all: readonly T[]): T[] {
  return all.map((_, at) => all[(at * 7919) % all.length]!)
}

/** The same breaches told once each, with how often and by whom. */
export function told(breaches: readonly Breach[]): string[] {
  const groups = Map.groupBy(breaches, ({ cell, what }) => `${cell.key}: ${what}`)
  return [...groups].map(([line, all]) => `${line} · ${all.length}× (${[...new Set(all.map(({ cell }) => `${cell.who} at ${cell.target.name}`))].slice(0, 4).join(', ')})`)
}
