import { record } from '#server/acts/audit.ts'
import { found, idOf } from '#server/acts/commands.ts'
import type { Tx } from '#server/database/db.ts'
import { focal } from '#server/http/gates.ts'
import { must, Refused, read } from '#server/http/refused.ts'
import type { Routes } from '#server/http/routes.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'
import { settingShape, settingShapeOf } from './contract.ts'
import { refusals } from './refusals.ts'
import { maySet } from './rules.ts'
import { listRestingOn, listSettings, saveSetting } from './store.ts'

/** What the settings of a plan ask of the plan, which comes later in the work. */
export interface Later {
  /** Null when there is none, or none that the person may know of. */
  planState(tx: Tx, planId: string): Promise<string | null>
  /** The title of the one of these plans whose sentence this is, while this plan has it nowhere; null where there is none. */
  sentenceOfAnother(tx: Tx, planId: string, sentence: string, others: readonly string[]): Promise<string | null>
}

export function profileRoutes(app: Routes, services: Services, later: Later): void {
  /** One setting of a plan, over what the reading of its words had found. */
  app.put('/api/profiles/:planId/:key', { config: { may: focal } }, async (request) => {
    const { key } = request.params
    const shape = found(settingShapeOf(key))
    const { value: typed, source } = read(settingShape, request.body)
    const value = read(shape, typed)
    return inTransaction(services, request, async (tx, presence) => {
      const planId = idOf(request.params, 'planId')
      must(maySet(presence.by, found(await later.planState(tx, planId)), key))
      const others = await listRestingOn(tx, planId, { key, source })
      const of = others.length > 0 ? await later.sentenceOfAnother(tx, planId, source, others) : null
      if (of !== null) throw new Refused(refusals.PROFILE_OF_ANOTHER_PLAN({ plan: of }))
      const before = (await listSettings(tx, planId)).find((row) => row.key === key)
      await saveSetting(tx, { tenantId: presence.by.tenantId, planId }, { key, value, source })
      await record(tx, presence, {
        action: 'setProfile',
        thing: 'plan',
        thingId: planId,
        detail: { key, value, source },
        ...(before && { before }),
      })
      return { settings: await listSettings(tx, planId) }
    })
  })
}
