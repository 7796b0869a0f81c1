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
import { treeOf } from './rules.ts'
import { addOutline, findOutlineOf } from './store.ts'

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

  /** A plan whose outline comes later gets it here; reports keep the one they began with. */
  app.post('/api/outlines/:planId', { config: { may: focal } }, async (request) => {
    const entry = read(outlineShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      if (!isFocal(presence.by)) throw new Refused(common.WRONG_ACTOR())
      const planId = idOf(request.params, 'planId')
      found(await later.planState(tx, planId))
      const id = await addOutline(
        tx,
        { tenantId: presence.by.tenantId, planId, title: entry.title },
        treeOf(entry.items),
      )
      await record(tx, presence, {
        action: 'addOutline',
        thing: 'outline',
        thingId: id,
        detail: { planId, items: entry.items.length },
      })
      return { outline: await findOutlineOf(tx, planId) }
    })
  })
}
