// The verifier of the record. It needs Node and form.ts only: no database, no server, nothing else of Soát.
// What is hashed and signed is described for strangers in docs/record.md.
import { createPublicKey, verify } from 'node:crypto'
import {
  type Checkpoint,
  checkpointFile,
  checkpointText,
  type Entry,
  entryLine,
  entryText,
  type Head,
  keyName,
  parse,
  rootOf,
  type Signed,
  sha256,
  signedLine,
  type Value,
} from './form.ts'

/** What can be wrong, said to the person at the terminal. */
export const PROBLEMS = {
  form: { vi: 'không còn đúng dạng đã xuất', en: 'is not in the form in which it was exported' },
  changed: { vi: 'nội dung đã bị sửa: mã băm không khớp', en: 'was changed: its hash does not fit' },
  detail: {
    vi: 'phần chi tiết đã bị sửa: mã băm chi tiết không khớp',
    en: 'has a changed detail: its hash does not fit',
  },
  chain: { vi: 'không nối với mục đứng trước', en: 'is not chained to the one before' },
  gap: { vi: 'thiếu, thừa hoặc đảo mục ở số này', en: 'is missing, doubled or out of order at this number' },
  cut: { vi: 'bị cắt đuôi: điểm mốc còn biết mục này', en: 'was cut off: the checkpoint knows this entry' },
  dropped: {
    vi: 'cả luồng không còn, dù điểm mốc biết luồng này',
    en: 'is gone as a whole, though the checkpoint knows this stream',
  },
  rewritten: {
    vi: 'đã bị viết lại: chuỗi băm khác với điểm mốc',
    en: 'was rewritten: the chain differs from the checkpoint',
  },
  uncovered: { vi: 'không có trong điểm mốc của gói', en: 'is not covered by the checkpoint of the bundle' },
  tenant: { vi: 'thuộc về địa phương khác', en: 'belongs to another locality' },
  root: { vi: 'danh sách đầu luồng không khớp mã gốc', en: 'has heads that do not make its root' },
  signature: { vi: 'chữ ký không đúng', en: 'has a wrong signature' },
  time: { vi: 'ghi thời điểm lùi về trước điểm mốc đứng trước', en: 'is dated before the one before it' },
  key: {
    vi: 'ký bằng khóa lạ, không được điểm mốc trước báo đổi',
    en: 'is signed with a key that no earlier checkpoint announced',
  },
  fork: {
    vi: 'khác với điểm mốc cùng số được giữ bên ngoài',
    en: 'differs from the checkpoint of this number that was kept outside',
  },
} as const

/** The first thing that is wrong, and where. */
export interface Broken {
  readonly of: 'entry' | 'checkpoint'
  readonly problem: keyof typeof PROBLEMS
  /** Of an entry. */
  readonly stream?: string
  readonly sequence: number | null
  /** Line of the exported file, from 1. */
  readonly line?: number
  /** Name of a strange key. */
  readonly key?: string
}

export interface Counts {
  readonly entries: number
  readonly streams: number
  readonly checkpoints: number
  /** Entries that the newest checkpoint at hand does not cover yet. */
  readonly newer: number
}
export type Verdict =
  | { readonly intact: true; readonly counts: Counts }
  | { readonly intact: false; readonly broken: Broken }

export interface Given {
  /** Bytes of a checkpoint that somebody kept outside; null: only what hangs together in itself can be checked. */
  readonly outside: Uint8Array | null
  /** Bytes of the newest checkpoint of the bundle or of the database itself. */
  readonly own: Uint8Array | null
  /** Lines of all checkpoints, from the first; null where only entries are at hand. */
  readonly checkpoints: Iterable<Uint8Array> | null
  /** Entries in the order of stream and number: lines of a file, or rows. */
  readonly entries: AsyncIterable<Uint8Array | Entry> | Iterable<Uint8Array | Entry>
  /** Keys that the reader knows to be right though no checkpoint announced them: each by its name, or whole as checkpoints have it. */
  readonly acceptedKeys?: readonly string[]
  /** An excerpt: streams that are not there at all are no fault. */
  readonly excerpt?: boolean
  /** The live record, which goes on: entries that no checkpoint covers yet are no fault. */
  readonly live?: boolean
}

/** Says that everything is intact, with counts, or names the first thing that is not. */
export async function verifyRecord(record: Given): Promise<Verdict> {
  const outside = record.outside && readCheckpoint(record.outside)
  if (outside && 'problem' in outside) return { intact: false, broken: outside }
  const own = record.own && readCheckpoint(record.own)
  if (own && 'problem' in own) return { intact: false, broken: own }
  const chain = new ChainCheck(outside, record.acceptedKeys ?? [])
  for (const bytes of record.checkpoints ?? []) {
    const broken = chain.add(bytes)
    if (broken) return { intact: false, broken }
  }
  const brokenChain = record.checkpoints && chain.end(own)
  if (brokenChain) return { intact: false, broken: brokenChain }
  const entries = new EntryCheck(
    [outside, own].filter((checkpoint) => checkpoint !== null),
    own !== null && !record.live,
    record.excerpt ?? false,
  )
  for await (const entry of record.entries) {
    const broken = entries.add(entry)
    if (broken) return { intact: false, broken }
  }
  const broken = entries.end()
  return broken
    ? { intact: false, broken }
    : {
        intact: true,
        counts: { entries: entries.count, streams: entries.streams, checkpoints: chain.count, newer: entries.newer },
      }
}

/** A checkpoint file by itself: its form, its root, its counts, its signature. */
export function readCheckpoint(bytes: Uint8Array): Checkpoint | Broken {
  const wrong = (problem: Broken['problem'], sequence: Value = null): Broken => ({
    of: 'checkpoint',
    problem,
    sequence: typeof sequence === 'number' ? sequence : null,
  })
  const read = parse<Checkpoint>(bytes)
  if (!read || !Array.isArray(read.value.heads) || checkpointFile(read.value) !== read.text) return wrong('form')
  const { heads, sequence, streams, entries, root } = read.value
  const ordered = heads.every((head, index) => index === 0 || heads[index - 1]![0] < head[0])
  if (
    !ordered ||
    rootOf(heads) !== root ||
    heads.length !== streams ||
    heads.reduce((sum, head) => sum + head[1], 0) !== entries
  )
    return wrong('root', sequence)
  return isSigned(read.value) ? read.value : wrong('signature', sequence)
}

/** All checkpoints in their order: chained, signed, never back in time, and the same as the one kept outside. */
class ChainCheck {
  count = 0
  #last: Signed | null = null
  /** The key announced last; it may take over at any later checkpoint. */
  #next: Value = null
  readonly #outside: Checkpoint | null
  readonly #accepted: readonly string[]

  constructor(outside: Checkpoint | null, accepted: readonly string[]) {
    this.#outside = outside
    this.#accepted = accepted
  }

  add(bytes: Uint8Array): Broken | null {
    const number = ++this.count
    const wrong = (problem: Broken['problem']): Broken => ({
      of: 'checkpoint',
      problem,
      sequence: number,
      line: number,
    })
    const read = parse<Signed>(bytes)
    if (!read || signedLine(read.value) !== read.text) return wrong('form')
    const now = read.value
    const last = this.#last
    this.#last = now
    if (now.sequence !== number) return wrong('gap')
    if (now.previous !== (last ? sha256(checkpointText(last)) : ZEROS)) return wrong('chain')
    if (!isSigned(now)) return wrong('signature')
    if (last && String(now.at) < String(last.at)) return wrong('time')
    if (last && now.tenant !== last.tenant) return wrong('tenant')
    const whole = String(now.key)
    const key = keyName(whole)
    const accepted = this.#accepted.some((one) => one === key || one === whole)
    if (last && now.key !== last.key && now.key !== this.#next && !accepted) return { ...wrong('key'), key }
    this.#next = now.nextKey ?? this.#next
    return this.#outside?.sequence === number && checkpointText(now) !== checkpointText(this.#outside)
      ? wrong('fork')
      : null
  }

  /** The chain reaches the outside checkpoint, and ends with the bundle's own. */
  end(own: Checkpoint | null): Broken | null {
    const known = Number(this.#outside?.sequence ?? 0)
    if (known > this.count) return { of: 'checkpoint', problem: 'cut', sequence: known }
    return own && (this.#last === null || signedLine(own) !== signedLine(this.#last))
      ? { of: 'checkpoint', problem: 'fork', sequence: Number(own.sequence) }
      : null
  }
}

/** All entries in the order of stream and number, against the heads of the checkpoints at hand. */
class EntryCheck {
  count = 0
  streams = 0
  newer = 0
  #last: { stream: string; sequence: number; hash: string } = { stream: '', sequence: 0, hash: ZEROS }
  readonly #heads: readonly Map<string, Head>[]
  readonly #tenant: Value | undefined
  readonly #closed: boolean
  readonly #excerpt: boolean

  constructor(checkpoints: readonly Checkpoint[], closed: boolean, excerpt: boolean) {
    this.#heads = checkpoints.map(({ heads }) => new Map(heads.map((head) => [head[0], head])))
    this.#tenant = checkpoints[0]?.tenant
    this.#closed = closed
    this.#excerpt = excerpt
  }

  add(line: Uint8Array | Entry): Broken | null {
    this.count++
    const read = line instanceof Uint8Array ? parse<Entry>(line) : { value: line, text: null }
    const last = this.#last
    if (!read || (read.text !== null && entryLine(read.value) !== read.text))
      return this.#wrong('form', last.stream, last.sequence + 1)
    const entry = read.value
    const [stream, sequence] = [String(entry.stream), Number(entry.sequence)]
    if (sha256(entryText(entry)) !== entry.hash) return this.#wrong('changed', stream, sequence)
    if ('detail' in entry && sha256(String(entry.detail)) !== entry.detailHash)
      return this.#wrong('detail', stream, sequence)
    if (this.#tenant !== undefined && entry.tenant !== this.#tenant) return this.#wrong('tenant', stream, sequence)
    const follows = stream === last.stream
    if (!follows) {
      const broken = stream < last.stream ? this.#wrong('gap', stream, sequence) : this.#close()
      if (broken) return broken
      this.streams++
    }
    const expected = follows ? last.sequence + 1 : 1
    if (sequence !== expected) return this.#wrong('gap', stream, expected)
    if (entry.previous !== (follows ? last.hash : ZEROS)) return this.#wrong('chain', stream, sequence)
    for (const heads of this.#heads) {
      const head = heads.get(stream)
      if (head?.[1] === sequence && head[2] !== entry.hash) return this.#wrong('rewritten', stream, sequence)
    }
    if (sequence > Math.max(0, ...this.#heads.map((heads) => heads.get(stream)?.[1] ?? 0))) {
      if (this.#closed) return this.#wrong('uncovered', stream, sequence)
      this.newer++
    }
    this.#last = { stream, sequence, hash: entry.hash }
    return null
  }

  /** Nothing that a checkpoint knows is missing. */
  end(): Broken | null {
    const broken = this.#close()
    if (broken) return broken
    if (this.#excerpt) return null
    for (const heads of this.#heads)
      for (const [stream] of heads)
        if (!this.#seen.has(stream)) return { of: 'entry', problem: 'dropped', stream, sequence: 1 }
    return null
  }

  readonly #seen = new Set<string>()

  /** The stream that ends here reaches every head that is known of it. */
  #close(): Broken | null {
    const { stream, sequence } = this.#last
    if (stream === '') return null
    this.#seen.add(stream)
    const known = Math.max(0, ...this.#heads.map((heads) => heads.get(stream)?.[1] ?? 0))
    return known > sequence ? { of: 'entry', problem: 'cut', stream, sequence: sequence + 1 } : null
  }

  #wrong(problem: Broken['problem'], stream: string, sequence: number): Broken {
    return { of: 'entry', problem, stream, sequence, line: this.count }
  }
}

const ZEROS = '0'.repeat(64)
/** DER of an Ed25519 public key, up to its 32 bytes. */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')

function isSigned(checkpoint: Signed): boolean {
  try {
    const key = createPublicKey({
      key: Buffer.concat([SPKI, Buffer.from(String(checkpoint.key), 'base64')]),
      format: 'der',
      type: 'spki',
    })
    const signature = Buffer.from(String(checkpoint.signature), 'base64')
    // Base64 has letters whose last bits say nothing; only one writing of a signature is accepted.
    return (
      signature.toString('base64') === checkpoint.signature &&
      verify(null, Buffer.from(checkpointText(checkpoint)), key, signature)
    )
  } catch {
    // Whatever is no key cannot have signed.
    return false
  }
}
