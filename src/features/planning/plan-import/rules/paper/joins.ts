import type { TableCell } from '#kernel/source-line.ts'
import { breaksName } from '../phrases/known-names.ts'
import type { Ends } from './joined.ts'
import type { Layout } from './layout.ts'
import { NO_MARKER, readMarker } from './markers.ts'
import type { Piece } from './pieces.ts'

/** What stands between a paragraph and the next piece. */
interface Gap {
  readonly blank: boolean
  /** Signs of the last printed line of the paragraph. */
  readonly lastLength: number
}

/** Whether a piece goes on with the paragraph before: a page or the width broke the sentence, or the reader saw it go on. */
export function goesOn(previous: Ends, piece: Piece, gap: Gap, layout: Layout): boolean {
  if (!sameCell(previous.cell, piece.cell)) return false
  if (piece.continues) return true
  const isMarked = readMarker(piece.text).marker !== NO_MARKER
  // "Phần I" on a line of its own: the words of the heading come with the next.
  if (previous.marker.kind !== 'none' && previous.body === '') return !isMarked
  if (!gap.blank && breaksName(previous.text, piece.text)) return true
  return (
    !isMarked &&
    (breaksSentence(previous, piece, layout) ||
      (!gap.blank && (mustGoOn(previous, piece) || fillsLine(previous, piece, gap, layout))))
  )
}

/** No end mark before, a small letter after. */
function breaksSentence(previous: Ends, { text }: Piece, { width }: Layout): boolean {
  return (
    /^\p{Ll}/u.test(text) &&
    !isEnded(previous) &&
    (width !== null || /\s/.test(text)) &&
    !/^https?:/.test(text) &&
    !isFileLine(previous)
  )
}

/** The words before leave the sentence open: "và", "ngày" before a figure, a comma in a numbered paragraph. */
function mustGoOn(previous: Ends, { text }: Piece): boolean {
  return (
    OPEN_END.test(previous.text) ||
    (/^\d/.test(text) && BEFORE_FIGURE.test(previous.text)) ||
    (/,$/.test(previous.text) && previous.marker.kind !== 'none' && !isFileLine(previous) && previous.length > 50)
  )
}

/** The next word had no room on the line before. */
function fillsLine(previous: Ends, { text, indent }: Piece, gap: Gap, { width, spaced }: Layout): boolean {
  return (
    width !== null &&
    gap.lastLength + firstWord(text) >= width &&
    indent < 3 &&
    !/^\p{Lu}[\p{Lu}\s,.-]+$/u.test(text) &&
    (!isEnded(previous) || spaced || /^\p{Ll}/u.test(text))
  )
}

const OPEN_END = /\s(?:và|hoặc|của|với)$/u
const BEFORE_FIGURE = /\s(?:ngày|tháng|năm|số|từ|đến|trước)$/u
const isEnded = ({ text }: Ends) => /[.;:!?…]["”»)]*$|\)$/u.test(text)
const isFileLine = ({ body }: Ends) => /^l[uư]u\s*:/iu.test(body)
const firstWord = (text: string) => (/^\S+/.exec(text)?.[0].length ?? 0) + 1
const sameCell = (a: TableCell | null, b: TableCell | null) =>
  a?.table === b?.table && a?.row === b?.row && a?.column === b?.column
