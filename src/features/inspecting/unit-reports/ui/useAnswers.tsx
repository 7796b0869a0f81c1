import { useRef, useState } from 'react'
import { Refused, send } from '#web/api.ts'
import { type Autosaving, useAutosave, useSendUnsent } from '#web/design/SaveState.tsx'
import { useChange } from '#web/queries.ts'
import type { ServedReport } from '../contract.ts'
import type { AnswerValue } from '../rules.ts'

type Values = Readonly<Record<string, AnswerValue>>

/**
 * The answers being written: one autosave for the whole form, that sends each changed item by itself.
 * What the server refuses is told at its item and stays; the others are saved all the same.
 */
export function useAnswers(report: ServedReport): {
  readonly values: Values
  readonly refused: Readonly<Record<string, string>>
  readonly autosave: Autosaving<Values>
  put(itemId: string, value: AnswerValue): void
} {
  const change = useChange()
  const dirty = useRef(new Map<string, AnswerValue>())
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({})
  const autosave = useAutosave<Values>({
    key: `report:${report.id}`,
    save: async (changed, seen) => {
      const sendAll = () => saveEach(report.id, changed, dirty.current, setRefused)
      // The first entry makes the report one in work: its new version is asked for.
      const failure = report.state === 'notStarted' ? await change(sendAll) : await sendAll()
      if (failure) throw failure
      return seen
    },
  })
  const [values, setValues] = useState<Values>(() => {
    const unsent = autosave.unsent ?? {}
    for (const [itemId, value] of Object.entries(unsent)) dirty.current.set(itemId, value)
    return { ...Object.fromEntries(report.answers.map((answer) => [answer.itemId, answer.value])), ...unsent }
  })
  useSendUnsent(autosave)
  return {
    values,
    refused,
    autosave,
    put(itemId, value) {
      dirty.current.set(itemId, value)
      setValues((before) => ({ ...before, [itemId]: value }))
      autosave.edit(Object.fromEntries(dirty.current))
    },
  }
}

async function saveEach(
  reportId: string,
  changed: Values,
  dirty: Map<string, AnswerValue>,
  tell: (change: (before: Readonly<Record<string, string>>) => Readonly<Record<string, string>>) => void,
): Promise<Refused | null> {
  let failure: Refused | null = null
  for (const [itemId, value] of Object.entries(changed)) {
    try {
      await send('PUT /api/unit-reports/:id/answers/:itemId', { id: reportId, itemId }, value)
      if (dirty.get(itemId) === value) dirty.delete(itemId)
      tell(({ [itemId]: _mended, ...rest }) => rest)
    } catch (problem) {
      if (!(problem instanceof Refused)) throw problem
      failure = problem
      if (problem.unheard) return failure
      tell((before) => ({ ...before, [itemId]: problem.message }))
    }
  }
  return failure
}
