import { send } from '#web/api.ts'
import { Button } from '#web/design/Button.tsx'
import { useDraftedForm } from '#web/design/drafts.ts'
import { Form } from '#web/design/Form.tsx'
import { LongTextField, TextField } from '#web/design/fields.tsx'
import { useChange } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import { type ChosenAsking, correctable, type Outline, outlineRows } from '../rules.ts'
import { texts } from '../texts.ts'
import { AskingTable } from './AskingTable.tsx'

interface Values {
  readonly title: string
  readonly items: string
  /** What the guesses were replaced by, by the words of the line. */
  readonly chosen: readonly ChosenAsking[]
}

/** Đề cương gõ, dán hoặc sửa: its lines above, below them a table of what each asks of whom. */
export function OutlineForm({ planId, outline, onDone }: { planId: string; outline: Outline | null; onDone(): void }) {
  const t = useTexts(texts)
  const change = useChange()
  const form = useDraftedForm<Values>(`outline:${planId}`, {
    start: { title: outline?.title || t.title, ...(outline ? correctable(outline) : { items: '', chosen: [] }) },
    check: ({ title, items, chosen }) => {
      const rows = outlineRows(items, chosen)
      const silent = rows.filter((row) => !row.isHeading && row.answerKinds.length === 0)
      return {
        ...(title.trim() === '' && { title: t.nameMissing }),
        ...(rows.length === 0 && { items: t.itemsMissing }),
        ...(silent.length > 0 && { chosen: t.kindsMissing(silent.map(({ text }) => `“${text}”`).join(', ')) }),
      }
    },
    send: async ({ title, items, chosen }) => {
      const asked = outlineRows(items, chosen).map(
        ({ depth, marker, text, appliesTo, answerKinds, conditional, isHeading }) => ({
          ...{ depth, marker, text, appliesTo: [...appliesTo] },
          ...(!isHeading && { answerKinds: [...answerKinds], conditional }),
        }),
      )
      await change(() => send('POST /api/outlines/:planId', { planId }, { title, items: asked }))
      onDone()
    },
  })
  const chosen = form.field('chosen')
  const rows = outlineRows(form.values.items, chosen.value)
  return (
    <Form form={form}>
      {outline && <p className="muted">{t.changeNote}</p>}
      <TextField label={t.name} {...form.field('title')} />
      <div className="wide-fields">
        <LongTextField rows={12} label={t.items} hint={t.itemsHint} limit={200_000} {...form.field('items')} />
      </div>
      {rows.length > 0 && (
        <AskingTable
          id={chosen.id}
          error={chosen.error}
          rows={rows}
          onChoose={(line, asking) =>
            chosen.onChange([
              ...chosen.value.filter((one) => one.line !== line),
              { ...chosen.value.find((one) => one.line === line), line, ...asking },
            ])
          }
        />
      )}
      <div className="actions panel-part">
        <Button tone="primary" submit busy={form.busy}>
          {t.save}
        </Button>
        <Button onClick={onDone}>{t.cancel}</Button>
      </div>
    </Form>
  )
}
