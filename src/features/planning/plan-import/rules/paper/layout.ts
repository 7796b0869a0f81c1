import type { Piece } from './pieces.ts'

/** How a text file sets its paragraphs. */
export interface Layout {
  /** The width at which the file breaks its lines by itself; null when it has one line for each paragraph. */
  readonly width: number | null
  /** Paragraphs set apart by blank lines: then only a blank line ends one. */
  readonly spaced: boolean
}

export const layoutOf = (pieces: readonly Piece[]): Layout => ({
  width: wrapWidth(pieces),
  spaced: pieces.filter((piece) => piece.text === '').length > pieces.length / 5,
})

/** The sign of a width is that again and again a full line without end mark is followed at once by a small letter. */
function wrapWidth(pieces: readonly Piece[]): number | null {
  const lengths = pieces.map((piece) => [...piece.text].length)
  const filled = lengths.filter((length) => length > 0)
  if (filled.length < 12) return null
  const longest = filled.toSorted((a, b) => a - b)[Math.floor(filled.length * 0.97)]!
  if (longest < 50 || longest > 140) return null
  const broken = pieces.filter((piece, index) => {
    const previous = pieces[index - 1]
    return (
      previous !== undefined &&
      !piece.continues &&
      /^\p{Ll}/u.test(piece.text) &&
      lengths[index - 1]! > longest * 0.75 &&
      !/[.;:!?]$/.test(previous.text)
    )
  })
  return broken.length >= 3 ? longest - 2 : null
}
