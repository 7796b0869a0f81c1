import { type ReactNode, useEffect, useRef } from 'react'
import { showMoment } from '../days.ts'
import { shellTexts, useTexts } from '../texts.ts'
import { Button } from './Button.tsx'
import type { DraftOfForm, Form as FormState } from './form.ts'
import { Notice } from './Notice.tsx'
import { SaveState } from './SaveState.tsx'
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
      {form.draft && <DraftNotice draft={form.draft} />}
      {!quiet && <FormErrors form={form} />}
      {children}
      {form.draft && form.draft.status.word !== 'untouched' && (
        <SaveState status={form.draft.status} onRetry={form.draft.retry} draft />
      )}
    </form>
  )
}

/** What an earlier visit had begun stands in the fields again, or is offered beside what was typed since. */
function DraftNotice({ draft }: { draft: DraftOfForm }) {
  const t = useTexts(designTexts)
  if (draft.state === 'none') return null
  const when = draft.at && showMoment(draft.at)
  return (
    <Notice
      tone="calm"
      actions={
        <>
          {draft.state === 'offered' && (
            <Button small onClick={draft.take}>
              {t.draftTake}
            </Button>
          )}
          <Button small tone="quiet" onClick={draft.discard}>
            {draft.state === 'offered' ? t.draftDrop : t.draftAnew}
          </Button>
        </>
      }
    >
      {draft.state === 'offered' ? t.draftOffered(when) : t.draftRestored(when)}
    </Notice>
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
      <Source of={problem?.source} basis={problem?.basis} />
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
