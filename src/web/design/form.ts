import { useId, useState } from 'react'
import { type Problem, Refused } from '../api.ts'
import type { SaveStatus } from './autosave.ts'

/** What a field component needs from the form; `form.field('dueOn')` makes it. */
export interface FieldProps<T> {
  readonly id: string
  readonly name: string
  readonly value: T
  readonly error?: string | undefined
  onChange(value: T): void
  /** A field that cannot read what was typed says so here; the form does not go out until it can. */
  onUnreadable(sentence: string | null): void
}

export type Errors<Values> = { readonly [Name in keyof Values]?: string | undefined }

export interface FormLine {
  readonly text: string
  /** The field's element id; null when the sentence belongs to the whole form. */
  readonly fieldId: string | null
}

export interface Form<Values extends object> {
  readonly values: Values
  readonly busy: boolean
  /** How often sending came to an end; the summary of errors takes the focus each time. */
  readonly tries: number
  readonly refusal: Refused | null
  /** Everything to mend, in the words shown at the fields. Empty before the first try. */
  readonly lines: readonly FormLine[]
  field<Name extends keyof Values & string>(name: Name): FieldProps<Values[Name]>
  set<Name extends keyof Values>(name: Name, value: Values[Name]): void
  reset(values?: Values): void
  submit(): Promise<void>
  /** What an earlier visit began, and whether it is kept now; absent where nothing is kept. */
  readonly draft?: DraftOfForm | undefined
}

/** The same form as it was begun before. */
export interface DraftOfForm {
  /** Shown in the fields (`restored`), or beside what was typed since (`offered`). */
  readonly state: 'none' | 'restored' | 'offered'
  /** When it was kept; null where only this device knows it. */
  readonly at: Date | null
  readonly status: SaveStatus
  take(): void
  /** Begins anew. */
  discard(): void
  retry(): void
}

export interface FormOptions<Values> {
  readonly start: Values
  /** Sentences for fields that cannot go out like this; the server decides again. */
  check?(values: Values): Errors<Values>
  send(values: Values): Promise<unknown>
}

/** Values, errors and sending of one form. What was typed survives every refusal. */
export function useForm<Values extends object>({ start, check, send }: FormOptions<Values>): Form<Values> {
  const prefix = useId()
  const [values, setValues] = useState(start)
  const [unreadable, setUnreadable] = useState<Errors<Values>>({})
  const [errors, setErrors] = useState<Errors<Values>>({})
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const [busy, setBusy] = useState(false)
  const [tries, setTries] = useState(0)
  const idOf = (name: string) => `${prefix}${name}`
  const shown = refusedFields(values, refusal, errors)

  return {
    values,
    busy,
    tries,
    refusal,
    lines: formLines(shown, refusal, idOf),
    field: (name) => ({
      id: idOf(name),
      name,
      value: values[name],
      error: shown[name],
      onChange: (value) => {
        setValues((before) => ({ ...before, [name]: value }))
        setErrors((before) => ({ ...before, [name]: undefined }))
      },
      onUnreadable: (sentence) => setUnreadable((before) => ({ ...before, [name]: sentence ?? undefined })),
    }),
    set: (name, value) => setValues((before) => ({ ...before, [name]: value })),
    reset: (next = start) => {
      setValues(next)
      setErrors({})
      setRefusal(null)
    },
    async submit() {
      if (busy) return
      const found = { ...check?.(values), ...present(unreadable) }
      setErrors(found)
      setRefusal(null)
      if (Object.keys(present(found)).length > 0) return setTries(tries + 1)
      setBusy(true)
      try {
        await send(values)
      } catch (failure) {
        if (!(failure instanceof Refused)) throw failure
        setRefusal(failure)
      } finally {
        setBusy(false)
        setTries(tries + 1)
      }
    },
  }
}

/** The server's refusals stand at the fields they name ("items.3.text" at "items"). */
export function refusedFields<Values extends object>(
  values: Values,
  refusal: Refused | null,
  errors: Errors<Values>,
): Errors<Values> {
  const refused = problemsOf(refusal).flatMap(({ field, detail }) => {
    const name = field?.split('.')[0]
    return name !== undefined && name in values ? [[name, detail] as const] : []
  })
  return { ...errors, ...Object.fromEntries(refused.toReversed()) }
}

/** The refusal, and what else it says is missing or wrong. */
function problemsOf(refusal: Refused | null): readonly Pick<Problem, 'detail' | 'field'>[] {
  return refusal ? [refusal.problem, ...(refusal.problem.also ?? [])] : []
}

export function formLines<Values extends object>(
  errors: Errors<Values>,
  refusal: Refused | null,
  idOf: (name: string) => string,
): FormLine[] {
  const lines: FormLine[] = Object.entries(present(errors)).map(([name, text]) => ({ text, fieldId: idOf(name) }))
  const apart = problemsOf(refusal).filter(({ detail }) => !lines.some((line) => line.text === detail))
  return [...apart.map(({ detail }) => ({ text: detail, fieldId: null })), ...lines]
}

function present<Values extends object>(errors: Errors<Values>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  )
}
