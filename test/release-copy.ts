import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { startSession } from '#server/database/sessions.ts'
import type { Services } from '#server/http/transaction.ts'

/** A backup of the sample world of each release, in one file each. */
export const RELEASES = fileURLToPath(new URL('releases', import.meta.url))

/** A folder of files as one: their names and bytes as JSON, compressed. */
export function pack(folder: string): Buffer {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'latin1')]))
  return brotliCompressSync(JSON.stringify(files), { params: { [constants.BROTLI_PARAM_LGWIN]: 24 } })
}

export function unpack(packed: Buffer, folder: string): void {
  const files: Record<string, string> = JSON.parse(brotliDecompressSync(packed).toString())
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text, 'latin1')
  }
}

/** Asks as the first person who holds this post; throws where the answer is none. */
export async function asPost(services: Services, app: FastifyInstance, post: string) {
  const { accountId } = await services.asOwner((owner) =>
    owner
      .selectFrom('authz.memberships')
      .select('accountId')
      .where('role', '=', post)
      .orderBy('fromOn')
      .executeTakeFirstOrThrow(),
  )
  const { token } = await startSession(services, accountId, { device: 'release', address: '' })
  return async (
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    payload?: object,
    headers: Record<string, string> = {},
  ) => {
    const answer = await app.inject({
      method,
      url,
      headers: { host: 'localhost', 'x-soat': '1', cookie: `__Host-soat=${token}`, ...headers },
      ...(payload && { payload }),
    })
    if (answer.statusCode !== 200)
      throw new Error(`${method} ${url}: ${answer.statusCode} ${answer.body.slice(0, 200)}`)
    return answer
  }
}
