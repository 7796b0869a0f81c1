import { searchKey } from '#kernel/text.ts'
import type { Paragraph, Passage } from '../paper/paragraph.ts'
import { areHeads, isHead, ORDINAL_HEAD } from '../phrases/table-heads.ts'

/** The words of a cell, with the paragraphs they stand in. */
export interface Cell extends Passage {
  readonly text: string
  readonly parts: readonly string[]
}

export interface Head {
  readonly column: number
  readonly text: string
  readonly key: string
}

/** A row under the heads. */
export interface Row {
  /** "1", "II", "A"; empty where the table has no running number or the row none. */
  readonly ordinal: string
  readonly cell: (column: number | null) => Cell | null
  /** Its cells that have words, without the running number; a merged cell is in each row to which it goes. */
  readonly cells: readonly Cell[]
}

/** As deep as the heads may stand under a name that the table itself gives. */
const FIRST_ROWS = 6

/** A table by its cells: the first row whose cells are heads names the columns, with those below that part them further. */
export class Table {
  readonly heads: readonly Head[]
  readonly rows: readonly Row[]

  constructor(paragraphs: readonly Paragraph[]) {
    const grid = gridOf(paragraphs)
    const at = grid.slice(0, FIRST_ROWS).findIndex((row) => areHeads([...row.values()].map(({ text }) => text)))
    const end = at < 0 ? 0 : endOfHeads(grid, at)
    this.heads = at < 0 ? [] : headsOf(grid.slice(at, end))
    const ordinals = this.columnOf(ORDINAL_HEAD) ?? countedIn(grid)
    const heads = new Map(this.heads.map(({ column, key }) => [column, key]))
    this.rows = grid
      .slice(end)
      .filter((row) => !isRepeated(row, heads) && !isCount(row))
      .map((row) => rowOf(row, ordinals))
  }

  /** The first column whose head has these words and none of the others; null where none has. */
  columnOf(words: RegExp, others?: RegExp): number | null {
    return this.columnsOf(words, others)[0]?.column ?? null
  }

  columnsOf(words: RegExp, others?: RegExp): Head[] {
    return this.heads.filter(({ key }) => words.test(key) && !others?.test(key))
  }

  /** The first column in which most rows have what is asked; for a table without heads. */
  columnBy(holds: (text: string) => boolean): number | null {
    const columns = new Map<number, number>()
    for (const { cell } of this.rows)
      for (let column = 0; column < 12; column += 1)
        if (holds(cell(column)?.text ?? '')) columns.set(column, (columns.get(column) ?? 0) + 1)
    const [best] = [...columns].toSorted(([, a], [, b]) => b - a)
    return best && best[1] * 2 > this.rows.length ? best[0] : null
  }
}

type GridRow = ReadonlyMap<number, Cell & { readonly lastRow: number; readonly lastColumn: number }>

/** Rows of cells by column; what is merged downwards stands in each row to which it goes. */
function gridOf(paragraphs: readonly Paragraph[]): GridRow[] {
  const rows = Map.groupBy(paragraphs, ({ cell }) => cell!.row)
  const grid: GridRow[] = []
  let open = new Map<number, Cell & { readonly lastRow: number; readonly lastColumn: number }>()
  for (const row of [...rows.keys()].toSorted((a, b) => a - b)) {
    const own = new Map([...open].filter(([, cell]) => cell.lastRow >= row))
    for (const [column, parts] of Map.groupBy(rows.get(row)!, ({ cell }) => cell!.column)) {
      const { lastRow = row, lastColumn = column } = parts[0]!.cell!
      own.set(column, { ...cellOf(parts), lastRow, lastColumn })
    }
    open = new Map([...own].filter(([, cell]) => cell.lastRow > row))
    grid.push(new Map([...own].toSorted(([a], [b]) => a - b)))
  }
  return grid
}

const cellOf = (paragraphs: readonly Paragraph[]): Cell => ({
  text: paragraphs.map(({ text }) => text).join(' '),
  parts: paragraphs.map(({ text }) => text),
  lines: paragraphs.flatMap(({ lines }) => lines),
})

/** Heads go on as far as their merged cells, or over a row that heads the parts of a wide one. */
function endOfHeads(grid: readonly GridRow[], at: number): number {
  const own = grid[at]!
  const below = grid[at + 1]
  const isWide = [...own].some(([column, { lastColumn }]) => lastColumn > column)
  const isMerged = below !== undefined && [...own].some(([column, cell]) => below.get(column)?.lines === cell.lines)
  const areParts =
    below !== undefined &&
    !below.has([...own.keys()][0]!) &&
    [...below.values()].every(({ text }) => isHead(text)) &&
    below.size > 1
  return below !== undefined && (isMerged || isWide || areParts) && [...below.values()].some(({ text }) => isHead(text))
    ? at + 2
    : at + 1
}

/** The words over each column, from all rows of heads. */
function headsOf(rows: readonly GridRow[]): Head[] {
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))].toSorted((a, b) => a - b)
  return columns.map((column) => {
    const over = rows.flatMap((row) =>
      [...row].filter(([from, { lastColumn }]) => from <= column && column <= lastColumn),
    )
    const text = [...new Set(over.map(([, cell]) => cell.text))].join(' ')
    return { column, text, key: searchKey(text).replace(/[*_]/g, '') }
  })
}

/** The heads once more, at the top of a page. */
const isRepeated = (row: GridRow, heads: ReadonlyMap<number, string>): boolean =>
  row.size > 1 && [...row].every(([column, { text }]) => heads.get(column)?.includes(searchKey(text)))

/** "(1) (2) (3)" under the heads. */
const isCount = (row: GridRow): boolean =>
  row.size > 1 && [...row.values()].every(({ text }) => /^\(?(?:\d{1,2}|[A-Z])\)?$/.test(text))

/** The column of running numbers of a table without heads. */
function countedIn(grid: readonly GridRow[]): number | null {
  const first = grid.flatMap((row) => row.get(0)?.text ?? [])
  return first.length > 0 && first.every((text) => /^(?:\d{1,3}|[IVX]+)[.)]?$/.test(text)) ? 0 : null
}

function rowOf(row: GridRow, ordinals: number | null): Row {
  const ordinal = ordinals === null ? undefined : row.get(ordinals)
  // A name that goes over the whole row begins in the column of numbers.
  const isNumber =
    ordinal !== undefined && ordinal.lastColumn === ordinals && /^[\dIVXA-Z]{1,4}[.)]?$/.test(ordinal.text)
  const cells = [...row].filter(([column]) => !(isNumber && column === ordinals)).map(([, cell]) => cell)
  return {
    ordinal: isNumber ? ordinal.text.replace(/[.)]$/, '') : '',
    cell: (column) => (column === null ? null : (row.get(column) ?? null)),
    cells,
  }
}
