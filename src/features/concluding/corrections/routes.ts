import { findConclusionOf, isNumberTaken as isNoticeNumberTaken } from '#features/concluding/conclusions/store.ts'
import { signingPosts } from '#features/ground/delegations/store.ts'
import { signedCopyRoute } from '#features/ground/evidence/attach.ts'
import { shareFiles } from '#features/ground/evidence/store.ts'
import { findInspection } from '#features/inspecting/inspections/store.ts'
import { isLeader } from '#kernel/actor.ts'
import { record } from '#server/acts/audit.ts'
import { type Commanded, commandRoute, found, idOf } from '#server/acts/commands.ts'
import { inspecting, office, signedIn } from '#server/http/gates.ts'
import { must, read } from '#server/http/refused.ts'
import type { Routes } from '#server/http/routes.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'
import { correctionShape, correctionShapes } from './contract.ts'
import {
  attachReplacing,
  CORRECTION_MOVES,
  type Correction,
  type CorrectionInputs,
  type CorrectionSettings,
  propose,
} from './rules.ts'
import { addCorrection, findCorrection, isNumberTaken, listCorrections, saveCorrection } from './store.ts'

export function correctionRoutes(app: Routes, services: Services): void {
  app.get('/api/inspections/:id/corrections', { config: { may: signedIn } }, async (request) =>
    inTransaction(services, request, async (tx) => ({
      items: await listCorrections(tx, found(await findInspection(tx, idOf(request.params))).id),
    })),
  )

  app.post('/api/inspections/:id/corrections', { config: { may: inspecting } }, async (request) => {
    const draft = read(correctionShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const inspection = found(await findInspection(tx, idOf(request.params)))
      const conclusion = found(await findConclusionOf(tx, inspection.id))
      const corrections = await listCorrections(tx, inspection.id)
      must(propose(presence.by, conclusion, corrections, draft))
      const id = await addCorrection(tx, presence, conclusion, corrections.length + 1, draft)
      await record(tx, presence, {
        action: 'proposeCorrection',
        thing: 'correction',
        thingId: id,
        inspectionId: inspection.id,
        to: 'proposed',
        detail: draft,
      })
      return found(await findCorrection(tx, id))
    })
  })

  app.get('/api/corrections/:id', { config: { may: signedIn } }, async (request) =>
    inTransaction(services, request, async (tx) => found(await findCorrection(tx, idOf(request.params)))),
  )

  /** Bản đã ký of a replacing notice: from its approval on, by whoever issues it; the unit knows of it once it is issued. */
  signedCopyRoute(app, services, '/api/corrections', office, async (tx, { by }, id) => {
    const { inspectionId, teamId, unitId, state } = must(attachReplacing(by, found(await findCorrection(tx, id))))
    return { inspectionId, teamId, unitId, thing: 'correction', thingId: id, shared: state === 'issued' }
  })
  commandRoute(app, services, correctionCommands)
}

const correctionCommands: Commanded<Correction, CorrectionInputs, CorrectionSettings> = {
  thing: 'correction',
  path: '/api/corrections',
  may: inspecting,
  moves: CORRECTION_MOVES,
  shapes: correctionShapes,
  find: findCorrection,
  settings: async () => ({}),
  save: saveCorrection,
  done: { issue: (tx, { after }) => shareFiles(tx, { thing: 'correction', thingId: after.id }, true) },
  complete: {
    approve: async (tx, { inspectionId }, _input, { by }) => {
      const { signerId, signedOn, issuedOn } = found(await findConclusionOf(tx, inspectionId))
      const on = signedOn ?? issuedOn
      const held = signerId && on ? await signingPosts(tx, signerId, 'conclusion', on) : []
      return { belowSigner: !isLeader(by) && held.some((post) => post === 'chair' || post === 'viceChair') }
    },
    issue: async (tx, _correction, { number, symbol, issuedOn }) => {
      const year = issuedOn.slice(0, 4)
      return {
        numberTaken:
          (await isNoticeNumberTaken(tx, number, symbol, year)) || (await isNumberTaken(tx, number, symbol, year)),
      }
    },
  },
}
