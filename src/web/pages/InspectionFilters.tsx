import { INSPECTION_STATES, type InspectionState } from '#features/inspecting/inspections/rules.ts'
import { texts } from '#features/inspecting/inspections/texts.ts'
import { Filters } from '../design/Filters.tsx'
import { CheckField, SelectField, TextField } from '../design/fields.tsx'
import { useMe } from '../me.tsx'
import { useThing } from '../queries.ts'
import { useTexts } from '../texts.ts'

type Name = 'search' | 'state' | 'planId' | 'teamId' | 'mine'

interface Props {
  filters: Readonly<Record<Name, string>>
  onChange(change: Partial<Record<Name, string>>): void
  set: number
  onClear(): void
}

/** By the name of the unit, state, plan, Team. */
export function InspectionFilters({ filters, onChange, set, onClear }: Props) {
  const { list: t, state: states } = useTexts(texts)
  const { actor } = useMe()
  const plans = useThing('/api/plans')
  const teams = useThing('/api/teams')
  const ofPlan = (teams.data?.items ?? []).filter(({ planId }) => filters.planId === '' || planId === filters.planId)
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
      <SelectField
        label={t.plan}
        placeholder={t.anyPlan}
        choices={(plans.data?.items ?? []).map(({ id, title, planYear }) => ({
          value: id,
          label: `${planYear} · ${title}`,
        }))}
        value={filters.planId}
        onChange={(planId) => onChange({ planId, teamId: '' })}
      />
      {ofPlan.length > 0 && (
        <SelectField
          label={t.team}
          placeholder={t.anyTeam}
          choices={ofPlan.map(({ id, name }) => ({ value: id, label: name }))}
          value={filters.teamId}
          onChange={(teamId) => onChange({ teamId })}
        />
      )}
      {actor.seats.length > 0 && (
        <CheckField
          label={t.mine}
          value={filters.mine !== ''}
          onChange={(mine) => onChange({ mine: mine ? '1' : '' })}
        />
      )}
    </Filters>
  )
}
