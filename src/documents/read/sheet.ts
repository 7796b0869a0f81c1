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
    const { parts } = await readZip(bytes, (name) => name.endsWith('.xml'), true)
    // Any part may be named as a sheet.
    for (const part of parts.values()) mustBeSmall(part)
    const rows = await readCells(Buffer.from(bytes))
    return { rows: rows.map((row) => row.map(textOf)) }
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

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}
