import type { FastifyInstance, FastifyRequest } from 'fastify'
import { refusals } from '#kernel/refusals.ts'
import { callAuthz } from '../database/db.ts'
import { hashOfToken } from '../database/sessions.ts'
import { addressPrefix, Budget } from './budget.ts'
import { tokenOf } from './cookies.ts'
import { Refused } from './refused.ts'
import { methodOf } from './request.ts'
import type { Services } from './transaction.ts'

/**
 * So much a minute, as much at once, then evenly: of a person by the account, wherever it signs in from, so that an office behind one
 * address is not one person; of those without a session by the first part of the address. It is asked at the door, before a body is read.
 * Ordinary reading is not limited for people, who wait for their own page. Counts are per process, in the fixed memory of `Budget`; a
 * restart forgives.
 *
 * @refuses TOO_MANY_REQUESTS
 */
export function keepLimits(app: FastifyInstance, services: Services): void {
  const { limits } = services.config
  const [writes, heavy, strangers] = [aMinute(limits.writes), aMinute(limits.heavy), aMinute(limits.strangers)]

  const budgetOf = (request: FastifyRequest) =>
    request.routeOptions.config.heavy ? heavy : methodOf(request) === 'GET' ? null : writes
  const refuseAfter = (seconds: number) => {
    if (seconds > 0) throw new Refused(refusals.TOO_MANY_REQUESTS({ seconds }))
  }

  app.addHook('onRequest', async (request) => {
    const route = request.routeOptions.url
    if (!route?.startsWith('/api/')) return
    const [budget, token, network] = [budgetOf(request), tokenOf(request), addressPrefix(request.ip)]
    if (token === null) return refuseAfter(take(strangers, network))
    // A reader's own transaction looks at his session; here it is asked only where strangers of his network have used up theirs.
    const spent = waitOf(strangers, network)
    if (budget === null && spent === 0) return
    const [session] = await callAuthz<{ accountOf: string | null }>(services.db, 'account_of', [hashOfToken(token)])
    request.actorId = session?.accountOf ?? null
    if (request.actorId === null) refuseAfter(budget === null ? spent : take(strangers, network))
    else if (budget !== null) refuseAfter(take(budget, request.actorId))
  })

  // Reading with a session that is none counts as a stranger's.
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url
    if (
      reply.statusCode === 401 &&
      route?.startsWith('/api/') &&
      budgetOf(request) === null &&
      tokenOf(request) !== null
    )
      strangers.take(addressPrefix(request.ip), performance.now())
  })
}

function aMinute(count: number): Budget {
  return new Budget(count, 60_000 / count)
}

/** Seconds to wait, or 0. */
function waitOf(budget: Budget, key: string): number {
  return Math.ceil(Math.max(0, budget.wait(key, performance.now())) / 1000)
}

/** The same, and it is counted when it need not wait: what is refused is not counted, so that who waits as long as he was told gets through. */
function take(budget: Budget, key: string): number {
  const seconds = waitOf(budget, key)
  if (seconds === 0) budget.take(key, performance.now())
  return seconds
}
