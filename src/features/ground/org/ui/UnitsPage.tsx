import { type CSSProperties, useState } from 'react'
import { holdsPost, isFocal } from '#kernel/actor.ts'
import { type Day, isDay } from '#kernel/day.ts'
import { useFilters } from '#web/address.ts'
import { showDay } from '#web/days.ts'
import { Button, LinkButton } from '#web/design/Button.tsx'
import { DataTable } from '#web/design/DataTable.tsx'
import { Dialog } from '#web/design/Dialog.tsx'
import { Filters } from '#web/design/Filters.tsx'
import { DayField, SelectField, TextField } from '#web/design/fields.tsx'
import { Link } from '#web/design/Link.tsx'
import { ListTools } from '#web/design/ListTools.tsx'
import { Empty, Loaded } from '#web/design/Loading.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { designTexts } from '#web/design/texts.ts'
import { orderOf, usePages, useRested, wordOf } from '#web/lists.ts'
import { useMe } from '#web/me.tsx'
import { useTexts } from '#web/texts.ts'
import type { UnitWords } from '../contract.ts'
import { UNIT_KINDS, type UnitKind } from '../rules.ts'
import { kindOf, texts } from '../texts.ts'
import { UnitForm } from './UnitForm.tsx'
import './units.css'

/** How the address names the filters. */
const IN_ADDRESS = { day: 'ngay', kind: 'loai', search: 'tim', sort: 'sap' }

/** Danh mục đơn vị as it was on a day: each below the one it belongs to; those that are no more say what they are now. */
export function UnitsPage() {
  const t = useTexts(texts)
  const { counted } = useTexts(designTexts)
  const { actor, on } = useMe()
  const [filters, setFilters, clear] = useFilters(IN_ADDRESS)
  const { day, kind } = filters
  const words = { ...filters, day: isDay(day) ? day : '', search: useRested(filters.search) } as UnitWords
  const list = usePages('/api/units/list', words)
  const may = holdsPost(actor, 'administrator') || isFocal(actor)
  const [adding, setAdding] = useState(false)
  const [added, setAdded] = useState<string | null>(null)
  const add = may ? (
    <>
      <Button tone="primary" onClick={() => setAdding(true)}>
        {t.add}
      </Button>
      <LinkButton to="/thiet-lap/don-vi/nhap">{t.importTitle}</LinkButton>
    </>
  ) : undefined
  const set = [day, kind, filters.search].filter(Boolean).length
  return (
    <>
      <PageHead
        title={t.title}
        aside={list.data && t.count(counted(list.data.total, list.data.beyond))}
        actions={
          <>
            {add}
            <ListTools path="/api/units/list" words={words} />
          </>
        }
      />
      {added && <Notice tone="done">{t.added(added)}</Notice>}
      <Dialog title={t.add} open={adding} onClose={() => setAdding(false)}>
        <UnitForm
          onDone={(name) => {
            setAdding(false)
            if (name) setAdded(name)
          }}
        />
      </Dialog>
      <Filters set={set} onClear={clear}>
        <DayField
          label={t.asOf}
          hint=""
          value={isDay(day) ? (day as Day) : on}
          onChange={(chosen) => chosen && setFilters({ day: chosen === on ? '' : chosen })}
        />
        <TextField type="search" label={t.find} value={filters.search} onChange={(search) => setFilters({ search })} />
        <SelectField<UnitKind>
          label={t.kindFilter}
          placeholder={t.anyKind}
          choices={UNIT_KINDS.map((value) => ({ value, label: t.kind[value] }))}
          value={kind as UnitKind | ''}
          onChange={(chosen) => setFilters({ kind: chosen })}
        />
      </Filters>
      <Loaded query={list} lines={12}>
        {({ rows, ...more }) => (
          <DataTable
            caption={t.caption}
            rows={rows}
            rowKey={(unit) => unit.id}
            ordered={{
              by: orderOf(filters.sort, 'place'),
              keys: ['name', 'code'],
              onOrder: (order) => setFilters({ sort: wordOf(order) }),
            }}
            more={more}
            empty={
              set === 0 ? (
                <Empty action={add}>{t.none}</Empty>
              ) : (
                <Empty action={<Button onClick={clear}>{t.clear}</Button>}>{t.noneFound}</Empty>
              )
            }
            columns={[
              {
                key: 'name',
                label: t.column.name,
                headline: true,
                cell: ({ id, name, depth, nowIs }) => (
                  <div className="unit-tree" style={{ '--depth': depth } as CSSProperties}>
                    <Link to={`/thiet-lap/don-vi/${id}`}>{name}</Link>
                    {nowIs.length > 0 && <div className="muted small">{t.nowIs(nowIs.join(', '))}</div>}
                  </div>
                ),
              },
              { key: 'code', label: t.column.code, cell: ({ code }) => code },
              { key: 'kind', label: t.column.kind, cell: (unit) => kindOf(unit, t) },
              { key: 'level', label: t.column.level, cell: ({ level }) => t.level[level] },
              {
                key: 'validity',
                label: t.validity,
                cell: ({ validFrom, validTo }) => (
                  <span className="small">
                    {t.since(showDay(validFrom))} {validTo && t.until(showDay(validTo))}
                  </span>
                ),
              },
            ]}
          />
        )}
      </Loaded>
    </>
  )
}
