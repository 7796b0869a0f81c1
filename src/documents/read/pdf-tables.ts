import { searchKey } from '#kernel/text.ts'
import { isPageNumber, leftOf, type PrintedRow, type Row, type Segment, split, textOf } from './pdf-row.ts'

/** How many rows from here are rows of a table: several columns far apart, or a cell's further lines. */
export function tableAt(rows: readonly Row[], from: number): number {
  const isRow = (row: Row | undefined) =>
    row !== undefined &&
    row.segments.length > 1 &&
    row.segments.some((segment, index) => index > 0 && segment.left - row.segments[index - 1]!.right > 16)
  const first = rows[from]!
  if (!isRow(first) || !(isCounted(first) || (areHeads(first) && isRow(rows[from + 1])))) return 0
  let count = 1
  while (
    rows[from + count] &&
    (isRow(rows[from + count]) || leftOf(rows[from + count]!) > leftOf(first) + 20) &&
    !isPageNumber(rows[from + count]!)
  )
    count += 1
  return count
}

/** The running number heads the first column. */
const isCounted = (row: Row): boolean => /^(?:stt|tt|so tt|so thu tu)\b/.test(searchKey(textOf(row)))

/** Short words that head columns: two at least, and no value beside them. */
const areHeads = ({ segments }: Row): boolean =>
  segments.every(({ text }) => text.length <= 60 && !/\d/.test(text)) &&
  segments.filter(({ text }) => HEAD.test(searchKey(text))).length > 1
const HEAD =
  /^(?:don vi|co quan|ten don vi|doi tuong|dia phuong|thoi gian|thoi han|ngay|thang|noi dung|cong viec|nhiem vu|chu tri|hinh thuc|dia diem|ghi chu)\b/

/** The rows of a table as cells, each in the column of the nearest head. */
export function cellsOf(rows: readonly Row[], table: number): PrintedRow[] {
  const heads = rows[0]!.segments.flatMap(numbered)
  const isNumbered = isCounted(rows[0]!)
  let number = -1
  return rows.flatMap((row) =>
    row.segments.flatMap(numbered).map((segment, index) => {
      const column = nearest(heads, segment)
      // Without running numbers a line of one cell goes on with the one above.
      const begins = column === 0 && (isNumbered || row.segments.length > 1)
      if (index === 0 && (begins || number < 0)) number += 1
      return { text: segment.text, cell: { table, row: number, column } }
    }),
  )
}

/** "1 Sở Tư pháp": the running number stands so near to the name that no gap was seen. */
const numbered = (segment: Segment, index: number): Segment[] =>
  index === 0 ? split(segment, /^(\d{1,3}|S?TT)\s+(\p{L}.*)$/iu, segment.size) : [segment]

function nearest(heads: readonly Segment[], segment: Segment): number {
  const middle = ({ left, right }: Segment) => (left + right) / 2
  const distance = (head: Segment) =>
    segment.left < head.right && segment.right > head.left
      ? 0
      : Math.min(Math.abs(middle(head) - middle(segment)), Math.abs(head.left - segment.left))
  return heads.reduce((best, head, index) => (distance(head) < distance(heads[best]!) ? index : best), 0)
}
