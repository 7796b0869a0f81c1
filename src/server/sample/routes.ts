import type { FastifyRequest } from 'fastify'
import { refusals as people } from '#features/ground/people/refusals.ts'
import { posts as postTexts } from '#features/ground/people/texts/posts.ts'
import type { Post, Seat } from '#kernel/actor.ts'
import { type Day, isDay } from '#kernel/day.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { inNameOrder } from '#kernel/text.ts'
import { isUuid } from '../acts/commands.ts'
import { callAuthz, inSession } from '../database/db.ts'
import { endSession, hashOfToken, startSession } from '../database/sessions.ts'
import { setToken, tokenOf } from '../http/cookies.ts'
import { open } from '../http/gates.ts'
import { Refused } from '../http/refused.ts'
import { isLocal, languageOf, originOf } from '../http/request.ts'
import type { Routes } from '../http/routes.ts'
import type { Services } from '../http/transaction.ts'
import { printSetupLink } from '../terminal/setup-link.ts'
import { emptyDatabase, loadSample } from './load.ts'

/** What a sample world says of itself. */
interface Sample {
  readonly sample: true
  /** The day that counts: as set by "Hôm nay là …", or the true one. */
  readonly today: Day | null
  readonly trueToday: Day
  readonly people: readonly {
    readonly id: string
    readonly name: string
    readonly post: string
    readonly unit: string
  }[]
  /** Whose place is taken. */
  readonly me: string | null
}

declare module '#kernel/wire.ts' {
  interface Wire {
    'GET /api/sample': { answer: Sample | { readonly sample: false } }
    'POST /api/sample/play': { body: { readonly personId: string }; answer: undefined }
    'POST /api/sample/today': { body: { readonly on: Day | null }; answer: undefined }
    'POST /api/sample/end': { answer: undefined }
    'POST /api/sample/load': { body: { readonly token: string }; answer: undefined }
  }
}

/**
 * The sample's conveniences: take a person's place, pretend a day, end the sample.
 * In a database that is no sample, and from another machine, they do not exist.
 */
export function sampleRoutes(app: Routes, services: Services): void {
  const mustBeSample = async (request: FastifyRequest) => {
    const [answer] = await callAuthz<{ isSample: boolean }>(services.db, 'is_sample')
    if (!answer?.isSample || !isLocal(request)) throw new Refused(common.NOT_FOUND())
  }

  app.get('/api/sample', { config: { may: open } }, async (request) => {
    const [marked] = await callAuthz<{ isSample: boolean }>(services.db, 'is_sample')
    if (!marked?.isSample || !isLocal(request)) return { sample: false } as const
    const language = languageOf(request)
    const words = postTexts[language]
    const rows = await callAuthz<{
      id: string
      name: string
      role: string
      title: string
      unitId: string | null
      unitName: string | null
    }>(services.db, 'sample_people')
    const people = inNameOrder(
      [...Map.groupBy(rows, (row) => row.id).values()].map((held) => ({
        id: held[0]!.id,
        name: held[0]!.name,
        post: held.map((row) => row.title || words.post[row.role as Post] || words.seat[row.role as Seat]).join(' · '),
        unit: held.find((row) => row.unitName)?.unitName ?? '',
      })),
    )
    const [today] = await callAuthz<{ today: Day }>(services.db, 'today')
    const token = tokenOf(request)
    const me = token ? await inSession(services.db, token, async (_tx, { by }) => by.id) : null
    return {
      sample: true as const,
      today: today?.today ?? null,
      trueToday: services.now().toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }) as Day,
      people,
      me,
    }
  })

  app.post('/api/sample/play', { config: { may: open } }, async (request, reply) => {
    await mustBeSample(request)
    const { personId } = (request.body ?? {}) as { personId?: unknown }
    const people = await callAuthz<{ id: string }>(services.db, 'sample_people')
    if (!isUuid(personId) || !people.some((person) => person.id === personId)) throw new Refused(common.NOT_FOUND())
    const before = tokenOf(request)
    if (before) await endSession(services.db, before)
    const { token, expires } = await startSession(services, personId, originOf(request))
    setToken(reply, token, expires)
    return reply.code(204).send()
  })

  app.post('/api/sample/today', { config: { may: open } }, async (request, reply) => {
    await mustBeSample(request)
    const { on } = (request.body ?? {}) as { on?: unknown }
    if (on !== null && !(typeof on === 'string' && isDay(on)))
      throw new Refused(common.INVALID_INPUT({ field: 'on', problem: 'no day' }, { field: 'on' }))
    await callAuthz(services.db, 'set_sample_today', [on])
    return reply.code(204).send()
  })

  app.post('/api/sample/end', { config: { may: open } }, async (request, reply) => {
    await mustBeSample(request)
    await services.asOwner(emptyDatabase)
    await printSetupLink(services, services.config.baseUrl, services.now())
    setToken(reply, null, services.now())
    return reply.code(204).send()
  })

  // Offered with the first administrator's link, so that nobody else can fill an empty database.
  app.post('/api/sample/load', { config: { may: open } }, async (request, reply) => {
    const { token } = (request.body ?? {}) as { token?: unknown }
    const [valid] =
      typeof token === 'string'
        ? await callAuthz<{ isSetupLink: boolean }>(services.db, 'is_setup_link', [hashOfToken(token)])
        : []
    if (!valid?.isSetupLink || !isLocal(request)) throw new Refused(people.SETUP_LINK_OVER())
    await loadSample(services, app)
    return reply.code(204).send()
  })
}
