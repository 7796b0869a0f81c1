import { randomBytes } from 'node:crypto'
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

let page: string | null = null

/** The page with a fresh nonce; scripts and styles run only with it, and only through Trusted Types. */
export function sendPage(reply: FastifyReply) {
  page ??= readFileSync(join(DIST, 'index.html'), 'utf8')
  const nonce = randomBytes(16).toString('base64')
  return reply
    .type('text/html; charset=utf-8')
    .header(
      'content-security-policy',
      [
        `default-src 'self'`,
        `script-src 'self' 'nonce-${nonce}'`,
        `style-src 'self' 'nonce-${nonce}'`,
        `style-src-attr 'unsafe-inline'`,
        `img-src 'self' data: blob:`,
        `object-src 'none'`,
        `base-uri 'none'`,
        `form-action 'self'`,
        `frame-ancestors 'none'`,
        `require-trusted-types-for 'script'`,
        'trusted-types default',
      ].join('; '),
    )
    .send(page.replaceAll('__NONCE__', nonce))
}
