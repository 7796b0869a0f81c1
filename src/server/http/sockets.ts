import { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

/** How long a connection may keep a place without doing anything with it. */
export interface Patience {
  /** Milliseconds until the first request has begun. */
  readonly silent: number
  /** Milliseconds in which the body of an ordinary request must be here. */
  readonly body: number
  /** Files take as long as they take, while so many bytes come in each of these spans. */
  readonly span: number
  readonly least: number
  /** Connections of one address at a time; null behind a proxy, which has them all and its own limits. */
  readonly perAddress: number | null
}

export const PATIENCE: Patience = { silent: 30_000, body: 60_000, span: 20_000, least: 16 * 1024, perAddress: 256 }

/** Whole files, or pieces of them. */
const FILE = /^application\/(?:offset\+)?octet-stream\b/

/** Gives up connections that say nothing, bodies that do not come, and more connections of one address than anybody needs. */
export function keepPatience(app: FastifyInstance, patience: Patience): void {
  const open = new Map<string, number>()

  app.server.on('connection', (socket) => {
    const address = socket.remoteAddress ?? ''
    const count = (open.get(address) ?? 0) + 1
    if (patience.perAddress !== null && count > patience.perAddress) {
      socket.destroy()
      return
    }
    open.set(address, count)
    socket.once('close', () => {
      const left = open.get(address)! - 1
      if (left === 0) open.delete(address)
      else open.set(address, left)
    })
    socket.setTimeout(patience.silent)
  })
  // While we work on an answer the connection is silent by right; between two requests the server has a limit of its own.
  app.server.on('request', ({ socket }) => socket.setTimeout(0))

  app.addHook('onRequest', async ({ raw, headers }) => {
    const { socket } = raw
    const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
    if (!hasBody || !(socket instanceof Socket)) return
    const isFile = FILE.test(headers['content-type'] ?? '')
    let seen = socket.bytesRead
    const looking = setInterval(
      () => {
        if (!raw.complete && (!isFile || socket.bytesRead - seen < patience.least)) socket.destroy()
        if (raw.complete || socket.destroyed) clearInterval(looking)
        seen = socket.bytesRead
      },
      isFile ? patience.span : patience.body,
    )
    looking.unref()
    raw.once('close', () => clearInterval(looking))
  })
}
