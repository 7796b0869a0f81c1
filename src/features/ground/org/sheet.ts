import { emptySheet, type FilledColumns, readFilled } from '#server/lists/filled.ts'
import { OPTIONAL_COLUMNS, SHEET_COLUMNS, type SheetRow } from './rules.ts'
import { texts } from './texts.ts'

type Column = (typeof SHEET_COLUMNS)[number]

/** Heads of templates handed out before: a list begun on one is still taken. */
const EARLIER: Partial<Record<Column, string>> = { code: 'Mã', shortName: 'Tên ngắn', legalDocument: 'Văn bản' }

const { column: headings, kind: kinds, level: levels } = texts.vi

const COLUMNS: FilledColumns<Column> = SHEET_COLUMNS.map((column) => {
  const earlier = EARLIER[column]
  return {
    column,
    heading: headings[column],
    also: earlier ? [earlier] : [],
    optional: OPTIONAL_COLUMNS.includes(column),
  }
})

/** Rows of an uploaded register. @refuses SHEET_UNREADABLE, SHEET_TOO_LARGE, SHEET_COLUMNS */
export function readUnitSheet(bytes: Uint8Array): Promise<SheetRow[]> {
  return readFilled(bytes, COLUMNS)
}

/** The empty template with its page of instructions. */
export function unitTemplate(): Promise<Buffer> {
  return emptySheet('Đơn vị', COLUMNS, [
    { heading: headings.kind, words: Object.values(kinds) },
    { heading: headings.level, words: Object.values(levels) },
  ])
}
