import type { FastifyReply, FastifyRequest } from 'fastify'
import { refusals as common } from '#kernel/refusals.ts'
import { record } from '#server/acts/audit.ts'
import { idOf } from '#server/acts/commands.ts'
import { callAuthz, type Presence, type Tx } from '#server/database/db.ts'
import { hashOfToken, renewSession } from '#server/database/sessions.ts'
import { setToken, tokenOf } from '#server/http/cookies.ts'
import { signedIn } from '#server/http/gates.ts'
import { must, Refused, read } from '#server/http/refused.ts'
import { visitOf } from '#server/http/request.ts'
import type { Routes } from '#server/http/routes.ts'
import { type SecurityEvent, securityEvent } from '#server/http/security-log.ts'
import { inOwnAccount, inTransaction, mustBeConfirmed, type Services } from '#server/http/transaction.ts'
import { codeShape, confirmShape, newPasskeyShape, passwordShape } from '../contract.ts'
import { refusals } from '../refusals.ts'
import { deviceName } from '../rules.ts'
import { findOwnAccount, type OwnAccount } from '../sign-in/accounts.ts'
import { acceptPassword } from '../sign-in/common-passwords.ts'
import { Guard } from '../sign-in/guard.ts'
import { askForNew, isRightPasskey, keepPasskey, listPasskeys, readNew, siteOf } from '../sign-in/passkeys.ts'
import { hashPassword, isPassword } from '../sign-in/passwords.ts'
import { counterOf, isRightCode, newRecoveryCodes, newSecret } from '../sign-in/second-step.ts'
import { listNotices, seeNotice } from '../store/requests.ts'

/** More than a person has devices. */
const MOST_PASSKEYS = 10

/** Tài khoản của tôi: a person's own password, second step and devices; and the fresh proof that acts of weight ask for. */
export function ownAccountRoutes(app: Routes, services: Services): void {
  const guard = new Guard()
  const site = siteOf(services.config)

  app.get('/api/me/account', { config: { may: signedIn } }, async (request) =>
    ofOwn(request, async (tx, { own, token }) => ({
      name: own.name,
      signInName: own.login,
      hasPassword: own.passwordHash !== null,
      secondStep: own.secondStep,
      phone: own.phone,
      passkeys: (await listPasskeys(tx, token)).map(({ id, name, createdAt, lastUsedAt }) => ({
        id,
        name,
        since: createdAt.toISOString(),
        lastUsed: lastUsedAt?.toISOString() ?? null,
      })),
      passkeySite: site?.id ?? null,
      compulsory: own.compulsory,
      mustEnrol: own.mustEnrol,
      codesLeft: own.codesLeft,
    })),
  )

  app.get('/api/me/notices', { config: { may: signedIn } }, async (request) =>
    inTransaction(services, request, async (tx) => ({ items: await listNotices(tx) })),
  )

  app.post('/api/me/notices/:id/seen', { config: { may: signedIn } }, async (request) =>
    inTransaction(services, request, async (tx) => {
      const id = idOf(request.params)
      if (!(await seeNotice(tx, id, services.now()))) throw new Refused(common.NOT_FOUND())
      return { id }
    }),
  )

  app.post('/api/me/confirm', { config: { may: signedIn } }, async (request, reply) => {
    const given = read(confirmShape, request.body)
    const own = await ofOwn(request, async (_tx, { own }) => own)
    if ('passkey' in given) {
      const begun = begin(request, own.id)
      if (!(await isRightPasskey(services, tokenOf(request) ?? '', site, given.passkey, visitOf(request)))) {
        securityEvent(request, 'confirmationFailed', { account: own.id })
        throw new Refused(refusals.PASSKEY_WRONG())
      }
      begun.right()
    } else await mustProve(request, own, given.proof)
    await renew(request, reply, services.db)
    securityEvent(request, 'confirmed', { account: own.id })
    return reply.code(204).send()
  })

  app.post('/api/me/password', { config: { may: signedIn } }, async (request, reply) => {
    const passwords = read(passwordShape, request.body)
    const own = await ofOwn(request, async (_tx, { own }) => own)
    if (own.passwordHash === null) throw new Refused(refusals.NO_PASSWORD())
    const password = must(acceptPassword(passwords.password, { login: own.login ?? '', name: own.name }))
    await mustProve(request, { ...own, phone: false }, passwords.current, 'current')
    const passwordHash = await hashPassword(password)
    await ofOwn(request, async (tx, { token, presence }) => {
      await callAuthz(tx, 'set_own_password', [hashOfToken(token), passwordHash])
      await settle(request, reply, tx, presence, 'changePassword', 'passwordChanged')
    })
    return reply.code(204).send()
  })

  app.post('/api/me/second-step', { config: { may: signedIn } }, async (request) =>
    ofOwn(request, async (tx, { own, token, presence }) => {
      mustBeConfirmed(presence)
      const { secret, address, sealed } = newSecret(services.key, own.id, own.login ?? own.name)
      await callAuthz(tx, 'put_second_step', [hashOfToken(token), sealed])
      securityEvent(request, 'secondStepBegun', { account: own.id })
      return { secret, address }
    }),
  )

  app.post('/api/me/second-step/confirm', { config: { may: signedIn } }, async (request, reply) => {
    const { code } = read(codeShape, request.body)
    return ofOwn(request, async (tx, { own, token, presence }) => {
      mustBeConfirmed(presence)
      const begun = begin(request, own.id)
      const secret = own.phone ? own.nextSecret : own.secret
      const counter = secret && counterOf(services.key, own.id, secret, code, services.now())
      const confirming = [hashOfToken(token), counter]
      if (
        !counter ||
        !(await callAuthz<{ confirmSecondStep: boolean }>(tx, 'confirm_second_step', confirming))[0]?.confirmSecondStep
      )
        throw new Refused(refusals.CODE_WRONG())
      begun.right()
      const codes = await newCodes(tx, token)
      await settle(request, reply, tx, presence, 'setSecondStep', 'secondStepConfirmed')
      return { codes }
    })
  })

  app.post('/api/me/second-step/remove', { config: { may: signedIn } }, async (request, reply) => {
    await ofOwn(request, async (tx, { token, presence }) => {
      mustBeConfirmed(presence)
      await record(tx, presence, { action: 'removeSecondStep', thing: 'account', thingId: presence.by.id })
      await dropSecondStep(tx, token, null)
      securityEvent(request, 'secondStepRemoved', { account: presence.by.id })
    })
    return reply.code(204).send()
  })

  app.post('/api/me/passkeys/ask', { config: { may: signedIn } }, async (request) => {
    const own = await ofOwn(request, async (_tx, { own, presence }) => {
      mustBeConfirmed(presence)
      return own
    })
    if (site === null) throw new Refused(refusals.PASSKEYS_NOT_HERE())
    return askForNew(services.db, tokenOf(request) ?? '', site, own)
  })

  app.post('/api/me/passkeys', { config: { may: signedIn } }, async (request, reply) => {
    const given = read(newPasskeyShape, request.body)
    if (site === null) throw new Refused(refusals.PASSKEYS_NOT_HERE())
    await ofOwn(request, async (_tx, { presence }) => mustBeConfirmed(presence))
    // Outside the transaction: the question is used up by a wrong answer, too.
    const made = await readNew(services.db, tokenOf(request) ?? '', site, given)
    if (!made) throw new Refused(refusals.PASSKEY_WRONG())
    return ofOwn(request, async (tx, { own, token, presence }) => {
      if ((await listPasskeys(tx, token)).length >= MOST_PASSKEYS)
        throw new Refused(refusals.PASSKEYS_MANY({ most: MOST_PASSKEYS }))
      const { name, transports } = given
      if (!(await keepPasskey({ db: tx, key: services.key }, token, { ...made, name, transports })))
        throw new Refused(refusals.PASSKEY_THERE())
      const codes = own.secondStep ? null : await newCodes(tx, token)
      await settle(request, reply, tx, presence, 'addPasskey', 'passkeyAdded', { passkey: name })
      return { codes }
    })
  })

  app.post('/api/me/passkeys/:id/remove', { config: { may: signedIn } }, async (request) =>
    ofOwn(request, async (tx, { token, presence }) => {
      mustBeConfirmed(presence)
      const id = idOf(request.params)
      const passkey = (await listPasskeys(tx, token)).find((one) => one.id === id)
      if (!passkey) throw new Refused(common.NOT_FOUND())
      const detail = { passkey: passkey.name }
      await record(tx, presence, { action: 'removePasskey', thing: 'account', thingId: presence.by.id, detail })
      await dropSecondStep(tx, token, id)
      securityEvent(request, 'passkeyRemoved', { account: presence.by.id })
      return { id }
    }),
  )

  app.post('/api/me/recovery-codes', { config: { may: signedIn } }, async (request) =>
    ofOwn(request, async (tx, { own, token, presence }) => {
      mustBeConfirmed(presence)
      if (!own.secondStep) throw new Refused(common.WRONG_STATE())
      await record(tx, presence, { action: 'newRecoveryCodes', thing: 'account', thingId: own.id })
      return { codes: await newCodes(tx, token) }
    }),
  )

  app.get('/api/me/sessions', { config: { may: signedIn } }, async (request) =>
    inTransaction(services, request, async (tx) => {
      const rows = await callAuthz<{
        id: string
        device: string
        address: string
        createdAt: Date
        lastUsedAt: Date
        thisOne: boolean
      }>(tx, 'own_sessions', [hashOfToken(tokenOf(request) ?? '')])
      return {
        items: rows.map((row) => ({
          id: row.id,
          device: deviceName(row.device),
          address: row.address,
          since: row.createdAt.toISOString(),
          lastUsed: row.lastUsedAt.toISOString(),
          thisOne: row.thisOne,
        })),
      }
    }),
  )

  app.post('/api/me/sessions/:id/end', { config: { may: signedIn } }, async (request) =>
    endSessions(request, idOf(request.params)),
  )
  app.post('/api/me/sessions/end-others', { config: { may: signedIn } }, async (request) => endSessions(request, null))

  async function endSessions(request: FastifyRequest, id: string | null): Promise<{ ended: number }> {
    return inTransaction(services, request, async (tx, presence) => {
      const ended = await endOthers(tx, tokenOf(request) ?? '', id)
      if (id !== null && ended === 0) throw new Refused(common.NOT_FOUND())
      await record(tx, presence, {
        action: 'endSessions',
        thing: 'account',
        thingId: presence.by.id,
        detail: { ended },
      })
      securityEvent(request, 'sessionsEnded', { account: presence.by.id, count: ended })
      return { ended }
    })
  }

  /** In one transaction with the person's own account, also for those who must first set up their second step. */
  async function ofOwn<T>(
    request: FastifyRequest,
    work: (tx: Tx, given: { own: OwnAccount; token: string; presence: Presence }) => Promise<T>,
  ): Promise<T> {
    return inOwnAccount(services, request, async (tx, presence) => {
      const token = tokenOf(request) ?? ''
      const own = await findOwnAccount(tx, token)
      if (!own) throw new Refused(common.SIGN_IN_REQUIRED())
      return work(tx, { own, token, presence })
    })
  }

  /** Recorded; every other session of the person ends; this one goes on under a new token, last, for the old one opens nothing then. */
  async function settle(
    request: FastifyRequest,
    reply: FastifyReply,
    tx: Tx,
    presence: Presence,
    action: string,
    event: SecurityEvent,
    detail = {},
  ): Promise<void> {
    await record(tx, presence, { action, thing: 'account', thingId: presence.by.id, detail })
    await endOthers(tx, tokenOf(request) ?? '', null)
    await renew(request, reply, tx)
    securityEvent(request, event, { account: presence.by.id })
  }

  async function renew(request: FastifyRequest, reply: FastifyReply, db: Tx): Promise<void> {
    const session = await renewSession({ db, key: services.key }, tokenOf(request) ?? '')
    if (!session) throw new Refused(common.SIGN_IN_REQUIRED())
    setToken(reply, session.token, session.expires)
  }

  function begin(request: FastifyRequest, accountId: string) {
    const begun = guard.begin({ login: accountId, address: accountId, device: null }, services.now().getTime())
    if (begun.seconds === 0) return begun
    securityEvent(request, 'signInThrottled', { account: accountId })
    throw new Refused(refusals.TOO_MANY_TRIES({ seconds: begun.seconds }))
  }

  /** The person's password, or the six digits of the second step where there is one. @refuses TOO_MANY_TRIES, PROOF_WRONG, CONFIRM_BY_SIGN_IN */
  async function mustProve(request: FastifyRequest, own: OwnAccount, proof: string, field = 'proof'): Promise<void> {
    if (own.passwordHash === null && !own.secondStep) throw new Refused(refusals.CONFIRM_BY_SIGN_IN())
    const begun = begin(request, own.id)
    const isCode = own.phone && /^\d{3}\s?\d{3}$/.test(proof.trim())
    const right = isCode
      ? (await isRightCode(services.db, services.key, tokenOf(request) ?? '', own, proof, services.now())) !== null
      : await isPassword(own.passwordHash, proof)
    if (right) return begun.right()
    securityEvent(request, 'confirmationFailed', { account: own.id })
    throw new Refused(refusals.PROOF_WRONG({}, { field }))
  }
}

async function endOthers(tx: Tx, token: string, id: string | null): Promise<number> {
  const [row] = await callAuthz<{ endOwnSessions: number }>(tx, 'end_own_sessions', [hashOfToken(token), id])
  return row?.endOwnSessions ?? 0
}

/** The phone (null) or a passkey. @refuses SECOND_STEP_COMPULSORY */
async function dropSecondStep(tx: Tx, token: string, passkeyId: string | null): Promise<void> {
  try {
    await callAuthz(tx, 'drop_second_step', [hashOfToken(token), passkeyId])
  } catch (error) {
    if ((error as { constraint?: string }).constraint !== 'second_step_compulsory') throw error
    throw new Refused(refusals.SECOND_STEP_COMPULSORY())
  }
}

async function newCodes(tx: Tx, token: string): Promise<string[]> {
  const { codes, hashes } = newRecoveryCodes()
  await callAuthz(tx, 'put_recovery_codes', [hashOfToken(token), hashes])
  return codes
}
