import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { AwsClient } from 'aws4fetch'
import type { S3Config } from '../config.ts'
import { FileChanged } from './file-changed.ts'

/** How long an answer, or the next piece of one, is waited for. */
const PATIENCE_MS = 30_000
/** /ready is asked every few seconds by somebody with a deadline. */
const READY_PATIENCE_MS = 3_000
/** What `tryWriting` writes over. A bucket may keep every version for years, so it is not written at every look. */
const PROBE = 'ready'
const PROBE_EVERY_MS = 10 * 60_000

/**
 * Kept files in a bucket of an S3 store, as a `Store` (server/files.ts). Each lies under its hash, and the same hash is signed as that
 * of the body: the store itself refuses bytes that are not those. No redirect is followed, nothing but the endpoint is called.
 */
export function s3Store({ endpoint, bucket, region, accessKey, secretKey }: S3Config, patience = PATIENCE_MS) {
  const client = new AwsClient({ accessKeyId: accessKey, secretAccessKey: secretKey, region, service: 's3' })
  let probedAt = Number.NEGATIVE_INFINITY

  const ask = async (
    method: 'GET' | 'HEAD' | 'PUT',
    key: string,
    signal: AbortSignal,
    body?: Uint8Array,
  ): Promise<Response> => {
    const headers = { 'x-amz-content-sha256': hashOf(body ?? '') }
    const request = await client.sign(`${endpoint}/${bucket}/${key}`, {
      method,
      headers,
      ...(body && { body: body as Uint8Array<ArrayBuffer> }),
    })
    // Beside what is signed: a proxy may change it.
    request.headers.set('accept-encoding', 'identity')
    return fetch(request, { redirect: 'error', signal }).catch(
      ({ message, cause }: Error & { cause?: NodeJS.ErrnoException }) => {
        throw new Error(`S3: ${cause?.code ?? cause?.message ?? message}`)
      },
    )
  }
  const put = async (key: string, body: Uint8Array, most: number) => {
    const answer = await ask('PUT', key, AbortSignal.timeout(most), body)
    const refused = await refusedBy(answer)
    if (!answer.ok) throw refused
  }
  const inTime = async <T>(work: Promise<T>, stop: AbortController): Promise<T> => {
    const timer = setTimeout(() => stop.abort(new Error(`no answer in ${patience} ms`)), patience)
    try {
      return await work
    } finally {
      clearTimeout(timer)
    }
  }
  /** The bytes as they come; the last piece only when all of them have this hash, so that what was changed in the store never arrives whole. */
  async function* whole(
    reader: ReadableStreamDefaultReader<Uint8Array>,
    sha256: string,
    stop: AbortController,
  ): AsyncGenerator<Uint8Array> {
    const hash = createHash('sha256')
    let last: Uint8Array | null = null
    for (;;) {
      // Only the store is waited for with a limit, not whoever reads.
      const { done, value } = await inTime(reader.read(), stop)
      if (done) break
      hash.update(value)
      if (last) yield last
      last = value
    }
    if (hash.digest('hex') !== sha256) throw new FileChanged(sha256)
    if (last) yield last
  }

  const open = async (sha256: string): Promise<{ size: number; stream: Readable } | null> => {
    const stop = new AbortController()
    const answer = await inTime(ask('GET', sha256, stop.signal), stop)
    if (!answer.ok || !answer.body) {
      const refused = await inTime(refusedBy(answer), stop)
      // A bucket that is not there is no lost file.
      if (refused.code === 'NoSuchKey') return null
      throw refused
    }
    const stream = Readable.from(whole(answer.body.getReader(), sha256, stop), { objectMode: false })
    stream.once('close', () => stop.abort())
    return { size: Number(answer.headers.get('content-length')), stream }
  }

  return {
    keep: async (bytes: Uint8Array): Promise<string> => {
      const sha256 = hashOf(bytes)
      await put(sha256, bytes, patience)
      return sha256
    },
    open,
    isWhole: async (sha256: string): Promise<boolean> => {
      const kept = await open(sha256)
      if (kept === null) return false
      try {
        for await (const _ of kept.stream);
        return true
      } catch (error) {
        if (error instanceof FileChanged) return false
        throw error
      }
    },
    tryWriting: async (): Promise<void> => {
      const now = performance.now()
      if (now - probedAt < PROBE_EVERY_MS && (await ask('HEAD', PROBE, AbortSignal.timeout(READY_PATIENCE_MS))).ok)
        return
      await put(PROBE, Buffer.from('x'), READY_PATIENCE_MS)
      probedAt = now
    },
  }
}

class RefusedByStore extends Error {
  readonly code: string
  constructor(status: number, code: string) {
    super(`S3: ${status} ${code}`)
    this.code = code
  }
}

/** Why the store says no, in its own word (`<Code>…`). */
async function refusedBy(answer: Response): Promise<RefusedByStore> {
  return new RefusedByStore(answer.status, /<Code>(\w+)</.exec(await answer.text())?.[1] ?? '')
}

function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}
