import type { FastifyRequest } from 'fastify'
import { addressPrefix } from './budget.ts'

/** A request for the head of an answer is one for the answer: the same policy, the same limits. */
export function methodOf({ method }: Pick<FastifyRequest, 'method'>): string {
  return method === 'HEAD' ? 'GET' : method
}

/** The browser and the first part of the address, as the person's own list of devices shows them. */
export function originOf(request: FastifyRequest): { readonly device: string; readonly address: string } {
  return { device: request.headers['user-agent'] ?? '', address: addressPrefix(request.ip) }
}

/** Which request it was and from where, as the record keeps it. */
export function visitOf(request: FastifyRequest): { readonly requestId: string; readonly address: string } {
  return { requestId: request.id, address: request.ip }
}

/** The reader's language: Vietnamese unless English is asked for first. */
export function languageOf(request: FastifyRequest): 'vi' | 'en' {
  return /^en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'vi'
}

/** True when the request comes from this machine itself, not through a proxy from another. */
export function isLocal(request: FastifyRequest): boolean {
  return (
    ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.ip) &&
    PROXIED.every((name) => request.headers[name] === undefined)
  )
}

const PROXIED = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'forwarded', 'via']

/** A word of the query; also under the name that it had before 0.2.0, for whoever scripts against that. */
export function asked<Words extends object>(
  request: { readonly query: Words },
  name: keyof Words & string,
  formerly: string,
): string | undefined {
  const query = request.query as Readonly<Record<string, string | undefined>>
  return query[name] ?? query[formerly]
}
