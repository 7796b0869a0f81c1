import { useState } from 'react'
import { UNIT_KINDS } from '#features/ground/org/rules.ts'
import { texts as orgTexts } from '#features/ground/org/texts.ts'
import { CONTENT_FORMS } from '#features/planning/plans/rules.ts'
import { formNames } from '#features/planning/plans/texts/forms.ts'
import { fieldTexts } from '#features/planning/teams/texts.ts'
import { newId, overwrite } from '#web/api.ts'
import { Button } from '#web/design/Button.tsx'
import { useDraftedForm } from '#web/design/drafts.ts'
import { EntriesField } from '#web/design/EntriesField.tsx'
import { Form } from '#web/design/Form.tsx'
import { CheckField, ChecksField, LongTextField, NumberField, SelectField, TextField } from '#web/design/fields.tsx'
import { LinesField, linesOf } from '#web/design/LinesField.tsx'
import { useLanguage } from '#web/preferences.ts'
import { useChange } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedContents } from '../contract.ts'
import {
  type ContentItem,
  type ContentSource,
  CUT_OFFS,
  type CutOff,
  contentsOfTasks,
  fieldOf,
  proposeParts,
  splitSentence,
} from '../rules.ts'
import { sourceName, texts } from '../texts.ts'
import { PartsField } from './PartsField.tsx'
import { SourcesField } from './SourcesField.tsx'
import { YearField } from './YearField.tsx'

const FORMS = [...CONTENT_FORMS, 'surprise'] as const

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
  const form = useDraftedForm<Written>(`contents:${planId}`, {
    start: { items: contents.items, sources: contents.sources },
    check: ({ items }) => (items.some(({ text }) => text.trim() === '') ? { items: t.form.textMissing } : {}),
    send: async ({ items, sources }) => {
      const sent = {
        items: items.map((item) => ({ ...item, documents: linesOf(item.documents) })),
        sources: sources.map((source) => ({ ...source, tasks: source.tasks.filter(({ text }) => text.trim() !== '') })),
      }
      await change(() => overwrite('PUT /api/plans/:id/contents', { id: planId }, sent, seen))
      onDone()
    },
  })
  const { items, sources } = form.values
  const setItems = (next: readonly ContentItem[]) => form.set('items', next)
  return (
    <Form form={form}>
      <SourcesField
        field={form.field('sources')}
        onTakeTasks={() => setItems(contentsOfTasks(items, sources, contentOfTask))}
      />
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
          <ContentFields
            {...{ item, put, items, setItems, sources }}
            before={items.slice(0, nth - 1)}
            rounds={contents.rounds}
          />
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

interface Written {
  readonly items: readonly ContentItem[]
  readonly sources: readonly ContentSource[]
}

interface FieldsProps {
  item: ContentItem
  items: readonly ContentItem[]
  sources: readonly ContentSource[]
  setItems(items: readonly ContentItem[]): void
  before: readonly ContentItem[]
  rounds: readonly number[]
  put(part: Partial<ContentItem>): void
}

function ContentFields(props: FieldsProps) {
  const { item, put, rounds } = props
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
      <SplitFields {...props} />
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t.more}</summary>
        {open && <MoreFields {...props} />}
      </details>
    </>
  )
}

function MoreFields({ item, put, before, rounds, sources }: FieldsProps) {
  const { form: t } = useTexts(texts)
  const { kind: kinds } = useTexts(orgTexts)
  const forms = useTexts(formNames)
  const language = useLanguage()
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
        <YearField
          label={t.dataYear}
          hint={t.dataYearHint}
          value={item.dataYear}
          onChange={(dataYear) => put({ dataYear })}
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
      {item.appliesTo.length > 0 && (
        <TextField
          label={t.elsewhere}
          hint={t.elsewhereHint}
          optional
          value={item.elsewhere}
          onChange={(elsewhere) => put({ elsewhere })}
        />
      )}
      <ChecksField
        label={t.forms}
        hint={t.formsHint}
        optional
        choices={FORMS.map((form) => ({ value: form as string, label: forms[form] }))}
        value={item.forms}
        onChange={(chosen) => put({ forms: chosen })}
      />
      {sources.length > 0 && (
        <ChecksField
          label={t.comesFrom}
          optional
          choices={sources.flatMap((source) => [
            { value: source.code, label: `${source.code}. ${sourceName(source, language)}` },
            ...source.tasks.map(({ code, text }) => ({ value: code, label: `${code}. ${text}` })),
          ])}
          value={item.sources}
          onChange={(chosen) => put({ sources: chosen })}
        />
      )}
      <PartsField item={item} onChange={(parts) => put({ parts })} />
    </>
  )
}

/** Tách, ghép: a sentence becomes the heading of what is judged apart; joined, it is one content again. */
function SplitFields({ item, items, setItems }: FieldsProps) {
  const { form: t } = useTexts(texts)
  const [lines, setLines] = useState<readonly string[] | null>(null)
  const below = items.filter(({ parentId }) => parentId === item.id)
  const isLowest = below.length > 0 && below.every(({ id }) => !items.some(({ parentId }) => parentId === id))
  if (below.length > 0)
    return isLowest ? (
      <div className="actions">
        <Button small onClick={() => setItems(items.filter(({ parentId }) => parentId !== item.id))}>
          {t.join}
        </Button>
      </div>
    ) : null
  if (lines === null)
    return (
      <div className="actions">
        <Button small onClick={() => setLines(splitSentence(item.text))}>
          {t.split}
        </Button>
      </div>
    )
  const split = () => {
    const made = linesOf(lines).map(
      (text, at): ContentItem => ({
        ...{ ...item, id: newId(), parentId: item.id, code: `${item.code}.${at + 1}`, text, basic: false },
        parts: proposeParts(text),
      }),
    )
    const heading = { ...item, parts: [] }
    if (made.length > 1) setItems(items.flatMap((one) => (one.id === item.id ? [heading, ...made] : [one])))
    setLines(null)
  }
  return (
    <>
      <div className="wide-fields">
        <LinesField rows={4} label={t.split} hint={t.splitHint} value={lines} onChange={setLines} />
      </div>
      <div className="actions">
        <Button small onClick={split}>
          {t.splitNow}
        </Button>
      </div>
    </>
  )
}

/** A content that looks at one task, numbered below its parent. */
function contentOfTask(
  task: { readonly code: string; readonly text: string },
  parent: ContentItem | null,
  nth: number,
): ContentItem {
  const code = parent ? `${parent.code}.${nth}` : String(nth)
  const item = { ...blankAfter([]), code, parentId: parent?.id ?? null, text: task.text, field: fieldOf(task.text) }
  return { ...item, sources: [task.code], parts: proposeParts(task.text) }
}

/** A new content stands on the highest level, under the next number that is free. */
function blankAfter(items: readonly ContentItem[]): ContentItem {
  const taken = items.map(({ code }) => code)
  let number = items.filter(({ parentId }) => parentId === null).length + 1
  while (taken.includes(String(number))) number++
  return {
    ...{ id: newId(), parentId: null, code: String(number), text: '', field: '', basis: '', documents: [] },
    ...{ basic: false, asked: true, rounds: [], emphasised: [], dataYear: null, cutOff: '', appliesTo: [] },
    ...{ onSiteOnly: false, threshold: '', forms: [], sources: [], parts: [], elsewhere: '' },
  }
}
