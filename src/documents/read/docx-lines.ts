import type { SourceLine, TableCell } from '#kernel/source-line.ts'
import { OPENED, SKIPPED } from './docx-elements.ts'
import { DocxState, type OpenParagraph, type OpenTable } from './docx-state.ts'
import type { Styles } from './docx-styles.ts'
import { FontLetters } from './legacy.ts'
import { Numbering } from './numbering.ts'
import { superscript } from './superscript.ts'
import { xmlEvents } from './xml.ts'

/** What one part of a DOCX says, line by line. */
interface PartLines {
  readonly lines: SourceLine[]
  /** Identifiers of the footnotes in the order of their marks. */
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
      const { paragraph } = state
      if (!state.inText || skipped !== 0 || !paragraph) continue
      addWords(paragraph, event.text, state)
      letters.count(event.text, state.run.font ?? styles.fontOf(paragraph.style))
    } else if (SKIPPED.has(event.name)) skipped += event.kind === 'open' ? 1 : -1
    else if (skipped > 0) continue
    else if (event.kind === 'open') OPENED.get(event.name)?.(state, event)
    else if (event.name === 'w:p') closeParagraph(state, styles, numbering)
    else if (event.name === 'w:tbl') closeTable(state)
    else if (event.name === 'w:r') state.run.open = false
    else if (event.name === 'w:t') state.inText = false
  }
  return { lines: state.lines, notes: state.notes, letters }
}

function addWords(paragraph: OpenParagraph, text: string, { run }: DocxState): void {
  paragraph.text += run.raised && /^\d{1,2}$/.test(text) ? superscript(text) : text
  if (run.bold) paragraph.boldLetters += text.length
}

function closeParagraph(state: DocxState, styles: Styles, numbering: Numbering): void {
  const paragraph = state.paragraphs.pop()
  if (!paragraph) return
  const { text, boldLetters } = paragraph
  const isFilled = text.trim() !== ''
  const place = styles.placeOf(paragraph, numbering)
  const marker = place && isFilled ? numbering.next(place) : null
  const cell = state.table ? cellIn(state.table) : null
  state.lines.push({
    number: state.lines.length + 1,
    text,
    ...(marker !== null && { marker }),
    ...(cell !== null && { cell }),
    ...(isFilled && boldLetters > text.length * 0.8 && { bold: true }),
  })
}

const cellIn = ({ number, row, column }: OpenTable): TableCell => ({
  table: number,
  row: Math.max(0, row),
  column: Math.max(0, column),
})

/** A frame of one column is no table: its paragraphs stand as if it were not there. */
function closeTable({ tables, lines }: DocxState): void {
  const table = tables.pop()
  if (!table || table.widest > 1) return
  for (const [index, { cell, ...line }] of lines.entries())
    if (index >= table.from && cell?.table === table.number) lines[index] = line
}
