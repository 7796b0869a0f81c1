import { getProfile } from '#features/ground/profiles/store.ts'
import { isInForce, readForms } from '#features/planning/plans/rules.ts'
import { findFormed, findPlanFacts } from '#features/planning/plans/store.ts'
import { isFocal } from '#kernel/actor.ts'
import { record } from '#server/acts/audit.ts'
import { type Commanded, commandRoute, found, idOf } from '#server/acts/commands.ts'
import type { Presence, Tx } from '#server/database/db.ts'
import { focal, office } from '#server/http/gates.ts'
import { must, read } from '#server/http/refused.ts'
import type { Routes } from '#server/http/routes.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'
import { invitationShape, invitationShapes, type ServedBodies } from './contract.ts'
import { bodiesOf, INVITATION_MOVES, type Invitation, type InvitationInputs, invite, isSame } from './rules.ts'
import { addInvitations, findInvitation, listInvitations, saveInvitation } from './store.ts'

export function invitationRoutes(app: Routes, services: Services): void {
  app.get('/api/plans/:id/invitations', { config: { may: office } }, async (request) =>
    inTransaction(services, request, (tx, presence) => served(tx, idOf(request.params), presence)),
  )

  /** Mời, đề nghị phối hợp: bodies of the plan, and others. */
  app.post('/api/plans/:id/invitations', { config: { may: focal } }, async (request) => {
    const asked = read(invitationShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const { by, on } = presence
      const plan = found(await findPlanFacts(tx, idOf(request.params)))
      must(invite(by, plan, asked, await entriesOf(tx, plan.id), on))
      const before = await listInvitations(tx, plan.id)
      const fresh = asked.bodies.filter(
        (body, at) =>
          ![...before, ...asked.bodies.slice(0, at).map((other) => ({ ...asked, body: other }))].some((one) =>
            isSame(one, { ...asked, body }),
          ),
      )
      if (fresh.length > 0) {
        await addInvitations(tx, { ...asked, tenantId: by.tenantId, planId: plan.id }, fresh)
        const detail = { ...asked, bodies: fresh }
        await record(tx, presence, { action: 'invite', thing: 'plan', thingId: plan.id, detail })
      }
      return served(tx, plan.id, presence)
    })
  })

  commandRoute(app, services, invitationCommands)
}

const invitationCommands: Commanded<Invitation, InvitationInputs, object> = {
  thing: 'invitation',
  path: '/api/invitations',
  may: focal,
  moves: INVITATION_MOVES,
  shapes: invitationShapes,
  find: findInvitation,
  settings: async () => ({}),
  save: saveInvitation,
}

async function entriesOf(tx: Tx, planId: string) {
  return readForms(found(await findFormed(tx, planId)), await getProfile(tx, planId)).entries
}

async function served(tx: Tx, planId: string, { by }: Presence): Promise<ServedBodies> {
  const plan = found(await findPlanFacts(tx, planId))
  const entries = await entriesOf(tx, planId)
  return {
    items: bodiesOf(entries, await listInvitations(tx, planId)),
    asksFor: isFocal(by) && isInForce(plan) ? [...new Set(entries.map(({ form }) => form))] : [],
  }
}
