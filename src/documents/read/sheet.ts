import { readSheet as readCells } from 'read-excel-file/node'
import { Refused } from './refusal.ts'
import { xmlEvents } from './xml.ts'
import { readZip } from './zip.ts'

/** Rows of the first sheet, cells as text; or why it is not read. */
export type SheetAnswer =
  | { readonly rows: readonly (readonly string[])[] }
  | { readonly refusal: 'TOO_LARGE' | 'DAMAGED' }

/** No register has as many; what is kept room for is decided by the highest row and column, however little stands in between. */
const MOST_ROWS = 6_000
const MOST_COLUMNS = 40

/** Đọc bảng tính: an XLSX of the size of a register. Runs in the document process only. */
export async function readSheet(bytes: Uint8Array): Promise<SheetAnswer> {
  try {
    // An archive made to swell stops here, by the bytes that really come out.
    const { parts } = await readZip(bytes, (name) => /\.(?:xml|rels)$/.test(name), true)
    // Any part may be named as a sheet.
    for (const part of parts.values()) mustBeSmall(part)
    const rows = (await readCells(Buffer.from(bytes))).map((row) => row.map(textOf))
    showAsExcel(rows, firstSheet(parts), paddings(parts.get('xl/styles.xml') ?? ''))
    return { rows }
  } catch (error) {
    return { refusal: error instanceof Refused && error.code === 'TOO_LARGE' ? 'TOO_LARGE' : 'DAMAGED' }
  }
}

/** By what cells and rows say of their place, and by their number where they say nothing. */
function mustBeSmall(part: string): void {
  let rows = 0
  let cells = 0
  for (const event of xmlEvents(part)) {
    if (event.kind !== 'open' || !/^(?:\w+:)?(?:row|c)$/.test(event.name)) continue
    const { r } = event.attributes
    if (event.name.endsWith('row')) {
      rows = r === undefined ? rows + 1 : numberIn(/^\d{1,9}$/.exec(r)?.[0])
      cells = 0
    } else {
      cells += 1
      const place = r === undefined ? null : /^([A-Z]{1,4})(\d{1,9})$/.exec(r)
      if (r !== undefined && place === null) throw new Refused('DAMAGED')
      if (place && (columnOf(place[1]!) > MOST_COLUMNS || Number(place[2]) > MOST_ROWS)) throw new Refused('TOO_LARGE')
    }
    if (rows > MOST_ROWS || cells > MOST_COLUMNS) throw new Refused('TOO_LARGE')
  }
}

function numberIn(figures: string | undefined): number {
  if (figures === undefined) throw new Refused('DAMAGED')
  return Number(figures)
}

/** "A" → 1, "AA" → 27. */
const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

/** What the reader of cells leaves out and a person sees: "0012" where a form pads the number, and a merged cell's value in each of its rows. */
function showAsExcel(rows: string[][], sheet: string, paddings: ReadonlyMap<string, number>): void {
  for (const event of xmlEvents(sheet)) {
    if (event.kind !== 'open') continue
    const { r = '', s = '', ref = '' } = event.attributes
    if (/^(?:\w+:)?c$/.test(event.name) && paddings.has(s)) {
      const [row, column] = placeOf(r)
      const value = rows[row]?.[column]
      if (value !== undefined && /^\d+$/.test(value)) rows[row]![column] = value.padStart(paddings.get(s)!, '0')
    }
    if (/^(?:\w+:)?mergeCell$/.test(event.name)) {
      const [from = '', to = from] = ref.split(':')
      const [top, left] = placeOf(from)
      const [bottom, right] = placeOf(to)
      // The padding of what it repeats is done: merged cells stand behind all others.
      for (const row of rows.slice(top, bottom + 1))
        for (let column = left; column <= right && column < row.length; column++) row[column] = rows[top]![left] ?? ''
    }
  }
}

/** "F3" → row 2, column 5; nowhere where it is none. */
function placeOf(cell: string): readonly [row: number, column: number] {
  const [, letters = '', figures = '0'] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(cell) ?? []
  return [Number(figures) - 1, columnOf(letters) - 1]
}

/** The first sheet as the book names it. */
function firstSheet(parts: ReadonlyMap<string, string>): string {
  const attributes = (part: string, name: RegExp) =>
    [...xmlEvents(parts.get(part) ?? '')].flatMap((event) =>
      event.kind === 'open' && name.test(event.name) ? [event.attributes] : [],
    )
  const id = attributes('xl/workbook.xml', /^(?:\w+:)?sheet$/)[0]?.['r:id']
  const target = attributes('xl/_rels/workbook.xml.rels', /Relationship$/).find(({ Id }) => Id === id)?.Target
  return parts.get(`xl/${target?.replace(/^\/?xl\//, '') ?? 'worksheets/sheet1.xml'}`) ?? ''
}

/** Styles of cells whose form is a row of zeros, with its length: "0000" → 4. */
function paddings(styles: string): Map<string, number> {
  const forms = new Map<string, number>()
  const found = new Map<string, number>()
  let within = false
  let at = 0
  for (const event of xmlEvents(styles)) {
    if (event.kind === 'text') continue
    const name = event.name.replace(/^\w+:/, '')
    if (name === 'cellXfs') within = event.kind === 'open'
    if (event.kind !== 'open') continue
    const { numFmtId = '', formatCode = '' } = event.attributes
    if (name === 'numFmt' && /^0{2,20}$/.test(formatCode)) forms.set(numFmtId, formatCode.length)
    if (name !== 'xf' || !within) continue
    const length = forms.get(numFmtId)
    if (length !== undefined) found.set(String(at), length)
    at += 1
  }
  return found
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}
