import { useRef, useState } from 'react'
import { get, overwrite, Refused } from '#web/api.ts'
import { type Autosaving, useAutosave, useSendUnsent } from '#web/design/SaveState.tsx'
import { useChange } from '#web/queries.ts'
import type { ServedReport } from '../contract.ts'
import type { Answer, AnswerValue } from '../rules.ts'

type Values = Readonly<Record<string, AnswerValue>>
type Told<T> = Readonly<Record<string, T>>

/** An answer on its way, with the version over which it is written. */
interface Unsent {
  readonly value: AnswerValue
  readonly seen: number
}

export interface Answering {
  readonly values: Values
  readonly refused: Told<string>
  /** What somebody else, or another tab, has written there meanwhile: neither goes under, the person chooses. */
  readonly other: Told<Answer>
  readonly autosave: Autosaving<Told<Unsent>>
  put(itemId: string, value: AnswerValue): void
  /** Keeps one's own words over the other's, or takes the other's. */
  choose(itemId: string, own: boolean): void
}

/**
 * The answers being written: one autosave for the whole form, that sends each changed item by itself, over the version that was seen.
 * What the server refuses is told at its item and stays; the others are saved all the same.
 */
export function useAnswers(report: ServedReport): Answering {
  const change = useChange()
  const dirty = useRef(new Map<string, AnswerValue>())
  const seen = useRef(new Map(report.answers.map(({ itemId, version }) => [itemId, version])))
  const [refused, setRefused] = useState<Told<string>>({})
  const [other, setOther] = useState<Told<Answer>>({})
  const unsentOf = () =>
    Object.fromEntries(
      [...dirty.current].map(([itemId, value]) => [itemId, { value, seen: seen.current.get(itemId) ?? 0 }]),
    )
  const autosave = useAutosave<Told<Unsent>>({
    key: `report:${report.id}`,
    save: async (changed, version) => {
      // The first entry makes the report one in work: its new version is asked for.
      const failure = report.state === 'notStarted' ? await change(() => sendAll(changed)) : await sendAll(changed)
      if (failure) throw failure
      return version
    },
  })
  const [values, setValues] = useState<Values>(() => {
    const kept = Object.entries(autosave.unsent ?? {})
    for (const [itemId, unsent] of kept) {
      dirty.current.set(itemId, unsent.value)
      seen.current.set(itemId, unsent.seen)
    }
    return {
      ...Object.fromEntries(report.answers.map((answer) => [answer.itemId, answer.value])),
      ...Object.fromEntries(kept.map(([itemId, { value }]) => [itemId, value])),
    }
  })
  useSendUnsent(autosave)

  async function sendAll(changed: Told<Unsent>): Promise<Refused | null> {
    let failure: Refused | null = null
    for (const [itemId, { value }] of Object.entries(changed)) {
      if (dirty.current.get(itemId) === undefined) continue
      try {
        const words = { id: report.id, itemId }
        const { version } = await overwrite(
          'PUT /api/unit-reports/:id/answers/:itemId',
          words,
          value,
          seen.current.get(itemId) ?? 0,
        )
        seen.current.set(itemId, version)
        if (dirty.current.get(itemId) === value) dirty.current.delete(itemId)
        setRefused(without(itemId))
      } catch (problem) {
        if (!(problem instanceof Refused)) throw problem
        failure = problem
        if (problem.unheard) return failure
        setRefused((before) => ({ ...before, [itemId]: problem.message }))
        if (problem.problem.code === 'CHANGED_MEANWHILE') await tellOther(itemId)
      }
    }
    return failure
  }

  async function tellOther(itemId: string): Promise<void> {
    const { answers } = await get('/api/unit-reports/:id', { id: report.id })
    const answer = answers.find((one) => one.itemId === itemId)
    if (answer) setOther((before) => ({ ...before, [itemId]: answer }))
  }

  function put(itemId: string, value: AnswerValue): void {
    dirty.current.set(itemId, value)
    setValues((before) => ({ ...before, [itemId]: value }))
    autosave.edit(unsentOf())
  }

  return {
    values,
    refused,
    other,
    autosave,
    put,
    choose(itemId, own) {
      const theirs = other[itemId]
      if (!theirs) return
      seen.current.set(itemId, theirs.version)
      setOther(without(itemId))
      setRefused(without(itemId))
      put(itemId, own ? (values[itemId] ?? {}) : theirs.value)
      autosave.flush()
    },
  }
}

const without =
  (itemId: string) =>
  <T,>({ [itemId]: _gone, ...rest }: Told<T>): Told<T> =>
    rest
