import { expect, test } from 'vitest'
import { testWorld } from '#test/db.ts'
import { officeOf, relations } from '#test/files.ts'
import { unitTemplate } from './sheet.ts'

const world = testWorld('2026-03-02')
const MOST_MS = 1_000
const MOST_GROWTH = 128 * 1024 * 1024

/** An XLSX whose one sheet has these rows. */
const sheetOf = (rows: string) =>
  officeOf('xlsx', '', {
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="1" sheetId="1" r:id="r0"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet',
      'worksheets/sheet1.xml',
    ]),
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
  })
const cell = (place: string) => `<c r="${place}"><v>1</v></c>`
const row = (number: number, ...cells: string[]) => `<row r="${number}">${cells.join('')}</row>`

const HOSTILE: readonly (readonly [string, () => string])[] = [
  ['cells A1 and CV20000', () => row(1, cell('A1')) + row(20_000, cell('CV20000'))],
  ['cells A1 and ZZ100000', () => row(1, cell('A1')) + row(100_000, cell('ZZ100000'))],
  [
    '300,000 rows of one cell',
    () => Array.from({ length: 300_000 }, (_, at) => row(at + 1, cell(`A${at + 1}`))).join(''),
  ],
  ['cells XFD1 and XFD1048576', () => row(1, cell('XFD1')) + row(1_048_576, cell('XFD1048576'))],
  ['a row that says it is the 1,048,576th, without a cell', () => row(1, cell('A1')) + row(1_048_576)],
  ['cells that do not say where they stand', () => `<row>${'<c><v>1</v></c>'.repeat(200)}</row>`],
]

async function upload(bytes: Buffer) {
  const began = performance.now()
  const before = process.memoryUsage().rss
  const answer = await world.requests('khoa').upload('/api/units/sheet', bytes)
  return {
    code: answer.body.code,
    status: answer.status,
    took: performance.now() - began,
    growth: process.memoryUsage().rss - before,
  }
}

test('sheets of a few bytes that claim millions of cells are refused in less than a second, and the server does not grow by them (P40)', async () => {
  // The process that reads them is there already when the first comes.
  expect((await upload(await unitTemplate())).status).toBe(200)
  for (const [what, rows] of HOSTILE) {
    const { code, took, growth } = await upload(await sheetOf(rows()))
    expect([what, code]).toEqual([what, 'SHEET_TOO_LARGE'])
    expect(took, what).toBeLessThan(MOST_MS)
    expect(growth, what).toBeLessThan(MOST_GROWTH)
  }
})

test('a place that is none is no sheet, and a register of five thousand rows and twenty columns is read (design)', async () => {
  expect((await upload(await sheetOf(row(1, cell('A1e9'))))).code).toBe('SHEET_UNREADABLE')
  const columns = [...'ABCDEFGHIJKLMNOPQRST']
  const rows = Array.from({ length: 5_000 }, (_, at) =>
    row(at + 1, ...columns.map((column) => cell(`${column}${at + 1}`))),
  )
  // Read, and found to have none of the columns of a register.
  expect((await upload(await sheetOf(rows.join('')))).code).toBe('SHEET_COLUMNS')
})
