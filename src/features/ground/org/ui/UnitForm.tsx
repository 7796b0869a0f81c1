import type { Day } from '#kernel/day.ts'
import { send } from '#web/api.ts'
import { Button } from '#web/design/Button.tsx'
import { Form } from '#web/design/Form.tsx'
import { DayField, SelectField, TextField } from '#web/design/fields.tsx'
import { useForm } from '#web/design/form.ts'
import { LinesField, linesOf } from '#web/design/LinesField.tsx'
import { useMe } from '#web/me.tsx'
import { useLanguage } from '#web/preferences.ts'
import { useChange } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { AddedUnit } from '../contract.ts'
import {
  entryProblems,
  UNIT_KINDS,
  UNIT_LEVELS,
  type Unit,
  type UnitEntry,
  type UnitKind,
  type UnitLevel,
} from '../rules.ts'
import { texts } from '../texts.ts'
import { UnitField } from './UnitField.tsx'

type Values = Omit<UnitEntry, 'kind' | 'level' | 'parentId' | 'from'> & {
  readonly kind: UnitKind | ''
  readonly level: UnitLevel | ''
  readonly parentId: string
  readonly from: Day | null
}

/** The level that a kind tells; the others are chosen. */
const LEVEL_OF: { readonly [Kind in UnitKind]?: UnitLevel } = {
  communePC: 'commune',
  districtPC: 'district',
  specialisedAgency: 'province',
  upperAgency: 'central',
}

/** Thêm một đơn vị: below the locality unless another parent is chosen. */
export function UnitForm({ units, onDone }: { units: readonly Unit[]; onDone(added: AddedUnit | null): void }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { on } = useMe()
  const change = useChange()
  const root = units.find((unit) => unit.kind === 'peoplesCommittee' && unit.parentId === null)
  const form = useForm<Values>({
    start: {
      code: '',
      name: '',
      shortName: '',
      kind: '',
      level: '',
      parentId: root?.id ?? '',
      place: '',
      aliases: [],
      from: on,
      legalDocument: '',
    },
    check: (values) => ({
      ...Object.fromEntries(
        entryProblems({ ...values, parentId: values.parentId || null, from: values.from ?? on }, units).map(
          ({ field, text }) => [field, text[language]],
        ),
      ),
      ...(values.kind === '' && { kind: t.kindMissing }),
      ...(values.level === '' && { level: t.levelMissing }),
      ...(values.from === null && { from: t.dayMissing }),
    }),
    send: async (values) => onDone(await change(() => send('POST /api/units', entryOf(values)!))),
  })
  return (
    <Form form={form}>
      <TextField label={t.column.name} hint={t.form.nameHint} {...form.field('name')} />
      <div className="fields">
        <TextField label={t.column.code} hint={t.form.codeHint} {...form.field('code')} />
        <TextField label={t.column.shortName} optional hint={t.form.shortNameHint} {...form.field('shortName')} />
        <SelectField
          label={t.column.kind}
          choices={UNIT_KINDS.map((value) => ({ value, label: t.kind[value] }))}
          {...form.field('kind')}
          onChange={(kind) => {
            form.field('kind').onChange(kind)
            if (kind !== '' && LEVEL_OF[kind]) form.field('level').onChange(LEVEL_OF[kind])
          }}
        />
        <SelectField
          label={t.column.level}
          choices={UNIT_LEVELS.map((value) => ({ value, label: t.level[value] }))}
          {...form.field('level')}
        />
        <UnitField label={t.form.parent} optional units={units} {...form.field('parentId')} />
        <TextField label={t.column.place} optional hint={t.form.placeHint} {...form.field('place')} />
        <DayField label={t.column.from} hint={t.form.fromHint} {...form.field('from')} />
        <TextField
          label={t.column.legalDocument}
          optional
          hint={t.form.legalDocumentHint}
          {...form.field('legalDocument')}
        />
      </div>
      <LinesField rows={2} label={t.column.aliases} optional hint={t.form.aliasesHint} {...form.field('aliases')} />
      <div className="actions dialog-actions">
        <Button tone="primary" submit busy={form.busy}>
          {t.save}
        </Button>
        <Button onClick={() => onDone(null)}>{t.cancel}</Button>
      </div>
    </Form>
  )
}

/** What is sent; null while a choice is missing. */
function entryOf({ kind, level, from, parentId, aliases, ...rest }: Values): UnitEntry | null {
  return kind === '' || level === '' || from === null
    ? null
    : { ...rest, kind, level, from, parentId: parentId || null, aliases: linesOf(aliases) }
}
