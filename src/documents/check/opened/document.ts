export interface OpenedRun {
  readonly text: string
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly font: string
  readonly color: string
  readonly highlighted: boolean
}

/** One paragraph with everything that styles and defaults add to it. Lengths in twentieths of a point. */
export interface OpenedParagraph {
  readonly text: string
  readonly runs: readonly OpenedRun[]
  readonly align: string
  readonly firstLine: number
  readonly left: number
  readonly right: number
  readonly before: number
  readonly after: number
  readonly line: number
  readonly lineRule: string
  /** A solid line above or below it. */
  readonly ruled: boolean
  readonly pageNumber: boolean
  readonly section: number
  readonly cell: Cell | null
}

export interface Cell {
  readonly table: number
  readonly row: number
  readonly column: number
  readonly width: number
  /** False for boxes that only place text. */
  readonly bordered: boolean
}

export interface OpenedTable {
  readonly bordered: boolean
  readonly headRepeats: boolean
  readonly rowsWhole: boolean
  readonly section: number
}

export interface OpenedSection {
  readonly width: number
  readonly height: number
  readonly landscape: boolean
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
  readonly titlePage: boolean
  readonly firstNumber: number | null
  readonly header: readonly OpenedParagraph[]
  readonly firstHeader: readonly OpenedParagraph[]
}

export interface OpenedDocx {
  readonly paragraphs: readonly OpenedParagraph[]
  readonly tables: readonly OpenedTable[]
  readonly sections: readonly OpenedSection[]
  /** Every XML part as text, by its path. */
  readonly parts: ReadonlyMap<string, string>
  readonly names: ReadonlySet<string>
}
