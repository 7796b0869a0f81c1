import type { ListedInspection } from '#features/inspecting/inspections/contract.ts'
import { INSPECTION_STATES, type InspectionState } from '#features/inspecting/inspections/rules.ts'
import { texts } from '#features/inspecting/inspections/texts.ts'
import { InspectionStateTag } from '#features/inspecting/inspections/ui/embed.tsx'
import { isFocal } from '#kernel/actor.ts'
import { searchKey } from '#kernel/text.ts'
import { useFilters } from '../address.ts'
import { showDay } from '../days.ts'
import { Button, LinkButton } from '../design/Button.tsx'
import { DataTable } from '../design/DataTable.tsx'
import { SelectField, TextField } from '../design/fields.tsx'
import { Empty, Loaded } from '../design/Loading.tsx'
import { PageHead } from '../design/PageHead.tsx'
import { useMe } from '../me.tsx'
import { useThing } from '../queries.ts'
import { useTexts } from '../texts.ts'

/** Cuộc kiểm tra: every one that this person may know of, with its session day. */
export function InspectionsPage() {
  const { list: t, state: states, form: forms, reinspection } = useTexts(texts)
  const { actor } = useMe()
  const [filters, setFilters, clear] = useFilters({ search: 'tim', state: 'tt' })
  const inspections = useThing('/api/inspections')
  const sessions = useThing('/api/schedules')
  const days = new Map((sessions.data?.items ?? []).map((session) => [session.inspectionId, session.heldOn]))
  const add = isFocal(actor) ? (
    <LinkButton tone="primary" to="/cuoc/moi">
      {t.add}
    </LinkButton>
  ) : undefined
  const all = inspections.data?.items ?? []
  const shown = all.filter(
    (one) =>
      (filters.state === '' || one.state === filters.state) &&
      searchKey(one.unitName).includes(searchKey(filters.search)),
  )
  const known = INSPECTION_STATES.filter((state) => all.some((one) => one.state === state))
  return (
    <>
      <PageHead title={t.title} aside={inspections.data && t.count(shown.length, all.length)} actions={add} />
      <Loaded query={inspections}>
        {() => (
          <>
            <div className="filters">
              <TextField
                type="search"
                label={t.search}
                value={filters.search}
                onChange={(search) => setFilters({ search })}
              />
              <SelectField<InspectionState>
                label={t.stateFilter}
                placeholder={t.anyState}
                choices={known.map((value) => ({ value, label: states[value] }))}
                value={filters.state as InspectionState | ''}
                onChange={(state) => setFilters({ state })}
              />
            </div>
            <DataTable
              caption={t.caption}
              rows={shown}
              rowKey={(one) => one.id}
              rowPath={(one) => `/cuoc/${one.id}`}
              sortedBy={{ key: 'session', descending: false }}
              empty={
                all.length === 0 ? (
                  <Empty action={add}>{t.empty}</Empty>
                ) : (
                  <Empty action={<Button onClick={clear}>{t.clear}</Button>}>{t.noneFound}</Empty>
                )
              }
              columns={[
                {
                  key: 'unit',
                  label: t.unit,
                  headline: true,
                  cell: (one) => one.unitName,
                  sort: (one) => one.unitName,
                },
                {
                  key: 'form',
                  label: t.formColumn,
                  cell: (one) =>
                    one.reinspectionKind
                      ? `${reinspection[one.reinspectionKind]} · ${forms[one.form]}`
                      : forms[one.form],
                  sort: (one) => forms[one.form],
                },
                { key: 'round', label: t.round, numeric: true, cell: (one) => one.round, sort: (one) => one.round },
                {
                  key: 'session',
                  label: t.session,
                  cell: (one) => dayOf(one),
                  sort: (one) => days.get(one.id) ?? null,
                },
                {
                  key: 'state',
                  label: t.stateColumn,
                  cell: (one) => <InspectionStateTag state={one.state} />,
                  sort: (one) => INSPECTION_STATES.indexOf(one.state),
                },
              ]}
            />
          </>
        )}
      </Loaded>
    </>
  )

  function dayOf(one: ListedInspection) {
    const day = days.get(one.id)
    return day ? <span className="day">{showDay(day)}</span> : <span className="muted">{t.notScheduled}</span>
  }
}
