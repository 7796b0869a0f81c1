import { UNIT_KINDS } from '#features/ground/org/rules.ts'
import { texts as orgTexts } from '#features/ground/org/texts.ts'
import { SUBJECTS } from '#features/planning/plans/rules.ts'
import type { Day } from '#kernel/day.ts'
import { Button } from '#web/design/Button.tsx'
import { Form } from '#web/design/Form.tsx'
import {
  CheckField,
  ChecksField,
  DayField,
  LongTextField,
  NumberField,
  SelectField,
  TextField,
} from '#web/design/fields.tsx'
import { type FieldProps, useForm } from '#web/design/form.ts'
import { LinesField, linesOf } from '#web/design/LinesField.tsx'
import { designTexts } from '#web/design/texts.ts'
import { useTexts } from '#web/texts.ts'
import { type Fact, type FactKind, type FactValues, valuesOf } from '../rules/fact.ts'
import type { GivenFact } from '../rules/text.ts'
import { texts } from '../texts.ts'

/** Every field that any kind of fact has; a form shows those of its kind. */
interface Fields {
  words: string
  type: string
  number: string
  symbol: string
  day: Day | null
  to: Day | null
  dayWords: string
  issuer: string
  name: string
  code: string
  first: readonly string[]
  second: readonly string[]
  count: string | null
  percent: string | null
  perParent: string | null
  ofForm: string
  round: string
  before: boolean
  indicative: boolean
  kind: string
}

const BLANK: Fields = {
  ...{ words: '', type: '', number: '', symbol: '', day: null, to: null, dayWords: '', issuer: '', name: '', code: '' },
  ...{ first: [], second: [], count: null, percent: null, perParent: null, ofForm: '', round: '' },
  ...{ before: false, indicative: false, kind: '' },
}

/** Sửa dữ kiện: the fields of one fact of any kind. */
export function FactForm({
  fact,
  facts,
  onSave,
  onCancel,
}: {
  fact: GivenFact
  facts: readonly Fact[]
  onSave(fact: GivenFact): Promise<unknown>
  onCancel(): void
}) {
  const t = useTexts(texts)
  const design = useTexts(designTexts)
  const { kind: unitKinds } = useTexts(orgTexts)
  const words = t.fact.field
  const form = useForm<Fields>({
    start: { ...BLANK, ...READ[fact.kind](fact.value as never) },
    send: (fields) => onSave({ ...fact, value: WRITTEN[fact.kind](fields, fact.value as never) } as GivenFact),
  })
  const text = (
    label: string,
    name: 'words' | 'type' | 'number' | 'symbol' | 'dayWords' | 'issuer' | 'name' | 'round',
  ) => <TextField label={label} optional={name !== 'words'} {...form.field(name)} />
  const long = (label = words.words) => <LongTextField label={label} rows={3} {...form.field('words')} />
  const ofForm = (
    <SelectField
      label={words.ofForm}
      optional
      placeholder={words.noForm}
      choices={valuesOf(facts, 'form').map(({ form: name }) => ({ value: name, label: name }))}
      {...form.field('ofForm')}
    />
  )
  const fields = (): React.ReactNode => {
    switch (fact.kind) {
      case 'number':
      case 'symbol':
      case 'place':
      case 'issuer':
        return text(t.fact.kind[fact.kind], 'words')
      case 'planYear':
      case 'reportLeadDays':
        return <NumberField label={t.fact.kind[fact.kind]} {...form.field('count')} />
      case 'title':
      case 'purpose':
      case 'requirement':
      case 'content':
      case 'budget':
      case 'recipient':
        return long()
      case 'subjects':
        return (
          <ChecksField
            label={t.fact.kind.subjects}
            choices={SUBJECTS.map((value) => ({ value, label: t.fact.value.subject[value] }))}
            {...(form.field('first') as FieldProps<readonly (typeof SUBJECTS)[number][]>)}
          />
        )
      case 'issuedOn':
        return (
          <>
            <DayField label={words.day} optional {...form.field('day')} />
            {text(words.dayWords, 'dayWords')}
          </>
        )
      case 'basis':
        return (
          <>
            {long()}
            {text(words.type, 'type')}
            {text(words.number, 'number')}
            {text(words.symbol, 'symbol')}
            <DayField label={words.date} optional {...form.field('day')} />
            {text(words.issuer, 'issuer')}
          </>
        )
      case 'form':
        return (
          <>
            {text(words.formName, 'words')}
            <SelectField
              label={words.formCode}
              optional
              choices={Object.entries(t.fact.form).map(([value, label]) => ({ value, label }))}
              {...form.field('code')}
            />
            {text(words.lead, 'name')}
            <LinesField label={words.coordinating} optional rows={2} {...form.field('first')} />
            <LinesField label={words.invited} optional rows={2} {...form.field('second')} />
          </>
        )
      case 'target':
        return (
          <>
            <SelectField
              label={words.unitKind}
              optional
              placeholder={words.anyKind}
              choices={UNIT_KINDS.map((value) => ({ value, label: unitKinds[value] }))}
              {...form.field('kind')}
            />
            <LinesField label={words.names} optional rows={3} {...form.field('first')} />
            <NumberField label={words.count} optional {...form.field('count')} />
            <NumberField label={words.percent} optional {...form.field('percent')} />
            <NumberField label={words.perParent} optional {...form.field('perParent')} />
            {ofForm}
          </>
        )
      case 'period':
        return (
          <>
            <DayField label={words.from} optional {...form.field('day')} />
            <DayField label={words.to} optional {...form.field('to')} />
            <CheckField label={words.before} {...form.field('before')} />
            <CheckField label={words.indicative} {...form.field('indicative')} />
            {text(words.round, 'round')}
            {ofForm}
          </>
        )
      case 'task':
        return (
          <>
            {text(words.body, 'name')}
            {long()}
            <DayField label={words.due} optional {...form.field('day')} />
          </>
        )
      case 'signature':
        return (
          <>
            <LinesField label={words.lines} rows={3} {...form.field('first')} />
            {text(words.name, 'name')}
          </>
        )
    }
  }
  return (
    <Form form={form}>
      <div className="fact-fields">{fields()}</div>
      <div className="actions">
        <Button tone="primary" small submit busy={form.busy}>
          {form.busy ? design.busy : t.saveFact}
        </Button>
        <Button small onClick={onCancel}>
          {t.cancel}
        </Button>
      </div>
    </Form>
  )
}

type Read = { readonly [Kind in FactKind]: (value: FactValues[Kind]) => Partial<Fields> }
type Written = { readonly [Kind in FactKind]: (fields: Fields, value: FactValues[Kind]) => FactValues[Kind] }

const plain = (words: string) => ({ words })
const figure = (value: number | null) => (value === null ? null : String(value))
const count = (text: string | null) => (text === null ? null : Math.round(Number(text)))
const filled = (text: string) => (text.trim() === '' ? null : text.trim())

const READ: Read = {
  number: (value) => ({ words: value ?? '' }),
  symbol: plain,
  place: plain,
  issuedOn: ({ day, text }) => ({ day: day as Day | null, dayWords: text }),
  issuer: plain,
  title: plain,
  planYear: (value) => ({ count: String(value) }),
  subjects: (value) => ({ first: value }),
  basis: ({ type, number, symbol, date, issuer, text }) => ({
    ...{ words: text, type, number: number ?? '', symbol: symbol ?? '' },
    ...{ day: date as Day | null, issuer: issuer ?? '' },
  }),
  purpose: plain,
  requirement: plain,
  content: ({ text }) => ({ words: text }),
  form: ({ form, code, lead, coordinating, invited }) => ({
    ...{ words: form, code: code ?? '', name: lead ?? '', first: coordinating, second: invited },
  }),
  target: ({ kind, names, count: units, percent, perParent, form }) => ({
    ...{ kind: kind ?? '', first: names, count: figure(units), percent: figure(percent) },
    ...{ perParent: figure(perParent), ofForm: form ?? '' },
  }),
  period: ({ from, to, before, indicative, round, form }) => ({
    ...{ day: from as Day | null, to: to as Day | null, before, indicative: indicative ?? false },
    ...{ round: round ?? '', ofForm: form ?? '' },
  }),
  reportLeadDays: (value) => ({ count: String(value) }),
  task: ({ body, text, due }) => ({ name: body ?? '', words: text, day: due as Day | null }),
  budget: plain,
  recipient: plain,
  signature: ({ lines, name }) => ({ first: lines, name: name ?? '' }),
}

const WRITTEN: Written = {
  number: ({ words }) => filled(words),
  symbol: ({ words }) => words,
  place: ({ words }) => words,
  issuedOn: ({ day, dayWords }) => ({ day, text: dayWords }),
  issuer: ({ words }) => words,
  title: ({ words }) => words,
  planYear: (fields, value) => count(fields.count) ?? value,
  subjects: ({ first }, value) => (first.length === 0 ? value : SUBJECTS.filter((one) => first.includes(one))),
  basis: (fields, value) => ({
    ...value,
    ...{ text: fields.words, type: fields.type, number: filled(fields.number), symbol: filled(fields.symbol) },
    ...{ date: fields.day, issuer: filled(fields.issuer) },
  }),
  purpose: ({ words }) => words,
  requirement: ({ words }) => words,
  content: ({ words }, value) => ({ ...value, text: words }),
  form: ({ words, code, name, first, second }, value) => ({
    ...value,
    ...{ form: words, code: filled(code), lead: filled(name), coordinating: linesOf(first), invited: linesOf(second) },
  }),
  target: (fields, value) => ({
    ...value,
    ...{ kind: filled(fields.kind), names: linesOf(fields.first), count: count(fields.count) },
    ...{ percent: count(fields.percent), perParent: count(fields.perParent), form: filled(fields.ofForm) },
  }),
  period: ({ day, to, before, indicative, round, ofForm }, value) => ({
    ...value,
    ...{ from: day, to, before, indicative, round: filled(round), form: filled(ofForm) },
  }),
  reportLeadDays: (fields, value) => count(fields.count) ?? value,
  task: ({ name, words, day }, value) => ({ ...value, body: filled(name), text: words, due: day }),
  budget: ({ words }) => words,
  recipient: ({ words }) => words,
  signature: ({ first, name }) => ({ lines: linesOf(first), name: filled(name) }),
}
