import type { DocxState, OpenParagraph, OpenTable, Run } from './docx-state.ts'
import { superscript } from './superscript.ts'
import type { XmlEvent } from './xml.ts'

type Opening = XmlEvent & { readonly kind: 'open' }
type Effect = (state: DocxState, element: Opening) => unknown

/** Deleted or moved-away words, fallbacks for old programs, field codes and markup of changes: nothing in them is read. */
export const SKIPPED: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:pPrChange',
  'w:rPrChange',
  'w:instrText',
  'w:delText',
  'w:tblPrChange',
  'w:sectPrChange',
])

const valOf = ({ attributes }: Opening): string | undefined => attributes['w:val']

/** Something said of the open paragraph; outside of one it says nothing. */
const ofParagraph =
  (change: (paragraph: OpenParagraph, element: Opening, state: DocxState) => Partial<OpenParagraph>): Effect =>
  (state, element) => {
    const { paragraph } = state
    if (paragraph) Object.assign(paragraph, change(paragraph, element, state))
  }

/** Something said of the open run. */
const ofRun =
  (change: (element: Opening, run: Run) => Partial<Run>): Effect =>
  ({ run }, element) => {
    if (run.open) Object.assign(run, change(element, run))
  }

/** Something said of the open table. */
const ofTable =
  (change: (table: OpenTable) => Partial<OpenTable>): Effect =>
  ({ table }) => {
    if (table) Object.assign(table, change(table))
  }

const lineBreak = ofParagraph(({ text }, { attributes }) =>
  attributes['w:type'] === undefined ? { text: `${text}\n` } : {},
)

/** What the beginning of an element does; any other element says nothing that is kept. */
export const OPENED: ReadonlyMap<string, Effect> = new Map<string, Effect>([
  // An empty element closes itself in the next event.
  ['w:p', (state) => state.paragraphs.push({ text: '', style: null, list: null, level: null, boldLetters: 0 })],
  ['w:pStyle', ofParagraph((_, element) => ({ style: valOf(element) ?? null }))],
  ['w:numId', ofParagraph((_, element) => ({ list: valOf(element) ?? null }))],
  ['w:ilvl', ofParagraph((_, element) => ({ level: Number(valOf(element) ?? 0) }))],

  ['w:r', (state) => Object.assign(state.run, { open: true, bold: false, raised: false, font: null })],
  ['w:b', ofRun((element) => ({ bold: valOf(element) !== '0' && valOf(element) !== 'false' }))],
  ['w:vertAlign', ofRun((element) => ({ raised: valOf(element) === 'superscript' }))],
  ['w:rFonts', ofRun(({ attributes }, { font }) => ({ font: attributes['w:ascii'] ?? attributes['w:hAnsi'] ?? font }))],

  ['w:t', (state, { empty }) => Object.assign(state, { inText: !empty })],
  ['w:tab', ofParagraph(({ text }, _, { run }) => (run.open ? { text: `${text}\t` } : {}))],
  ['w:br', lineBreak],
  ['w:cr', lineBreak],
  ['w:noBreakHyphen', ofParagraph(({ text }) => ({ text: `${text}-` }))],
  [
    'w:footnoteReference',
    ofParagraph(({ text }, { attributes }, { notes }) => {
      notes.push(attributes['w:id'] ?? '')
      return { text: text + superscript(String(notes.length)) }
    }),
  ],

  ['w:tbl', (state) => state.openTable()],
  ['w:tr', ofTable(({ row }) => ({ row: row + 1, column: -1 }))],
  ['w:tc', ofTable(({ column, widest }) => ({ column: column + 1, widest: Math.max(widest, column + 2) }))],
])
