import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'

const DIST = fileURLToPath(new URL('../../../dist', import.meta.url))

/** Serves the built browser part; every other GET outside /api is the page itself, whose router reads the path. */
export async function servePages(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(DIST, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    index: false,
    preCompressed: true,
  })
}

/** Scripts and styles come from this server's own files; no text ever becomes markup or script (Trusted Types). */
const POLICY = [
  `default-src 'self'`,
  `script-src 'self'`,
  // The hash lets pass the one style sheet that React Aria writes by itself, word for word.
  `style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='`,
  `style-src-attr 'unsafe-inline'`,
  `img-src 'self' data: blob:`,
  `object-src 'none'`,
  `base-uri 'none'`,
  `form-action 'self'`,
  `frame-ancestors 'none'`,
  `require-trusted-types-for 'script'`,
  `trusted-types 'none'`,
].join('; ')

let page: string | null = null

/** The page of every address that is no file and no question to the API; its own router reads the path. */
export function sendPage(reply: FastifyReply) {
  page ??= readFileSync(join(DIST, 'index.html'), 'utf8')
  return reply.type('text/html; charset=utf-8').header('content-security-policy', POLICY).send(page)
}
