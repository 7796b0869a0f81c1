import { useState } from 'react'
import { UNIT_KINDS } from '#features/ground/org/rules.ts'
import { texts as orgTexts } from '#features/ground/org/texts.ts'
import { fieldTexts } from '#features/planning/teams/texts.ts'
import { newId, overwrite } from '#web/api.ts'
import { Button } from '#web/design/Button.tsx'
import { useDraftedForm } from '#web/design/drafts.ts'
import { EntriesField } from '#web/design/EntriesField.tsx'
import { Form } from '#web/design/Form.tsx'
import { CheckField, ChecksField, LongTextField, NumberField, SelectField, TextField } from '#web/design/fields.tsx'
import { LinesField, linesOf } from '#web/design/LinesField.tsx'
import { useChange } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedContents } from '../contract.ts'
import { type ContentItem, CUT_OFFS, type CutOff } from '../rules.ts'
import { texts } from '../texts.ts'

interface Props {
  planId: string
  contents: ServedContents
  onDone(): void
}

/** The table being written: each content in sight, what is seldom said of it folded below. */
export function ContentsForm({ planId, contents, onDone }: Props) {
  const t = useTexts(texts)
  const change = useChange()
  // The version that the table was filled from, whatever is read behind it.
  const [seen] = useState(contents.version)
  const form = useDraftedForm<{ readonly items: readonly ContentItem[] }>(`contents:${planId}`, {
    start: { items: contents.items },
    check: ({ items }) => (items.some(({ text }) => text.trim() === '') ? { items: t.form.textMissing } : {}),
    send: async ({ items }) => {
      const sent = items.map((item) => ({ ...item, documents: linesOf(item.documents) }))
      await change(() => overwrite('PUT /api/plans/:id/contents', { id: planId }, { items: sent }, seen))
      onDone()
    },
  })
  const { items } = form.values
  return (
    <Form form={form}>
      <EntriesField
        label={t.form.entries}
        field={form.field('items')}
        blank={blankAfter(items)}
        add={t.form.add}
        remove={t.form.remove}
        removeOf={t.form.removeOf}
        entry={(nth) => t.form.entry(items[nth - 1]?.code ?? '')}
      >
        {(item, put, nth) => (
          <ContentFields item={item} put={put} before={items.slice(0, nth - 1)} rounds={contents.rounds} />
        )}
      </EntriesField>
      <div className="actions panel-part">
        <Button tone="primary" submit busy={form.busy}>
          {t.save}
        </Button>
        <Button onClick={onDone}>{t.cancel}</Button>
      </div>
    </Form>
  )
}

interface FieldsProps {
  item: ContentItem
  before: readonly ContentItem[]
  rounds: readonly number[]
  put(part: Partial<ContentItem>): void
}

function ContentFields({ item, put, before, rounds }: FieldsProps) {
  const { form: t, ...all } = useTexts(texts)
  const fields = useTexts(fieldTexts)
  const [open, setOpen] = useState(false)
  const ordinals = rounds.length > 0 ? rounds : [1]
  const roundChoices = ordinals.map((round) => ({
    value: String(round),
    label: rounds.length > 0 ? t.round(round) : t.whole,
  }))
  return (
    <>
      <div className="wide-fields">
        <LongTextField rows={2} label={t.text} value={item.text} onChange={(text) => put({ text })} />
      </div>
      <div className="fields">
        <SelectField
          label={t.field}
          optional
          placeholder={all.noField}
          choices={Object.entries(fields).map(([value, label]) => ({ value, label }))}
          value={item.field}
          onChange={(field) => put({ field })}
        />
        <ChecksField
          label={t.emphasised}
          optional
          choices={roundChoices}
          value={item.emphasised.map(String)}
          onChange={(chosen) => put({ emphasised: chosen.map(Number).toSorted((one, other) => one - other) })}
        />
        <CheckField label={t.asked} value={item.asked} onChange={(asked) => put({ asked })} />
      </div>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t.more}</summary>
        {open && <MoreFields item={item} put={put} before={before} rounds={rounds} />}
      </details>
    </>
  )
}

function MoreFields({ item, put, before, rounds }: FieldsProps) {
  const { form: t } = useTexts(texts)
  const { kind: kinds } = useTexts(orgTexts)
  return (
    <>
      <div className="fields">
        <TextField label={t.code} value={item.code} onChange={(code) => put({ code })} />
        <SelectField
          label={t.below}
          optional
          placeholder={t.top}
          choices={before.map(({ id, code, text }) => ({ value: id, label: `${code}. ${text.slice(0, 60)}` }))}
          value={item.parentId ?? ''}
          onChange={(id) => put({ parentId: id === '' ? null : id })}
        />
        <NumberField
          label={t.dataYear}
          hint={t.dataYearHint}
          optional
          value={item.dataYear === null ? null : String(item.dataYear)}
          onChange={(year) => put({ dataYear: year === null || year === '' ? null : Number(year) })}
        />
        <SelectField
          label={t.cutOff}
          optional
          placeholder={t.cutOffs['']}
          choices={CUT_OFFS.filter((value) => value !== '').map((value) => ({ value, label: t.cutOffs[value] }))}
          value={item.cutOff}
          onChange={(cutOff) => put({ cutOff: cutOff as CutOff })}
        />
        <NumberField
          label={t.threshold}
          optional
          value={item.threshold === '' ? null : item.threshold}
          onChange={(threshold) => put({ threshold: threshold ?? '' })}
        />
      </div>
      <div className="wide-fields">
        <LongTextField rows={2} label={t.basis} optional value={item.basis} onChange={(basis) => put({ basis })} />
        <LinesField
          rows={2}
          label={t.documents}
          hint={t.documentsHint}
          optional
          value={item.documents}
          onChange={(documents) => put({ documents })}
        />
      </div>
      <div className="fields">
        <CheckField label={t.basic} value={item.basic} onChange={(basic) => put({ basic })} />
        <CheckField label={t.onSiteOnly} value={item.onSiteOnly} onChange={(onSiteOnly) => put({ onSiteOnly })} />
      </div>
      {rounds.length > 1 && (
        <ChecksField
          label={t.rounds}
          hint={t.roundsHint}
          optional
          choices={rounds.map((round) => ({ value: String(round), label: t.round(round) }))}
          value={item.rounds.map(String)}
          onChange={(chosen) => put({ rounds: chosen.map(Number).toSorted((one, other) => one - other) })}
        />
      )}
      <ChecksField
        label={t.appliesTo}
        hint={t.appliesToHint}
        optional
        choices={UNIT_KINDS.map((kind) => ({ value: kind as string, label: kinds[kind] }))}
        value={item.appliesTo}
        onChange={(appliesTo) => put({ appliesTo })}
      />
    </>
  )
}

/** A new content stands on the highest level, under the next number that is free. */
function blankAfter(items: readonly ContentItem[]): ContentItem {
  const taken = items.map(({ code }) => code)
  let number = items.filter(({ parentId }) => parentId === null).length + 1
  while (taken.includes(String(number))) number++
  return {
    ...{ id: newId(), parentId: null, code: String(number), text: '', field: '', basis: '', documents: [] },
    ...{ basic: false, asked: true, rounds: [], emphasised: [], dataYear: null, cutOff: '', appliesTo: [] },
    ...{ onSiteOnly: false, threshold: '' },
  }
}
