import { searchKey } from '#kernel/text.ts'
import { inColumns, tailOf } from './pdf-columns.ts'
import { goesOn } from './pdf-flow.ts'
import { measureOf } from './pdf-measure.ts'
import { isPageNumber, type PrintedRow, type Row, rowsOfPage, type Segment, textOf } from './pdf-row.ts'
import { cellsOf, tableAt } from './pdf-tables.ts'
import type { Word } from './pdf-word.ts'

/** The rows of all pages, in the order in which a person reads them. */
export function rowsOf(pages: readonly (readonly Word[])[]): PrintedRow[] {
  const rows = pages.flatMap((words, page) => rowsOfPage(words, page))
  const measure = measureOf(rows)
  const titleAt = rows.findIndex((row) => /^ke hoach\b/.test(searchKey(textOf(row))) && row.page === 0)
  const tail = tailOf(rows, measure)
  const share = (part: number) => measure.left + (measure.right - measure.left) * part
  const inHead = ({ left, right }: Segment) => (left + right) / 2 < share(0.46)
  const inTail = ({ left }: Segment) => left < share(0.33)
  const printed: PrintedRow[] = []
  let previous: Row | null = null
  let footnotePage = -1
  let tables = 0
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index]!
    if (index === 0 && titleAt > 0) {
      printed.push(...inColumns(rows.slice(0, titleAt), inHead, measure))
      index = titleAt - 1
      continue
    }
    if (index === tail.from) {
      printed.push(...inColumns(rows.slice(tail.from, tail.to), inTail, measure))
      index = tail.to - 1
      previous = null
      continue
    }
    if (isPageNumber(row)) {
      printed.push({ text: textOf(row), furniture: true })
      continue
    }
    if (row.raisedStart && row.segments[0]!.size < measure.size * 0.92 && row.y > row.pageHeight / 2)
      footnotePage = row.page
    if (footnotePage === row.page) {
      printed.push({ text: textOf(row), footnote: true, ...(!row.raisedStart && { continues: true }) })
      continue
    }
    const table = tableAt(rows, index)
    if (table > 1) {
      printed.push(...cellsOf(rows.slice(index, index + table), tables))
      tables += 1
      index += table - 1
      previous = null
      continue
    }
    printed.push({ text: textOf(row), ...(previous && goesOn(previous, row, measure) && { continues: true }) })
    previous = row
  }
  return printed
}
