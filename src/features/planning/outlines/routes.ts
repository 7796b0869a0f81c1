import { isFocal } from '#kernel/actor.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { record } from '#server/acts/audit.ts'
import { found, idOf } from '#server/acts/commands.ts'
import type { Tx } from '#server/database/db.ts'
import { focal, signedIn } from '#server/http/gates.ts'
import { Refused, read } from '#server/http/refused.ts'
import type { Routes } from '#server/http/routes.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'
import { outlineShape } from './contract.ts'
import { says, treeOf } from './rules.ts'
import { addOutline, findOutlineOf, lockOutlines } from './store.ts'

/** What an outline asks of the plan that it belongs to, which comes later in the work. */
export interface Later {
  /** Null when there is none, or none that the person may know of. */
  planState(tx: Tx, planId: string): Promise<string | null>
}

export function outlineRoutes(app: Routes, services: Services, later: Later): void {
  app.get('/api/outlines/:planId', { config: { may: signedIn } }, async (request) =>
    inTransaction(services, request, async (tx) => {
      const planId = idOf(request.params, 'planId')
      found(await later.planState(tx, planId))
      return { outline: await findOutlineOf(tx, planId) }
    }),
  )

  /** A plan whose outline comes later gets it here; reports keep the one they began with. Sent once more, it is the one that stands. */
  app.post('/api/outlines/:planId', { config: { may: focal } }, async (request) => {
    const { title, items } = read(outlineShape, request.body)
    const tree = treeOf(items)
    return inTransaction(services, request, async (tx, presence) => {
      if (!isFocal(presence.by)) throw new Refused(common.WRONG_ACTOR())
      const planId = idOf(request.params, 'planId')
      found(await later.planState(tx, planId))
      await lockOutlines(tx, planId)
      const newest = await findOutlineOf(tx, planId)
      if (newest && says(newest, title, tree)) return { outline: newest }
      const id = await addOutline(tx, { tenantId: presence.by.tenantId, planId, title }, tree)
      await record(tx, presence, {
        action: 'addOutline',
        thing: 'outline',
        thingId: id,
        detail: { planId, items: items.length },
      })
      return { outline: await findOutlineOf(tx, planId) }
    })
  })
}
