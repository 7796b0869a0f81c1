import writeXlsxFile from 'write-excel-file/node'
import { readSheet } from '#documents/child/client.ts'
import { searchKey } from '#kernel/text.ts'
import { Refused } from '#server/http/refused.ts'
import { refusals } from './refusals.ts'
import { SHEET_COLUMNS, type SheetRow } from './rules.ts'
import { texts } from './texts.ts'

/** Heads of templates handed out before: a list begun on one is still taken. */
const EARLIER: Partial<Record<keyof SheetRow, string>> = { code: 'Mã', shortName: 'Tên ngắn', legalDocument: 'Văn bản' }

/** Rows of an uploaded register, cells as text; opened in the document process. @refuses SHEET_UNREADABLE, SHEET_TOO_LARGE, SHEET_COLUMNS */
export async function readUnitSheet(bytes: Uint8Array): Promise<SheetRow[]> {
  const answer = await readSheet(bytes)
  if ('refusal' in answer)
    throw new Refused(answer.refusal === 'TOO_LARGE' ? refusals.SHEET_TOO_LARGE() : refusals.SHEET_UNREADABLE())
  const [head = [], ...body] = answer.rows
  const places = new Map(
    SHEET_COLUMNS.map((column) => [
      column,
      head.findIndex((cell) =>
        [texts.vi.column[column], EARLIER[column] ?? ''].some((word) => word && searchKey(word) === searchKey(cell)),
      ),
    ]),
  )
  const missing = SHEET_COLUMNS.filter((column) => places.get(column) === -1).map((column) => texts.vi.column[column])
  if (missing.length > 0) throw new Refused(refusals.SHEET_COLUMNS({ missing }))
  return body
    .filter((row) => row.some((cell) => cell !== ''))
    .map(
      (row) => Object.fromEntries(SHEET_COLUMNS.map((column) => [column, row[places.get(column)!] ?? ''])) as SheetRow,
    )
}

/** The empty template with its page of instructions. */
export async function unitTemplate(): Promise<Buffer> {
  const head = SHEET_COLUMNS.map((column) => ({ value: texts.vi.column[column], fontWeight: 'bold' as const }))
  const guide = [
    [
      { value: 'Loại đơn vị', fontWeight: 'bold' as const },
      { value: 'Cấp', fontWeight: 'bold' as const },
    ],
    ...Object.values(texts.vi.kind).map((kind, index) => [
      { value: kind },
      { value: Object.values(texts.vi.level)[index] ?? '' },
    ]),
  ]
  return writeXlsxFile([
    { data: [head], sheet: 'Đơn vị' },
    { data: guide, sheet: 'Hướng dẫn' },
  ]).toBuffer()
}
