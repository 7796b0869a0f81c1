import { type CSSProperties, useState } from 'react'
import { holdsPost, isFocal } from '#kernel/actor.ts'
import { type Day, isDay } from '#kernel/day.ts'
import { searchKey } from '#kernel/text.ts'
import { useFilters } from '#web/address.ts'
import { showDay } from '#web/days.ts'
import { Button, LinkButton } from '#web/design/Button.tsx'
import { DataTable } from '#web/design/DataTable.tsx'
import { Dialog } from '#web/design/Dialog.tsx'
import { DayField, SelectField, TextField } from '#web/design/fields.tsx'
import { Empty, Loaded } from '#web/design/Loading.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { useMe } from '#web/me.tsx'
import { useList, useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { AddedUnit, ServedUnits } from '../contract.ts'
import { type Succession, successors, UNIT_KINDS, type Unit, type UnitKind } from '../rules.ts'
import { texts } from '../texts.ts'
import { UnitForm } from './UnitForm.tsx'
import './units.css'

/** Danh mục đơn vị as it was on a day: each below the one it belongs to; those that are no more say what they are now. */
export function UnitsPage() {
  const t = useTexts(texts)
  const { actor } = useMe()
  const [{ day, kind, search }, setFilters] = useFilters({ day: 'ngay', kind: 'loai', search: 'tim' })
  const served = useList('/api/units', { day: isDay(day) ? day : undefined })
  const today = useThing('/api/units')
  const may = holdsPost(actor, 'administrator') || isFocal(actor)
  const [adding, setAdding] = useState(false)
  const [added, setAdded] = useState<AddedUnit | null>(null)
  const add = may ? (
    <>
      <Button tone="primary" onClick={() => setAdding(true)}>
        {t.add}
      </Button>
      <LinkButton to="/thiet-lap/don-vi/nhap">{t.importTitle}</LinkButton>
    </>
  ) : undefined
  const narrowed = kind !== '' || search !== ''
  const fits = (unit: Unit) =>
    (kind === '' || unit.kind === kind) &&
    searchKey(`${unit.name} ${unit.shortName} ${unit.code ?? ''} ${unit.aliases.join(' ')}`).includes(searchKey(search))
  return (
    <>
      <PageHead title={t.title} aside={served.data && t.count(served.data.items.length)} actions={add} />
      {added && <Notice tone="done">{t.added(added.name)}</Notice>}
      <Dialog title={t.add} open={adding} onClose={() => setAdding(false)}>
        <UnitForm
          units={today.data?.items ?? []}
          onDone={(unit) => {
            setAdding(false)
            if (unit) setAdded(unit)
          }}
        />
      </Dialog>
      <Loaded query={served} lines={12}>
        {({ items, on, successions }) => {
          const rows = narrowed ? items.filter(fits).map((unit) => ({ unit, depth: 0 })) : treeOf(items)
          const nowIs = (unit: Unit) => namesNow(unit, today.data, successions)
          return (
            <>
              <div className="filters">
                <DayField
                  label={t.asOf}
                  hint=""
                  value={isDay(day) ? (day as Day) : on}
                  onChange={(chosen) => chosen && setFilters({ day: chosen === today.data?.on ? '' : chosen })}
                />
                <TextField
                  type="search"
                  label={t.find}
                  value={search}
                  onChange={(text) => setFilters({ search: text })}
                />
                <SelectField<UnitKind>
                  label={t.kindFilter}
                  placeholder={t.anyKind}
                  choices={UNIT_KINDS.filter((kind) => items.some((unit) => unit.kind === kind)).map((value) => ({
                    value,
                    label: t.kind[value],
                  }))}
                  value={kind as UnitKind | ''}
                  onChange={(chosen) => setFilters({ kind: chosen })}
                />
              </div>
              <DataTable
                caption={t.caption}
                rows={rows}
                rowKey={({ unit }) => unit.id}
                empty={
                  items.length === 0 ? (
                    <Empty action={add}>{t.none}</Empty>
                  ) : (
                    <Empty action={<Button onClick={() => setFilters({ kind: '', search: '' })}>{t.clear}</Button>}>
                      {t.noneFound}
                    </Empty>
                  )
                }
                columns={[
                  {
                    key: 'name',
                    label: t.column.name,
                    headline: true,
                    cell: ({ unit, depth }) => (
                      <div className="unit-tree" style={{ '--depth': depth } as CSSProperties}>
                        {unit.name}
                        {nowIs(unit) !== '' && <div className="muted small">{t.nowIs(nowIs(unit))}</div>}
                      </div>
                    ),
                  },
                  { key: 'code', label: t.column.code, cell: ({ unit }) => unit.code },
                  { key: 'kind', label: t.column.kind, cell: ({ unit }) => t.kind[unit.kind] },
                  { key: 'level', label: t.column.level, cell: ({ unit }) => t.level[unit.level] },
                  {
                    key: 'validity',
                    label: t.validity,
                    cell: ({ unit }) => (
                      <span className="small">
                        {t.since(showDay(unit.validFrom))} {unit.validTo && t.until(showDay(unit.validTo))}
                      </span>
                    ),
                  },
                ]}
              />
            </>
          )
        }}
      </Loaded>
    </>
  )
}

/** Each unit below the one it belongs to; those whose parent is not in the list stand at the top. */
function treeOf(units: readonly Unit[]): { unit: Unit; depth: number }[] {
  const ids = new Set(units.map((unit) => unit.id))
  const children = Map.groupBy(units, (unit) => (unit.parentId !== null && ids.has(unit.parentId) ? unit.parentId : ''))
  const below = (parent: string, depth: number): { unit: Unit; depth: number }[] =>
    (children.get(parent) ?? []).flatMap((unit) => [
      { unit, depth },
      ...(unit.id === parent ? [] : below(unit.id, depth + 1)),
    ])
  return below('', 0)
}

/** What a unit that is no more is today; empty while it exists. */
function namesNow(unit: Unit, today: ServedUnits | undefined, successions: readonly Succession[]): string {
  if (!today || today.items.some((one) => one.id === unit.id)) return ''
  return successors(unit.id, today.on, today.items, successions)
    .flatMap((id) => today.items.find((one) => one.id === id)?.name ?? [])
    .join(', ')
}
