import { type Readable, Writable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { FastifyInstance } from 'fastify'
import yauzl from 'yauzl'
import { addRoutes } from '#server/app.ts'
import { newApp } from '#server/http/application.ts'
import type { Services } from '#server/http/transaction.ts'
import { TEST_KEY } from '#test/cluster.ts'
import { type Route, routesOf } from '#test/routes.ts'
import { type Cell, cellsOf } from './cells.ts'
import { all } from './collected.ts'
import { mayKnow } from './knowledge.ts'
import { people } from './people.ts'
import { canariesIn } from './seeder.ts'
import type { SweepWorld } from './world.ts'

const MAY = all('may')

/** What must not be: a protected value where it may not be, or an act by one who may not do it. */
export interface Breach {
  readonly who: string
  /** The inspection that was asked about. */
  readonly at: string
  readonly key: string
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
    config: world.config,
    asOwner: () => Promise.reject(new Error('a sweep does nothing as the owner')),
    checkpoint: async () => {},
    key: TEST_KEY,
    now: () => new Date(),
  }
  const app = newApp(world.config, { level: 'info', stream })
  const routes = routesOf(app)
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

type Answer = Awaited<ReturnType<FastifyInstance['inject']>>

/** Which guards stand while a sweep asks. */
export type Layers = 'all' | 'guardsOff' | 'policiesOff' | 'rowsOpen'

export interface Asking {
  readonly layers?: Layers
  /** Which cells, in which order; all of them unless given. */
  choose?(cells: Cell[]): Cell[]
}

/** Asks every cell (or the chosen ones) and holds each answer against what its person may know and do. */
export async function sweep(
  world: SweepWorld,
  sweeping: Sweeping,
  { layers = 'all', choose = (cells) => cells }: Asking = {},
): Promise<Swept> {
  const cells = choose(cellsOf(sweeping.routes, world.targets))
  const breaches: Breach[] = []
  const breach = ({ who, key, target }: Cell, what: string) => breaches.push({ who, key, at: target.name, what })
  const done = new Set<string>()
  let allowed = 0
  for (const cell of cells) {
    const person = people[cell.who] ?? null
    const answer = await ask(world, sweeping, cell)
    if (answer.statusCode < 300) {
      allowed++
      done.add(cell.key)
    }
    if (answer.statusCode >= 500) breach(cell, `answered ${answer.statusCode}`)
    const shown = `${await textOf(answer)}\n${JSON.stringify(answer.headers)}`
    for (const number of new Set(canariesIn(shown))) {
      const canary = world.canaries[number]!
      if (!mayKnow(person, canary))
        breach(cell, `shows ${canary.table}.${canary.column}${canary.row.state ? ` (${canary.row.state})` : ''}`)
    }
    for (const number of new Set(canariesIn(sweeping.takeLog())))
      breach(cell, `logs ${world.canaries[number]!.table}.${world.canaries[number]!.column}`)
    if (cell.method !== 'GET' && answer.statusCode < 300) {
      const may = MAY[cell.key]
      if (!may) throw new Error(`nobody has said who may «${cell.key}»: say it in the sweep.ts of its feature`)
      // Which act is whose among those who work together is the application's to say; with its guards off, the database still keeps localities apart.
      const stranger = person === null || cell.target.far !== (person.tenantId !== people.lan!.tenantId)
      if (stranger || (layers !== 'guardsOff' && !may(person, cell.target))) breach(cell, 'was done')
    }
  }
  const never = [...new Set(cells.map(({ key }) => key))].filter((key) => !done.has(key)).toSorted()
  return { cells: cells.length, allowed, never, breaches }
}

/** Puts one question to the application as its person. */
export function ask(world: SweepWorld, { app }: Sweeping, { who, method, url, headers, body }: Cell): Promise<Answer> {
  const token = world.tokens.get(who)
  return app.inject({
    method,
    url,
    headers: { host: 'localhost', 'x-soat': '1', ...(token && { cookie: `__Host-soat=${token}` }), ...headers },
    ...(body !== undefined && { payload: body as object }),
  })
}

/** What an answer says, packed files unpacked. */
export async function textOf({ rawPayload, body }: Answer): Promise<string> {
  return rawPayload.subarray(0, 2).toString() === 'PK' ? textsOf(rawPayload) : body
}

/** `count` of all, evenly spread, always the same ones. */
export function spread<T>(all: readonly T[], count: number): T[] {
  return count >= all.length
    ? [...all]
    : Array.from({ length: count }, (_, at) => all[Math.floor(((at + 0.5) * all.length) / count)]!)
}

/** The texts of a DOCX or of a bundle: its parts unpacked. */
function textsOf(file: Buffer): Promise<string> {
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

/** The same breaches told once each, with how often and by whom. */
export function told(breaches: readonly Breach[]): string[] {
  const groups = Map.groupBy(breaches, ({ key, what }) => `${key}: ${what}`)
  return [...groups].map(
    ([line, all]) =>
      `${line} · ${all.length}× (${[...new Set(all.map(({ who, at }) => `${who} at ${at}`))].slice(0, 4).join(', ')})`,
  )
}
