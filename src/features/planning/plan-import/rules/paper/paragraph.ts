import type { TableCell } from '#kernel/source-line.ts'
import { searchKey } from '#kernel/text.ts'
import { type Marker, NO_MARKER, readMarker } from './markers.ts'
import { withoutMarks } from './note-marks.ts'
import type { Piece } from './pieces.ts'

/** Where something stands in the original: every value that is read remembers its passages. */
export interface Passage {
  readonly lines: readonly number[]
}

/** One paragraph of the plan: joined again where a page or the width broke it, without marks of typesetting. */
export interface Paragraph extends Passage {
  /** Marker and words, without the marks of notes. */
  readonly text: string
  /** The marks of notes that stood in it, and its body with them. */
  readonly marks: readonly string[]
  readonly marked: string
  readonly marker: Marker
  /** The words after the marker. */
  readonly body: string
  /** The body as search sees it: small letters without marks. */
  readonly key: string
  /** What three spaces or a tab part: the two sides of a letterhead in a text file. */
  readonly columns: readonly string[]
  /** All of it, with the gaps between columns: what the paragraph can be made from again. */
  readonly spaced: string
  readonly bold: boolean
  readonly furniture: boolean
  readonly footnote: boolean
  readonly cell: TableCell | null
}

/** What parts two columns of one line. */
export const COLUMN_GAP = '   '

/** A paragraph from words alone, for parts of a line (the columns of a letterhead). */
export function paragraphOf(text: string, lines: readonly number[]): Paragraph {
  return paragraphFrom(text, {}, lines)
}

/** A paragraph from a piece; `marker` is the one already read where more words join a paragraph. */
export function paragraphFrom(
  spaced: string,
  from: Partial<Pick<Piece, 'bold' | 'furniture' | 'footnote' | 'cell'>>,
  lines: readonly number[],
  marker: Marker = NO_MARKER,
): Paragraph {
  const written = spaced.replace(/\s+/g, ' ')
  const columns = spaced.split(/\s{3,}/)
  const { text, marks } = withoutMarks(written)
  const read =
    marker.text && text.startsWith(marker.text)
      ? { marker, body: text.slice(marker.text.length).trim() }
      : readMarker(text)
  return {
    lines,
    text,
    marks,
    marked: marks.length === 0 ? read.body : written.slice((read.marker.text ?? '').length).trim(),
    marker: read.marker,
    body: read.body,
    key: searchKey(read.body),
    columns: columns.map((column) => withoutMarks(column.trim()).text),
    spaced: columns.map((column) => column.replace(/\s+/g, ' ')).join(COLUMN_GAP),
    bold: from.bold ?? false,
    furniture: from.furniture ?? false,
    footnote: from.footnote ?? false,
    cell: from.cell ?? null,
  }
}
