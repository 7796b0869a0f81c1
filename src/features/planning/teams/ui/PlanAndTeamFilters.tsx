import { CheckField, SelectField } from '#web/design/fields.tsx'
import { useMe } from '#web/me.tsx'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import { texts } from '../texts.ts'

type Name = 'year' | 'planId' | 'teamId' | 'mine'

interface Props {
  filters: Readonly<Record<Name, string>>
  onChange(change: Partial<Record<Name, string>>): void
}

/** Of a list: by year, by a plan of that year, and by a Team of that plan. */
export function PlanAndTeamFilters({ filters, onChange }: Props) {
  const { filter: t } = useTexts(texts)
  const plans = useThing('/api/plans')
  const teams = useThing('/api/teams')
  const known = plans.data?.items ?? []
  const years = [...new Set(known.map(({ planYear }) => String(planYear)))].toSorted().toReversed()
  const ofYear = known.filter(({ planYear }) => filters.year === '' || String(planYear) === filters.year)
  const ofPlan = (teams.data?.items ?? []).filter(({ planId }) =>
    filters.planId === '' ? filters.year === '' || ofYear.some(({ id }) => id === planId) : planId === filters.planId,
  )
  return (
    <>
      {(years.length > 1 || filters.year !== '') && (
        <SelectField
          label={t.year}
          placeholder={t.anyYear}
          choices={years.map((year) => ({ value: year, label: year }))}
          value={filters.year}
          onChange={(year) => onChange({ year, planId: '', teamId: '' })}
        />
      )}
      <SelectField
        label={t.plan}
        placeholder={t.anyPlan}
        choices={ofYear.map(({ id, title, planYear }) => ({
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
    </>
  )
}

/** Của tôi: for whoever sits in a Team. */
export function MineFilter({ filters, onChange }: Props) {
  const { filter: t } = useTexts(texts)
  const { actor } = useMe()
  if (actor.seats.length === 0) return null
  return (
    <CheckField label={t.mine} value={filters.mine !== ''} onChange={(mine) => onChange({ mine: mine ? '1' : '' })} />
  )
}
