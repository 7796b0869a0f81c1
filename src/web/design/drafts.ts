import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Draft } from '#features/ground/drafts/rules.ts'
import type { BodyOf } from '#kernel/wire.ts'
import { send } from '../api.ts'
import { useMaybeMe } from '../me.tsx'
import { reading, useThing } from '../queries.ts'
import { isKept } from './autosave.ts'
import { type DraftOfForm, type Form, type FormOptions, useForm } from './form.ts'
import { useAutosave } from './SaveState.tsx'

/**
 * A form that loses nothing before it is sent: kept on the device from the first key, on the server a moment later, and open again
 * wherever its author comes back. `name` says which form and of what ("finding:0192…"); null keeps nothing. Files are not kept. What was
 * begun is looked for when the form is first `awake`: a dialog, when it opens.
 */
export function useDraftedForm<Values extends object>(
  name: string | null,
  options: FormOptions<Values>,
  awake = true,
): Form<Values> {
  const client = useQueryClient()
  const me = useMaybeMe()
  const [shown, setShown] = useState<Pick<DraftOfForm, 'state' | 'at'>>({ state: 'none', at: null })
  const autosave = useAutosave<Partial<Values>>({
    key: keyOf(me?.actor.id, name),
    save: async (values) => {
      // What is there already is brought first: it is never written over before its author has been asked.
      await look()
      const sent = { values: values as BodyOf<'PUT /api/drafts/:form'>['values'] }
      const { savedAt } = await send('PUT /api/drafts/:form', { form: name! }, sent)
      noteDraft(client, name!, { form: name!, savedAt, values: sent.values })
      return 0
    },
  })
  const drop = async () => {
    await autosave.drop()
    // As it stands now, not as it was drawn: the save that has just ended may have been the first.
    const list = client.getQueryData(reading('/api/drafts').queryKey)
    if (list && !list.items.some((draft) => draft.form === name)) return
    await send('POST /api/drafts/:form/drop', { form: name! })
    noteDraft(client, name!, null)
  }
  const form = useForm<Values>({
    ...options,
    send: async (values) => {
      await options.send(values)
      setShown({ state: 'none', at: null })
      // The act is done: that its draft could not be dropped now is no failure of it.
      if (name !== null) await drop().catch(() => {})
    },
  })
  // What an act begins with may still be fetched: neither the first values nor the present ones are anybody's words.
  const first = useRef(JSON.stringify(options.start))
  const now = JSON.stringify(form.values)
  const isTyped = ![first.current, JSON.stringify(options.start)].includes(now)
  const latest = useRef({ form, isTyped })
  latest.current = { form, isTyped }

  // Into fields that nobody has touched, else beside them.
  const earlier = useRef<Partial<Values> | null>(null)
  const open = (begun: Partial<Values>, at: Date | null) => {
    earlier.current = begun
    if (latest.current.isTyped) return setShown({ state: 'offered', at })
    latest.current.form.reset(fitted(options.start, begun))
    setShown({ state: 'restored', at })
  }
  const looked = useRef<Promise<void> | null>(null)
  const look = (): Promise<void> => {
    looked.current ??= begunDraft(client, name!).then(
      (draft) => draft && open(draft.values as Partial<Values>, new Date(draft.savedAt)),
      (failure) => {
        looked.current = null
        throw failure
      },
    ) as Promise<void>
    return looked.current
  }
  /** Once, when the form is first looked at. */
  const begin = useEffectEvent(() => {
    if (name === null || me === null || looked.current) return
    if (autosave.unsent === null) return void look().catch(() => {})
    looked.current = Promise.resolve()
    open(autosave.unsent, null)
  })
  useEffect(() => {
    if (awake) begin()
  }, [awake])

  const last = useRef(first.current)
  const edited = useRef(false)
  /** At every change of what is typed, of nothing else. */
  const keep = useEffectEvent((now: string) => {
    if (name === null || now === last.current) return
    last.current = now
    if (isTyped) {
      edited.current = true
      autosave.edit(withoutFiles(form.values))
    } else if (edited.current) {
      edited.current = false
      void drop().catch(() => {})
    }
  })
  useEffect(() => keep(now), [now])

  const draft: DraftOfForm | undefined =
    name === null
      ? undefined
      : {
          ...shown,
          status: autosave.status,
          retry: autosave.retry,
          take() {
            if (earlier.current) form.reset(fitted(options.start, earlier.current))
            setShown({ state: 'restored', at: shown.at })
          },
          discard() {
            if (shown.state === 'restored') form.reset()
            setShown({ state: 'none', at: null })
            if (shown.state === 'restored' || !isTyped) void drop().catch(() => {})
          },
        }
  return { ...form, draft }
}

/** The draft of this form on the server; null where none was begun. */
async function begunDraft(client: QueryClient, form: string): Promise<Draft | null> {
  const { items } = await client.fetchQuery(reading('/api/drafts'))
  if (!items.some((draft) => draft.form === form)) return null
  return (await client.fetchQuery(reading('/api/drafts/:form', { form }))).draft
}

/** What the server keeps of this form from now on, so that nobody need ask for it again. */
function noteDraft(client: QueryClient, form: string, draft: Draft | null): void {
  client.setQueryData(reading('/api/drafts/:form', { form }).queryKey, { draft })
  client.setQueryData(
    reading('/api/drafts').queryKey,
    (list) => list && { items: [...(draft ? [draft] : []), ...list.items.filter((known) => known.form !== form)] },
  )
}

/** Whether the person has begun this form and not sent it: what has reached the device alone counts too. */
export function useIsBegun(name: string): boolean {
  const me = useMaybeMe()
  const onServer = useThing('/api/drafts').data?.items.some((draft) => draft.form === name) ?? false
  return onServer || isKept(localStorage, keyOf(me?.actor.id, name))
}

/** What a form is called on a device that several people may use. */
function keyOf(personId: string | undefined, name: string | null): string {
  return `draft:${personId ?? ''}:${name ?? ''}`
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
