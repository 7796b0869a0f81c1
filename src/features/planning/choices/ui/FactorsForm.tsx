import { useState } from 'react'
import type { Day } from '#kernel/day.ts'
import { send } from '#web/api.ts'
import { Button } from '#web/design/Button.tsx'
import { useDraftedForm } from '#web/design/drafts.ts'
import { Form } from '#web/design/Form.tsx'
import { DayField, NumberField, SelectField, TextField } from '#web/design/fields.tsx'
import { Loaded } from '#web/design/Loading.tsx'
import { useMe } from '#web/me.tsx'
import { useChange, useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedRank, TypedFactor } from '../contract.ts'
import type { TypedCriterion } from '../rules.ts'
import { texts } from '../texts.ts'

interface Props {
  readonly planId: string
  readonly criteria: readonly TypedCriterion[]
  onDone(): void
}

/** Figures of one criterion for every unit of the plan, from one source. */
export function FactorsForm({ planId, criteria, onDone }: Props) {
  const { ranking: t } = useTexts(texts)
  const [criterion, setCriterion] = useState(criteria[0]!)
  const units = useThing('/api/ranking', { planId })
  const factors = useThing('/api/plans/:id/factors', { id: planId })
  return (
    <>
      <SelectField
        label={t.criterionField}
        choices={criteria.map((value) => ({ value, label: t.criterion[value] }))}
        value={criterion}
        onChange={(chosen) => chosen !== '' && setCriterion(chosen)}
      />
      <Loaded query={units}>
        {(ranked) => (
          <Loaded query={factors}>
            {({ items }) => (
              <OneCriterion
                key={criterion}
                planId={planId}
                criterion={criterion}
                units={ranked.items}
                typed={items.filter((one) => one.criterion === criterion)}
                onDone={onDone}
              />
            )}
          </Loaded>
        )}
      </Loaded>
    </>
  )
}

interface Values {
  readonly source: string
  readonly on: Day | null
  /** Exact decimals by unit; null: none. */
  readonly values: Readonly<Record<string, string | null>>
}

function OneCriterion({
  planId,
  criterion,
  units,
  typed,
  onDone,
}: Pick<Props, 'planId' | 'onDone'> & {
  readonly criterion: TypedCriterion
  readonly units: readonly ServedRank[]
  readonly typed: readonly TypedFactor[]
}) {
  const { ranking: t } = useTexts(texts)
  const { on } = useMe()
  const change = useChange()
  const form = useDraftedForm<Values>(`unitFactors:${planId}:${criterion}`, {
    start: {
      source: typed[0]?.source ?? '',
      on: typed[0]?.on ?? on,
      values: Object.fromEntries(typed.map(({ unitId, value }) => [unitId, String(value / 100)])),
    },
    check: (values) => ({
      ...(values.on === null && { on: t.dayMissing }),
      ...(Object.values(values.values).every((value) => value === null) && { values: t.nothingTyped }),
    }),
    send: async ({ source, on: of, values }) => {
      const sent = Object.entries(values).map(([unitId, value]) => ({
        unitId,
        value: value === null ? null : Math.round(Number(value) * 100),
      }))
      await change(() =>
        send('PUT /api/plans/:id/factors', { id: planId }, { criterion, source, on: of!, values: sent }),
      )
      onDone()
    },
  })
  const { values } = form.values
  return (
    <Form form={form}>
      <TextField label={t.source} hint={t.sourceHint} {...form.field('source')} />
      <DayField label={t.on} {...form.field('on')} />
      <fieldset className="field wide">
        <legend>{t.values}</legend>
        <p className="hint">{t.valuesHint}</p>
        <div className="fields">
          {units.map(({ id, name }) => (
            <NumberField
              key={id}
              label={name}
              optional
              value={values[id] ?? null}
              onChange={(value) => form.set('values', { ...values, [id]: value })}
            />
          ))}
        </div>
      </fieldset>
      <div className="actions dialog-actions">
        <Button tone="primary" submit busy={form.busy}>
          {t.save}
        </Button>
        <Button onClick={onDone}>{t.cancel}</Button>
      </div>
    </Form>
  )
}
