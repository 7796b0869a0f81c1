import { UnitField } from '#features/ground/org/ui/embed.tsx'
import { MineFilter, PlanAndTeamFilters } from '#features/planning/teams/ui/embed.tsx'
import { Filters } from '#web/design/Filters.tsx'
import { SelectField, TextField } from '#web/design/fields.tsx'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import { RECOMMENDATION_STATES, type RecommendationState } from '../rules.ts'
import { texts } from '../texts.ts'

type Name = 'search' | 'due' | 'state' | 'unitId' | 'year' | 'planId' | 'teamId' | 'mine'

interface Props {
  filters: Readonly<Record<Name, string>>
  onChange(change: Partial<Record<Name, string>>): void
  set: number
  onClear(): void
  inUnitOnly: boolean
}

/** By words, day, state; for whoever sees more than one unit also by unit, year, plan and Team. */
export function RecommendationFilters({ filters, onChange, set, onClear, inUnitOnly }: Props) {
  const { list: t, state: states } = useTexts(texts)
  return (
    <Filters set={set} onClear={onClear}>
      <TextField type="search" label={t.search} value={filters.search} onChange={(search) => onChange({ search })} />
      <SelectField<'qua' | 'mo'>
        label={t.dueFilter}
        placeholder={t.anyDue}
        choices={[
          { value: 'qua', label: t.overdue },
          { value: 'mo', label: t.open },
        ]}
        value={filters.due as 'qua' | 'mo' | ''}
        onChange={(due) => onChange({ due })}
      />
      <SelectField<RecommendationState>
        label={t.stateFilter}
        placeholder={t.anyState}
        choices={RECOMMENDATION_STATES.filter((state) => state !== 'draft').map((value) => ({
          value,
          label: states[value],
        }))}
        value={filters.state as RecommendationState | ''}
        onChange={(state) => onChange({ state })}
      />
      {!inUnitOnly && <Places filters={filters} onChange={onChange} />}
      <MineFilter filters={filters} onChange={onChange} />
    </Filters>
  )
}

function Places({ filters, onChange }: Pick<Props, 'filters' | 'onChange'>) {
  const { list: t } = useTexts(texts)
  const units = useThing('/api/units')
  return (
    <>
      <UnitField
        label={t.unitFilter}
        units={units.data?.items ?? []}
        value={filters.unitId}
        onChange={(unitId) => onChange({ unitId })}
      />
      <PlanAndTeamFilters filters={filters} onChange={onChange} />
    </>
  )
}
