import type { Passage } from '../paper/paragraph.ts'
import { datesIn } from '../phrases/dates.ts'
import type { Head, Row } from './table.ts'

/** The time that a row says. */
export interface RowTime extends Passage {
  readonly text: string
}

/** No cell of time is longer. */
const LONGEST = 1_000

/** The words of the columns of time, in their order; "Từ ngày" and "Đến ngày" are one stretch, a bare figure is what its head says. */
export function timeOf(row: Row, heads: readonly Head[]): RowTime | null {
  const said = heads.flatMap(({ column, key }) => {
    const cell = row.cell(column)
    return cell && cell.text.length < LONGEST ? [{ cell, key, text: inWords(cell.text, key) }] : []
  })
  if (said.length === 0) return null
  const lines = said.flatMap(({ cell }) => cell.lines)
  const [first, second] = said
  const isStretch = second !== undefined && FROM.test(first!.key) && UNTIL.test(second.key)
  if (isStretch) return { text: `từ ${first!.text} đến ${second.text}`, lines }
  const dated = said.length === 1 ? said : said.filter(({ text }) => datesIn(text).length > 0)
  return { text: (dated.length > 0 ? dated.slice(0, 1) : said).map(({ text }) => text).join(' '), lines }
}

const FROM = /(?:^|\s)tu(?:\s|$)|bat dau/
const UNTIL = /(?:^|\s)den(?:\s|$)|ket thuc/

/** "5/2024" under "Tháng" is a month, "12/6" under "Ngày" a day. */
function inWords(text: string, key: string): string {
  if (/^\d{1,2}(?:\s*\/\s*\d{4})?$/.test(text) && /thang/.test(key)) return `tháng ${text}`
  if (/^\d{1,2}\/\d{4}$/.test(text)) return `tháng ${text}`
  if (/^\d{1,2}\s*\/\s*\d{1,2}$/.test(text)) return `ngày ${text}`
  if (/^[IVX]{1,3}(?:\s*\/\s*\d{4})?$/.test(text) && /quy/.test(key)) return `quý ${text}`
  return text
}
