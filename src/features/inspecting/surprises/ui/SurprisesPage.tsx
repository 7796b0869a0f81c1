import { useState } from 'react'
import { showDay } from '#web/days.ts'
import { Button, LinkButton } from '#web/design/Button.tsx'
import { DataTable } from '#web/design/DataTable.tsx'
import { Filters } from '#web/design/Filters.tsx'
import { SelectField, TextField } from '#web/design/fields.tsx'
import { ListTools } from '#web/design/ListTools.tsx'
import { Empty, Loaded } from '#web/design/Loading.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { StateTag } from '#web/design/StateTag.tsx'
import { designTexts } from '#web/design/texts.ts'
import { orderOf, usePages, useRested, wordOf } from '#web/lists.ts'
import { useMe } from '#web/me.tsx'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { SurpriseWords } from '../contract.ts'
import { mayOpenSurprises, SURPRISE_STATES, type SurpriseState } from '../rules.ts'
import { texts, tones } from '../texts.ts'

const NO_FILTERS = { search: '', state: '', sort: '' }

/** Kiểm tra đột xuất: those on whose list the person stands. What is looked for stands in no address, where it could be read later. */
export function SurprisesPage() {
  const t = useTexts(texts)
  const { counted } = useTexts(designTexts)
  const { actor } = useMe()
  const [filters, setFilters] = useState(NO_FILTERS)
  const change = (what: Partial<typeof NO_FILTERS>) => setFilters((before) => ({ ...before, ...what }))
  const clear = () => change({ search: '', state: '' })
  const words = { ...filters, search: useRested(filters.search) } as SurpriseWords
  const surprises = usePages('/api/surprises', words)
  const units = useThing('/api/units')
  const shortNames = new Map((units.data?.items ?? []).map((unit) => [unit.id, unit.shortName]))
  const set = [filters.search, filters.state].filter(Boolean).length
  return (
    <>
      <PageHead
        title={t.title}
        aside={surprises.data && t.count(counted(surprises.data.total, surprises.data.beyond))}
        actions={
          surprises.data && (
            <>
              {mayOpenSurprises(actor) && (
                <LinkButton tone="primary" to="/dot-xuat/moi">
                  {t.fresh}
                </LinkButton>
              )}
              <ListTools path="/api/surprises" words={words} />
            </>
          )
        }
      />
      <div className="column">
        {surprises.data && <Notice tone="attention">{t.lead}</Notice>}
        <Filters set={set} onClear={clear}>
          <TextField type="search" label={t.search} value={filters.search} onChange={(search) => change({ search })} />
          <SelectField<SurpriseState>
            label={t.stateColumn}
            placeholder={t.anyState}
            choices={SURPRISE_STATES.map((value) => ({ value, label: t.state[value] }))}
            value={filters.state as SurpriseState | ''}
            onChange={(state) => change({ state })}
          />
        </Filters>
        <Loaded query={surprises}>
          {({ rows, ...more }) => (
            <DataTable
              caption={t.title}
              rows={rows}
              rowKey={(one) => one.id}
              rowPath={(one) => `/dot-xuat/${one.id}`}
              ordered={{
                by: orderOf(filters.sort, 'day'),
                keys: ['unit', 'day', 'state'],
                onOrder: (order) => change({ sort: wordOf(order) }),
              }}
              more={more}
              empty={
                set === 0 ? (
                  <Empty>{t.none}</Empty>
                ) : (
                  <Empty action={<Button onClick={clear}>{t.clear}</Button>}>{t.noneFound}</Empty>
                )
              }
              columns={[
                {
                  key: 'unit',
                  label: t.unit,
                  headline: true,
                  cell: (one) => shortNames.get(one.unitId) || one.unitName,
                },
                { key: 'day', label: t.day, cell: (one) => showDay(one.plannedOn) },
                { key: 'ground', label: t.groundField, cell: (one) => t.ground[one.ground] },
                { key: 'state', label: t.stateColumn, cell: (one) => <SurpriseStateTag state={one.state} /> },
              ]}
            />
          )}
        </Loaded>
      </div>
    </>
  )
}

export function SurpriseStateTag({ state }: { state: SurpriseState }) {
  const t = useTexts(texts)
  return <StateTag tone={tones[state]}>{t.state[state]}</StateTag>
}
