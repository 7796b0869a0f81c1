import type { SourceLine } from '#kernel/source-line.ts'
import { Joined } from './joined.ts'
import { goesOn } from './joins.ts'
import { layoutOf } from './layout.ts'
import type { Paragraph } from './paragraph.ts'
import { piecesOf } from './pieces.ts'
import { count, type Typography } from './typography.ts'

/**
 * Dòng → đoạn: normalises (NFC), takes away marks of Markdown, joins what a page broke and counts each kind of
 * oddity; nothing else is changed.
 */
export function paragraphsOf(source: readonly SourceLine[], typography: Typography): Paragraph[] {
  const pieces = piecesOf(source, typography)
  const layout = layoutOf(pieces)
  const paragraphs: Joined[] = []
  // The paragraph that may go on: page numbers and footnotes between do not end it.
  let open: Joined | null = null
  let blanks = 0
  let lastLength = 0
  for (const piece of pieces) {
    if (piece.text === '') {
      blanks += 1
      if (blanks === 2) count(typography, 'blankLines')
      continue
    }
    const aside = piece.furniture || piece.footnote
    if (open && !aside && !open.isFull && goesOn(open.ends, piece, { blank: blanks > 0, lastLength }, layout)) {
      if (!piece.continues && layout.width === null) count(typography, 'joinedParagraph')
      open.add(piece)
    } else {
      const joined = new Joined(piece)
      paragraphs.push(joined)
      if (!aside) open = joined
    }
    blanks = 0
    lastLength = [...piece.text].length
  }
  return paragraphs.map((joined) => joined.toParagraph())
}
