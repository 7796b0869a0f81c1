import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { send } from '../api.ts'
import { useMaybeMe } from '../me.tsx'
import { keyOf, useThing } from '../queries.ts'
import { type DraftOfForm, type Form, type FormOptions, useForm } from './form.ts'
import { useAutosave } from './SaveState.tsx'

/**
 * A form that loses nothing before it is sent: kept on the device from the first key, on the server a moment later, and open again
 * wherever its author comes back. `name` says which form and of what ("finding:0192…"); null keeps nothing. Files are not kept.
 */
export function useDraftedForm<Values extends object>(name: string | null, options: FormOptions<Values>): Form<Values> {
  const client = useQueryClient()
  const me = useMaybeMe()
  const [of, setOf] = useState<{ state: DraftOfForm['state']; at: Date | null }>({ state: 'none', at: null })
  // What an act begins with may still be fetched: neither the first values nor the present ones are anybody's words.
  const first = useRef(JSON.stringify(options.start))
  const blank = [first.current, JSON.stringify(options.start)]
  const answered = (savedAt: string | null, values: object | null) => {
    const form = name!
    client.setQueryData(keyOf(`/api/drafts/${form}`), { draft: savedAt && { form, values, savedAt } })
    client.setQueryData<{ items: readonly { form: string; savedAt: string }[] }>(keyOf('/api/drafts'), (list) => ({
      items: [...(savedAt ? [{ form, savedAt }] : []), ...(list?.items ?? []).filter((draft) => draft.form !== form)],
    }))
  }
  const autosave = useAutosave<Partial<Values>>({
    key: `draft:${me?.actor.id ?? ''}:${name ?? ''}`,
    save: async (values) => {
      const { savedAt } = await send(
        'PUT /api/drafts/:form',
        { form: name! },
        { values: values as Record<string, unknown> },
      )
      answered(savedAt, values)
      return 0
    },
  })
  const drop = async () => {
    await autosave.drop()
    // As it stands now, not as it was drawn: the save that has just ended may have been the first.
    const list = client.getQueryData<{ items: readonly { form: string }[] }>(keyOf('/api/drafts'))
    if (!list?.items.some((draft) => draft.form === name)) return
    await send('POST /api/drafts/:form/drop', { form: name! })
    answered(null, null)
  }
  const form = useForm<Values>({
    ...options,
    send: async (values) => {
      await options.send(values)
      // The act is done: that its draft could not be dropped now is no failure of it.
      if (name !== null) await drop().catch(() => {})
    },
  })
  const drafts = useThing(name !== null && me ? '/api/drafts' : null)
  const isKept = drafts.data?.items.some((draft) => draft.form === name) ?? false
  const kept = useThing(isKept ? '/api/drafts/:form' : null, { form: name ?? '' })
  const isTyped = !blank.includes(JSON.stringify(form.values))

  // Once, as soon as it is there: into fields that nobody has touched, else beside them.
  const earlier = useRef<Partial<Values> | null>(null)
  const looked = useRef(false)
  const fromServer = kept.data?.draft ?? null
  useEffect(() => {
    if (name === null || looked.current) return
    const found = autosave.unsent ?? (fromServer?.values as Partial<Values> | undefined)
    if (!found) return
    looked.current = true
    earlier.current = found
    const at = autosave.unsent === null && fromServer ? new Date(fromServer.savedAt) : null
    if (isTyped) return setOf({ state: 'offered', at })
    form.reset(fitted(options.start, found))
    setOf({ state: 'restored', at })
  })

  const last = useRef(first.current)
  const edited = useRef(false)
  useEffect(() => {
    const now = JSON.stringify(form.values)
    if (name === null || now === last.current) return
    last.current = now
    // Whoever types before what was begun has come is asked which of both he wants.
    looked.current = looked.current || !isKept
    if (!blank.includes(now)) {
      edited.current = true
      autosave.edit(withoutFiles(form.values))
    } else if (edited.current) {
      edited.current = false
      void drop().catch(() => {})
    }
  })

  const draft: DraftOfForm | undefined =
    name === null
      ? undefined
      : {
          ...of,
          status: autosave.status,
          retry: autosave.retry,
          take() {
            if (earlier.current) form.reset(fitted(options.start, earlier.current))
            setOf({ state: 'restored', at: of.at })
          },
          discard() {
            if (of.state === 'restored') form.reset()
            setOf({ state: 'none', at: null })
            if (of.state === 'restored' || !isTyped) void drop().catch(() => {})
          },
        }
  return { ...form, draft }
}

/** Whether the person has begun this form and not sent it. */
export function useIsBegun(name: string): boolean {
  return useThing('/api/drafts').data?.items.some((draft) => draft.form === name) ?? false
}

/** The begun fields that the form still has, as it has them. */
export function fitted<Values extends object>(start: Values, begun: Partial<Values>): Values {
  const names = Object.keys(start) as (keyof Values)[]
  return Object.fromEntries(
    names.map((name) => [name, name in begun && isAlike(start[name], begun[name]) ? begun[name] : start[name]]),
  ) as Values
}

/** Of one form: another release may have made a list of what was a text. */
function isAlike(now: unknown, begun: unknown): boolean {
  return now === null || begun === null || (typeof now === typeof begun && Array.isArray(now) === Array.isArray(begun))
}

export function withoutFiles<Values extends object>(values: Values): Partial<Values> {
  const isFile = (value: unknown) => value instanceof Blob || (Array.isArray(value) && value.some(isFile))
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !isFile(value))) as Partial<Values>
}
