import { MARKED, type Measure } from './pdf-measure.ts'
import { leftOf, type Row, rightOf, textOf } from './pdf-row.ts'

/** Whether the width broke a sentence between two printed lines. */
export function goesOn(previous: Row, row: Row, measure: Measure): boolean {
  const text = textOf(row)
  const before = textOf(previous)
  const isMarked = MARKED.test(text)
  const isEnded = /[.;:!?…]["”»)]*$/u.test(before)
  if (!isFull(previous, row, measure) || (isMarked && isEnded) || isCentred(row, measure)) return false
  const goesOnSmall = /^\p{Ll}/u.test(text)
  if (measure.indents)
    return (
      leftOf(row) <= measure.left + 8 ||
      (goesOnSmall && !isEnded) ||
      (!isMarked && leftOf(row) > leftOf(previous) + 3 && MARKED.test(before))
    )
  if (isMarked) return false
  const isNear = row.page === previous.page && row.y - previous.y < measure.gap * 1.18
  return !isEnded || goesOnSmall || (isNear && leftOf(row) <= leftOf(previous) + 3)
}

/** The first word of the row would have had no room on the line before. */
function isFull(previous: Row, row: Row, { size, right }: Measure): boolean {
  const text = textOf(row)
  const firstWord = (rightOf(row) - leftOf(row)) * ((/^\S+/.exec(text)?.[0].length ?? 1) / Math.max(1, text.length))
  return rightOf(previous) + firstWord + size * 0.2 > right - 1
}

const isCentred = (row: Row, { left, right }: Measure): boolean =>
  Math.abs(leftOf(row) - left - (right - rightOf(row))) < 6 && leftOf(row) > left + 15
