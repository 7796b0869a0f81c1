import { currentLanguage } from './preferences.ts'
import { shellTexts, textsIn } from './texts.ts'

/** What the server answers to a "no": a sentence already in the reader's language, and where it belongs. */
export interface Problem {
  readonly status: number
  readonly code: string
  readonly title?: string
  readonly detail: string
  readonly field?: string
  readonly source?: string | readonly string[]
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

export interface Command {
  readonly action: string
  readonly seenVersion: number
  readonly input: unknown
}

export function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return request<T>(path, { method: 'GET', ...(signal && { signal }) })
}

export function send<T = void>(
  path: string,
  body: unknown = {},
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE' = 'POST',
): Promise<T> {
  return request<T>(path, { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
}

/** Writes over a thing as it was seen; refused when it has changed since. */
export function overwrite<T = unknown>(path: string, body: unknown, seenVersion: number): Promise<T> {
  return request<T>(path, {
    method: 'PUT',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', 'if-match': `"${seenVersion}"` },
  })
}

/** One file as the whole body; its name travels percent-encoded in `x-file-name`. */
export function sendFile<T>(path: string, file: File): Promise<T> {
  return request<T>(path, {
    method: 'POST',
    body: file,
    headers: {
      'content-type': file.type || 'application/octet-stream',
      'x-file-name': encodeURIComponent(file.name.normalize('NFC')),
    },
  })
}

/** One piece of a file, from this byte on. */
export function sendChunk<T>(path: string, piece: Blob, offset: number): Promise<T> {
  return request<T>(path, {
    method: 'PUT',
    body: piece,
    headers: { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) },
  })
}

/** One act. Pass the same `commandId` when trying again: the server does it once. */
export function command<T>(path: string, act: Command, commandId: string = newId()): Promise<T> {
  return send<T>(path, { commandId, ...act })
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
export function sendRenewing<T = void>(path: string, body: unknown = {}): Promise<T> {
  renewals.begun++
  const sent = request<T>(
    path,
    { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } },
    true,
  ).finally(() => {
    renewals.ended++
  })
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
