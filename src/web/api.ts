import type { Address, AnswerOf, BodyOf, PartsOf, PathOf, QueryOf, Upload } from '#kernel/wire.ts'
import { currentLanguage } from './preferences.ts'
import { shellTexts, textsIn } from './texts.ts'

/** What the server answers to a "no": a sentence already in the reader's language, and where it belongs. */
export interface Problem {
  readonly status: number
  readonly code: string
  readonly title?: string
  readonly detail: string
  readonly field?: string
  /** The laws that it rests on, by their points: 'ND30-Y4'. */
  readonly source?: readonly string[]
  /** What the plan itself says, where the refusal follows from its settings. */
  readonly basis?: readonly string[]
  /** What else is missing or wrong. */
  readonly also?: readonly Pick<Problem, 'detail' | 'field'>[]
  readonly incident?: string
  /** Seconds after which the server is ready to be asked again. */
  readonly retryAfter?: number
}

/** A refusal, a failure or a lost connection: always with a sentence that may be shown as it is. */
export class Refused extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail)
    this.name = 'Refused'
    this.problem = problem
  }
  /** True when the server may not have heard of it, or had no time for it: asking again with the same id is safe and useful. */
  get unheard(): boolean {
    return this.problem.status === 0 || this.problem.status >= 500 || this.problem.status === 429
  }
  /** Milliseconds that the server asks to wait first; 0 where it said nothing. */
  get wait(): number {
    return (this.problem.retryAfter ?? 0) * 1000
  }
}

/** The parts of an address and the words of its question. A word may be left out by `undefined`. */
export type WordsOf<A extends Address> = PartsOf<A> & Loose<QueryOf<A>>
type Loose<Query> = unknown extends Query
  ? unknown
  : {
      readonly [Name in keyof Query]: Record<never, never> extends Pick<Query, Name>
        ? Query[Name] | undefined
        : Query[Name]
    }

/** What stands after the address of a write: its words and its body, each where the contract has any. */
export type SentTo<A extends Address> = [
  ...(unknown extends WordsOf<A> ? [] : [words: WordsOf<A>]),
  ...(BodyOf<A> extends undefined ? [] : [body: BodyOf<A> extends Upload ? Blob : Typed<BodyOf<A>>]),
]

/** A body as a form holds it: what is not chosen yet is '' or null, which the server refuses in its own sentence. */
type Typed<Body> = Body extends readonly (infer Item)[]
  ? readonly Typed<Item>[]
  : Body extends object
    ? { readonly [Name in keyof Body]: Typed<Body[Name]> }
    : Body extends string
      ? Body | '' | null
      : Body

type Get<Path extends PathOf<'GET'>> = Extract<`GET ${Path}`, Address>
type Write = Exclude<Address, `GET ${string}`>
type UploadTo = { [A in Write]: BodyOf<A> extends Upload ? A : never }[Write]

/** The collections whose things are acted on: '/api/recommendations'. */
export type CommandPath =
  PathOf<'POST'> extends infer Path ? (Path extends `${infer Start}/:id/commands` ? Start : never) : never
export type CommandAnswer<Path extends CommandPath> = AnswerOf<Extract<`POST ${Path}/:id/commands`, Address>>

export interface Command {
  readonly action: string
  readonly seenVersion: number
  readonly input: unknown
}

/** The address with its parts filled in; what it does not name goes into the query, what is empty nowhere. */
export function fill(path: string, words: object = {}): string {
  const left = new Map(Object.entries(words as Readonly<Record<string, string | undefined>>))
  const filled = path.replace(/:(\w+)/g, (_part, name: string) => {
    const word = left.get(name) ?? ''
    left.delete(name)
    return encodeURIComponent(word)
  })
  const asked = new URLSearchParams([...left].flatMap(([name, word]) => (word ? [[name, word]] : [])))
  return asked.size > 0 ? `${filled}?${asked}` : filled
}

export function get<Path extends PathOf<'GET'>>(
  path: Path,
  words?: WordsOf<Get<Path>>,
  signal?: AbortSignal,
): Promise<AnswerOf<Get<Path>>> {
  return request(fill(path, words ?? {}), { method: 'GET', ...(signal && { signal }) })
}

/** `send('POST /api/delegations/:id/end', { id }, { on })` */
export function send<A extends Exclude<Write, UploadTo>>(address: A, ...sent: SentTo<A>): Promise<AnswerOf<A>> {
  const { method, path, body } = written(address, sent)
  return request(path, { method, body: JSON.stringify(body), headers: JSON_BODY })
}

/** Writes over a thing as it was seen; refused when it has changed since. */
export function overwrite<A extends Extract<Write, `PUT ${string}`>>(
  address: A,
  ...sent: [...SentTo<A>, seenVersion: number]
): Promise<AnswerOf<A>> {
  const { method, path, body } = written(address, sent.slice(0, -1))
  return request(path, {
    method,
    body: JSON.stringify(body),
    headers: { ...JSON_BODY, 'if-match': `"${sent.at(-1)}"` },
  })
}

/** One file as the whole body; its name travels percent-encoded in `x-file-name`. */
export function sendFile<A extends Extract<UploadTo, `POST ${string}`>>(
  address: A,
  ...sent: SentTo<A>
): Promise<AnswerOf<A>> {
  const { method, path, body } = written(address, sent)
  const file = body as File
  return request(path, {
    method,
    body: file,
    headers: {
      'content-type': file.type || 'application/octet-stream',
      'x-file-name': encodeURIComponent(file.name.normalize('NFC')),
    },
  })
}

/** A file as plain bytes, for what knows it by its content. */
export function bytesOf(file: File): File {
  return new File([file], file.name, { type: 'application/octet-stream' })
}

/** One piece of a file, from this byte on. */
export function sendChunk(id: string, piece: Blob, offset: number): Promise<AnswerOf<'PUT /api/files/:id/chunks'>> {
  return request(fill('/api/files/:id/chunks', { id }), {
    method: 'PUT',
    body: piece,
    headers: { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) },
  })
}

/** One act on the thing with this id. Pass the same `commandId` when trying again: the server does it once. */
export function command<Path extends CommandPath>(
  path: Path,
  id: string,
  act: Command,
  commandId: string = newId(),
): Promise<CommandAnswer<Path>> {
  const body = JSON.stringify({ commandId, ...act })
  return request(fill(`${path}/:id/commands`, { id }), { method: 'POST', body, headers: JSON_BODY })
}

const JSON_BODY = { 'content-type': 'application/json' }

/** Of what was sent: one is the words where the address has parts, else the body. */
function written(address: string, sent: readonly unknown[]) {
  const [method = '', path = ''] = address.split(' ')
  const [words, body] = sent.length === 2 || path.includes(':') ? sent : [{}, ...sent]
  return { method, path: fill(path, words as object), body: body ?? {} }
}

/** A random UUID, also on plain http in an office network, where `crypto.randomUUID` does not exist. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** Acts that gave the session another token, begun and ended, and the last of them. */
const renewals = { begun: 0, ended: 0, last: Promise.resolve() as Promise<unknown> }

/** As `send`, for what gives the session another token: the old one opens nothing from then on. */
export function sendRenewing<A extends Extract<Exclude<Write, UploadTo>, `POST ${string}`>>(
  address: A,
  ...values: SentTo<A>
): Promise<AnswerOf<A>> {
  renewals.begun++
  const { method, path, body } = written(address, values)
  const sent = request<AnswerOf<A>>(path, { method, body: JSON.stringify(body), headers: JSON_BODY }, true).finally(
    () => {
      renewals.ended++
    },
  )
  renewals.last = sent.catch(() => undefined)
  return sent
}

let confirmIdentity: (() => Promise<boolean>) | null = null

/** The frame says here how it asks a person to confirm who he is; an act that needs it then waits and goes through by itself. */
export function onConfirm(ask: (() => Promise<boolean>) | null): void {
  confirmIdentity = ask
}

async function request<T>(path: string, init: RequestInit, renews = false): Promise<T> {
  const { ended } = renewals
  try {
    return await requestOnce<T>(path, init)
  } catch (failure) {
    // On its way with the token that was just replaced: nobody has signed out, so it is asked again with the new one.
    const overtaken = !renews && (renewals.ended !== ended || renewals.begun !== renewals.ended)
    if (overtaken && failure instanceof Refused && failure.problem.status === 401) {
      await renewals.last
      return requestOnce<T>(path, init)
    }
    const waits = failure instanceof Refused && failure.problem.code === 'STEP_UP_REQUIRED' && confirmIdentity !== null
    if (waits && (await confirmIdentity?.())) return requestOnce<T>(path, init)
    throw failure
  }
}

async function requestOnce<T>(path: string, init: RequestInit): Promise<T> {
  const t = textsIn(shellTexts, currentLanguage())
  const headers = {
    accept: 'application/json',
    'accept-language': currentLanguage(),
    ...(init.method !== 'GET' && { 'x-soat': '1' }),
    ...init.headers,
  }
  const answer = await fetch(path, { credentials: 'same-origin', ...init, headers }).catch((failure: unknown) => {
    if (init.signal?.aborted) throw failure
    throw new Refused({ status: 0, code: 'NO_CONNECTION', detail: t.noConnection })
  })
  const body = await answer.json().catch(() => undefined)
  if (answer.ok) return body as T
  const wait = Number(answer.headers.get('retry-after') ?? 0)
  const retryAfter = wait > 0 && { retryAfter: wait }
  throw new Refused(
    isProblem(body)
      ? { ...body, status: answer.status, ...retryAfter }
      : { status: answer.status, code: 'NO_ANSWER', detail: t.noAnswer },
  )
}

function isProblem(body: unknown): body is Problem {
  return (
    typeof body === 'object' &&
    body !== null &&
    typeof (body as { detail?: unknown }).detail === 'string' &&
    typeof (body as { code?: unknown }).code === 'string'
  )
}
