import type { FastifyInstance, FastifyRequest } from 'fastify'
import { refusals } from '../kernel/refusals.ts'
import { callAuthz } from './db.ts'
import { methodOf, Refused, type Services, tokenOf } from './http.ts'
import { hashOfToken } from './sign-in.ts'
import { addressPrefix, Budget } from './throttle.ts'

/** Routes whose work costs the machine many times an ordinary request: papers, exports, uploads to look through, documents to read, draws, calls to another server. */
export const HEAVY: ReadonlySet<string> = new Set([
  'GET /api/papers/:kind/:file',
  'GET /api/record/bundle',
  'POST /api/record/checkpoints',
  'GET /api/units/template.xlsx',
  'POST /api/units/sheet',
  'POST /api/plan-import',
  'POST /api/surprises/draw',
  'POST /api/files/:id/finish',
  'GET /api/sign-in/oidc',
  'GET /api/sign-in/oidc/back',
])

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
  const believed = new WeakSet<FastifyRequest>()

  app.addHook('onRequest', async (request) => {
    const route = request.routeOptions.url
    if (!route?.startsWith('/api/')) return
    const budget = HEAVY.has(`${methodOf(request)} ${route}`) ? heavy : methodOf(request) === 'GET' ? null : writes
    const token = tokenOf(request)
    // A cookie is believed in reading until its network has shown too many that opened nothing; from then on it is looked up first.
    if (token !== null && budget === null && strangers.wait(addressPrefix(request.ip), performance.now()) === 0) {
      believed.add(request)
      return
    }
    const [session] = token === null ? [] : await callAuthz<{ account_of: string | null }>(services.db, 'account_of', [hashOfToken(token)])
    if (session?.account_of && budget === null) return
    const seconds = budget && session?.account_of ? take(budget, session.account_of) : take(strangers, addressPrefix(request.ip))
    if (seconds > 0) throw new Refused(refusals.TOO_MANY_REQUESTS({ seconds }))
  })
  app.addHook('onSend', async (request, reply) => {
    if (reply.statusCode === 401 && believed.has(request)) strangers.take(addressPrefix(request.ip), performance.now())
  })
}

function aMinute(count: number): Budget {
  return new Budget(count, 60_000 / count)
}

/** Seconds to wait, or 0 and it is counted: what is refused is not, so that who waits as long as he was told gets through. */
function take(budget: Budget, key: string): number {
  const now = performance.now()
  const wait = budget.wait(key, now)
  if (wait > 0) return Math.ceil(wait / 1000)
  budget.take(key, now)
  return 0
}
