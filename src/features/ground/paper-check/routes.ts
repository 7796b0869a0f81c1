import { inTurn } from '#documents/child/client.ts'
import { concerned } from '#server/http/gates.ts'
import { Refused } from '#server/http/refused.ts'
import type { Routes } from '#server/http/routes.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'
import { checkOf } from './check-of.ts'
import { refusals } from './refusals.ts'

export function paperCheckRoutes(app: Routes, services: Services): void {
  /** Judges the form of an uploaded paper; nothing of it is kept. */
  app.post('/api/paper-check', { config: { may: concerned, heavy: true } }, async (request) => {
    const { account, today } = await inTransaction(services, request, async (_tx, { by, on }) => ({
      account: by.id,
      today: on,
    }))
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    const answer = await inTurn(account, () => checkOf(bytes, today))
    if ('refusal' in answer) throw new Refused(answer.refusal)
    if (answer.rules.some(({ id, ok }) => id === 'A7' && ok === false)) throw new Refused(refusals.CHECK_SECRET())
    return answer
  })
}
