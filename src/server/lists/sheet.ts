import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { type Day, daysBetween } from '#kernel/day.ts'

/** What stands in a cell: words, a number, or a day, which Excel then sorts and counts as such. */
export type Cell = string | number | { readonly day: Day } | null

export interface SheetHead {
  readonly title: string
  readonly office: string
  /** "Ngày 30/11/2026". */
  readonly day: string
  readonly filters: readonly string[]
  readonly columns: readonly { readonly label: string; readonly width: number; readonly numeric?: boolean }[]
}

/**
 * A list as an Excel file, written while its rows come: a part is fetched when the one before has gone out, so that the longest list
 * takes no more memory than a page. By hand, for the library holds every cell at once.
 */
export function writeSheet(head: SheetHead, parts: AsyncIterable<readonly (readonly Cell[])[]>): Readable {
  const zip = new ZipFile()
  for (const [name, xml] of Object.entries(framesOf(head))) zip.addBuffer(Buffer.from(DECLARED + xml), name)
  zip.addReadStreamLazy('xl/worksheets/sheet1.xml', (give) => give(null, Readable.from(sheetXml(head, parts))))
  zip.end()
  // A part that cannot be read breaks the file off: half a list must not look like a whole one.
  const out = zip.outputStream as Readable
  ;(zip as unknown as NodeJS.EventEmitter).on('error', (error: Error) => out.destroy(error))
  return out
}

const DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** Styles of cells, in the order in which styles.xml lists them. */
const STYLE = { plain: 0, title: 1, label: 2, text: 3, day: 4, number: 5, startsLikeFormula: 6, small: 7 }

async function* sheetXml(head: SheetHead, parts: AsyncIterable<readonly (readonly Cell[])[]>): AsyncGenerator<string> {
  const { columns } = head
  const labels = labelRow(head)
  yield `${DECLARED}<worksheet xmlns="${SHEET}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="${labels}" topLeftCell="A${labels + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns
    .map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join('')}</cols><sheetData>`
  yield row(1, [head.office], STYLE.small) + row(2, [head.title], STYLE.title) + row(3, [head.day], STYLE.small)
  yield head.filters.map((filter, at) => row(4 + at, [filter], STYLE.small)).join('')
  yield row(
    labels,
    columns.map(({ label }) => label),
    STYLE.label,
  )
  let at = labels
  for await (const rows of parts) yield rows.map((cells) => row(++at, cells)).join('')
  // Excel's own buttons for sorting and filtering stand on the labels.
  yield `</sheetData><autoFilter ref="A${labels}:${letter(columns.length - 1)}${at}"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter></worksheet>`
}

/** Office, title, day, filters and an empty row come first. */
const labelRow = ({ filters }: SheetHead) => filters.length + 5

function row(number: number, cells: readonly Cell[], style?: number): string {
  return `<row r="${number}">${cells.map((cell, at) => cellXml(cell, `${letter(at)}${number}`, style)).join('')}</row>`
}

function cellXml(cell: Cell, at: string, style: number | undefined): string {
  if (cell === null || cell === '') return style === undefined ? `<c r="${at}" s="${STYLE.text}"/>` : ''
  if (typeof cell === 'number') return `<c r="${at}" s="${style ?? STYLE.number}"><v>${cell}</v></c>`
  if (typeof cell === 'object')
    return `<c r="${at}" s="${style ?? STYLE.day}"><v>${daysBetween(FIRST_DAY, cell.day)}</v></c>`
  // Text in its own kind of cell is never read as a formula; the mark keeps it so when somebody edits the cell.
  const own = /^[=+\-@\t\r]/.test(cell) ? STYLE.startsLikeFormula : STYLE.text
  return `<c r="${at}" s="${style ?? own}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell.slice(0, LONGEST))}</t></is></c>`
}

/** The day that Excel counts as 0. */
const FIRST_DAY = '1899-12-30' as Day
/** Excel opens no longer text in a cell. */
const LONGEST = 32_000

const letter = (column: number) => String.fromCharCode(65 + column)

function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: characters that no XML may hold
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .toWellFormed()
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  )
}

/** What an Excel file holds around its one sheet. */
function framesOf(head: SheetHead): Record<string, string> {
  // Excel takes 31 characters and none of these.
  const name = head.title.replace(/[[\]:*?/\\']/g, ' ').slice(0, 31)
  const labels = labelRow(head)
  const type = (part: string, of: string) =>
    `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${of}+xml"/>`
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('xl/workbook.xml', 'sheet.main')}${type('xl/worksheets/sheet1.xml', 'worksheet')}${type('xl/styles.xml', 'styles')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    // The labels stand again at the top of every printed page.
    'xl/workbook.xml': `<workbook xmlns="${SHEET}" xmlns:r="${RELATIONS}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${escaped(name)}'!$${labels}:$${labels}</definedName></definedNames></workbook>`,
    'xl/styles.xml': STYLES,
  }
}

const TOP = '<alignment vertical="top" wrapText="1"/>'
const BORDERED = 'borderId="1" applyBorder="1" applyAlignment="1"'
const STYLES = `<styleSheet xmlns="${SHEET}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="3"><font><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="14"/><name val="Times New Roman"/></font><font><b/><sz val="11"/><name val="Times New Roman"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEEF2F5"/></patternFill></fill></fills><borders count="2"><border/><border>${['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color rgb="FF8A97A3"/></${side}>`).join('')}</border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="8"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" fontId="2" fillId="2" applyFont="1" applyFill="1" ${BORDERED}><alignment vertical="center" wrapText="1"/></xf><xf xfId="0" ${BORDERED}>${TOP}</xf><xf xfId="0" numFmtId="164" applyNumberFormat="1" ${BORDERED}>${TOP}</xf><xf xfId="0" ${BORDERED}>${TOP}</xf><xf xfId="0" quotePrefix="1" ${BORDERED}>${TOP}</xf><xf xfId="0"/></cellXfs></styleSheet>`
