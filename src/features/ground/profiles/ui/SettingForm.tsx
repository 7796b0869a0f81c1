import { send } from '#web/api.ts'
import { Button } from '#web/design/Button.tsx'
import { Form } from '#web/design/Form.tsx'
import { ChecksField, ChoiceField, LongTextField, NumberField, TextField } from '#web/design/fields.tsx'
import { type Form as FormState, useForm } from '#web/design/form.ts'
import { useChange } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import { ARTEFACTS, type ConclusionArtefact, type Profile, SETTINGS, type Setting } from '../rules.ts'
import { texts } from '../texts.ts'

interface Values {
  readonly one: string
  readonly several: readonly string[]
  readonly days: string | null
  readonly source: string
}

interface Props {
  planId: string
  /** Kinds of unit in the reader's words, by their code. */
  kinds: Readonly<Record<string, string>>
  setting: keyof Profile
  value: unknown
  source: string
  onDone(): void
}

/** One setting, changed with the sentence or document it rests on. */
export function SettingForm({ planId, kinds, setting, value, source, onDone }: Props) {
  const t = useTexts(texts)
  const change = useChange()
  const row: Setting = SETTINGS[setting]
  const form = useForm<Values>({
    start: {
      one: typeof value === 'string' || typeof value === 'boolean' ? String(value) : '',
      several:
        row.form === 'artefacts'
          ? (value as ConclusionArtefact[]).map((one) => one.artefact)
          : Array.isArray(value)
            ? value.map(String)
            : [],
      days: typeof value === 'number' ? String(value) : null,
      source: source === 'design' || source === 'plan' ? '' : source,
    },
    check: (values) => ({
      ...(values.source.trim() === '' && { source: t.sourceMissing }),
      ...(row.form === 'several' && values.several.length < row.least && { several: t.valueMissing }),
      ...(row.form === 'days' &&
        values.days !== null &&
        !/^([12]?\d?\d|3[0-5]\d|36[0-5])$/.test(values.days) && { days: t.wholeDays }),
    }),
    send: async (values) => {
      await change(() =>
        send(
          'PUT /api/profiles/:planId/:key',
          { planId, key: setting },
          { value: typedValue(row.form, value, values), source: values.source },
        ),
      )
      onDone()
    },
  })
  return (
    <Form form={form}>
      <ValueField row={row} kinds={kinds} form={form} />
      <LongTextField rows={3} label={t.source} hint={t.sourceHint} {...form.field('source')} />
      <div className="actions dialog-actions">
        <Button tone="primary" submit busy={form.busy}>
          {t.save}
        </Button>
        <Button onClick={onDone}>{t.cancel}</Button>
      </div>
    </Form>
  )
}

function ValueField({ row, kinds, form }: { row: Setting; form: FormState<Values> } & Pick<Props, 'kinds'>) {
  const t = useTexts(texts)
  const labelled = (options: readonly string[], words: Readonly<Record<string, string>>) =>
    options.map((value) => ({ value, label: words[value] ?? value }))
  const one = { label: t.value, ...form.field('one') }
  const several = { label: t.value, ...form.field('several') }
  switch (row.form) {
    case 'days':
      return <NumberField label={t.value} hint={t.wholeDays} {...form.field('days')} />
    case 'yesNo':
      return <ChoiceField choices={labelled(['true', 'false'], { true: t.yes, false: t.no })} {...one} />
    case 'choice':
      return <ChoiceField choices={labelled(row.options, t.choice)} {...one} />
    case 'several':
      return <ChecksField choices={labelled(row.options, t.choice)} {...several} />
    case 'artefacts':
      return <ChecksField choices={labelled(Object.keys(ARTEFACTS), t.artefact)} {...several} />
    case 'unitKinds':
      return <ChecksField hint={t.everyKindHint} choices={labelled(Object.keys(kinds), kinds)} {...several} />
    default:
      return <TextField {...one} />
  }
}

function typedValue(form: Setting['form'], before: unknown, values: Values): unknown {
  switch (form) {
    case 'yesNo':
      return values.one === 'true'
    case 'days':
      return values.days === null ? null : Number(values.days)
    case 'several':
    case 'unitKinds':
      return values.several
    case 'artefacts':
      // An artefact that the plan put elsewhere keeps its level.
      return values.several.map(
        (artefact) =>
          (before as ConclusionArtefact[]).find((known) => known.artefact === artefact) ?? {
            artefact,
            level: ARTEFACTS[artefact as keyof typeof ARTEFACTS],
          },
      )
    default:
      return values.one
  }
}
