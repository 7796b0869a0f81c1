import type { FastifyReply, FastifyRequest } from 'fastify'
import { readLocality } from '#features/ground/org/rules.ts'
import { addLocality } from '#features/ground/org/store.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { countDoneToday, record } from '#server/acts/audit.ts'
import { found } from '#server/acts/commands.ts'
import { callAuthz } from '#server/database/db.ts'
import { endSession, hashOfToken, renewSession, startSession } from '#server/database/sessions.ts'
import { deviceMarksOf, setDeviceMarks, setToken, tokenOf } from '#server/http/cookies.ts'
import { administrator, open } from '#server/http/gates.ts'
import { must, Refused, read } from '#server/http/refused.ts'
import { originOf, visitOf } from '#server/http/request.ts'
import type { Routes } from '#server/http/routes.ts'
import { securityEvent } from '#server/http/security-log.ts'
import { inTransaction, mustBeConfirmed, type Services } from '#server/http/transaction.ts'
import { heldShape, linkShape, secondStepShape, setupShape, signInShape, useLinkShape } from '../contract.ts'
import { refusals } from '../refusals.ts'
import { chooseLogin } from '../rules.ts'
import { findLogin, findOwnAccount, loginForm } from '../sign-in/accounts.ts'
import { acceptPassword } from '../sign-in/common-passwords.ts'
import { DeviceMarks } from '../sign-in/device-marks.ts'
import { Guard } from '../sign-in/guard.ts'
import { createFirstAdministrator } from '../sign-in/links.ts'
import { askToSign, isRightPasskey, listPasskeys, siteOf } from '../sign-in/passkeys.ts'
import { hashPassword, isPassword } from '../sign-in/passwords.ts'
import { isRightCode } from '../sign-in/second-step.ts'
import { listPeople, tellOwner } from '../store.ts'

/** As often a day the tries at one name are looked at again before their time. */
const LIFTS = 3

/** The door: name and password, the second step, out again; the first administrator; one-time links for passwords. */
export function signInRoutes(app: Routes, services: Services): void {
  const guard = new Guard()
  const devices = new DeviceMarks(services.key)
  const site = siteOf(services.config)

  /** Counts a try before it is looked at. @refuses TOO_MANY_TRIES */
  const begin = (request: FastifyRequest, login: string) => {
    const begun = guard.begin(
      { login, address: originOf(request).address, device: devices.read(deviceMarksOf(request), login) },
      services.now().getTime(),
    )
    if (begun.seconds === 0) return begun
    securityEvent(request, 'signInThrottled')
    throw new Refused(refusals.TOO_MANY_TRIES({ seconds: begun.seconds }))
  }
  /** A session that is open: its token, and the mark by which this device is known from now on. */
  const letIn = (
    request: FastifyRequest,
    reply: FastifyReply,
    session: { token: string; expires: Date },
    login: string,
    account: string,
  ) => {
    setToken(reply, session.token, session.expires)
    setDeviceMarks(reply, devices.add(deviceMarksOf(request), login))
    securityEvent(request, 'signInSucceeded', { account })
    return reply.code(204).send()
  }

  app.post('/api/sign-in', { config: { may: open } }, async (request, reply) => {
    const proof = read(signInShape, request.body)
    const login = loginForm(proof.login)
    const begun = begin(request, login)
    const person = await findLogin(services, login)
    if (!(await isPassword(person?.passwordHash ?? null, proof.password)) || !person) {
      securityEvent(request, 'signInFailed', person ? { account: person.id } : {})
      throw new Refused(refusals.SIGN_IN_FAILED())
    }
    begun.right()
    const before = tokenOf(request)
    if (before) await endSession(services.db, before)
    const session = await startSession(services, person.id, originOf(request), person.secondStep ? 'code' : 'open')
    if (!person.secondStep) return letIn(request, reply, session, login, person.id)
    setToken(reply, session.token, session.expires)
    return { needsCode: true } as const
  })

  /** Whose session waits for the second step. @refuses SIGN_IN_REQUIRED */
  const waiting = async (request: FastifyRequest) => {
    const token = tokenOf(request)
    const own = token ? await findOwnAccount(services.db, token) : null
    if (!token || !own?.waitsForCode) throw new Refused(common.SIGN_IN_REQUIRED())
    return { token, own }
  }

  app.get('/api/sign-in/code', { config: { may: open } }, async (request) => {
    const { token, own } = await waiting(request)
    return { code: own.phone, passkey: site !== null && (await listPasskeys(services.db, token)).length > 0 }
  })

  // Asked between password and second step, and where the person confirms who he is.
  app.post('/api/sign-in/passkey', { config: { may: open } }, async (request) => {
    const token = tokenOf(request)
    if (!token || !(await findOwnAccount(services.db, token))) throw new Refused(common.SIGN_IN_REQUIRED())
    if (site === null) throw new Refused(refusals.PASSKEYS_NOT_HERE())
    const wanted = await askToSign(services.db, token, site)
    if (!wanted) throw new Refused(common.WRONG_STATE())
    return wanted
  })

  app.post('/api/sign-in/code', { config: { may: open } }, async (request, reply) => {
    const step = read(secondStepShape, request.body)
    const { token, own } = await waiting(request)
    const login = own.login ?? own.id
    const begun = begin(request, login)
    const right =
      'passkey' in step
        ? await isRightPasskey(services, token, site, step.passkey, visitOf(request))
        : await isRightCode(services.db, services.key, token, own, step.code, services.now())
    if (!right) {
      securityEvent(request, 'codeFailed', { account: own.id })
      throw new Refused('passkey' in step ? refusals.PASSKEY_WRONG() : refusals.CODE_WRONG())
    }
    begun.right()
    if (right === 'recovery') securityEvent(request, 'recoveryCodeUsed', { account: own.id })
    const session = await renewSession(services, token)
    if (!session) throw new Refused(common.SIGN_IN_REQUIRED())
    return letIn(request, reply, session, login, own.id)
  })

  app.post('/api/sign-out', { config: { may: open } }, async (request, reply) => {
    const token = tokenOf(request)
    const own = token ? await findOwnAccount(services.db, token) : null
    if (token) await endSession(services.db, token)
    if (own) securityEvent(request, 'signedOut', { account: own.id })
    setToken(reply, null, services.now())
    return reply.code(204).send()
  })

  // Names that somebody typed are shown only where they are names of the locality: anything else may be a password in the wrong field.
  app.get('/api/sign-in/held', { config: { may: administrator } }, async (request) =>
    inTransaction(services, request, async (tx) => {
      const now = services.now().getTime()
      const logins = new Set((await listPeople(tx)).map((person) => person.login))
      const items = guard
        .held(now)
        .filter(({ kind, what }) => kind === 'address' || logins.has(what))
        .map(({ kind, what, until }) => ({ kind, what, minutes: Math.ceil((until - now) / 60_000) }))
      return { items }
    }),
  )

  app.post('/api/sign-in/held/lift', { config: { may: administrator } }, async (request) => {
    const held = read(heldShape, request.body)
    const { kind, what } = held
    return inTransaction(services, request, async (tx, presence) => {
      mustBeConfirmed(presence)
      // Each lift is some more guesses at somebody's password: few, in the record of his account, and told to him.
      const thingId =
        kind === 'name' ? found((await listPeople(tx)).find(({ login }) => login === what)).id : presence.by.id
      const entry = { action: 'liftHeld', thing: 'account', thingId, detail: { kind } }
      await record(tx, presence, entry)
      if (kind === 'name') {
        if ((await countDoneToday(tx, entry)) > LIFTS) throw new Refused(refusals.LIFTED_OFTEN({ times: LIFTS }))
        await tellOwner(tx, presence.by, { kind: 'triesLifted', accountId: thingId })
      }
      guard.lift(held)
      securityEvent(request, 'heldLifted', { account: thingId, by: presence.by.id })
      return held
    })
  })

  const isNeeded = async () =>
    (await callAuthz<{ needsSetup: boolean }>(services.db, 'needs_setup'))[0]?.needsSetup ?? false
  const isLink = async (token: string) =>
    (await callAuthz<{ isSetupLink: boolean }>(services.db, 'is_setup_link', [hashOfToken(token)]))[0]?.isSetupLink ??
    false

  app.get('/api/setup/state', { config: { may: open } }, async () => ({
    needed: await isNeeded(),
    oidc: services.config.oidc?.name ?? null,
  }))

  // Asked by whoever opened the link; the code comes in the body, so that it stands in no log of a server between.
  app.post('/api/setup/state', { config: { may: open } }, async (request) => {
    const { token } = read(linkShape, request.body)
    return { needed: await isNeeded(), sampleOffered: await isLink(token) }
  })

  app.post('/api/setup', { config: { may: open } }, async (request, reply) => {
    const entry = read(setupShape, request.body)
    const locality = must(readLocality(entry.locality))
    const login = must(chooseLogin(entry.login))
    const password = must(acceptPassword(entry.password, { login, name: entry.name }))
    if (!(await isLink(entry.token))) throw new Refused(refusals.SETUP_LINK_OVER())
    const made = await createFirstAdministrator(services.db, entry.token, { name: entry.name, login, password })
    if (!made) throw new Refused(refusals.SETUP_LINK_OVER())
    const session = await startSession(services, made.accountId, originOf(request))
    request.headers.cookie = `__Host-soat=${session.token}`
    await inTransaction(services, request, async (tx, presence) => {
      await addLocality(tx, { ...locality, id: made.tenantId, from: presence.on })
      await record(tx, presence, { action: 'createFirstAdministrator', thing: 'account', thingId: made.accountId })
    })
    return letIn(request, reply, session, login, made.accountId)
  })

  // Whose link it is, so that the page names the person and the browser keeps the password under the right name.
  app.post('/api/password-link', { config: { may: open } }, async (request) => {
    const person = await findLink(read(linkShape, request.body).token)
    return { name: person.name, login: person.login }
  })

  app.post('/api/password-link/use', { config: { may: open } }, async (request, reply) => {
    const { token, password: typed } = read(useLinkShape, request.body)
    const person = await findLink(token)
    const password = must(acceptPassword(typed, person))
    const [used] = await callAuthz<{ usePasswordLink: string | null }>(services.db, 'use_password_link', [
      hashOfToken(token),
      await hashPassword(password),
      request.id,
      request.ip,
    ])
    if (!used?.usePasswordLink) throw new Refused(refusals.PASSWORD_LINK_OVER())
    securityEvent(request, 'passwordLinkUsed', { account: used.usePasswordLink })
    // Whoever was given the link is the owner: strangers' guesses do not keep him out on this device.
    setDeviceMarks(reply, devices.add(deviceMarksOf(request), person.login))
    return reply.code(204).send()
  })

  /** @refuses PASSWORD_LINK_OVER */
  async function findLink(token: string): Promise<{ login: string; name: string }> {
    const [person] = await callAuthz<{ login: string; name: string }>(services.db, 'password_link_person', [
      hashOfToken(token),
    ])
    if (!person) throw new Refused(refusals.PASSWORD_LINK_OVER())
    return person
  }
}
