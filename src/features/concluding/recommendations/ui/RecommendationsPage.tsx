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
  const all = (served.data?.items ?? []).filter((one) => one.state !== 'draft')
  const fits = (one: ListedRecommendation) =>
    (filters.state === '' || one.state === filters.state) &&
    (filters.unitId === '' || one.unitId === filters.unitId) &&
    (filters.due !== 'qua' || one.daysLate > 0) &&
    (filters.due !== 'mo' || isOpen(one)) &&
    searchKey(`${one.text} ${one.unitName}`).includes(searchKey(filters.search))
  const shown = all.filter(fits)
  const units = [...new Map(all.map((one) => [one.unitId, one.unitName]))]
    .map(([value, label]) => ({ value, label }))
    .toSorted((one, other) => one.label.localeCompare(other.label, 'vi'))
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
                choices={RECOMMENDATION_STATES.filter((state) => all.some((one) => one.state === state)).map(
                  (value) => ({ value, label: states[value] }),
                )}
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
              rowKey={(one) => one.id}
              rowPath={(one) => `/kien-nghi/${one.id}`}
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
                  cell: (one) => <span className="two-lines">{one.text}</span>,
                  sort: (one) => one.text,
                },
                { key: 'unit', label: t.unit, cell: (one) => one.unitName, sort: (one) => one.unitName },
                {
                  key: 'notice',
                  label: t.notice,
                  cell: (one) => (
                    <span className="small">
                      {one.notice ? t.place(one.notice.number, one.ordinal) : t.noNotice(one.ordinal)}
                    </span>
                  ),
                  sort: (one) => `${one.notice?.number ?? ''} ${one.ordinal}`,
                },
                { key: 'due', label: t.due, cell: (one) => <DueDay of={one} />, sort: (one) => one.dueOn },
                {
                  key: 'state',
                  label: t.stateColumn,
                  cell: (one) => <RecommendationStateTag state={one.state} />,
                  sort: (one) => RECOMMENDATION_STATES.indexOf(one.state),
                },
              ]}
            />
          </>
        )}
      </Loaded>
    </>
  )
}
