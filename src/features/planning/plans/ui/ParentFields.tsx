import type { ComponentProps } from 'react'
import { SelectField } from '#web/design/fields.tsx'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ListedPlan } from '../contract.ts'
import { isInForce } from '../rules.ts'
import { parents } from '../texts/parents.ts'

type Field = Omit<ComponentProps<typeof SelectField<string>>, 'label' | 'hint' | 'choices' | 'placeholder'>

/** Kế hoạch cấp trên of a plan, among those in force, and the round of which it is the separate plan. */
export function ParentFields({ plans, under, round }: { plans: readonly ListedPlan[]; under: Field; round: Field }) {
  const { parents: t } = useTexts(parents)
  const inForce = plans.filter(isInForce)
  const rounds = useThing(under.value === '' ? null : '/api/plans/:id/rounds', { id: under.value }).data?.items ?? []
  if (inForce.length === 0) return null
  return (
    <>
      <SelectField
        {...under}
        onChange={(id) => {
          under.onChange(id)
          // Another plan has rounds of its own.
          round.onChange('')
        }}
        label={t.under}
        hint={t.underHint}
        placeholder={t.alone}
        choices={inForce.map(({ id, title, planYear }) => ({ value: id, label: `${planYear}: ${title}` }))}
      />
      {rounds.length > 0 && (
        <SelectField
          {...round}
          label={t.round}
          placeholder={t.noRound}
          choices={rounds.map(({ ordinal }) => ({ value: String(ordinal), label: t.roundName(String(ordinal)) }))}
        />
      )}
    </>
  )
}
