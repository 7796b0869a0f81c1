import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Decision, Refusal, RefusalKind } from '#kernel/decision.ts'
import { refusals } from '#kernel/refusals.ts'
import type { Config } from '../config.ts'
import { type Db, inSealed, inSession, type Presence, type Tx } from '../database/db.ts'
import { addressPrefix } from './budget.ts'
import { sendPage } from './pages.ts'
import { policyOf } from './policies.ts'
import { securityEvent } from './security-log.ts'
import { Watch } from './watch.ts'

/** What routes are given: everything outside them that they may touch. */
export interface Services {
  readonly db: Db
  readonly config: Config
  /** Work that only the owner of the schema may do: loading and ending a sample. */
  asOwner<T>(work: (owner: Db) => Promise<T>): Promise<T>
  /** A signed checkpoint over the record of a locality, as after every signing (server/record/notary.ts). */
  checkpoint(tenantId: string): Promise<void>
  /** 32 bytes of this installation, from its data folder: seals second steps and the marks of known devices. */
  readonly key: Buffer
  /** The true moment; rules get the day of the office from the transaction instead. */
  now(): Date
}

/** A refusal on its way out of a route; the one handler below turns it into the answer. */
export class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** The value of a decision; a refusal leaves the route (and rolls its transaction back). */
export function must<T>(decision: Decision<T>): T {
  if (!decision.ok) throw new Refused(decision.refusal)
  return decision.value
}

const STATUS: Record<RefusalKind, number> = { invalid: 422, forbidden: 403, 'not-found': 404, conflict: 409 }
const STATUS_OF_CODE: Readonly<Record<string, number>> = {
  SIGN_IN_REQUIRED: 401,
  TOO_MANY_REQUESTS: 429,
  FILE_STORE_AWAY: 503,
}
const COOKIE = '__Host-soat'
const DEVICE_COOKIE = '__Host-soat-may'
const DEVICE_DAYS = 400

export function newApp(config: Config, logger: boolean | object = false): FastifyInstance {
  const app = fastify({
    logger,
    // One hop: the address is what our own proxy saw, not what a visitor wrote into the header.
    trustProxy: config.trustProxy ? (_address: string, hop: number) => hop < 1 : false,
    routerOptions: { querystringParser: (text) => Object.fromEntries(new URLSearchParams(text)) },
    bodyLimit: 2 * 1024 * 1024,
    genReqId: () => randomUUID(),
  })
  app.decorate('watch', new Watch(new Date()))
  app.decorateRequest('actorId', null)
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) if (one !== 'HEAD') policyOf(one, url)
  })
  app.addHook('onRequest', async (request, reply) => {
    setHeaders(request, reply)
    if (!isReachedSafely(request, config)) return reply.code(426).type('text/html; charset=utf-8').send(HTTPS_NEEDED)
    if (request.method !== 'GET' && request.method !== 'HEAD' && !isSameSite(request))
      throw new Refused(refusals.CROSS_SITE())
  })
  app.addHook('preValidation', async (request) => {
    for (const given of [request.body, request.query, request.params])
      if (!isStorable(given))
        throw new Refused(refusals.INVALID_INPUT({ field: '', problem: 'unprintable characters' }))
  })
  app.setErrorHandler((error, request, reply) => answerError(error, request, reply))
  app.setNotFoundHandler((request, reply) => {
    if (/^\/(api|assets)\//.test(request.url) || request.method !== 'GET')
      return answerError(new Refused(refusals.NOT_FOUND()), request, reply)
    return sendPage(reply)
  })
  return app
}

/**
 * Does `work` in one transaction as the person who sent the request.
 *
 * @refuses SIGN_IN_REQUIRED without a valid session, SECOND_STEP_REQUIRED where the post asks for one that is not set up, WRONG_ACTOR
 * for whom the route is not
 */
export async function inTransaction<T>(
  services: Services,
  request: FastifyRequest,
  work: (tx: Tx, presence: Presence) => Promise<T>,
): Promise<T> {
  return inOwnAccount(services, request, enrolled(work))
}

/** As `inTransaction`, in the role that knows nothing but one's own list of surprise inspections (server/db.ts `inSealed`). */
export async function inSealedTransaction<T>(
  services: Services,
  request: FastifyRequest,
  work: (tx: Tx, presence: Presence) => Promise<T>,
): Promise<T> {
  return asSender(services, request, inSealed, enrolled(work))
}

/** As `inTransaction`, also for those who must first set up their second step: the person's own account, nothing else. @refuses SIGN_IN_REQUIRED */
export async function inOwnAccount<T>(
  services: Services,
  request: FastifyRequest,
  work: (tx: Tx, presence: Presence) => Promise<T>,
): Promise<T> {
  return asSender(services, request, inSession, work)
}

function enrolled<T>(work: (tx: Tx, presence: Presence) => Promise<T>): typeof work {
  return async (tx, presence) => {
    if (presence.mustEnrol) throw new Refused(refusals.SECOND_STEP_REQUIRED())
    return work(tx, presence)
  }
}

async function asSender<T>(
  services: Services,
  request: FastifyRequest,
  open: typeof inSession,
  work: (tx: Tx, presence: Presence) => Promise<T>,
): Promise<T> {
  const token = tokenOf(request)
  let done = false
  const result = token
    ? await open(services.db, token, async (tx, presence) => {
        done = true
        request.actorId = presence.by.id
        const policy = policyOf(methodOf(request), request.routeOptions.url ?? '')
        if (policy !== 'open' && !policy(presence.by)) throw new Refused(refusals.WRONG_ACTOR())
        return work(tx, { ...presence, origin: { address: request.ip, requestId: request.id } })
      })
    : null
  if (!done) throw new Refused(refusals.SIGN_IN_REQUIRED())
  return result as T
}

/** A request for the head of an answer is one for the answer: the same policy, the same limits. */
export function methodOf({ method }: Pick<FastifyRequest, 'method'>): string {
  return method === 'HEAD' ? 'GET' : method
}

/** Acts of weight ask for a fresh proof of who is acting. @refuses STEP_UP_REQUIRED */
export function mustBeConfirmed({ confirmed }: Presence): void {
  if (!confirmed) throw new Refused(refusals.STEP_UP_REQUIRED())
}

export function tokenOf(request: FastifyRequest): string | null {
  return cookieOf(request, COOKIE)
}

/** The browser and the first part of the address, as the person's own list of devices shows them. */
export function originOf(request: FastifyRequest): { readonly device: string; readonly address: string } {
  return { device: request.headers['user-agent'] ?? '', address: addressPrefix(request.ip) }
}

/** The marks of names that signed in on this device before. */
export function deviceMarksOf(request: FastifyRequest): string | null {
  return cookieOf(request, DEVICE_COOKIE)
}

export function cookieOf(request: FastifyRequest, name: string): string | null {
  const found = (request.headers.cookie ?? '').split(/;\s*/).find((pair) => pair.startsWith(`${name}=`))
  return found ? found.slice(name.length + 1) : null
}

/** Gives the session's token to the browser, or takes it away (null). */
export function setToken(reply: FastifyReply, token: string | null, expires: Date): void {
  reply.header(
    'set-cookie',
    `${COOKIE}=${token ?? ''}; Path=/; Secure; HttpOnly; SameSite=Strict; Expires=${(token === null ? new Date(0) : expires).toUTCString()}`,
  )
}

export function setDeviceMarks(reply: FastifyReply, marks: string): void {
  reply.header(
    'set-cookie',
    `${DEVICE_COOKIE}=${marks}; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=${DEVICE_DAYS * 86_400}`,
  )
}

/** The reader's language: Vietnamese unless English is asked for first. */
export function languageOf(request: FastifyRequest): 'vi' | 'en' {
  return /^en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'vi'
}

/** Shapes of a contract, seen from the server: it need not know the library that checks them. */
export interface Shape<T> {
  safeParse(given: unknown):
    | { readonly success: true; readonly data: T }
    | {
        readonly success: false
        readonly error: {
          readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]
        }
      }
}

/** What was sent, checked by its shape. @refuses INVALID_INPUT */
export function read<T>(shape: Shape<T>, given: unknown): T {
  const answer = shape.safeParse(given)
  if (answer.success) return answer.data
  const [issue] = answer.error.issues
  const field = issue?.path.map(String).join('.') ?? ''
  throw new Refused(refusals.INVALID_INPUT({ field, problem: issue?.message ?? '' }, { field }))
}

/** No text can hold NUL or half a character in the database; walked without recursion, for depth is the sender's choice. */
function isStorable(given: unknown): boolean {
  const left = [given]
  while (left.length > 0) {
    const value = left.pop()
    if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed())) return false
    if (value === null || typeof value !== 'object' || Buffer.isBuffer(value) || value instanceof Readable) continue
    for (const [key, inner] of Object.entries(value)) left.push(key, inner)
  }
  return true
}

/** True when the request comes from this machine itself, not through a proxy from another. */
export function isLocal(request: FastifyRequest): boolean {
  return (
    ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.ip) &&
    PROXIED.every((name) => request.headers[name] === undefined)
  )
}

const PROXIED = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'forwarded', 'via']

function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const language = languageOf(request)
  if (error instanceof Refused) {
    const { code, kind, text, source, field, parameters } = error.refusal
    const status = STATUS_OF_CODE[code] ?? STATUS[kind]
    if (status === 429 || (status === 403 && code !== 'STEP_UP_REQUIRED'))
      securityEvent(request, 'refused', { refusal: code, ...(request.actorId && { account: request.actorId }) })
    if (status === 429) reply.header('retry-after', String(parameters.seconds))
    return problem(reply, status, {
      title: code,
      code,
      detail: text[language],
      parameters,
      ...(source && { source }),
      ...(field && { field }),
    })
  }
  const known = error as { statusCode?: number; code?: string }
  if (known.code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return answerError(new Refused(refusals.TOO_LARGE({ megabytes: 2 })), request, reply)
  if (known.statusCode !== undefined && known.statusCode < 500)
    return answerError(new Refused(refusals.INVALID_INPUT({ field: '', problem: known.code ?? '' })), request, reply)
  const refusedByDatabase = refusalOfDatabase(known.code)
  if (refusedByDatabase) {
    // Its own words name functions and values: the sealed schema's, too.
    request.log.warn({ sqlState: known.code }, 'refused by the database')
    return answerError(new Refused(refusedByDatabase), request, reply)
  }
  const incident = randomUUID().slice(0, 8)
  request.log.error({ err: error, incident }, 'incident')
  const detail =
    language === 'vi'
      ? `Hệ thống gặp sự cố ngoài dự kiến. Nội dung bạn nhập vẫn còn trên màn hình; hãy thử lại sau ít phút, nếu vẫn lỗi hãy báo quản trị viên mã ${incident}.`
      : `Something unexpected went wrong. What you typed is still on the screen; try again in a few minutes, and if it persists tell the administrator code ${incident}.`
  return problem(reply, 500, { title: 'INCIDENT', code: 'INCIDENT', detail, incident })
}

/** What the database refuses for the sake of what was given, of another's act or of a right; anything else is an incident. */
function refusalOfDatabase(sqlState: string | undefined): Refusal | null {
  switch (sqlState) {
    case '22003': // a number beyond its type
    case '22007': // no date
    case '22008': // a date beyond the calendar
    case '22021': // characters that no text holds
    case '22P02': // no id
    case '22P05': // characters that no text holds, inside a document
      return refusals.INVALID_INPUT({ field: '', problem: sqlState })
    case '23503': // what it refers to does not exist
    case 'SO404': // nothing that this person may know of
      return refusals.NOT_FOUND()
    case '23505': // someone was first
    case '40001':
    case '40P01':
      return refusals.CHANGED_MEANWHILE()
    case 'SO001': // signed words do not change, whoever asks
      return refusals.WRONG_STATE()
    case '42501': // row-level security refused the write
      return refusals.WRONG_ACTOR()
    default:
      return null
  }
}

function problem(reply: FastifyReply, status: number, body: object) {
  return reply
    .code(status)
    .type('application/problem+json; charset=utf-8')
    .send({ type: 'about:blank', status, ...body })
}

const DATA_ONLY = `default-src 'none'; frame-ancestors 'none'; base-uri 'none'`

function setHeaders(request: FastifyRequest, reply: FastifyReply): void {
  reply.headers({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
    'x-request-id': request.id,
  })
  // Answers are data, not pages: opened by themselves they run and frame nothing. The page and files say their own.
  if (!request.url.startsWith('/assets/'))
    reply.headers({ 'cache-control': 'no-store', 'content-security-policy': DATA_ONLY })
  if (request.protocol === 'https') reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
}

/** Writes come from our own pages: a header that no form can send, and no other site named by the browser. */
function isSameSite(request: FastifyRequest): boolean {
  const from = request.headers['sec-fetch-site']
  return request.headers['x-soat'] === '1' && (from === undefined || from === 'same-origin')
}

/** Cookies of a session exist on localhost and over https only; a plain http visit from elsewhere could never sign in. */
function isReachedSafely(request: FastifyRequest, config: Config): boolean {
  if (request.protocol === 'https') return true
  const host = request.hostname.replace(/:\d+$/, '')
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    host === '127.0.0.1' ||
    host === '[::1]' ||
    host === '::1' ||
    (['/health', '/ready', '/metrics'].includes(request.url) && isLocal(request)) ||
    config.baseUrl === `http://${request.host}`
  )
}

const HTTPS_NEEDED = `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Soát: cần kết nối https</title>
<body><main><h1>Cần kết nối https</h1><p>Soát chỉ đăng nhập được qua <b>https</b> hoặc trên chính máy chủ (http://localhost). Quản trị viên hãy đặt một máy chủ trung gian có chứng thư trước Soát, rồi khởi động lại với <code>BASE_URL=https://tên-miền</code> và <code>TRUST_PROXY=1</code>.</p>
<p lang="en">Soát can only be signed in to over https, or on the server itself. Put a reverse proxy with a certificate before it and set BASE_URL and TRUST_PROXY=1.</p></main></body></html>`
