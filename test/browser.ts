import type { FastifyInstance } from 'fastify'
import { CompiledQuery } from 'kysely'
import { Secret, TOTP } from 'otpauth'
import { hashPassword } from '#features/ground/people/sign-in/passwords.ts'
import type { Post } from '#kernel/actor.ts'
import type { Db } from '#server/database/db.ts'
import type { Answer } from './db.ts'

/** A browser as far as sign-in goes: it keeps cookies and sends them back, from one address. */
export class TestBrowser {
  readonly cookies = new Map<string, string>()
  readonly #app: () => FastifyInstance
  readonly #address: string

  constructor(app: () => FastifyInstance, address = '127.0.0.1') {
    this.#app = app
    this.#address = address
  }

  async call(
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer & { setCookies: string[]; location: string | undefined }> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await this.#app().inject({
      method,
      url,
      remoteAddress: this.#address,
      headers: {
        host: 'localhost',
        'x-soat': '1',
        'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36',
        cookie,
        ...headers,
      },
      ...(body !== undefined && { payload: body as object }),
    })
    const setCookies = [answer.headers['set-cookie'] ?? []].flat()
    for (const line of setCookies) {
      const [pair = ''] = line.split(';')
      const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
      if (value === '') this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    const json = answer.headers['content-type']?.toString().includes('json')
    return {
      status: answer.statusCode,
      body: json ? answer.json() : answer.body,
      setCookies,
      location: answer.headers.location,
    }
  }

  get(url: string) {
    return this.call('GET', url)
  }
  post(url: string, body: unknown = {}) {
    return this.call('POST', url, body)
  }
  signIn(login: string, password: string) {
    return this.post('/api/sign-in', { login, password })
  }
  /** Sets up the second step; answers its secret and the recovery codes. */
  async enrol(now: Date): Promise<{ secret: string; codes: string[] }> {
    const { body } = await this.post('/api/me/second-step')
    const confirmed = await this.post('/api/me/second-step/confirm', { code: codeOf(body.secret, now) })
    return { secret: body.secret, codes: confirmed.body.codes }
  }
}

/** The code after the one that is shown: good once that is spent, in whichever second of its half minute a test runs. */
export function nextCodeOf(secret: string): string {
  return codeOf(secret, new Date(Date.now() + 30_000))
}

/** The code that the application on the phone shows. */
export function codeOf(secret: string, now: Date): string {
  return new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 }).generate({
    timestamp: now.getTime(),
  })
}

/** Gives a person of the cast a name and password; one hash for all, because making it is slow on purpose. */
export async function givePassword(owner: Db, accountId: string, login: string, password: string): Promise<void> {
  await owner
    .updateTable('accounts')
    .set({ login, passwordHash: await hashPassword(password) })
    .where('id', '=', accountId)
    .execute()
}

/** Asks for a second step of everyone in these posts. */
export async function demandSecondStep(owner: Db, tenantId: string, posts: readonly Post[]): Promise<void> {
  await owner.deleteFrom('authz.secondStepPosts').execute()
  for (const post of posts)
    await owner.insertInto('authz.secondStepPosts').values({ tenantId: tenantId, post }).execute()
}

/** Everything the sessions of an account know as so many minutes older. */
export async function ageSessions(owner: Db, accountId: string, minutes: number): Promise<void> {
  await owner.executeQuery(
    CompiledQuery.raw(
      `update authz.sessions set last_used_at = last_used_at - make_interval(mins => $2), confirmed_at = confirmed_at - make_interval(mins => $2), expires_at = expires_at - make_interval(mins => $2) where account_id = $1`,
      [accountId, minutes],
    ),
  )
}
