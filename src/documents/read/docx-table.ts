import type { SourceLine, TableCell } from '#kernel/source-line.ts'

/** As many as Word allows. */
const MOST_COLUMNS = 63

/** A cell that goes on below: its lines, and the last row that it has reached. */
interface Merged {
  readonly from: number
  readonly to: number
  lastRow: number
}

/** A table whose end has not come yet: rows and columns of its grid count from 0, -1 before the first. */
export class OpenTable {
  readonly number: number
  /** The line with which it begins. */
  readonly #from: number
  readonly #merging = new Map<number, Merged>()
  readonly #merged: Merged[] = []
  #cellFrom = 0
  #row = -1
  #column = -1
  /** Columns of the grid that the open cell takes. */
  #span = 1
  #widest = 0
  #merge: 'begins' | 'goesOn' | null = null

  constructor(number: number, from: number) {
    this.number = number
    this.#from = from
  }

  get cell(): TableCell {
    const [row, column] = [Math.max(0, this.#row), Math.max(0, this.#column)]
    const lastColumn = column + this.#span - 1
    return { table: this.number, row, column, ...(lastColumn > column && { lastColumn }) }
  }

  openRow(): void {
    this.#row += 1
    this.#column = -1
    this.#span = 1
  }

  /** The row begins so many columns later than the others. */
  skip(columns: number): void {
    this.#column += Math.min(MOST_COLUMNS, columns)
  }

  /** Begins a cell; `from` is the line with which it does. */
  openCell(from: number): void {
    this.#cellFrom = from
    this.#column += this.#span
    this.#merge = null
    this.widen(1)
  }

  /** The open cell takes so many columns of the grid. */
  widen(columns: number): void {
    this.#span = Math.min(MOST_COLUMNS, Math.max(1, columns))
    this.#widest = Math.max(this.#widest, this.#column + this.#span)
  }

  /** The open cell begins one that goes on below, or goes on with the one above. */
  merge(how: 'begins' | 'goesOn'): void {
    this.#merge = how
  }

  /** Ends the open cell before the line `to`. */
  closeCell(to: number): void {
    const above = this.#merging.get(this.#column)
    if (this.#merge === 'goesOn' && above) above.lastRow = this.#row
    else if (this.#merge === 'begins') {
      const merged = { from: this.#cellFrom, to, lastRow: this.#row }
      this.#merging.set(this.#column, merged)
      this.#merged.push(merged)
    } else this.#merging.delete(this.#column)
  }

  /** A frame of one column is no table: its paragraphs stand as if it were not there. What was merged says how far it goes. */
  close(lines: SourceLine[]): void {
    const own = (index: number) => lines[index]!.cell?.table === this.number
    if (this.#widest <= 1) {
      for (let index = this.#from; index < lines.length; index += 1)
        if (own(index)) {
          const { cell, ...line } = lines[index]!
          lines[index] = line
        }
      return
    }
    for (const { from, to, lastRow } of this.#merged)
      for (let index = from; index < to; index += 1)
        if (own(index) && lines[index]!.cell!.row < lastRow)
          lines[index] = { ...lines[index]!, cell: { ...lines[index]!.cell!, lastRow } }
  }
}
