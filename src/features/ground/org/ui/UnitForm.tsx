import { useState } from 'react'
import type { Day } from '#kernel/day.ts'
import { send } from '#web/api.ts'
import { Button } from '#web/design/Button.tsx'
import { Form } from '#web/design/Form.tsx'
import { DayField, SelectField, TextField } from '#web/design/fields.tsx'
import { useForm } from '#web/design/form.ts'
import { LinesField, linesOf } from '#web/design/LinesField.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { useMe } from '#web/me.tsx'
import { useLanguage } from '#web/preferences.ts'
import { useChange, useList } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import {
  entryProblems,
  officialName,
  UNIT_KINDS,
  UNIT_LEVELS,
  type Unit,
  type UnitEntry,
  type UnitKind,
  type UnitLevel,
  unitCautions,
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
  upperAgency: 'central',
}

interface Props {
  /** The unit that changes from a day on; a new one without. */
  readonly unit?: Unit
  /** Called with the name that stands now; null when nothing was written. */
  onDone(name: string | null): void
}

/** Thêm một đơn vị: below the locality unless another parent is chosen; or what a unit is from a day on. */
export function UnitForm({ unit, onDone }: Props) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { on, actor } = useMe()
  const change = useChange()
  const [day, setDay] = useState<Day>(on)
  // Who may stand above it is asked of the day from which it stands.
  const units = useList('/api/units', { day }).data?.items ?? []
  const form = useForm<Values>({
    start: {
      code: unit?.code ?? '',
      name: unit?.name ?? '',
      shortName: unit?.shortName ?? '',
      kind: unit?.kind ?? '',
      level: unit?.level ?? '',
      parentId: unit ? (unit.parentId ?? '') : actor.tenantId,
      place: unit?.place ?? '',
      aliases: unit?.aliases ?? [],
      from: on,
      legalDocument: '',
      to: null,
      endedBy: '',
    },
    check: (values) => ({
      ...(!unit && problemsOf(values)),
      ...(values.kind === '' && { kind: t.kindMissing }),
      ...(values.level === '' && { level: t.levelMissing }),
      ...(values.from === null && { from: t.dayMissing }),
    }),
    send: async (values) => {
      const entry = entryOf(values)!
      const { code: _, to: __, endedBy: ___, ...version } = entry
      await change<unknown>(() =>
        unit ? send('POST /api/units/:id/versions', { id: unit.id }, version) : send('POST /api/units', entry),
      )
      onDone(officialName(entry.name))
    },
  })
  const problemsOf = (values: Values) => {
    const entry = entryOf({
      ...values,
      kind: values.kind || 'media',
      level: values.level || 'province',
      from: values.from ?? on,
    })!
    return Object.fromEntries(entryProblems(entry, units).map(({ field, text }) => [field, text[language]]))
  }
  const typed = entryOf(form.values)
  const cautions = typed ? unitCautions(typed) : []
  return (
    <Form form={form}>
      {cautions.map(({ code, text }) => (
        <Notice key={code} tone="attention">
          {text[language]}
        </Notice>
      ))}
      <TextField label={t.column.name} hint={t.form.nameHint} {...form.field('name')} />
      <div className="fields">
        {!unit && <TextField label={t.column.code} hint={t.form.codeHint} {...form.field('code')} />}
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
        <DayField
          label={t.column.from}
          hint={t.form.fromHint}
          {...form.field('from')}
          onChange={(from) => {
            form.field('from').onChange(from)
            if (from) setDay(from)
          }}
        />
        <TextField
          label={t.column.legalDocument}
          optional={!unit}
          hint={t.form.legalDocumentHint}
          {...form.field('legalDocument')}
        />
        {!unit && <DayField label={t.column.to} optional hint={t.form.toHint} {...form.field('to')} />}
        {form.values.to && <TextField label={t.column.endedBy} {...form.field('endedBy')} />}
      </div>
      <LinesField rows={2} label={t.column.aliases} optional hint={t.form.aliasesHint} {...form.field('aliases')} />
      <div className="actions dialog-actions">
        <Button tone="primary" submit busy={form.busy}>
          {unit ? t.record : t.save}
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
