import { useRef, useState } from 'react'
import { send } from '#web/api.ts'
import { type Autosaving, useAutosave, useSendUnsent } from '#web/design/SaveState.tsx'
import { useMe } from '#web/me.tsx'
import type { ServedSheet, Taken } from '../contract.ts'
import {
  type Entry,
  type Facet,
  type Judged,
  judgedOf,
  keyOf,
  keyOfPart,
  orderedId,
  type PartFound,
  type SheetItem,
  type Values,
} from '../rules.ts'

type AnyValue = Values[keyof Values]
type Told<T> = Readonly<Record<string, T>>

/** An entry on its way, under the key that it is about. */
interface Unsent {
  readonly id: string
  readonly value: AnyValue
  readonly parentId: string | null
}

export interface Writing {
  /** What counts now, with what is on its way laid over it. */
  readonly heads: readonly Pick<Entry, 'key' | 'value'>[]
  judged(item: Pick<SheetItem, 'id' | 'parts' | 'otherParts'>): Judged
  /** Who wrote what counts now; null where nobody did, or it is on its way. */
  writtenBy(itemId: string, facet: Facet): Entry | null
  writtenUnder(key: string): Entry | null
  /** What somebody else wrote there meanwhile: neither goes under, the person chooses. */
  readonly other: Told<Entry>
  readonly autosave: Autosaving<Told<Unsent>>
  put<F extends Facet>(itemId: string, facet: F, value: Values[F]): void
  putPart(itemId: string, part: string, value: PartFound | null): void
  choose(key: string, own: boolean): void
}

/** So many go in one request. */
const AT_ONCE = 50

/**
 * A sheet being written: every change is an entry of its own, made here under an id of its own, over the entry that was seen. What finds
 * another in its place is told at its content and waits; what cannot be sent stays on the device.
 */
export function useSheet(sheet: ServedSheet): Writing {
  const { actor } = useMe()
  const autosave = useAutosave<Told<Unsent>>({
    key: `sheet:${actor.id}:${sheet.inspectionId}`,
    save: async (_changed, version) => {
      for (let batch = nextBatch(); batch.length > 0; batch = nextBatch()) await sendBatch(batch)
      return version
    },
  })
  // What an earlier visit left goes first.
  const [left] = useState(() => Object.entries(autosave.unsent ?? {}))
  const waiting = useRef(new Map<string, Unsent>(left))
  const [over, setOver] = useState<Told<AnyValue>>(() =>
    Object.fromEntries(left.map(([key, { value }]) => [key, value])),
  )
  const [other, setOther] = useState<Told<Entry>>({})
  const parked = useRef(new Set<string>())
  /** Entries that this page has sent: what came between is then one's own earlier word. */
  const own = useRef(new Set<string>())
  // What was taken since the sheet was read; read anew, it says that itself.
  const [taken, setTaken] = useState({ since: sheet.heads, heads: new Map<string, Entry>() })
  const since = useRef(sheet.heads)
  since.current = sheet.heads
  const heads = new Map([
    ...sheet.heads.map((head) => [head.key, head] as const),
    ...(taken.since === sheet.heads ? taken.heads : []),
  ])
  const latest = useRef(heads)
  latest.current = heads
  useSendUnsent(autosave)

  function nextBatch(): readonly (readonly [string, Unsent])[] {
    return [...waiting.current].filter(([key]) => !parked.current.has(key)).slice(0, AT_ONCE)
  }

  async function sendBatch(batch: readonly (readonly [string, Unsent])[]): Promise<void> {
    for (const [, { id }] of batch) own.current.add(id)
    const entries = batch.map(([key, { id, value, parentId }]) => ({ id, key, parentId, value: value as never }))
    const { results } = await send('POST /api/sheets/:id/entries', { id: sheet.inspectionId }, { entries })
    for (const taken of results) take(taken, batch.find(([, { id }]) => id === taken.id)!)
  }

  function keepHead(key: string, head: Entry): void {
    const { current } = since
    setTaken((before) => ({
      since: current,
      heads: new Map([...(before.since === current ? before.heads : []), [key, head]]),
    }))
  }

  function take({ how, head }: Taken, [key, sent]: readonly [string, Unsent]): void {
    const now = waiting.current.get(key)
    if (how === 'conflict' && own.current.has(head.id)) {
      // One's own word of a moment ago, whose answer was lost.
      if (now) waiting.current.set(key, { ...now, id: newId(), parentId: head.id })
      return
    }
    keepHead(key, head)
    if (how === 'conflict') {
      parked.current.add(key)
      setOther((before) => ({ ...before, [key]: head }))
      return
    }
    if (now?.id !== sent.id) {
      if (now) waiting.current.set(key, { ...now, parentId: head.id })
      return
    }
    waiting.current.delete(key)
    setOver(without(key))
  }

  function write(key: string, value: AnyValue, parentId: string | null): void {
    waiting.current.set(key, { id: newId(), value, parentId })
    setOver((before) => ({ ...before, [key]: value }))
    autosave.edit(Object.fromEntries(waiting.current))
  }

  function writtenUnder(key: string): Entry | null {
    return key in over ? null : (heads.get(key) ?? null)
  }

  function writeOver(key: string, value: AnyValue): void {
    const before = waiting.current.get(key)
    write(key, value, before ? before.parentId : (latest.current.get(key)?.id ?? null))
  }

  const shown = new Map<string, Pick<Entry, 'key' | 'value'>>([
    ...heads,
    ...Object.entries(over).map(([key, value]) => [key, { key, value }] as const),
  ])
  return {
    heads: [...shown.values()],
    judged: (item) => judgedOf(item, [...shown.values()]),
    writtenBy: (itemId, facet) => writtenUnder(keyOf(itemId, facet)),
    writtenUnder,
    other,
    autosave,
    put: (itemId, facet, value) => writeOver(keyOf(itemId, facet), value),
    putPart: (itemId, part, value) => writeOver(keyOfPart(itemId, part), value),
    choose: (key, keepsOwn) => {
      const theirs = other[key]
      if (!theirs) return
      parked.current.delete(key)
      setOther(without(key))
      if (keepsOwn) write(key, over[key] ?? null, theirs.id)
      else {
        waiting.current.delete(key)
        setOver(without(key))
        autosave.edit(Object.fromEntries(waiting.current))
      }
      autosave.flush()
    },
  }
}

/** Also on plain http in an office network, where the browser makes no ids of its own. */
const newId = () => orderedId(Date.now(), crypto.getRandomValues(new Uint8Array(10)))

const without =
  (key: string) =>
  <T>({ [key]: _gone, ...rest }: Told<T>): Told<T> =>
    rest
