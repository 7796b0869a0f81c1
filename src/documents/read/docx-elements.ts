import { type DocxState, type OpenParagraph, PLAIN_RUN, type Run } from './docx-state.ts'
import { lookSaid } from './docx-styles.ts'
import type { OpenTable } from './docx-table.ts'
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
  'w:tcPrChange',
  'w:trPrChange',
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

/** Something said of the open run; between runs it is said of the paragraph's mark. */
const ofRun =
  (change: (element: Opening) => Partial<Run> | null): Effect =>
  ({ runs }, element) => {
    const run = runs.pop()
    if (run) runs.push({ ...run, ...change(element) })
  }

/** Something said of the open table. */
const ofTable =
  (change: (table: OpenTable, element: Opening, state: DocxState) => void): Effect =>
  (state, element) => {
    if (state.table) change(state.table, element, state)
  }

const numberOf = (element: Opening): number => Number(valOf(element)) || 0

/** A line ends here; a page or column too, where words stand before it. */
const lineBreak = ofParagraph(({ text }, { attributes }) =>
  ['page', 'column'].includes(attributes['w:type'] ?? '') && text.trim() === '' ? {} : { text: `${text}\n` },
)

const tab = ofParagraph(({ text }, _, { run }) => (run ? { text: `${text}\t` } : {}))

/** A raised figure for each note in the order of the text, footnotes and endnotes alike. */
const noteOf = (kind: string): Effect =>
  ofParagraph(({ text }, { attributes }, { notes }) => {
    notes.push(`${kind} ${attributes['w:id'] ?? ''}`)
    return { text: text + superscript(String(notes.length)) }
  })

const look = ofRun(({ name, attributes }) => lookSaid(name, attributes))

/** What the beginning of an element does; any other element says nothing that is kept. */
export const OPENED: ReadonlyMap<string, Effect> = new Map<string, Effect>([
  // An empty element closes itself in the next event.
  ['w:p', (state) => state.openParagraph()],
  ['w:pStyle', ofParagraph((_, element) => ({ style: valOf(element) ?? null }))],
  ['w:numId', ofParagraph((_, element) => ({ list: valOf(element) ?? null }))],
  ['w:ilvl', ofParagraph((_, element) => ({ level: Number(valOf(element) ?? 0) }))],

  ['w:r', ({ runs }) => runs.push(PLAIN_RUN)],
  ['w:rStyle', ofRun((element) => ({ style: valOf(element) ?? null }))],
  ['w:vertAlign', ofRun((element) => ({ raised: valOf(element) === 'superscript' }))],
  ['w:b', look],
  ['w:caps', look],
  ['w:smallCaps', look],
  ['w:rFonts', look],
  [
    'w:vanish',
    (state, element) => {
      look(state, element)
      if (!state.run && state.paragraph && lookSaid(element.name, element.attributes)?.hidden)
        state.paragraph.unmarked = true
    },
  ],

  ['w:t', (state, { empty }) => Object.assign(state, { inText: !empty })],
  ['w:tab', tab],
  ['w:ptab', tab],
  ['w:br', lineBreak],
  ['w:cr', lineBreak],
  ['w:noBreakHyphen', ofParagraph(({ text }) => ({ text: `${text}-` }))],
  ['w:footnoteReference', noteOf('footnote')],
  ['w:endnoteReference', noteOf('endnote')],
  [
    'w:fldChar',
    ({ fields }, { attributes }) => {
      const kind = attributes['w:fldCharType']
      if (kind === 'begin') fields.push(true)
      else if (kind === 'separate' && fields.length > 0) fields[fields.length - 1] = false
      else if (kind === 'end') fields.pop()
    },
  ],

  ['w:tbl', (state) => state.openTable()],
  ['w:tr', ofTable((table) => table.openRow())],
  ['w:gridBefore', ofTable((table, element) => table.skip(numberOf(element)))],
  ['w:tc', ofTable((table, _, { lines }) => table.openCell(lines.length))],
  ['w:gridSpan', ofTable((table, element) => table.widen(numberOf(element)))],
  ['w:vMerge', ofTable((table, element) => table.merge(valOf(element) === 'restart' ? 'begins' : 'goesOn'))],
])
