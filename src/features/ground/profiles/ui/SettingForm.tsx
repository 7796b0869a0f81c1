import { send } from '#web/api.ts'
import { Button } from '#web/design/Button.tsx'
import { Form } from '#web/design/Form.tsx'
import { ChecksField, ChoiceField, LongTextField, NumberField, TextField } from '#web/design/fields.tsx'
import { type Form as FormState, useForm } from '#web/design/form.ts'
import { useChange } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ConclusionArtefact, Profile } from '../rules.ts'
import { texts } from '../texts.ts'

const CHOICES: Partial<Record<keyof Profile, readonly string[]>> = {
  surpriseLead: ['focalAgency', 'teamHead'],
  surpriseGround: ['required', 'optional'],
  surpriseTeam: ['decision', 'assignment'],
  teamAuthority: ['peoplesCommittee', 'chair'],
  findingResponsibility: ['required', 'optional'],
  outline: ['none', 'attached', 'later'],
  noticeIssuer: ['team', 'focalAgency'],
  remedyReport: ['mandatory', 'off'],
  declaration: ['head', 'unit', 'off'],
}
const SEVERAL: Partial<Record<keyof Profile, readonly string[]>> = {
  reinspectionKinds: ['reinspection', 'recheck'],
  assigners: ['focalAgency', 'teamHead', 'teamDeputy'],
}
/** Where each artefact usually stands; an artefact that the plan put elsewhere keeps its level. */
const LEVELS: Readonly<Record<ConclusionArtefact['artefact'], ConclusionArtefact['level']>> = {
  conclusionNotice: 'inspection',
  preliminaryConclusion: 'inspection',
  headRemarks: 'inspection',
  doneLists: 'inspection',
  remedyDirective: 'plan',
  indexSubmission: 'round',
  resultReport: 'round',
}

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
  const yesNo = typeof value === 'boolean'
  const choices = yesNo ? ['true', 'false'] : CHOICES[setting]
  const form = useForm<Values>({
    start: {
      one: typeof value === 'string' || yesNo ? String(value) : '',
      several:
        setting === 'conclusionArtefacts'
          ? (value as ConclusionArtefact[]).map((one) => one.artefact)
          : Array.isArray(value)
            ? value.map(String)
            : [],
      days: typeof value === 'number' ? String(value) : null,
      source: source === 'design' || source === 'plan' ? '' : source,
    },
    check: (values) => ({
      ...(values.source.trim() === '' && { source: t.sourceMissing }),
      ...(choices && values.one === '' && { one: t.valueMissing }),
      ...(setting === 'assigners' && values.several.length === 0 && { several: t.valueMissing }),
      ...(setting === 'reportLeadDays' &&
        values.days !== null &&
        !/^([12]?\d?\d|3[0-5]\d|36[0-5])$/.test(values.days) && { days: t.wholeDays }),
    }),
    send: async (values) => {
      await change(() =>
        send(
          `/api/profiles/${planId}/${setting}`,
          { value: typedValue(setting, value, values, yesNo), source: values.source },
          'PUT',
        ),
      )
      onDone()
    },
  })
  return (
    <Form form={form}>
      <ValueField setting={setting} kinds={kinds} choices={choices} form={form} yesNo={yesNo} />
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

interface ValueProps extends Pick<Props, 'setting' | 'kinds'> {
  choices: readonly string[] | undefined
  form: FormState<Values>
  yesNo: boolean
}

function ValueField({ setting, kinds, choices, form, yesNo }: ValueProps) {
  const t = useTexts(texts)
  if (setting === 'reportLeadDays') return <NumberField label={t.value} hint={t.wholeDays} {...form.field('days')} />
  if (setting === 'conclusionArtefacts')
    return (
      <ChecksField
        label={t.value}
        choices={Object.keys(LEVELS).map((one) => ({
          value: one,
          label: t.artefact[one as ConclusionArtefact['artefact']],
        }))}
        {...form.field('several')}
      />
    )
  if (setting === 'surpriseKinds')
    return (
      <ChecksField
        label={t.value}
        hint={t.everyKindHint}
        choices={Object.entries(kinds).map(([value, label]) => ({ value, label }))}
        {...form.field('several')}
      />
    )
  const several = SEVERAL[setting]
  if (several)
    return (
      <ChecksField
        label={t.value}
        choices={several.map((one) => ({ value: one, label: t.choice[one] ?? one }))}
        {...form.field('several')}
      />
    )
  if (choices)
    return (
      <ChoiceField
        label={t.value}
        choices={choices.map((one) => ({
          value: one,
          label: yesNo ? (one === 'true' ? t.yes : t.no) : (t.choice[one] ?? one),
        }))}
        {...form.field('one')}
      />
    )
  return <TextField label={t.value} {...form.field('one')} />
}

function typedValue(setting: keyof Profile, before: unknown, values: Values, yesNo: boolean): unknown {
  if (yesNo) return values.one === 'true'
  if (setting === 'reportLeadDays') return values.days === null ? null : Number(values.days)
  if (setting === 'conclusionArtefacts') {
    const known = before as ConclusionArtefact[]
    return values.several.map(
      (artefact) =>
        known.find((one) => one.artefact === artefact) ?? {
          artefact,
          level: LEVELS[artefact as ConclusionArtefact['artefact']],
        },
    )
  }
  return SEVERAL[setting] || setting === 'surpriseKinds' ? values.several : values.one
}
