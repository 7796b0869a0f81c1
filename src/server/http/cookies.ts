import type { FastifyReply, FastifyRequest } from 'fastify'

const COOKIE = '__Host-soat'
const DEVICE_COOKIE = '__Host-soat-may'
const DEVICE_DAYS = 400

/** The token of the session that the browser carries; null without one. */
export function tokenOf(request: FastifyRequest): string | null {
  return cookieOf(request, COOKIE)
}

/** The marks of names that signed in on this device before. */
export function deviceMarksOf(request: FastifyRequest): string | null {
  return cookieOf(request, DEVICE_COOKIE)
}

export function cookieOf(request: FastifyRequest, name: string): string | null {
  const cookie = (request.headers.cookie ?? '').split(/;\s*/).find((pair) => pair.startsWith(`${name}=`))
  return cookie ? cookie.slice(name.length + 1) : null
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
