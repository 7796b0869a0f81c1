// How entries and checkpoints of the record are written: the texts that are hashed and signed, and the lines of exported files. It needs
// Node only. Described for strangers in docs/record.md.
import { createHash } from 'node:crypto'

export const ENTRY_FIELDS = [
  ...([
    'tenant',
    'stream',
    'sequence',
    'previous',
    'id',
    'at',
    'onDay',
    'accountId',
    'actorName',
    'unitId',
    'action',
    'thing',
    'thingId',
  ] as const),
  ...([
    'inspectionId',
    'commandId',
    'requestId',
    'address',
    'from',
    'to',
    'detailHash',
    'beforeHash',
    'afterHash',
  ] as const),
] as const
export const CHECKPOINT_FIELDS = [
  'tenant',
  'sequence',
  'at',
  'previous',
  'streams',
  'entries',
  'root',
  'sealed',
  'key',
  'nextKey',
] as const

export type Value = string | number | null
/** One entry as it is exported; `detail` is left out where the reader may not see it, its hash stands in all the same. */
export type Entry = { readonly [Field in (typeof ENTRY_FIELDS)[number]]: Value } & {
  readonly hash: string
  readonly detail?: string
}
/** One signed checkpoint without its heads, as a line of checkpoints.ndjson. */
export type Signed = { readonly [Field in (typeof CHECKPOINT_FIELDS)[number]]: Value } & { readonly signature: string }
/** [stream, sequence, hash] of the last entry of a stream. */
export type Head = readonly [stream: string, sequence: number, hash: string]
/** A checkpoint as a file: what is signed, and the heads that its root is made of. */
export type Checkpoint = Signed & { readonly heads: readonly Head[] }

/** What is hashed of an entry. */
export const entryText = (entry: Entry): string => canonical('soat-entry-1', ENTRY_FIELDS, entry)
/** What is hashed and signed of a checkpoint. */
export const checkpointText = (checkpoint: Signed): string =>
  canonical('soat-checkpoint-1', CHECKPOINT_FIELDS, checkpoint)
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
/** Root of a checkpoint: every head a line, in the order of the streams. */
export const rootOf = (heads: readonly Head[]): string => sha256(heads.map((head) => `${head.join(' ')}\n`).join(''))
/** Short name of a key, for people: the first 16 digits of its SHA-256. */
export const keyName = (key: string): string =>
  createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 16)

/** The lines of files in their one exact form; reading a line and writing it again gives the same bytes. */
export const entryLine = (entry: Entry): string =>
  JSON.stringify(inOrder([...ENTRY_FIELDS, 'hash', ...('detail' in entry ? ['detail'] : [])], entry))
export const signedLine = (checkpoint: Signed): string =>
  JSON.stringify(inOrder([...CHECKPOINT_FIELDS, 'signature'], checkpoint))
export const checkpointFile = (checkpoint: Checkpoint): string =>
  `${JSON.stringify(inOrder([...CHECKPOINT_FIELDS, 'signature', 'heads'], checkpoint), null, 1)}\n`

/** Title, then a line a field: name, length of the value in bytes, value; a dash where there is none. No two entries give the same text. */
function canonical(title: string, fields: readonly string[], values: object): string {
  const lines = fields.map((name) => {
    const value = (values as Record<string, Value>)[name]
    return value === null || value === undefined
      ? `${name}:-\n`
      : `${name}:${Buffer.byteLength(String(value))}:${value}\n`
  })
  return `${title}\n${lines.join('')}`
}

function inOrder(names: readonly string[], values: object): object {
  return Object.fromEntries(names.map((name) => [name, (values as Record<string, unknown>)[name] ?? null]))
}

/** JSON of an object in strict UTF-8; null for anything else. */
export function parse<T>(bytes: Uint8Array): { readonly value: T; readonly text: string } | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { value: value as T, text } : null
  } catch {
    return null
  }
}
