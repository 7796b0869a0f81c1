import { randomUUID } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { holdsPost, type Post } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { record } from '#server/acts/audit.ts'
import { callAuthz, type Presence, type Tx } from '#server/database/db.ts'
import { Refused } from '#server/http/refused.ts'
import { securityEvent } from '#server/http/security-log.ts'
import { inTransaction, mustBeConfirmed, type Services } from '#server/http/transaction.ts'
import type { Asked, PasswordLink } from '../contract.ts'
import { refusals } from '../refusals.ts'
import type { RequestKind } from '../rules.ts'
import { newLink } from '../sign-in/links.ts'
import { accessNeeds, addRequest, tellOwner } from '../store/requests.ts'
import { addPerson, givePost } from '../store.ts'

/** An administrator at work on accounts, in one transaction. */
export interface Doing {
  readonly tx: Tx
  readonly request: FastifyRequest
  readonly presence: Presence
  readonly now: Date
}

interface Given {
  readonly unitId: string
  readonly post: Post
  readonly title: string
  readonly from: Day
}

/** @refuses WRONG_ACTOR, STEP_UP_REQUIRED */
export async function asAdministrator<T>(
  services: Services,
  request: FastifyRequest,
  work: (doing: Doing) => Promise<T>,
): Promise<T> {
  return inTransaction(services, request, async (tx, presence) => {
    if (!holdsPost(presence.by, 'administrator')) throw new Refused(common.WRONG_ACTOR())
    mustBeConfirmed(presence)
    return work({ tx, request, presence, now: services.now() })
  })
}

/** A new account, as yet without post and password. Answers its id. */
export async function addAccount(
  { tx, presence }: Doing,
  { name, login, unitId, post }: Pick<Given, 'unitId' | 'post'> & { readonly name: string; readonly login: string },
): Promise<string> {
  const id = randomUUID()
  await addPerson(tx, { id, tenantId: presence.by.tenantId, name, login })
  const detail = { name, login, unitId, post }
  await record(tx, presence, { action: 'addPerson', thing: 'account', thingId: id, detail })
  return id
}

/** Gives the post; where it needs a second person, asks for one. */
export async function giveOrAsk(doing: Doing, accountId: string, given: Given): Promise<{ id: string } | Asked> {
  const { tx, request, presence } = doing
  const asked = await askSecond(doing, 'post', accountId, given)
  if (asked) return asked
  const { post, title } = given
  const alone = (await accessNeeds(tx, accountId, post)) === 'alone'
  const id = await givePost(tx, { tenantId: presence.by.tenantId, accountId, ...given })
  const action = alone ? 'givePostAlone' : 'givePost'
  await record(tx, presence, { action, thing: 'account', thingId: accountId, detail: { ...given, id } })
  await tellOwner(tx, presence.by, { kind: 'post', accountId, about: title || post })
  securityEvent(request, 'postGiven', { account: accountId, by: presence.by.id })
  return { id }
}

/** Asks a second person, where one is needed and there; null where none is. */
export async function askSecond(
  { tx, request, presence }: Doing,
  kind: RequestKind,
  accountId: string,
  given: Given | null = null,
): Promise<Asked | null> {
  if ((await accessNeeds(tx, accountId, given?.post ?? null)) !== 'second') return null
  const { unitId = null, post = null, title = '', from = null } = given ?? {}
  const { id: askedBy, tenantId } = presence.by
  const asked = await addRequest(tx, { tenantId, kind, accountId, unitId, post, title, from, askedBy })
  const detail = { request: asked, kind, ...given }
  await record(tx, presence, { action: 'askSecondPerson', thing: 'account', thingId: accountId, detail })
  securityEvent(request, 'secondPersonAsked', { account: accountId, by: askedBy })
  return { asked }
}

/** A one-time link with which the person sets a password; the administrator hands it on and sees none. @refuses NO_LOGIN */
export async function putLink({ tx, request, presence, now }: Doing, accountId: string): Promise<PasswordLink> {
  const alone = (await accessNeeds(tx, accountId, null)) === 'alone'
  const { token, hash, expires } = newLink(now)
  const [put] = await callAuthz<{ putPasswordLink: boolean }>(tx, 'put_password_link', [hash, accountId, expires])
  if (!put?.putPasswordLink) throw new Refused(refusals.NO_LOGIN())
  const action = alone ? 'makePasswordLinkAlone' : 'makePasswordLink'
  await record(tx, presence, { action, thing: 'account', thingId: accountId })
  await tellOwner(tx, presence.by, { kind: 'passwordLink', accountId })
  securityEvent(request, 'passwordLinkMade', { account: accountId, by: presence.by.id })
  return { token, expires: expires.toISOString() }
}
