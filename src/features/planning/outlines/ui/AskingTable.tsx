import { useState } from 'react'
import { UNIT_KINDS } from '#features/ground/org/rules.ts'
import { texts as orgTexts } from '#features/ground/org/texts.ts'
import { CheckField, ChecksField } from '#web/design/fields.tsx'
import { useTexts } from '#web/texts.ts'
import { ANSWER_KINDS, type Asking, type OutlineRow } from '../rules.ts'
import { texts } from '../texts.ts'
import './outline.css'

interface Props {
  id: string
  error: string | undefined
  rows: readonly OutlineRow[]
  onChoose(line: string, asking: Partial<Asking>): void
}

/** What each line asks of whom: guessed from its words until somebody ticks otherwise. */
export function AskingTable({ id, error, rows, onChoose }: Props) {
  const t = useTexts(texts)
  return (
    <section className="asking" id={id} tabIndex={-1} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{t.asked}</h3>
      <p className="hint">{t.askedHint}</p>
      {error && <p className="wrong-text">{error}</p>}
      <div className="asking-row asking-head" aria-hidden="true">
        <span>{t.item}</span>
        <span>{t.kinds}</span>
        <span>{t.applies}</span>
        <span>{t.compulsory}</span>
      </div>
      {rows.map((row) => (
        <fieldset key={row.line} className={`asking-row depth-${row.depth}${row.isHeading ? ' heading' : ''}`}>
          <legend lang="vi">
            {row.marker && <b>{row.marker} </b>}
            {row.text}
          </legend>
          {!row.isHeading && (
            <div className="asking-kinds">
              <ChecksField
                label={t.kinds}
                choices={ANSWER_KINDS.map((kind) => ({ value: kind, label: t.answer[kind] }))}
                value={row.answerKinds}
                onChange={(answerKinds) => onChoose(row.line, { answerKinds })}
              />
            </div>
          )}
          <UnitKinds chosen={row.appliesTo} onChange={(appliesTo) => onChoose(row.line, { appliesTo })} />
          {!row.isHeading && (
            <CheckField
              label={t.compulsory}
              value={!row.conditional}
              onChange={(compulsory) => onChoose(row.line, { conditional: !compulsory })}
            />
          )}
        </fieldset>
      ))}
    </section>
  )
}

/** Kinds of unit behind one line that says which are chosen: a dozen boxes at each of fifty lines are not looked through. */
function UnitKinds({ chosen, onChange }: { chosen: readonly string[]; onChange(chosen: readonly string[]): void }) {
  const t = useTexts(texts)
  const { kind: kinds } = useTexts(orgTexts)
  const [open, setOpen] = useState(false)
  const named = kinds as Record<string, string>
  return (
    <details className="asking-units" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className="label">{t.applies}: </span>
        {chosen.length === 0 ? t.everyUnit : chosen.map((kind) => named[kind] ?? kind).join(', ')}
      </summary>
      {open && (
        <ChecksField
          label={t.applies}
          hint={t.appliesHint}
          choices={UNIT_KINDS.map((kind) => ({ value: kind as string, label: kinds[kind] }))}
          value={chosen}
          onChange={onChange}
        />
      )}
    </details>
  )
}
