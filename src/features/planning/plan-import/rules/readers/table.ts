import type { Paragraph, Passage } from '../paper/paragraph.ts'

/** The words of a cell, with the paragraphs they stand in. */
export interface Cell extends Passage {
  readonly text: string
}

/** A table by its cells: its first row names the columns. */
export class Table {
  readonly heads: readonly Paragraph[]
  readonly #rows: readonly (readonly Paragraph[])[]

  constructor(cells: readonly Paragraph[]) {
    const rows = [...Map.groupBy(cells, (paragraph) => paragraph.cell!.row).values()]
    this.heads = rows[0]!
    this.#rows = rows.slice(1)
  }

  /** The first column whose head has these words; null where none has. */
  columnOf(words: RegExp): number | null {
    return this.heads.find((head) => words.test(head.key))?.cell?.column ?? null
  }

  /** Every row under the heads, as what it says in a column; a row of one cell is a heading of a group and none of them. */
  rows(): { readonly cell: (column: number | null) => Cell | null }[] {
    return this.#rows
      .filter((row) => row.length > 1)
      .map((row) => ({ cell: (column) => cellOf(row.filter((paragraph) => paragraph.cell!.column === column)) }))
  }
}

const cellOf = (paragraphs: readonly Paragraph[]): Cell | null =>
  paragraphs.length === 0
    ? null
    : {
        text: paragraphs.map((paragraph) => paragraph.text).join(' '),
        lines: paragraphs.flatMap((paragraph) => paragraph.lines),
      }
