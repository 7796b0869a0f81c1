import type { SourceLine } from '#kernel/source-line.ts'
import { OPENED, SKIPPED } from './docx-elements.ts'
import { DocxState, PLAIN_RUN } from './docx-state.ts'
import type { Styles } from './docx-styles.ts'
import { FontLetters } from './legacy.ts'
import { Numbering } from './numbering.ts'
import { superscript } from './superscript.ts'
import { xmlEvents } from './xml.ts'

/** What one part of a DOCX says, line by line. */
interface PartLines {
  readonly lines: SourceLine[]
  /** Notes in the order of their marks: "footnote 2", "endnote 1". */
  readonly notes: readonly string[]
  readonly letters: FontLetters
}

/** Reads a part from its beginning to its end; without `numbering` no paragraph is numbered. */
export function linesOf(xml: string, styles: Styles, numbering = new Numbering(undefined)): PartLines {
  const state = new DocxState()
  const letters = new FontLetters()
  let skipped = 0
  for (const event of xmlEvents(xml)) {
    if (event.kind === 'text') {
      // Below zero where a file ends what it never began: its words stay out too.
      if (state.inText && skipped === 0) addWords(event.text, state, styles, letters)
    } else if (SKIPPED.has(event.name)) {
      skipped += event.kind === 'open' ? 1 : -1
      // "<w:del/>" among the properties of a paragraph: its mark is deleted.
      if (event.kind === 'open' && event.empty && state.paragraph && !state.run) state.paragraph.unmarked = true
    } else if (skipped > 0) continue
    else if (event.kind === 'open') OPENED.get(event.name)?.(state, event)
    else CLOSED.get(event.name)?.(state, styles, numbering)
  }
  state.dropCarried()
  return { lines: state.lines, notes: state.notes, letters }
}

const CLOSED: ReadonlyMap<string, (state: DocxState, styles: Styles, numbering: Numbering) => unknown> = new Map([
  ['w:p', closeParagraph],
  ['w:r', ({ runs }: DocxState) => runs.pop()],
  ['w:t', (state: DocxState) => Object.assign(state, { inText: false })],
  ['w:txbxContent', (state: DocxState) => state.dropCarried()],
  [
    'w:tc',
    (state: DocxState) => {
      state.dropCarried()
      state.table?.closeCell(state.lines.length)
    },
  ],
  ['w:tbl', ({ tables, lines }: DocxState) => tables.pop()?.close(lines)],
])

/** Words as a person sees them: what is hidden or a field's code stays out, what is shown in capitals is in capitals. */
function addWords(text: string, state: DocxState, styles: Styles, letters: FontLetters): void {
  const { paragraph, run = PLAIN_RUN, fields } = state
  if (!paragraph || fields.includes(true)) return
  const { hidden, capitals, bold, font } = styles.lookOf(run, paragraph.style)
  if (hidden) return
  const shown = capitals ? text.toUpperCase() : text
  paragraph.text += run.raised && /^\d{1,2}$/.test(shown) ? superscript(shown) : shown
  if (bold) paragraph.boldLetters += shown.length
  letters.count(text, font)
}

function closeParagraph(state: DocxState, styles: Styles, numbering: Numbering): void {
  const paragraph = state.paragraphs.pop()
  if (!paragraph) return
  const { text, boldLetters } = paragraph
  if (paragraph.unmarked) {
    state.carry(text)
    return
  }
  const isFilled = text.trim() !== ''
  const place = styles.placeOf(paragraph, numbering)
  const marker = place && isFilled ? numbering.next(place) : null
  state.addLine({
    text,
    ...(marker !== null && { marker }),
    ...(isFilled && boldLetters > text.length * 0.8 && { bold: true }),
  })
}
