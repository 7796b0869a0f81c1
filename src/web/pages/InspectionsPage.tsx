import type { InspectionWords, ListedInspection } from '#features/inspecting/inspections/contract.ts'
import { actName, texts } from '#features/inspecting/inspections/texts.ts'
import { InspectionStateTag } from '#features/inspecting/inspections/ui/embed.tsx'
import { isFocal } from '#kernel/actor.ts'
import { useFilters } from '../address.ts'
import { showDay } from '../days.ts'
import { Button, LinkButton } from '../design/Button.tsx'
import { DataTable } from '../design/DataTable.tsx'
import { ListTools } from '../design/ListTools.tsx'
import { Empty, Loaded } from '../design/Loading.tsx'
import { PageHead } from '../design/PageHead.tsx'
import { designTexts } from '../design/texts.ts'
import { orderOf, usePages, useRested, wordOf } from '../lists.ts'
import { useMe } from '../me.tsx'
import { useTexts } from '../texts.ts'
import { InspectionFilters } from './InspectionFilters.tsx'

/** How the address names the filters. */
const IN_ADDRESS = {
  ...{ search: 'tim', state: 'tt', year: 'nam', planId: 'kh', unitId: 'dv' },
  ...{ teamId: 'doan', mine: 'toi', sort: 'sap' },
}

/** Cuộc kiểm tra: every one that this person may know of; today's and those to come first, the past below. */
export function InspectionsPage() {
  const shown = useTexts(texts)
  const { list: t, form: forms, reinspection } = shown
  const { counted } = useTexts(designTexts)
  const { actor, on } = useMe()
  const [filters, setFilters, clear] = useFilters(IN_ADDRESS)
  const search = useRested(filters.search)
  const words = { ...filters, search, mine: filters.mine && 'yes' } as InspectionWords
  const list = usePages('/api/inspections', words)
  const { sort: _, ...narrowing } = filters
  const set = Object.values(narrowing).filter(Boolean).length
  // Some forms leave the unit to the head of the Team.
  const names = isFocal(actor) || actor.seats.some(({ seat }) => seat === 'teamHead')
  const add = names ? (
    <LinkButton tone="primary" to="/cuoc/moi">
      {t.add}
    </LinkButton>
  ) : undefined
  return (
    <>
      <PageHead
        title={t.title}
        aside={list.data && t.count(counted(list.data.total, list.data.beyond))}
        actions={
          <>
            <ListTools path="/api/inspections" words={words} />
            {add}
          </>
        }
      />
      <InspectionFilters filters={filters} onChange={setFilters} set={set} onClear={clear} />
      <Loaded query={list}>
        {({ rows, ...more }) => (
          <DataTable
            caption={t.caption}
            rows={rows}
            rowKey={(one) => one.id}
            rowPath={(one) => `/cuoc/${one.id}`}
            ordered={{
              by: orderOf(filters.sort, 'next'),
              keys: ['unit', 'session', 'state'],
              onOrder: (order) => setFilters({ sort: wordOf(order) }),
            }}
            more={more}
            empty={
              set === 0 ? (
                <Empty action={add}>{t.empty}</Empty>
              ) : (
                <Empty action={<Button onClick={clear}>{t.clear}</Button>}>{t.noneFound}</Empty>
              )
            }
            columns={[
              { key: 'unit', label: t.unit, headline: true, cell: (one) => one.unitShortName },
              {
                key: 'form',
                label: t.formColumn,
                cell: (one) =>
                  one.reinspectionKind ? `${reinspection[one.reinspectionKind]} · ${forms[one.form]}` : forms[one.form],
              },
              {
                key: 'plan',
                label: t.plan,
                cell: (one) => <span className="small two-lines">{one.planTitle}</span>,
              },
              { key: 'session', label: t.session, cell: (one) => dayOf(one) },
              { key: 'state', label: t.stateColumn, cell: (one) => <InspectionStateTag state={one.state} /> },
              {
                key: 'next',
                label: t.nextStep,
                cell: (one) =>
                  one.nextStep ? actName(shown, one.nextStep, one) : <span className="muted">{t.nothingNext}</span>,
              },
              {
                key: 'due',
                label: t.due,
                cell: (one) =>
                  one.dueOn && <span className={one.dueOn < on ? 'day wrong-text' : 'day'}>{showDay(one.dueOn)}</span>,
              },
            ]}
          />
        )}
      </Loaded>
    </>
  )

  function dayOf({ heldOn, method, state }: ListedInspection) {
    if (heldOn) return <span className="day">{showDay(heldOn)}</span>
    if (method === 'byReport') return <span className="muted">{t.noSession}</span>
    return state === 'planned' && <span className="muted">{t.notScheduled}</span>
  }
}
