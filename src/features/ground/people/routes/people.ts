import type { FastifyRequest } from 'fastify'
import { holdsPost, isLeader } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { record } from '#server/acts/audit.ts'
import { found, idOf, isUuid } from '#server/acts/commands.ts'
import { callAuthz, type Presence, type Tx } from '#server/database/db.ts'
import { administrator, delegator, signedIn } from '#server/http/gates.ts'
import { must, Refused, read } from '#server/http/refused.ts'
import type { Routes } from '#server/http/routes.ts'
import { type SecurityEvent, securityEvent } from '#server/http/security-log.ts'
import { inTransaction, mustBeConfirmed, type Services } from '#server/http/transaction.ts'
import { listRoutes } from '#server/lists/list.ts'
import { personShape, postEndShape, postShape, secondStepPostsShape } from '../contract.ts'
import { peopleList } from '../list.ts'
import { refusals } from '../refusals.ts'
import { checkApproval, checkLock, checkPost, chooseLogin, endPost, type Person, type RequestKind } from '../rules.ts'
import { newLink } from '../sign-in/links.ts'
import { accessNeeds, approveRequest, listRequests, refuseRequest, tellOwner } from '../store/requests.ts'
import {
  endMembership,
  listPeople,
  listSecondStepPosts,
  saveSecondStepPosts,
  setActive,
  takenLogins,
} from '../store.ts'
import { addAccount, asAdministrator, askSecond, giveOrAsk, putLink } from './opening.ts'

/** Người dùng: who has an account, which posts from when to when; links, locks and the second step, for the administrator. */
export function peopleRoutes(app: Routes, services: Services): void {
  listRoutes(app, services, peopleList)

  app.get('/api/people/choices', { config: { may: signedIn } }, async (request) =>
    inTransaction(services, request, async (tx, { on }) => ({
      items: (await listPeople(tx))
        .filter(({ active }) => active)
        .map(({ id, name, posts }) => ({ id, name, posts: posts.filter(({ to }) => to === null || to >= on) })),
    })),
  )

  app.post('/api/people', { config: { may: administrator } }, async (request) => {
    const entry = read(personShape, request.body)
    const login = must(chooseLogin(entry.login))
    return asAdministrator(services, request, async (doing) => {
      if ((await takenLogins(doing.tx, [login])).has(login)) throw new Refused(refusals.LOGIN_TAKEN({ login }))
      const id = await addAccount(doing, { ...entry, login })
      const given = await giveOrAsk(doing, id, entry)
      return { id, ...('asked' in given ? given : await putLink(doing, id)) }
    })
  })

  app.post('/api/people/:id/posts', { config: { may: administrator } }, async (request) => {
    const entry = read(postShape, request.body)
    return asAdministrator(services, request, async (doing) => {
      const person = await getPerson(doing.tx, request)
      const problem = checkPost(doing.presence.by, person, entry.post, entry.from)
      if (problem) throw new Refused(problem)
      return giveOrAsk(doing, person.id, entry)
    })
  })

  app.post('/api/people/:id/posts/:postId/end', { config: { may: administrator } }, async (request) => {
    const { on } = read(postEndShape, request.body)
    const { postId } = request.params
    return asAdministrator(services, request, async ({ tx, presence }) => {
      const people = await listPeople(tx)
      const person = found(people.find(({ id }) => id === idOf(request.params)))
      const post = must(endPost(people, person, isUuid(postId) ? postId : '', on as Day, presence.on))
      if (!(await endMembership(tx, post.id, on as Day))) throw new Refused(common.WRONG_ACTOR())
      await record(tx, presence, {
        action: 'endPost',
        thing: 'account',
        thingId: person.id,
        detail: { post: post.post, unitId: post.unitId, on },
      })
      securityEvent(request, 'postEnded', { account: person.id, by: presence.by.id })
      return { id: post.id }
    })
  })

  for (const active of [false, true])
    app.post(`/api/people/:id/${active ? 'unlock' : 'lock'}`, { config: { may: administrator } }, async (request) =>
      asAdministrator(services, request, async ({ tx, presence }) => {
        const person = await getPerson(tx, request)
        const problem = active ? null : checkLock(presence.by, person)
        if (problem) throw new Refused(problem)
        await setActive(tx, person.id, active)
        await record(tx, presence, {
          action: active ? 'unlockAccount' : 'lockAccount',
          thing: 'account',
          thingId: person.id,
        })
        securityEvent(request, active ? 'accountUnlocked' : 'accountLocked', { account: person.id, by: presence.by.id })
        return { id: person.id, active }
      }),
    )

  app.post('/api/people/:id/password-link', { config: { may: administrator } }, async (request) =>
    asAdministrator(services, request, async (doing) => {
      const { id, login } = await getPerson(doing.tx, request)
      if (login === null) throw new Refused(refusals.NO_LOGIN())
      return (await askSecond(doing, 'passwordLink', id)) ?? putLink(doing, id)
    }),
  )

  app.post('/api/people/:id/second-step/remove', { config: { may: administrator } }, async (request) =>
    asAdministrator(services, request, async (doing) => {
      const { tx, presence } = doing
      const person = await getPerson(tx, request)
      // One's own is removed on the own account page: this way would end the session that asks.
      if (person.id === presence.by.id) throw new Refused(common.WRONG_ACTOR())
      const asked = await askSecond(doing, 'secondStepRemoval', person.id)
      if (asked) return asked
      const alone = (await accessNeeds(tx, person.id, null)) === 'alone'
      const action = alone ? 'removeSecondStepAlone' : 'removeSecondStep'
      await record(tx, presence, { action, thing: 'account', thingId: person.id })
      await callAuthz(tx, 'remove_second_step', [person.id])
      await tellOwner(tx, presence.by, { kind: 'secondStepRemoval', accountId: person.id })
      securityEvent(request, 'secondStepRemoved', { account: person.id, by: presence.by.id })
      return { id: person.id }
    }),
  )

  app.get('/api/account-requests', { config: { may: delegator } }, async (request) =>
    inTransaction(services, request, async (tx) => ({ items: await listRequests(tx) })),
  )

  app.post('/api/account-requests/:id/approve', { config: { may: delegator } }, async (request) =>
    asSecond(request, async (tx, presence) => {
      const asked = found((await listRequests(tx)).find(({ id }) => id === idOf(request.params)))
      const { kind, accountId, askedBy, post, title } = asked
      const people = new Map((await listPeople(tx)).map((person) => [person.id, person]))
      const [person, asker] = [people.get(accountId), people.get(askedBy)]
      const problem = checkApproval(presence.by, asked, found(person), found(asker), presence.on)
      if (problem) throw new Refused(problem)
      const { token, hash, expires } = newLink(services.now())
      const linked = await approveRequest(tx, asked.id, { hash, expires })
      const detail = { request: asked.id, askedBy, post, unitId: asked.unitId, linked }
      await record(tx, presence, { action: APPROVED[kind], thing: 'account', thingId: accountId, detail })
      await tellOwner(tx, presence.by, { kind, accountId, about: title || (post ?? '') })
      securityEvent(request, EVENTS[kind], { account: accountId, by: presence.by.id })
      return { id: asked.id, link: linked ? { token, expires: expires.toISOString() } : null }
    }),
  )

  app.post('/api/account-requests/:id/refuse', { config: { may: delegator } }, async (request) =>
    asSecond(request, async (tx, presence) => {
      const { id, accountId, kind, askedBy } = found(
        (await listRequests(tx)).find((asked) => asked.id === idOf(request.params)),
      )
      await refuseRequest(tx, id)
      const action = askedBy === presence.by.id ? 'withdrawRequest' : 'refuseRequest'
      await record(tx, presence, { action, thing: 'account', thingId: accountId, detail: { request: id, kind } })
      return { id }
    }),
  )

  app.get('/api/second-step-posts', { config: { may: administrator } }, async (request) =>
    inTransaction(services, request, async (tx) => ({ posts: await listSecondStepPosts(tx) })),
  )

  app.put('/api/second-step-posts', { config: { may: administrator } }, async (request) => {
    const { posts } = read(secondStepPostsShape, request.body)
    return asAdministrator(services, request, async ({ tx, presence }) => {
      await record(tx, presence, {
        action: 'setSecondStepPosts',
        thing: 'account',
        thingId: presence.by.id,
        detail: { posts },
      })
      await saveSecondStepPosts(tx, presence.by.tenantId, posts)
      securityEvent(request, 'secondStepPostsSet', { by: presence.by.id, count: posts.length })
      return { posts }
    })
  })

  /** @refuses WRONG_ACTOR, STEP_UP_REQUIRED */
  async function asSecond<T>(request: FastifyRequest, work: (tx: Tx, presence: Presence) => Promise<T>): Promise<T> {
    return inTransaction(services, request, async (tx, presence) => {
      if (!holdsPost(presence.by, 'administrator') && !isLeader(presence.by)) throw new Refused(common.WRONG_ACTOR())
      mustBeConfirmed(presence)
      return work(tx, presence)
    })
  }
}

const APPROVED: Readonly<Record<RequestKind, string>> = {
  passwordLink: 'approvePasswordLink',
  secondStepRemoval: 'approveSecondStepRemoval',
  post: 'approvePost',
}
const EVENTS = {
  passwordLink: 'passwordLinkMade',
  secondStepRemoval: 'secondStepRemoved',
  post: 'postGiven',
} as const satisfies Record<RequestKind, SecurityEvent>

async function getPerson(tx: Tx, request: FastifyRequest): Promise<Person> {
  const id = idOf(request.params)
  return found((await listPeople(tx)).find((person) => person.id === id))
}
