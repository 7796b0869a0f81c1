import { addresseesOf, filedWith, type Plan } from '#features/planning/plans/rules.ts'
import { findPlan } from '#features/planning/plans/store.ts'
import { record } from '#server/acts/audit.ts'
import { found, idOf } from '#server/acts/commands.ts'
import type { Tx } from '#server/database/db.ts'
import { office } from '#server/http/gates.ts'
import { must, read } from '#server/http/refused.ts'
import type { Routes } from '#server/http/routes.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'
import { type Delivery, deliveryShape } from './contract.ts'
import { deliver } from './rules.ts'
import { listDeliveries, saveDeliveries } from './store.ts'

export function planDeliveryRoutes(app: Routes, services: Services): void {
  app.get('/api/plans/:id/deliveries', { config: { may: office } }, async (request) =>
    inTransaction(services, request, async (tx) => {
      const plan = found(await findPlan(tx, idOf(request.params)))
      return { items: await deliveriesOf(tx, plan), filedWith: filedWith(plan.content.recipients) }
    }),
  )

  /** Ghi nhận đã gửi kế hoạch. */
  app.post('/api/plans/:id/deliveries', { config: { may: office } }, async (request) => {
    const given = read(deliveryShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const plan = found(await findPlan(tx, idOf(request.params)))
      const addressees = must(deliver(presence.by, plan, given, presence.on))
      await saveDeliveries(tx, { tenantId: presence.by.tenantId, planId: plan.id }, addressees, given)
      await record(tx, presence, { action: 'deliver', thing: 'plan', thingId: plan.id, detail: given })
      return { items: await deliveriesOf(tx, plan) }
    })
  })
}

async function deliveriesOf(tx: Tx, plan: Plan): Promise<Delivery[]> {
  const rows = await listDeliveries(tx, [plan.id])
  const sent = new Map(rows.map((row) => [row.addressee, row]))
  const named = addresseesOf(plan.content.recipients)
  const known = new Set(named.map(({ addressee }) => addressee))
  return [
    ...named.map((line) => ({
      ...line,
      sentOn: sent.get(line.addressee)?.sentOn ?? null,
      how: sent.get(line.addressee)?.how ?? null,
      beyond: false,
    })),
    ...rows
      .filter(({ addressee }) => !known.has(addressee))
      .map(({ addressee, sentOn, how }) => ({ addressee, purpose: '', sentOn, how, beyond: true })),
  ]
}
