import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { apart } from '#kernel/decision.ts'
import { refusals } from '#kernel/refusals.ts'
import type { Config } from '../config.ts'
import { answerError } from './answer.ts'
import { gateOf } from './gates.ts'
import { sendPage } from './pages.ts'
import { Refused } from './refused.ts'
import { isLocal } from './request.ts'
import { keepPatience, PATIENCE } from './sockets.ts'
import { Watch } from './watch.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** The plan's own sentences behind some of its settings, in the reader's language. */
    rulesBehind: ((request: FastifyRequest, planId: string, settings: readonly string[]) => Promise<string[]>) | null
  }
}

/** An application without routes: doors, headers, limits of size, and the one handler of everything that goes wrong. */
export function newApp(config: Config, logger: boolean | object = false): FastifyInstance {
  const app = fastify({
    logger,
    // One hop: the address is what our own proxy saw, not what a visitor wrote into the header.
    trustProxy: config.trustProxy ? (_address: string, hop: number) => hop < 1 : false,
    routerOptions: { querystringParser: (text) => Object.fromEntries(new URLSearchParams(text)) },
    bodyLimit: 2 * 1024 * 1024,
    // Whatever comes must be here at last; what is slower than anybody is, `keepPatience` gives up sooner.
    requestTimeout: 15 * 60_000,
    http: { headersTimeout: 30_000, connectionsCheckingInterval: 5_000 },
    genReqId: () => randomUUID(),
  })
  keepPatience(app, { ...PATIENCE, ...(config.trustProxy && { perAddress: null }) })
  app.decorate('watch', new Watch(new Date()))
  app.decorateRequest('actorId', null)
  app.addHook('onRoute', ({ method, url, config: route }) => void gateOf(route, [method].flat()[0]!, url))
  app.addHook('onRequest', async (request, reply) => {
    setHeaders(request, reply)
    if (!isReachedSafely(request, config)) return reply.code(426).type('text/html; charset=utf-8').send(HTTPS_NEEDED)
    if (request.method !== 'GET' && request.method !== 'HEAD' && !isSameSite(request))
      throw new Refused(refusals.CROSS_SITE())
  })
  app.addHook('preValidation', async (request) => {
    for (const part of [request.body, request.query, request.params])
      if (!isStorable(part)) throw new Refused(refusals.INVALID_INPUT({ field: '', problem: 'unprintable characters' }))
  })
  app.decorate('rulesBehind', null)
  app.setErrorHandler(async (error, request, reply) =>
    answerError(error, request, reply, error instanceof Refused ? await rulesBehind(app, error, request) : []),
  )
  app.setNotFoundHandler((request, reply) => {
    if (/^\/(api|assets)\//.test(request.url) || request.method !== 'GET')
      return answerError(new Refused(refusals.NOT_FOUND()), request, reply)
    return sendPage(reply)
  })
  return app
}

/** What the plan itself says where a refusal follows from its settings. A refusal stands, whatever becomes of looking that up. */
async function rulesBehind(app: FastifyInstance, error: Refused, request: FastifyRequest): Promise<string[]> {
  const settings = apart(error.refusal).flatMap(({ setting }) => setting ?? [])
  if (!app.rulesBehind || !error.planId || settings.length === 0) return []
  return app.rulesBehind(request, error.planId, settings).catch((reason: unknown) => {
    request.log.warn({ err: reason }, 'rules of a plan')
    return []
  })
}

/** No text can hold NUL or half a character in the database; walked without recursion, for depth is the sender's choice. */
function isStorable(sent: unknown): boolean {
  const left = [sent]
  while (left.length > 0) {
    const value = left.pop()
    if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed())) return false
    if (value === null || typeof value !== 'object' || Buffer.isBuffer(value) || value instanceof Readable) continue
    for (const [key, inner] of Object.entries(value)) left.push(key, inner)
  }
  return true
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
