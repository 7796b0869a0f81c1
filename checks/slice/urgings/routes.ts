import { getProfile } from '#features/ground/profiles/store.ts'
import { findInspection } from '#features/inspecting/inspections/store.ts'
import { record } from '#server/acts/audit.ts'
import { type Commanded, commandRoute, found, idOf } from '#server/acts/commands.ts'
import { concerned, focal, signedIn } from '#server/http/gates.ts'
import { must, read } from '#server/http/refused.ts'
import type { Routes } from '#server/http/routes.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'
import { urgingShape, urgingShapes } from './contract.ts'
import { draftUrging, URGING_MOVES, type Urging, type UrgingInputs, type UrgingSettings } from './rules.ts'
import { addUrging, findUrging, listUrgings, saveUrging } from './store.ts'

export function urgingRoutes(app: Routes, services: Services): void {
  app.get('/api/urgings', { config: { may: signedIn } }, async (request) =>
    inTransaction(services, request, async (tx) => ({ items: await listUrgings(tx) })),
  )

  app.get('/api/urgings/:id', { config: { may: signedIn } }, async (request) =>
    inTransaction(services, request, async (tx) => found(await findUrging(tx, idOf(request.params)))),
  )

  app.get('/api/inspections/:id/urgings', { config: { may: signedIn } }, async (request) =>
    inTransaction(services, request, async (tx) => ({
      items: await listUrgings(tx, found(await findInspection(tx, idOf(request.params))).id),
    })),
  )

  app.post('/api/inspections/:id/urgings', { config: { may: focal } }, async (request) => {
    const { words } = read(urgingShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const inspection = found(await findInspection(tx, idOf(request.params)))
      must(draftUrging(presence.by, words))
      const id = await addUrging(tx, presence, inspection, words)
      await record(tx, presence, {
        action: 'draftUrging',
        thing: 'urging',
        thingId: id,
        inspectionId: inspection.id,
        to: 'draft',
        detail: { words },
      })
      return found(await findUrging(tx, id))
    })
  })

  commandRoute(app, services, urgingCommands)
}

const urgingCommands: Commanded<Urging, UrgingInputs, UrgingSettings> = {
  thing: 'urging',
  path: '/api/urgings',
  may: concerned,
  moves: URGING_MOVES,
  shapes: urgingShapes,
  find: findUrging,
  settings: async (tx, urging) => getProfile(tx, found(await findInspection(tx, urging.inspectionId)).planId),
  save: saveUrging,
}
