import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { refusals } from '#kernel/refusals.ts'
import type { Download } from '#kernel/wire.ts'
import { open } from '../http/gates.ts'
import { Refused } from '../http/refused.ts'
import type { Routes } from '../http/routes.ts'
import type { Services } from '../http/transaction.ts'
import { newMeters } from './meters.ts'
import { readinessOf } from './readiness.ts'

declare module '#kernel/wire.ts' {
  interface Wire {
    'GET /health': { answer: { readonly ok: boolean } }
    'GET /ready': { answer: { readonly ok: boolean } }
    'GET /metrics': { answer: Download<'text/plain'> }
    'GET /.well-known/security.txt': { answer: Download<'text/plain'> }
  }
}

/**
 * Doors for machines: `/health` says that the process lives; `/ready` that it can serve, and to nobody outside why not; `/metrics` counts,
 * for whoever shows the token of the configuration, and is not there for anybody else; `security.txt` names whom the office told us to. A closing server answers 503 to all of them.
 */
export function probeRoutes(app: Routes, services: Services): void {
  app.get('/health', { config: { may: open } }, async () => ({ ok: true }))

  app.decorate('readiness', readinessOf(services))
  app.get('/ready', { config: { may: open } }, async (request, reply) => {
    const { problems } = await app.readiness()
    if (problems.length === 0) return { ok: true }
    request.log.error({ problems }, 'not ready')
    reply.code(503)
    return { ok: false }
  })

  const { metricsToken, securityContact } = services.config
  app.get('/.well-known/security.txt', { config: { may: open } }, async (_, reply) => {
    if (securityContact === null) throw new Refused(refusals.NOT_FOUND())
    // RFC 9116 wants a day after which nobody believes it; whoever runs the server says it anew with each answer.
    const expires = new Date(services.now().getTime() + HALF_A_YEAR_MS).toISOString()
    return reply
      .type('text/plain; charset=utf-8')
      .send(`Contact: ${securityContact}\nExpires: ${expires}\nPreferred-Languages: vi, en\n`)
  })

  const meters = metricsToken === null ? null : newMeters(app, services)
  app.get('/metrics', { config: { may: open } }, async (request, reply) => {
    if (meters === null || metricsToken === null || !isSame(bearerOf(request), metricsToken))
      throw new Refused(refusals.NOT_FOUND())
    return reply.type(meters.contentType).send(await meters.read())
  })
}

const HALF_A_YEAR_MS = 182 * 86_400_000

function bearerOf(request: FastifyRequest): string {
  return /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? ''
}

/** Compared by their hashes, so that neither the letters nor the length show in the time that it takes. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest())
  return timingSafeEqual(a!, b!)
}
