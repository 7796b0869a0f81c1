import { Refused } from '../api.ts'

export type SaveWord = 'untouched' | 'unsaved' | 'saving' | 'saved' | 'failed'

export interface SaveStatus {
  readonly word: SaveWord
  /** The moment of the last acknowledged save. */
  readonly at: Date | null
  readonly refused: Refused | null
}

export interface Surroundings {
  /** Where unsent text waits, so that a killed tab loses nothing: localStorage. */
  readonly keep: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  after(milliseconds: number, task: () => void): unknown
  cancel(timer: unknown): void
  now(): Date
}

export interface Autosave<T> {
  /** Unsent text of an earlier visit, kept on this device. */
  readonly unsent: T | null
  /** The same, where the thing has changed since: shown beside it, never put over it unasked. */
  readonly overtaken: T | null
  edit(value: T): void
  /** Saves without waiting for the last key: on leaving a field or the page; while the server asks to wait, at the end of that. */
  flush(): void
  /** Saves now, whatever the server asked: on "Thử lại". */
  retry(): void
  /** True while something typed has not been acknowledged. */
  pending(): boolean
  /** Drops what an earlier visit left on this device. */
  forget(): void
  /** What was typed went out another way, or is not wanted: nothing of it is kept or saved. Ends when no save is under way. */
  drop(): Promise<void>
  close(): void
}

interface Options<T> {
  /** Names the thing. */
  readonly key: string
  /** The version that was read, where a save writes over the whole: text kept for another one is `overtaken`. */
  readonly version: number
  /** Answers the version that stands afterwards. */
  save(value: T, seenVersion: number): Promise<number>
  onStatus(status: SaveStatus): void
  readonly surroundings: Surroundings
}

const QUIET_MS = 800
const FIRST_RETRY_MS = 5_000
const LAST_RETRY_MS = 60_000

/**
 * Saves 800 ms after the last key. One save runs at a time; what was typed meanwhile goes next. Text is kept on the device
 * from the first key until the server has acknowledged exactly that text. A lost connection is tried again by itself, and a server that
 * had no time when it said it would have; a refusal waits for the person.
 */
export function createAutosave<T>({ key, version, save, onStatus, surroundings }: Options<T>): Autosave<T> {
  const { keep, after, cancel, now } = surroundings
  const place = placeOf(key)
  const kept = readKept<T>(keep, place)
  let seen = version
  let waiting: { value: T } | null = null
  let running: Promise<void> | null = null
  let timer: unknown = null
  let retryIn = FIRST_RETRY_MS
  /** The server asked not to be asked before this moment. */
  let notBefore = 0
  let at: Date | null = null
  let closed = false
  let drops = 0

  const say = (word: SaveWord, refused: Refused | null = null) => onStatus({ word, at, refused })
  const plan = (milliseconds: number) => {
    cancel(timer)
    timer = after(Math.max(milliseconds, notBefore - now().getTime()), run)
  }

  function run(): void {
    if (running || !waiting) return
    running = saveNow(waiting)
  }

  async function saveNow(sent: { readonly value: T }): Promise<void> {
    cancel(timer)
    waiting = null
    say('saving')
    const before = drops
    const refused = await attempt(async () => {
      seen = await save(sent.value, seen)
    })
    running = null
    // Dropped meanwhile; what was typed after that goes its own way.
    if (drops !== before) return waiting ? plan(QUIET_MS) : undefined
    if (refused === null) return acknowledged()
    waiting ??= sent
    say('failed', refused)
    if (!refused.unheard || closed) return
    notBefore = now().getTime() + refused.wait
    if (refused.wait > 0) return plan(0)
    plan(retryIn)
    retryIn = Math.min(retryIn * 2, LAST_RETRY_MS)
  }

  function acknowledged(): void {
    at = now()
    retryIn = FIRST_RETRY_MS
    if (waiting) {
      say('unsaved')
      if (closed) run()
      else plan(QUIET_MS)
    } else {
      keep.removeItem(place)
      say('saved')
    }
  }

  return {
    unsent: kept?.seen === version ? kept.value : null,
    overtaken: kept && kept.seen !== version ? kept.value : null,
    edit(value) {
      waiting = { value }
      if (!running) say('unsaved')
      plan(QUIET_MS)
      keep.setItem(place, JSON.stringify({ seen, value }))
    },
    flush() {
      if (now().getTime() < notBefore) plan(0)
      else run()
    },
    retry: run,
    pending: () => running !== null || waiting !== null,
    forget: () => keep.removeItem(place),
    async drop() {
      drops++
      waiting = null
      cancel(timer)
      keep.removeItem(place)
      say('untouched')
      await running
    },
    close() {
      closed = true
      cancel(timer)
    },
  }
}

/** Whether text of this thing waits on the device, so that a page can offer to go on before the server knows of it. */
export function isKept(keep: Pick<Storage, 'getItem'>, key: string): boolean {
  return keep.getItem(placeOf(key)) !== null
}

function placeOf(key: string): string {
  return `soat.unsent.${key}`
}

async function attempt(save: () => Promise<unknown>): Promise<Refused | null> {
  try {
    await save()
    return null
  } catch (failure) {
    if (failure instanceof Refused) return failure
    throw failure
  }
}

function readKept<T>(keep: Surroundings['keep'], place: string): { seen: number; value: T } | null {
  const text = keep.getItem(place)
  if (text === null) return null
  try {
    return JSON.parse(text) as { seen: number; value: T }
  } catch {
    keep.removeItem(place)
    return null
  }
}
