export interface OpenedRun {
  /** What a person reads: composed, in capitals where the look says so; a tab is a tab. */
  readonly text: string
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly underlined: boolean
  /** The fonts that its letters are drawn with: plain and marked ones may have different ones. */
  readonly fonts: readonly string[]
  readonly color: string
  readonly highlighted: boolean
  /** False where letters and marks are written apart. */
  readonly composed: boolean
}

/** One line as its writer broke it, with everything that styles, numbering and defaults add to it. Lengths in twentieths of a point. */
export interface OpenedParagraph {
  /** With the number that the word processor draws before it. */
  readonly text: string
  readonly runs: readonly OpenedRun[]
  /** "unknown" where words are placed by tabs and spaces. */
  readonly align: string
  /** Where the first line begins, from the margin; what the paragraph says of it, without its indent. */
  readonly begins: number
  readonly firstLine: number
  readonly left: number
  readonly right: number
  readonly before: number
  readonly after: number
  readonly line: number
  readonly lineRule: string
  /** A solid line above or below it. */
  readonly ruled: boolean
  /** Lengths in points of the level lines that are drawn at it. */
  readonly drawn: readonly number[]
  readonly pageNumber: boolean
  readonly section: number
  readonly cell: Cell | null
  /** Goes on after a line break within one paragraph. */
  readonly goesOn: boolean
  readonly newPage: boolean
  readonly box: Box | null
  /** Its number among the lines with words, from 1. */
  readonly at: number
}

/** A box of text that lies over the page; in points. */
export interface Box {
  readonly width: number
  readonly height: number
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
  /** Goes on, on the page of the section before it. */
  readonly continuous: boolean
  readonly firstNumber: number | null
  readonly numberFormat: string
  readonly header: readonly OpenedParagraph[]
  readonly firstHeader: readonly OpenedParagraph[]
  readonly footers: readonly OpenedParagraph[]
}

export interface OpenedDocx {
  readonly paragraphs: readonly OpenedParagraph[]
  readonly tables: readonly OpenedTable[]
  readonly sections: readonly OpenedSection[]
  readonly notes: readonly OpenedParagraph[]
  /** Every XML part as text, by its path. */
  readonly parts: ReadonlyMap<string, string>
  readonly names: ReadonlySet<string>
}
