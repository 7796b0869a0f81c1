import { leftOf, type Row, rightOf, textOf } from './pdf-row.ts'

/** How the pages are set. */
export interface Measure {
  readonly left: number
  readonly right: number
  readonly size: number
  /** The usual distance between two lines. */
  readonly gap: number
  /** First lines of paragraphs are set in. */
  readonly indents: boolean
}

/** Margins from the rows that fill the width, the usual gap between lines, and whether first lines are set in. */
export function measureOf(rows: readonly Row[]): Measure {
  const long = rows.filter((row) => textOf(row).length > 55)
  const sample = long.length > 3 ? long : rows
  const left = quantile(sample.map(leftOf), 0.1)
  const right = quantile(sample.map(rightOf), 0.9)
  const gaps = rows
    .slice(1)
    .flatMap((row, index) => (row.page === rows[index]!.page && row.y > rows[index]!.y ? [row.y - rows[index]!.y] : []))
  const marked = sample.filter((row) => MARKED.test(textOf(row)))
  return {
    left,
    right,
    size: quantile(
      sample.map((row) => row.segments[0]!.size),
      0.5,
    ),
    gap: quantile(gaps, 0.35),
    indents: marked.length > 0 && marked.filter((row) => leftOf(row) > left + 8).length / marked.length > 0.5,
  }
}

/** A line that begins with a marker begins a paragraph. */
export const MARKED =
  /^(?:[-+*•–]\s|[IVX]+\s?[.)]|\d{1,2}(?:\.\d{1,2})*[.)]\s|[a-zđ]\s?[).]\s|(?:Phần|Chương|Mục|Điều)\s)/u

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
