import { randomUUID } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { holdsPost } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { record } from '#server/acts/audit.ts'
import { found, idOf, isUuid } from '#server/acts/commands.ts'
import { callAuthz, type Presence, type Tx } from '#server/database/db.ts'
import { administrator, signedIn } from '#server/http/gates.ts'
import { must, Refused, read } from '#server/http/refused.ts'
import type { Routes } from '#server/http/routes.ts'
import { securityEvent } from '#server/http/security-log.ts'
import { inTransaction, mustBeConfirmed, type Services } from '#server/http/transaction.ts'
import { type PasswordLink, personShape, postEndShape, postShape, secondStepPostsShape } from '../contract.ts'
import { refusals } from '../refusals.ts'
import { checkLock, checkPost, chooseLogin, endPost, type Person } from '../rules.ts'
import { newLink } from '../sign-in/links.ts'
import {
  addPerson,
  endMembership,
  givePost,
  isLoginTaken,
  listPeople,
  listSecondStepPosts,
  saveSecondStepPosts,
  setActive,
} from '../store.ts'

/** Người dùng: who has an account, which posts from when to when; links, locks and the second step, for the administrator. */
export function peopleRoutes(app: Routes, services: Services): void {
  app.get('/api/people', { config: { may: signedIn } }, async (request) =>
    inTransaction(services, request, async (tx, { by }) => {
      return {
        items: await listPeople(tx),
        secondStepPosts: holdsPost(by, 'administrator') ? await listSecondStepPosts(tx) : [],
      }
    }),
  )

  app.post('/api/people', { config: { may: administrator } }, async (request) => {
    const entry = read(personShape, request.body)
    const login = must(chooseLogin(entry.login))
    return asAdministrator(request, async (tx, presence) => {
      mustBeConfirmed(presence)
      if (await isLoginTaken(tx, login)) throw new Refused(refusals.LOGIN_TAKEN({ login }))
      const id = randomUUID()
      const { tenantId } = presence.by
      await addPerson(tx, { id, tenantId, name: entry.name, login })
      await givePost(tx, {
        tenantId,
        accountId: id,
        unitId: entry.unitId,
        post: entry.post,
        title: entry.title,
        from: entry.from as Day,
      })
      await record(tx, presence, {
        action: 'addPerson',
        thing: 'account',
        thingId: id,
        detail: { name: entry.name, login, unitId: entry.unitId, post: entry.post },
      })
      securityEvent(request, 'postGiven', { account: id, by: presence.by.id })
      return { id, ...(await putLink(tx, request, presence, id)) }
    })
  })

  app.post('/api/people/:id/posts', { config: { may: administrator } }, async (request) => {
    const entry = read(postShape, request.body)
    return asAdministrator(request, async (tx, presence) => {
      mustBeConfirmed(presence)
      const person = await getPerson(tx, request)
      const problem = checkPost(person, entry.post, entry.from as Day)
      if (problem) throw new Refused(problem)
      const { tenantId } = presence.by
      const id = await givePost(tx, {
        tenantId,
        accountId: person.id,
        unitId: entry.unitId,
        post: entry.post,
        title: entry.title,
        from: entry.from as Day,
      })
      await record(tx, presence, { action: 'givePost', thing: 'account', thingId: person.id, detail: { ...entry, id } })
      securityEvent(request, 'postGiven', { account: person.id, by: presence.by.id })
      return { id }
    })
  })

  app.post('/api/people/:id/posts/:postId/end', { config: { may: administrator } }, async (request) => {
    const { on } = read(postEndShape, request.body)
    const { postId } = request.params
    return asAdministrator(request, async (tx, presence) => {
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
      asAdministrator(request, async (tx, presence) => {
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
    asAdministrator(request, async (tx, presence) => {
      mustBeConfirmed(presence)
      return putLink(tx, request, presence, (await getPerson(tx, request)).id)
    }),
  )

  app.post('/api/people/:id/second-step/remove', { config: { may: administrator } }, async (request) =>
    asAdministrator(request, async (tx, presence) => {
      mustBeConfirmed(presence)
      const person = await getPerson(tx, request)
      // One's own is removed on the own account page: this way would end the session that asks.
      if (person.id === presence.by.id) throw new Refused(common.WRONG_ACTOR())
      await record(tx, presence, { action: 'removeSecondStep', thing: 'account', thingId: person.id })
      await callAuthz(tx, 'remove_second_step', [person.id])
      securityEvent(request, 'secondStepRemoved', { account: person.id, by: presence.by.id })
      return { id: person.id }
    }),
  )

  app.put('/api/second-step-posts', { config: { may: administrator } }, async (request) => {
    const { posts } = read(secondStepPostsShape, request.body)
    return asAdministrator(request, async (tx, presence) => {
      mustBeConfirmed(presence)
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

  /** @refuses WRONG_ACTOR */
  async function asAdministrator<T>(
    request: FastifyRequest,
    work: (tx: Tx, presence: Presence) => Promise<T>,
  ): Promise<T> {
    return inTransaction(services, request, async (tx, presence) => {
      if (!holdsPost(presence.by, 'administrator')) throw new Refused(common.WRONG_ACTOR())
      return work(tx, presence)
    })
  }

  /** A one-time link with which the person sets a password; the administrator hands it on and sees none. @refuses NO_LOGIN */
  async function putLink(
    tx: Tx,
    request: FastifyRequest,
    presence: Presence,
    accountId: string,
  ): Promise<PasswordLink> {
    const { token, hash, expires } = newLink(services.now())
    const [put] = await callAuthz<{ putPasswordLink: boolean }>(tx, 'put_password_link', [hash, accountId, expires])
    if (!put?.putPasswordLink) throw new Refused(refusals.NO_LOGIN())
    await record(tx, presence, { action: 'makePasswordLink', thing: 'account', thingId: accountId })
    securityEvent(request, 'passwordLinkMade', { account: accountId, by: presence.by.id })
    return { token, expires: expires.toISOString() }
  }
}

async function getPerson(tx: Tx, request: FastifyRequest): Promise<Person> {
  const id = idOf(request.params)
  return found((await listPeople(tx)).find((person) => person.id === id))
}
