import { useEffect, useRef, useState } from 'react'
import { get, newId, Refused, send } from '#web/api.ts'
import { useThing } from '#web/queries.ts'
import type { ServedText } from '../contract.ts'
import type { TextCommand } from '../rules/text.ts'

/** How often what others write is asked for, in milliseconds. */
const OTHERS_MS = 10_000

export interface Writing {
  readonly text: ServedText
  /** Carries out what the person does; the words of the server where it is refused. */
  write(...commands: TextCommand[]): Promise<ServedText>
  /** Notes a change that was made another way, to be taken back like any other. */
  done(change: number): void
  /** Takes back the last change of this visit; null where there is none. */
  readonly undo: (() => Promise<void>) | null
  /** Asks what stands there now. */
  refresh(): Promise<ServedText | undefined>
  /** What the server said last against something that was done here; null after the next success. */
  readonly refused: Refused | null
}

/** The text of a plan while somebody writes in it: the newest that the server has answered, and what may be taken back. */
export function useText(planId: string, served: ServedText): Writing {
  const [text, setText] = useState(served)
  const [done, setDone] = useState<readonly number[]>([])
  const [refused, setRefused] = useState<Refused | null>(null)
  const take = (answer: ServedText) => setText((known) => (answer.version >= known.version ? answer : known))
  const asked = useThing('/api/plans/:id/text', { id: planId })
  const { refetch } = asked
  const unheard = useRef<{ key: string; id: string } | null>(null)
  const latest = useRef(take)
  latest.current = take
  const newest = useRef(text.version)
  newest.current = text.version
  useEffect(() => {
    if (asked.data) latest.current(asked.data)
  }, [asked.data])
  useEffect(() => {
    // Only whether there is anything new is asked each time: the text is long, and reading it is work.
    const look = async () => {
      if (document.visibilityState !== 'visible') return
      const now = await get('/api/plans/:id/text/version', { id: planId }).catch(() => null)
      if (now && now.version > newest.current) await refetch()
    }
    const timer = setInterval(() => void look(), OTHERS_MS)
    return () => clearInterval(timer)
  }, [planId, refetch])
  const told = async <Answer extends ServedText>(work: () => Promise<Answer>): Promise<Answer> => {
    try {
      const answer = await work()
      setRefused(null)
      take(answer)
      return answer
    } catch (failure) {
      setRefused(failure as Refused)
      throw failure
    }
  }
  return {
    text,
    refused,
    refresh: async () => {
      const { data } = await refetch()
      if (data) take(data)
      return data
    },
    write: async (...commands) => {
      // The same act tried again after a lost answer is the same command: what arrived is not done twice.
      const key = JSON.stringify(commands)
      const commandId = unheard.current?.key === key ? unheard.current.id : newId()
      unheard.current = { key, id: commandId }
      const answer = await told(async () => {
        try {
          return await send('POST /api/plans/:id/text', { id: planId }, { commandId, commands })
        } catch (failure) {
          if (!(failure instanceof Refused && failure.unheard)) unheard.current = null
          throw failure
        }
      })
      unheard.current = null
      const { change } = answer
      if (change !== null) setDone((before) => (before.at(-1) === change ? before : [...before, change]))
      return answer
    },
    done: (change) => setDone((before) => [...before, change]),
    undo:
      done.length === 0
        ? null
        : async () => {
            const change = done.at(-1)!
            setDone((before) => before.slice(0, -1))
            await told(() => send('POST /api/plans/:id/text/undo', { id: planId }, { change }))
          },
  }
}
