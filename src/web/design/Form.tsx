import { type ReactNode, useEffect, useRef } from 'react'
import { shellTexts, useTexts } from '../texts.ts'
import type { Form as FormState } from './form.ts'
import { Source } from './Source.tsx'
import { designTexts } from './texts.ts'
import './Form.css'

/** The form's frame: Enter sends, the summary of what to mend stands above the fields; `quiet` where the refusal is shown another way. */
export function Form<Values extends object>({
  form,
  quiet,
  children,
}: {
  form: FormState<Values>
  quiet?: boolean
  children: ReactNode
}) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void form.submit()
      }}
    >
      {!quiet && <FormErrors form={form} />}
      {children}
    </form>
  )
}

/** What to mend, in the same words as at the fields, each line leading to its field. Takes the focus when it appears. */
export function FormErrors<Values extends object>({ form }: { form: FormState<Values> }) {
  const t = useTexts(designTexts)
  const shell = useTexts(shellTexts)
  const box = useRef<HTMLDivElement>(null)
  const shown = form.lines.length > 0
  const { tries } = form
  useEffect(() => {
    if (shown && tries > 0) box.current?.focus()
  }, [shown, tries])
  if (!shown) return null
  const problem = form.refusal?.problem
  return (
    <div className="errors" ref={box} tabIndex={-1} role="alert">
      <h2>{form.refusal ? t.refusedTitle : t.errorsTitle(form.lines.length)}</h2>
      <ul>
        {form.lines.map((line) => (
          <li key={line.fieldId ?? line.text}>
            {line.fieldId ? <FieldLink to={line.fieldId}>{line.text}</FieldLink> : line.text}
          </li>
        ))}
      </ul>
      <Source of={problem?.source} />
      {problem?.incident && <div className="small">{shell.incident(problem.incident)}</div>}
    </div>
  )
}

function FieldLink({ to, children }: { to: string; children: string }) {
  return (
    <a
      href={`#${to}`}
      onClick={(event) => {
        event.preventDefault()
        document.getElementById(to)?.focus()
      }}
    >
      {children}
    </a>
  )
}
