import { type KeyboardEvent, type ReactNode, useState } from 'react'
import type { Address } from '../address.ts'
import { useGo } from '../address.ts'
import type { Pages } from '../lists.ts'
import { useTexts } from '../texts.ts'
import { Link } from './Link.tsx'
import { Empty } from './Loading.tsx'
import { MoreRows } from './MoreRows.tsx'
import { type Order, sortRows } from './sort.ts'
import { designTexts } from './texts.ts'
import './DataTable.css'

export interface Column<Row> {
  readonly key: string
  readonly label: string
  cell(row: Row): ReactNode
  /** What the column sorts by; without it the head is no button. Days and numbers sort as such, words the Vietnamese way. */
  sort?(row: Row): string | number | null
  readonly numeric?: boolean
  /** Headline of the card on a phone; with `rowPath` it carries the link. Mark exactly one. */
  readonly headline?: boolean
}

interface Props<Row> {
  /** What the table shows; read out, and seen when `showCaption`. */
  caption: string
  showCaption?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey(row: Row): string
  rowPath?(row: Row): Address
  /** The row's own buttons, last column. */
  rowActions?(row: Row): ReactNode
  sortedBy?: Order
  /** Sorted by whoever answers the list: its present order, the columns that it may be sorted by, and what to do when a head is pressed. */
  ordered?: { readonly by: Order; readonly keys: readonly string[]; onOrder(order: Order): void }
  /** What is said below a list that comes in parts, and the way to the next. */
  more?: Omit<Pages<unknown>, 'rows'> | undefined
  empty?: ReactNode
  foot?: ReactNode
}

/** A table that sorts, opens its rows, and turns into cards on a phone. ↑ ↓ move between rows, Enter opens. */
export function DataTable<Row>({
  caption,
  showCaption,
  columns,
  rows,
  rowKey,
  rowPath,
  rowActions,
  sortedBy,
  ordered,
  more,
  empty,
  foot,
}: Props<Row>) {
  const t = useTexts(designTexts)
  const go = useGo()
  const [own, setOwn] = useState<Order | null>(sortedBy ?? null)
  const order = ordered?.by ?? own
  const setOrder = ordered?.onOrder ?? setOwn
  const sorts = (column: Column<Row>) => (ordered ? ordered.keys.includes(column.key) : column.sort !== undefined)
  const sorter = ordered ? undefined : columns.find((column) => column.key === order?.key)?.sort
  const shown = order && sorter ? sortRows(rows, sorter, order.descending) : rows
  if (rows.length === 0) return <div className="table-scroll">{empty ?? <Empty>{t.noRows}</Empty>}</div>

  return (
    <div className="table-scroll">
      <table className="table cards">
        <caption className={showCaption ? undefined : 'hidden-visually'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={column.numeric ? 'number' : undefined}
                aria-sort={order?.key === column.key ? (order.descending ? 'descending' : 'ascending') : undefined}
              >
                {sorts(column) ? (
                  <button
                    type="button"
                    title={t.sortBy(column.label)}
                    onClick={() =>
                      setOrder({ key: column.key, descending: order?.key === column.key && !order.descending })
                    }
                  >
                    {column.label}
                    <span aria-hidden="true">{order?.key === column.key ? (order.descending ? '▼' : '▲') : ''}</span>
                  </button>
                ) : (
                  column.label
                )}
              </th>
            ))}
            {rowActions && (
              <th scope="col">
                <span className="hidden-visually">{t.actionsColumn}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody onKeyDown={moveBetweenRows}>
          {shown.map((row) => {
            const path = rowPath?.(row)
            return (
              // The headline's link is the keyboard's way; the row is a larger target for the mouse.
              <tr
                key={rowKey(row)}
                className={path ? 'goes' : undefined}
                onClick={(event) => {
                  const onControl = (event.target as Element).closest('a, button, input, select, label')
                  if (path && !onControl && !window.getSelection()?.toString()) go(path)
                }}
              >
                {columns.map((column) => (
                  <td
                    key={column.key}
                    data-label={column.headline ? undefined : column.label}
                    className={
                      [column.numeric && 'number', column.headline && 'headline'].filter(Boolean).join(' ') || undefined
                    }
                  >
                    {column.headline && path ? <Link to={path}>{column.cell(row)}</Link> : column.cell(row)}
                  </td>
                ))}
                {rowActions && <td>{rowActions(row)}</td>}
              </tr>
            )
          })}
        </tbody>
        {foot && <tfoot>{foot}</tfoot>}
      </table>
      {more && <MoreRows shown={rows.length} {...more} />}
    </div>
  )
}

function moveBetweenRows(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const links = Array.from(event.currentTarget.querySelectorAll<HTMLElement>('.headline a'))
  const at = links.indexOf(event.target as HTMLElement)
  if (step === 0 || at < 0) return
  event.preventDefault()
  links[at + step]?.focus()
}
