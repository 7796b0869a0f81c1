import { holdsPost, isFocal, isLeader } from '#kernel/actor.ts'
import { searchKey } from '#kernel/text.ts'
import { useFilters } from '#web/address.ts'
import { Button } from '#web/design/Button.tsx'
import { DataTable } from '#web/design/DataTable.tsx'
import { SelectField, TextField } from '#web/design/fields.tsx'
import { Empty, Loaded } from '#web/design/Loading.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { useMe } from '#web/me.tsx'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ListedRecommendation } from '../contract.ts'
import { isOpen, RECOMMENDATION_STATES, type RecommendationState } from '../rules.ts'
import { texts } from '../texts.ts'
import { DueDay, RecommendationStateTag } from './RecommendationState.tsx'
import './recommendations.css'

/** Theo dõi kiến nghị: filters stand in the address, so that a list can be sent to someone. */
export function RecommendationsPage() {
  const { list: t, state: states, title } = useTexts(texts)
  const { actor } = useMe()
  const [filters, setFilters, clear] = useFilters({ search: 'tim', state: 'trang', unitId: 'dv', due: 'han' })
  const served = useThing('/api/recommendations')
  const all = (served.data?.items ?? []).filter((recommendation) => recommendation.state !== 'draft')
  const fits = (recommendation: ListedRecommendation) =>
    (filters.state === '' || recommendation.state === filters.state) &&
    (filters.unitId === '' || recommendation.unitId === filters.unitId) &&
    (filters.due !== 'qua' || recommendation.daysLate > 0) &&
    (filters.due !== 'mo' || isOpen(recommendation)) &&
    searchKey(`${recommendation.text} ${recommendation.unitName}`).includes(searchKey(filters.search))
  const shown = all.filter(fits)
  const units = [...new Map(all.map((recommendation) => [recommendation.unitId, recommendation.unitName]))]
    .map(([value, label]) => ({ value, label }))
    .toSorted((unit, other) => unit.label.localeCompare(other.label, 'vi'))
  const inUnitOnly =
    holdsPost(actor, ['unitHead', 'unitOfficer']) && !isFocal(actor) && !isLeader(actor) && actor.seats.length === 0
  return (
    <>
      <PageHead title={inUnitOnly ? t.unitTitle : title} aside={served.data && t.count(shown.length, all.length)} />
      <Loaded query={served}>
        {() => (
          <>
            <div className="filters">
              <TextField
                type="search"
                label={t.search}
                value={filters.search}
                onChange={(search) => setFilters({ search })}
              />
              <SelectField<'qua' | 'mo'>
                label={t.dueFilter}
                placeholder={t.anyDue}
                choices={[
                  { value: 'qua', label: t.overdue },
                  { value: 'mo', label: t.open },
                ]}
                value={filters.due as 'qua' | 'mo' | ''}
                onChange={(due) => setFilters({ due })}
              />
              <SelectField<RecommendationState>
                label={t.stateFilter}
                placeholder={t.anyState}
                choices={RECOMMENDATION_STATES.filter((state) =>
                  all.some((recommendation) => recommendation.state === state),
                ).map((value) => ({ value, label: states[value] }))}
                value={filters.state as RecommendationState | ''}
                onChange={(state) => setFilters({ state })}
              />
              {units.length > 1 && (
                <SelectField
                  label={t.unitFilter}
                  placeholder={t.anyUnit}
                  choices={units}
                  value={filters.unitId}
                  onChange={(unitId) => setFilters({ unitId })}
                />
              )}
            </div>
            <DataTable
              caption={t.caption}
              rows={shown}
              rowKey={(recommendation) => recommendation.id}
              rowPath={(recommendation) => `/kien-nghi/${recommendation.id}`}
              sortedBy={{ key: 'due', descending: false }}
              empty={
                all.length === 0 ? (
                  <Empty>{t.empty}</Empty>
                ) : (
                  <Empty action={<Button onClick={clear}>{t.clear}</Button>}>{t.noneFound}</Empty>
                )
              }
              columns={[
                {
                  key: 'text',
                  label: t.text,
                  headline: true,
                  cell: (recommendation) => <span className="two-lines">{recommendation.text}</span>,
                  sort: (recommendation) => recommendation.text,
                },
                {
                  key: 'unit',
                  label: t.unit,
                  cell: (recommendation) => recommendation.unitName,
                  sort: (recommendation) => recommendation.unitName,
                },
                {
                  key: 'notice',
                  label: t.notice,
                  cell: (recommendation) => (
                    <span className="small">
                      {recommendation.notice
                        ? t.place(recommendation.notice.number, recommendation.ordinal)
                        : t.noNotice(recommendation.ordinal)}
                    </span>
                  ),
                  sort: (recommendation) => `${recommendation.notice?.number ?? ''} ${recommendation.ordinal}`,
                },
                {
                  key: 'due',
                  label: t.due,
                  cell: (recommendation) => <DueDay of={recommendation} />,
                  sort: (recommendation) => recommendation.dueOn,
                },
                {
                  key: 'state',
                  label: t.stateColumn,
                  cell: (recommendation) => <RecommendationStateTag state={recommendation.state} />,
                  sort: (recommendation) => RECOMMENDATION_STATES.indexOf(recommendation.state),
                },
              ]}
            />
          </>
        )}
      </Loaded>
    </>
  )
}
