import type { FastifyReply } from 'fastify'
import { refusals as common } from '#kernel/refusals.ts'
import { endSession, startSession } from '#server/database/sessions.ts'
import { cookieOf, setToken, tokenOf } from '#server/http/cookies.ts'
import { open } from '#server/http/gates.ts'
import { Refused } from '#server/http/refused.ts'
import { originOf } from '#server/http/request.ts'
import type { Routes } from '#server/http/routes.ts'
import { securityEvent } from '#server/http/security-log.ts'
import type { Services } from '#server/http/transaction.ts'
import { findLogin } from '../sign-in/accounts.ts'
import { SingleSignOn } from '../sign-in/single-sign-on.ts'

const COOKIE = '__Host-soat-di'

/** Đăng nhập một lần: out to the office's own provider and back. Accounts are matched, never made. */
export function singleSignOnRoutes(app: Routes, services: Services): void {
  const { oidc, baseUrl } = services.config
  const provider = oidc === null ? null : new SingleSignOn(oidc, baseUrl, services.key)

  app.get('/api/sign-in/oidc', { config: { may: open, heavy: true } }, async (request, reply) => {
    if (!provider) throw new Refused(common.NOT_FOUND())
    const { tiep = '' } = request.query
    const begun = await provider
      .begin(isOwnAddress(tiep) ? tiep : '/viec', services.now())
      .catch((failure: unknown) => {
        request.log.error({ err: failure }, 'the provider cannot be reached')
        return null
      })
    if (!begun) return failed(reply)
    // Lax, for the way back comes from another site; it opens nothing by itself.
    reply.header(
      'set-cookie',
      `${COOKIE}=${begun.journey}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${begun.seconds}`,
    )
    return reply.redirect(begun.address, 302)
  })

  app.get('/api/sign-in/oidc/back', { config: { may: open, heavy: true } }, async (request, reply) => {
    if (!provider) throw new Refused(common.NOT_FOUND())
    const journey = cookieOf(request, COOKIE)
    reply.header('set-cookie', `${COOKIE}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0`)
    const vouched = await provider
      .finish(request.url.split('?')[1] ?? '', journey, services.now())
      .catch((failure: unknown) => {
        request.log.error({ err: failure }, 'the provider did not answer')
        return null
      })
    const person = vouched ? await findLogin(services, vouched.login) : null
    if (!vouched || !person) {
      securityEvent(request, 'signInFailed')
      return failed(reply)
    }
    const before = tokenOf(request)
    if (before) await endSession(services.db, before)
    const session = await startSession(services, person.id, originOf(request), person.secondStep ? 'code' : 'open')
    setToken(reply, session.token, session.expires)
    if (person.secondStep)
      return reply.redirect(`/dang-nhap?${new URLSearchParams({ buoc: 'ma', tiep: vouched.wanted })}`, 303)
    securityEvent(request, 'signInSucceeded', { account: person.id })
    return reply.redirect(vouched.wanted, 303)
  })
}

/** Back to the sign-in page, which says what happened. */
function failed(reply: FastifyReply) {
  return reply.redirect('/dang-nhap?loi=oidc', 303)
}

/** An address of this program, not of another site. */
function isOwnAddress(address: string): boolean {
  return /^\/(?![/\\])[^\s\p{Cc}]*$/u.test(address)
}
