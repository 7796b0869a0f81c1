import type { Day } from '#kernel/day.ts'
import { send } from '#web/api.ts'
import { Button } from '#web/design/Button.tsx'
import { EntriesField } from '#web/design/EntriesField.tsx'
import { Form } from '#web/design/Form.tsx'
import {
  ChecksField,
  ChoiceField,
  DayField,
  LongTextField,
  NumberField,
  SelectField,
  TextField,
} from '#web/design/fields.tsx'
import { type Form as FormState, useForm } from '#web/design/form.ts'
import { LinesField, linesOf } from '#web/design/LinesField.tsx'
import { useChange } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import {
  ARTEFACTS,
  type ConclusionArtefact,
  isSaid,
  type Profile,
  RISK_CRITERIA,
  type RiskCriterion,
  type RiskWeight,
  SETTINGS,
  type Setting,
} from '../rules.ts'
import { texts } from '../texts.ts'

interface Values {
  readonly one: string
  readonly several: readonly string[]
  readonly count: string | null
  readonly day: Day | null
  readonly weights: readonly TypedWeight[]
  readonly source: string
}

/** A weight while it is typed. */
interface TypedWeight {
  readonly criterion: RiskCriterion | ''
  readonly weight: string | null
  readonly cap: string | null
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
          : Array.isArray(value) && row.form !== 'weights'
            ? value.map(String)
            : [],
      count: typeof value === 'number' ? String(value) : null,
      day: row.form === 'day' ? (value as Day | null) : null,
      weights:
        row.form === 'weights'
          ? (value as readonly RiskWeight[]).map(({ criterion, weight, cap }) => ({
              criterion,
              weight: String(weight),
              cap: String(cap),
            }))
          : [],
      source: isSaid({ source }) ? source : '',
    },
    check: (values) => ({
      ...(values.source.trim() === '' && { source: t.sourceMissing }),
      ...(row.form === 'several' && values.several.length < row.least && { several: t.valueMissing }),
      ...(row.form === 'days' &&
        values.count !== null &&
        !/^([12]?\d?\d|3[0-5]\d|36[0-5])$/.test(values.count) && { count: t.wholeDays }),
      ...(row.form === 'weights' && !areWeights(values.weights) && { weights: t.weightsWrong }),
      ...(row.form === 'count' && values.count !== null && !/^\d{1,4}$/.test(values.count) && { count: t.wholeCount }),
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
      <ValueField setting={setting} kinds={kinds} form={form} />
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

function ValueField({ setting, kinds, form }: { form: FormState<Values> } & Pick<Props, 'kinds' | 'setting'>) {
  const row: Setting = SETTINGS[setting]
  const t = useTexts(texts)
  const labelled = (options: readonly string[], words: Readonly<Record<string, string>>) =>
    options.map((value) => ({ value, label: words[value] ?? value }))
  const one = { label: t.value, ...form.field('one') }
  const several = { label: t.value, ...form.field('several') }
  switch (row.form) {
    case 'days':
      return <NumberField label={t.value} hint={t.wholeDays} {...form.field('count')} />
    case 'count':
      return <NumberField label={t.value} hint={t.wholeCount} {...form.field('count')} />
    case 'day':
      return <DayField label={t.value} optional {...form.field('day')} />
    case 'lines':
      return <LinesField rows={5} hint={t.eachLine} {...several} />
    case 'yesNo':
      return <ChoiceField choices={labelled(['true', 'false'], { true: t.yes, false: t.no })} {...one} />
    case 'choice':
      return <ChoiceField choices={labelled(row.options, t.choice)} {...one} />
    case 'several':
      return <ChecksField choices={labelled(row.options, t.choice)} {...several} />
    case 'artefacts':
      return <ChecksField choices={labelled(Object.keys(ARTEFACTS), t.artefact)} {...several} />
    case 'weights':
      return (
        <EntriesField<TypedWeight>
          label={t.value}
          field={form.field('weights')}
          blank={{ criterion: '', weight: null, cap: null }}
          add={t.addWeight}
          remove={t.removeWeight}
          removeOf={t.removeWeightOf}
        >
          {(entry, put) => (
            <div className="fields">
              <SelectField
                label={t.criterion}
                choices={labelled(RISK_CRITERIA, t.choice)}
                value={entry.criterion}
                onChange={(criterion) => put({ criterion: criterion as RiskCriterion | '' })}
              />
              <NumberField
                label={t.weight}
                hint={t.weightHint}
                value={entry.weight}
                onChange={(weight) => put({ weight })}
              />
              <NumberField label={t.cap} hint={t.capHint} value={entry.cap} onChange={(cap) => put({ cap })} />
            </div>
          )}
        </EntriesField>
      )
    case 'unitKinds':
      return (
        <ChecksField
          {...(setting === 'surpriseKinds' && { hint: t.everyKindHint })}
          choices={labelled(Object.keys(kinds), kinds)}
          {...several}
        />
      )
    default:
      return <TextField {...one} />
  }
}

function typedValue(form: Setting['form'], before: unknown, values: Values): unknown {
  switch (form) {
    case 'yesNo':
      return values.one === 'true'
    case 'days':
    case 'count':
      return values.count === null ? null : Number(values.count)
    case 'day':
      return values.day
    case 'lines':
      return linesOf(values.several)
    case 'weights':
      return values.weights.map(({ criterion, weight, cap }) => ({
        criterion,
        weight: Number(weight),
        cap: Number(cap),
      }))
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

/** Each criterion once, with whole points and a whole cap. */
function areWeights(weights: readonly TypedWeight[]): boolean {
  const isWhole = (text: string | null) => text !== null && /^\d{1,6}$/.test(text)
  return (
    new Set(weights.map(({ criterion }) => criterion)).size === weights.length &&
    weights.every(
      ({ criterion, weight, cap }) =>
        criterion !== '' && isWhole(weight) && Number(weight) <= 1000 && isWhole(cap) && Number(cap) > 0,
    )
  )
}
