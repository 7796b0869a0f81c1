/**
 * One line of a document as a reader found it (a paragraph in DOCX, a printed line in PDF, a line in text):
 * what the plan import reads, and what the screen shows on the left.
 */
export interface SourceLine {
  /** Counted from 1 in the original; blank lines count too. */
  readonly number: number
  /** As written, without the line's end; a soft break inside a paragraph is "\n". */
  readonly text: string
  /** The marker that Word draws by itself ("1.", "a)", "-"): it is no part of the stored text. */
  readonly marker?: string
  /** The page's width broke the sentence here: this line goes on with the one before. */
  readonly continues?: boolean
  /** Page numbers, running heads and feet. */
  readonly furniture?: boolean
  /** Text of a footnote, lifted out of its place. */
  readonly footnote?: boolean
  /** Where it stands in a table, all counted from 0. */
  readonly cell?: TableCell
  readonly bold?: boolean
}

export interface TableCell {
  readonly table: number
  readonly row: number
  readonly column: number
  /** The row and the column to which a merged cell goes. */
  readonly lastRow?: number
  readonly lastColumn?: number
}
