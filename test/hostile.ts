import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll } from 'vitest'
import { addRoutes } from '#server/app.ts'
import type { Config } from '#server/config.ts'
import { newApp } from '#server/http/application.ts'
import { type CastName, cast, INSPECTION, PLAN, TEAM } from './cast.ts'
import { testWorld, type World } from './db.ts'
import { type Route, routesOf } from './routes.ts'
import { CAN_THO, seedThread } from './world.ts'

export const FINDING = randomUUID()
export const RECOMMENDATION = randomUUID()
export const REPORT = randomUUID()
export const CONCLUSION = randomUUID()
export const CORRECTION = randomUUID()

/** What the other side may not read: in the draft of the conclusion, and in the draft of the unit's report. */
export const SECRET = { ofTeam: 'SECRET-CONCLUSION', ofUnit: 'SECRET-REPORT' }

const CONTENT = {
  legalBases: [],
  purposes: [],
  requirements: [],
  contents: [],
  forms: [],
  targets: [],
  periods: [],
  tasks: [],
  budget: [],
  recipients: [],
  signature: { lines: [], name: null },
  missingAnnexes: [],
}

/** What rows about the one inspection have in common. */
export const OF = {
  tenantId: cast.lan.tenantId,
  inspectionId: INSPECTION,
  teamId: TEAM,
  unitId: cast.hoa.posts[0]!.unitId,
}

/** Which id stands for `:id` in an address; the inspection's where none is named. */
const THINGS: readonly [RegExp, string][] = [
  [/delegations/, INSPECTION],
  [/plan|outlines|profiles/, PLAN],
  [/teams/, TEAM],
  [/findings\/:id/, FINDING],
  [/recommendations\/:id/, RECOMMENDATION],
  [/conclusions/, CONCLUSION],
  [/corrections\/:id/, CORRECTION],
  [/unit-reports/, REPORT],
]

/** The address of a route with ids that exist, so that what is sent is looked at. */
export function addressOf(url: string): string {
  const id = THINGS.find(([pattern]) => pattern.test(url))?.[1] ?? INSPECTION
  return url
    .replace(':key', 'reportLeadDays')
    .replace(':index', '0')
    .replace(':itemId', randomUUID())
    .replace(':postId', randomUUID())
    .replace(':kind', 'minutes')
    .replace(':file', `${INSPECTION}.docx`)
    .replace(/:(id|planId)/, id)
}

/** The whole application over a world with one of each thing, as whoever means it no good reaches it. */
export function besieged() {
  const world = testWorld('2026-03-02')
  let routes: readonly Route[]
  let app: FastifyInstance

  /** The same behind other settings; its maker closes it. */
  async function listening(more: Partial<Config> = {}) {
    const made = newApp({ ...world.services.config, ...more })
    const itsRoutes = routesOf(made)
    const asOwner = () => Promise.reject(new Error('the sample must not be ended here'))
    addRoutes(made, { ...world.services, asOwner })
    await made.ready()
    return { app: made, routes: itsRoutes }
  }

  beforeAll(async () => {
    await seed(world)
    ;({ app, routes } = await listening())
  })
  afterAll(() => app?.close())

  return {
    world,
    listening,
    get app() {
      return app
    },
    routes: () => routes,
    reads: () => routes.filter((route) => route.method === 'GET'),
    /** Every route by which something is written, but the one that would end the world. */
    writes: () => routes.filter((route) => route.method !== 'GET' && route.url !== '/api/sample/end'),
    call: async (
      method: string,
      url: string,
      name: CastName | null,
      payload?: unknown,
      headers: Record<string, string> = {},
    ) => {
      const cookie = name ? { cookie: `__Host-soat=${await world.token(name)}` } : {}
      return app.inject({
        method: method as 'GET',
        url,
        headers: { host: 'localhost', 'x-soat': '1', ...cookie, ...headers },
        ...(payload !== undefined && { payload: payload as string }),
      })
    },
  }
}

async function seed(world: World): Promise<void> {
  await seedThread(world, { ...CAN_THO, outline: 'attached' })
  await world.asOwner(async (owner) => {
    // What an issued plan says cannot be changed any more.
    await owner.updateTable('plans').set({ state: 'draft' }).execute()
    await owner
      .updateTable('plans')
      .set({ state: 'issued', content: JSON.stringify(CONTENT) })
      .execute()
    await owner.updateTable('inspections').set({ notifiedOn: '2026-03-01', state: 'inSession' }).execute()
    await owner
      .insertInto('inspectionSessions')
      .values({
        ...OF,
        id: randomUUID(),
        heldOn: '2026-03-02',
        startsAt: '08:00',
        place: 'x',
        state: 'notified',
        arrivedAt: new Date(),
      })
      .execute()
    await owner
      .insertInto('unitReports')
      .values({ ...OF, id: REPORT, unitKind: 'communePC', state: 'drafting', dueOn: '2026-03-01' })
      .execute()
    const { inspectionId: _inspection, ...held } = OF
    await owner
      .insertInto('reportNarratives')
      .values({ ...held, reportId: REPORT, text: SECRET.ofUnit })
      .execute()
    await owner
      .insertInto('findings')
      .values({ ...OF, id: FINDING, kind: 'shortcoming', fact: 'x', state: 'drafted', authorId: cast.binh.id })
      .execute()
    await owner
      .insertInto('conclusions')
      .values({ ...OF, id: CONCLUSION, state: 'draft', results: SECRET.ofTeam })
      .execute()
    await owner
      .insertInto('recommendations')
      .values({
        ...OF,
        id: RECOMMENDATION,
        ordinal: 1,
        text: 'x',
        addressee: 'unit',
        state: 'handlingProposed',
        dueOn: '2026-02-01',
      })
      .execute()
    await owner
      .insertInto('conclusionCorrections')
      .values({
        ...OF,
        id: CORRECTION,
        conclusionId: CONCLUSION,
        ordinal: 1,
        state: 'proposed',
        results: 'x',
        reason: 'x',
        proposerId: cast.tam.id,
        proposerName: 'Tâm',
        proposedOn: '2026-03-01',
      })
      .execute()
  })
}
