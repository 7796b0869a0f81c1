import { INSPECTION_STATES, type InspectionState } from '#features/inspecting/inspections/rules.ts'
import { texts } from '#features/inspecting/inspections/texts.ts'
import { MineFilter, PlanAndTeamFilters } from '#features/planning/teams/ui/embed.tsx'
import { Filters } from '../design/Filters.tsx'
import { SelectField, TextField } from '../design/fields.tsx'
import { useTexts } from '../texts.ts'

type Name = 'search' | 'state' | 'year' | 'planId' | 'teamId' | 'mine'

interface Props {
  filters: Readonly<Record<Name, string>>
  onChange(change: Partial<Record<Name, string>>): void
  set: number
  onClear(): void
}

/** By the name of the unit, state, year, plan, Team. */
export function InspectionFilters({ filters, onChange, set, onClear }: Props) {
  const { list: t, state: states } = useTexts(texts)
  return (
    <Filters set={set} onClear={onClear}>
      <TextField type="search" label={t.search} value={filters.search} onChange={(search) => onChange({ search })} />
      <SelectField<InspectionState>
        label={t.stateFilter}
        placeholder={t.anyState}
        choices={INSPECTION_STATES.map((value) => ({ value, label: states[value] }))}
        value={filters.state as InspectionState | ''}
        onChange={(state) => onChange({ state })}
      />
      <PlanAndTeamFilters filters={filters} onChange={onChange} />
      <MineFilter filters={filters} onChange={onChange} />
    </Filters>
  )
}
