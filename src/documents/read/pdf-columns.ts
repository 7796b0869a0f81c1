import { searchKey } from '#kernel/text.ts'
import type { Measure } from './pdf-measure.ts'
import { isPageNumber, leftOf, type PrintedRow, type Row, type Segment, textOf } from './pdf-row.ts'

/** Left column first, then the right one; a row in the middle of both (a rule, a date) goes by where it begins. */
export function inColumns(rows: readonly Row[], isLeft: (segment: Segment) => boolean, measure: Measure): PrintedRow[] {
  const numbers = rows.filter(isPageNumber).map((row): PrintedRow => ({ text: textOf(row), furniture: true }))
  const flow = rows.filter((row) => !isPageNumber(row))
  const left = flow.flatMap((row) => joined(row.segments.filter(isLeft)))
  const right = flow.flatMap((row) => joined(row.segments.filter((segment) => !isLeft(segment))))
  const widest = Math.max(measure.left, ...left.map((segment) => segment.right))
  return [...numbers, ...continued(left, widest), ...right.map(({ text }) => ({ text }))]
}

/** What stands of a row in one column, as one segment; nothing where it has nothing there. */
function joined(segments: readonly Segment[]): Segment[] {
  const [first] = segments
  return first
    ? [{ ...first, text: segments.map((segment) => segment.text).join(' '), right: segments.at(-1)!.right }]
    : []
}

/** A recipient's line broken by the column's width. */
function continued(segments: readonly Segment[], widest: number): PrintedRow[] {
  return segments.map((segment, index) => {
    const before = segments[index - 1]
    const broken =
      before !== undefined &&
      /^[-–]/.test(before.text) &&
      !/^[-–]/.test(segment.text) &&
      !/[;.]$/.test(before.text) &&
      before.right > widest * 0.75
    return { text: segment.text, ...(broken && { continues: true }) }
  })
}

/** From "Nơi nhận" (or the authority line beside it) to the end of the page or the next annex. */
export function tailOf(rows: readonly Row[], measure: Measure): { from: number; to: number } {
  const at = rows.findIndex((row) =>
    row.segments.some((segment) => /^noi nhan\s*:?$/.test(searchKey(segment.text).replace(/[*_]/g, ''))),
  )
  if (at < 0) return { from: -1, to: -1 }
  const page = rows[at]!.page
  const middle = measure.left + (measure.right - measure.left) * 0.33
  let from = at
  while (
    from > 0 &&
    rows[from - 1]!.page === page &&
    leftOf(rows[from - 1]!) > middle &&
    rows[at]!.y - rows[from - 1]!.y < measure.size * 4 &&
    !/[.;:]$/.test(textOf(rows[from - 1]!))
  )
    from -= 1
  let to = at
  while (
    to < rows.length &&
    rows[to]!.page === page &&
    !(to > at && /^(?:phu luc|de cuong)\b/.test(searchKey(textOf(rows[to]!))))
  )
    to += 1
  return { from, to }
}
