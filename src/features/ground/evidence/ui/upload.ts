import { get, newId, Refused, send, sendChunk } from '#web/api.ts'
import type { AttachedTo } from '../contract.ts'
import { type EvidenceFile, LARGEST_CHUNK } from '../rules.ts'

/** How far a file is on its way. */
export type Stage =
  | { readonly at: 'hashing' | 'checking' | 'waiting' }
  | { readonly at: 'sending'; readonly percent: number }

export interface Upload {
  /** The thing that it belongs to: its collection, "/api/findings", and its id. */
  readonly path: AttachedTo
  readonly thingId: string
  readonly file: File
  readonly said: { readonly partId?: string; readonly restricted?: boolean }
  /** Files known of this thing: one of the same bytes that was not wholly sent is gone on with. */
  readonly known: readonly EvidenceFile[]
  onStage(stage: Stage): void
  /** Settles when it is worth trying again after `tries` that were not heard, not before `wait` milliseconds where the server said so; false gives up. */
  again(tries: number, wait: number): Promise<boolean>
}

/** What leaves no line in the list, so that the person must be told beside the field: it may be sent again, or is there already. */
const TOLD = ['FILE_HASH_WRONG', 'FILE_UNFINISHED', 'FILE_ALREADY_THERE']

/** Sends a file: its hash first, then piece by piece, going on where the server says after each lost connection. One refused for what is in it stands in the list with its reason. */
export async function upload({ path, thingId, file, said, known, onStage, again }: Upload): Promise<void> {
  onStage({ at: 'hashing' })
  const sha256 = await hashOf(file)
  const id =
    known.find(
      ({ state, sha256: hash, restricted }) =>
        state === 'uploading' && hash === sha256 && restricted === (said.restricted ?? false),
    )?.id ?? newId()
  const begin = () =>
    send(
      `POST ${path}/:id/files`,
      { id: thingId },
      { id, name: file.name.normalize('NFC'), size: file.size, sha256, ...said },
    )
  let begun = await heard(begin, onStage, again)
  // Of the piece on its way; one that came further begins anew.
  let tries = 0
  while (begun.state === 'uploading' && begun.received < file.size) {
    const { received } = begun
    onStage({ at: 'sending', percent: Math.floor((received / file.size) * 100) })
    const piece = file.slice(received, received + LARGEST_CHUNK)
    const answer = await sendChunk(id, piece, received).catch(async (failure: unknown) => {
      const wait = waitAfter(failure)
      tries++
      if (wait === 0 && tries === 1) return null
      onStage({ at: 'waiting' })
      if (!(await again(tries, wait))) throw failure
      return null
    })
    begun = answer ? { ...begun, ...answer } : await heard(() => get('/api/files/:id', { id }), onStage, again)
    if (begun.received > received) tries = 0
  }
  onStage({ at: 'checking' })
  await heard(() => send('POST /api/files/:id/finish', { id }), onStage, again).catch((failure: unknown) => {
    if (
      !(failure instanceof Refused) ||
      failure.unheard ||
      TOLD.includes(failure.problem.code) ||
      !failure.problem.code.startsWith('FILE_')
    )
      throw failure
  })
}

/** Asks until it is heard: every step may be repeated without harm. */
async function heard<T>(ask: () => Promise<T>, onStage: Upload['onStage'], again: Upload['again']): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask()
    } catch (failure) {
      const wait = waitAfter(failure)
      onStage({ at: 'waiting' })
      if (!(await again(tries, wait))) throw failure
    }
  }
}

/** Milliseconds to wait first, where the server had no time; 0 for a lost connection. A "no" is passed on. */
function waitAfter(failure: unknown): number {
  if (failure instanceof Refused && (failure.problem.status === 0 || failure.wait > 0)) return failure.wait
  throw failure
}

/** Waits as long as the server said; else for the network, or a little longer each time; gives up after about two minutes without one. */
export function patience(tries: number, wait: number): Promise<boolean> {
  if (tries > 8) return Promise.resolve(false)
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer)
      removeEventListener('online', go)
      resolve(true)
    }
    const timer = setTimeout(go, wait || Math.min(30_000, 1000 * 2 ** (tries - 1)))
    if (wait === 0) addEventListener('online', go)
  })
}

async function hashOf(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
