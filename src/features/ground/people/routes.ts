import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { holdsPost } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import { refusals as common } from '../../../kernel/refusals.ts'
import { record } from '../../../server/audit.ts'
import { callAuthz } from '../../../server/db.ts'
import { inTransaction, must, Refused, read, type Services, setToken, tokenOf } from '../../../server/http.ts'
import { checkPassword, createFirstAdministrator, endSession, hashOfToken, hashPassword, startSession, Throttle } from '../../../server/sign-in.ts'
import { readLocality } from '../org/rules.ts'
import { addLocality } from '../org/store.ts'
import { personShape, setupShape, signInShape } from './contract.ts'
import { refusals } from './refusals.ts'
import { chooseLogin, choosePassword } from './rules.ts'
import { addPerson, givePost, isLoginTaken, listPeople } from './store.ts'

export function peopleRoutes(app: FastifyInstance, services: Services): void {
  const throttle = new Throttle()

  app.post('/api/sign-in', async (request, reply) => {
    const { login, password } = read(signInShape, request.body)
    const now = services.now()
    const keys = [`login ${login.trim().toLowerCase()}`, `address ${request.ip}`]
    const minutes = Math.max(...keys.map((key) => throttle.wait(key, now.getTime())))
    if (minutes > 0) throw new Refused(refusals.TOO_MANY_TRIES({ minutes }))
    // Counted before the password is checked, so that tries sent at once count too.
    for (const key of keys) throttle.fail(key, now.getTime())
    const accountId = await checkPassword(services.db, login, password)
    if (!accountId) throw new Refused(refusals.SIGN_IN_FAILED())
    throttle.succeed(keys[0]!)
    throttle.takeBack(keys[1]!)
    const { token, expires } = await startSession(services.db, accountId, request.headers['user-agent'] ?? '', now)
    setToken(reply, token, expires)
    return reply.code(204).send()
  })

  app.post('/api/sign-out', async (request, reply) => {
    const token = tokenOf(request)
    if (token) await endSession(services.db, token)
    setToken(reply, null, services.now())
    return reply.code(204).send()
  })

  app.get('/api/setup/state', async (request) => {
    const token = (request.query as { ma?: string }).ma ?? ''
    const [needed] = await callAuthz<{ needs_setup: boolean }>(services.db, 'needs_setup')
    const [valid] = await callAuthz<{ is_setup_link: boolean }>(services.db, 'is_setup_link', [hashOfToken(token)])
    return { needed: needed?.needs_setup ?? false, sampleOffered: valid?.is_setup_link ?? false }
  })

  app.post('/api/setup', async (request, reply) => {
    const given = read(setupShape, request.body)
    const locality = must(readLocality(given.locality))
    const login = must(chooseLogin(given.login))
    const password = must(choosePassword(given.password, login))
    const [valid] = await callAuthz<{ is_setup_link: boolean }>(services.db, 'is_setup_link', [hashOfToken(given.token)])
    if (!valid?.is_setup_link) throw new Refused(refusals.SETUP_LINK_OVER())
    const made = await createFirstAdministrator(services.db, given.token, { name: given.name, login, password })
    if (!made) throw new Refused(refusals.SETUP_LINK_OVER())
    const { token, expires } = await startSession(services.db, made.accountId, request.headers['user-agent'] ?? '', services.now())
    request.headers.cookie = `__Host-soat=${token}`
    await inTransaction(services, request, async (tx, presence) => {
      await addLocality(tx, { ...locality, id: made.tenantId, from: presence.on })
      await record(tx, presence, { action: 'createFirstAdministrator', thing: 'account', thingId: made.accountId })
    })
    setToken(reply, token, expires)
    return reply.code(204).send()
  })

  app.get('/api/people', async (request) =>
    inTransaction(services, request, async (tx, { by }) => {
      const people = await listPeople(tx)
      // Sign-in names are the administrator's to know: to others they would only be doors to try.
      return { items: holdsPost(by, 'administrator') ? people : people.map((person) => ({ ...person, login: null })) }
    }),
  )

  app.post('/api/people', async (request) => {
    const given = read(personShape, request.body)
    const login = must(chooseLogin(given.login))
    const password = must(choosePassword(given.password, login))
    const passwordHash = await hashPassword(password)
    return inTransaction(services, request, async (tx, presence) => {
      if (!holdsPost(presence.by, 'administrator')) throw new Refused(common.WRONG_ACTOR())
      if (await isLoginTaken(tx, login)) throw new Refused(refusals.LOGIN_TAKEN({ login }))
      const id = randomUUID()
      const { tenantId } = presence.by
      await addPerson(tx, { id, tenantId, name: given.name, login, passwordHash })
      await givePost(tx, { tenantId, accountId: id, unitId: given.unitId, post: given.post, title: given.title, from: given.from as Day })
      await record(tx, presence, { action: 'addPerson', thing: 'account', thingId: id, detail: { name: given.name, login, unitId: given.unitId, post: given.post } })
      return { id }
    })
  })
}
