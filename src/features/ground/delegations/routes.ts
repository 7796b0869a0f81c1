import { randomUUID } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { findSigner, listPeople } from '#features/ground/people/store.ts'
import { holdsPost, isLeader } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { record } from '#server/acts/audit.ts'
import { found, idOf } from '#server/acts/commands.ts'
import type { Presence, Tx } from '#server/database/db.ts'
import { delegator, signedIn } from '#server/http/gates.ts'
import { Refused, read } from '#server/http/refused.ts'
import type { Routes } from '#server/http/routes.ts'
import { securityEvent } from '#server/http/security-log.ts'
import { inTransaction, mustBeConfirmed, type Services } from '#server/http/transaction.ts'
import { delegationEndShape, delegationShape } from './contract.ts'
import { refusals } from './refusals.ts'
import { checkDelegation, checkEnd, type Delegation } from './rules.ts'
import { addDelegation, endDelegation, listDelegations } from './store.ts'

/** Phân công và ủy quyền: recorded and ended by the administrator or a leader, freshly confirmed. */
export function delegationRoutes(app: Routes, services: Services): void {
  app.get('/api/delegations', { config: { may: signedIn } }, async (request) =>
    inTransaction(services, request, async (tx) => {
      const names = new Map((await listPeople(tx)).map((person) => [person.id, person.name]))
      const items = (await listDelegations(tx)).map((delegation) => ({
        ...delegation,
        fromName: names.get(delegation.fromId) ?? '',
        toName: names.get(delegation.toId) ?? '',
      }))
      return { items }
    }),
  )

  app.post('/api/delegations', { config: { may: delegator } }, async (request) => {
    const mandate = read(delegationShape, request.body)
    return asGiver(request, async (tx, presence) => {
      const delegation: Delegation = {
        ...mandate,
        id: randomUUID(),
        from: mandate.from as Day,
        to: mandate.to as Day | null,
      }
      const [from, to] = [
        found(await findSigner(tx, mandate.fromId, delegation.from)),
        found(await findSigner(tx, mandate.toId, delegation.from)),
      ]
      if (delegation.toId === presence.by.id && delegation.fromId !== presence.by.id)
        throw new Refused(refusals.DELEGATE_RECORDS_HIMSELF())
      if (delegation.from < presence.on && !isLeader(presence.by)) throw new Refused(refusals.DELEGATION_DATED_BACK())
      const problem = checkDelegation(delegation, { from: from.posts, to: to.posts })
      if (problem) throw new Refused(problem)
      await addDelegation(tx, presence.by.tenantId, delegation)
      await record(tx, presence, {
        action: 'giveDelegation',
        thing: 'delegation',
        thingId: delegation.id,
        detail: delegation,
      })
      securityEvent(request, 'delegationGiven', { account: mandate.toId, by: presence.by.id })
      return delegation
    })
  })

  app.post('/api/delegations/:id/end', { config: { may: delegator } }, async (request) => {
    const on = read(delegationEndShape, request.body).on as Day
    return asGiver(request, async (tx, presence) => {
      const id = idOf(request.params)
      const delegation = found((await listDelegations(tx)).find((delegation) => delegation.id === id))
      const problem = checkEnd(delegation, on, presence.on)
      if (problem) throw new Refused(problem)
      await endDelegation(tx, id, on)
      await record(tx, presence, {
        action: 'endDelegation',
        thing: 'delegation',
        thingId: id,
        detail: { on },
        before: delegation,
      })
      securityEvent(request, 'delegationEnded', { account: delegation.toId, by: presence.by.id })
      return { ...delegation, to: on }
    })
  })

  /** @refuses WRONG_ACTOR, STEP_UP_REQUIRED */
  async function asGiver<T>(request: FastifyRequest, work: (tx: Tx, presence: Presence) => Promise<T>): Promise<T> {
    return inTransaction(services, request, async (tx, presence) => {
      if (!holdsPost(presence.by, ['administrator', 'chair', 'viceChair'])) throw new Refused(common.WRONG_ACTOR())
      mustBeConfirmed(presence)
      return work(tx, presence)
    })
  }
}
