import { useState } from 'react'
import { bytesOf, sendFile } from '#web/api.ts'
import { Button } from '#web/design/Button.tsx'
import { Form } from '#web/design/Form.tsx'
import { ChecksField, FileField } from '#web/design/fields.tsx'
import { useForm } from '#web/design/form.ts'
import { Notice } from '#web/design/Notice.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { useTexts } from '#web/texts.ts'
import type { PaperRule } from '../contract.ts'
import { texts } from '../texts.ts'
import './paper-check.css'

interface Result {
  readonly name: string
  readonly rules: readonly PaperRule[]
}

/** Kiểm tra thể thức: drop the DOCX of any paper and see what breaks the decree, where, and by which clause. */
export function PaperCheckPage() {
  const t = useTexts(texts)
  const [result, setResult] = useState<Result | null>(null)
  const form = useForm<{ file: readonly File[] }>({
    start: { file: [] },
    check: ({ file }) => (file.length === 0 ? { file: t.fileMissing } : {}),
    send: async ({ file }) => {
      setResult(null)
      const { rules } = await sendFile('POST /api/paper-check', bytesOf(file[0]!))
      setResult({ name: file[0]!.name, rules })
    },
  })
  return (
    <>
      <PageHead title={t.title} />
      <Panel>
        <p className="muted">{t.lead}</p>
        <Form form={form}>
          <FileField label={t.file} accept=".docx" {...form.field('file')} />
          <div className="actions">
            <Button tone="primary" submit busy={form.busy}>
              {form.busy ? t.busy : t.submit}
            </Button>
          </div>
        </Form>
      </Panel>
      <div className="checked" role="status">
        {result && (
          <>
            <h2>{t.result(result.name)}</h2>
            <p>{t.summary(...countsOf(result.rules))}</p>
          </>
        )}
      </div>
      {result && <Checked key={result.name} rules={result.rules} />}
    </>
  )
}

const isBreach = ({ ok, note }: PaperRule) => ok === false && !note
const isNote = ({ ok, note }: PaperRule) => ok === false && note

/** Of breaches and of notes. */
function countsOf(rules: readonly PaperRule[]): [number, number] {
  return [rules.filter(isBreach).length, rules.filter(isNote).length]
}

function Checked({ rules }: { rules: readonly PaperRule[] }) {
  const t = useTexts(texts)
  const [seen, setSeen] = useState<readonly string[]>([])
  const broken = rules.filter(isBreach)
  const notes = rules.filter(isNote)
  const people = rules.filter(({ ok }) => ok === null)
  const fine = rules.filter(({ ok }) => ok === true)
  return (
    <div className="column">
      {broken.length === 0 ? (
        <Notice tone="done">{t.noBreach}</Notice>
      ) : (
        <Panel title={t.breaches} count={broken.length} alarm>
          <Rules rules={broken} />
        </Panel>
      )}
      {notes.length > 0 && (
        <Panel title={t.notes} count={notes.length}>
          <p className="muted">{t.notesLead}</p>
          <Rules rules={notes} />
        </Panel>
      )}
      <Panel title={t.people} count={people.length}>
        <ChecksField
          label={t.peopleLead}
          choices={people.map(({ id, found }) => ({ value: id, label: found }))}
          value={seen}
          onChange={setSeen}
        />
      </Panel>
      <Panel>
        <details>
          <summary>{t.fine(fine.length)}</summary>
          <Rules rules={fine} />
        </details>
      </Panel>
    </div>
  )
}

/** Each rule in words, what was found and where, and its clause where the decree has one. */
function Rules({ rules }: { rules: readonly PaperRule[] }) {
  const t = useTexts(texts)
  return (
    <ul className="checked-rules">
      {rules.map(({ id, found, place, note }) => (
        <li key={id}>
          <strong>{t.rule[id]}</strong>
          <p>{found}</p>
          <p className="muted small">{note ? place : `${place} · ${t.clause(id)}`}</p>
        </li>
      ))}
    </ul>
  )
}
