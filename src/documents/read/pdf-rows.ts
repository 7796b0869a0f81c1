import type { SourceLine } from '#kernel/source-line.ts'
import { searchKey } from '#kernel/text.ts'

/** A run of text as the page places it; y counts from the top. */
export interface Word {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly pageWidth: number
  readonly pageHeight: number
}

export type PrintedRow = Omit<SourceLine, 'number'>

/** A stretch of one printed line without a wide gap. */
interface Segment {
  text: string
  readonly left: number
  right: number
  readonly size: number
}

interface Row {
  readonly page: number
  readonly y: number
  readonly segments: Segment[]
  readonly raisedStart: boolean
  readonly pageHeight: number
}

interface Measure {
  readonly left: number
  readonly right: number
  readonly size: number
  readonly gap: number
  readonly indents: boolean
}

/** The rows of all pages, in the order in which a person reads them. */
export function rowsOf(pages: readonly (readonly Word[])[]): PrintedRow[] {
  const rows = pages.flatMap((words, page) => pageRows(words, page))
  const measure = measured(rows)
  const titleAt = rows.findIndex((row) => /^ke hoach\b/.test(searchKey(textOf(row))) && row.page === 0)
  const tail = tailOf(rows, measure)
  const printed: PrintedRow[] = []
  let previous: Row | null = null
  let footnotePage = -1
  let tables = 0
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index]!
    if (index === 0 && titleAt > 0) {
      printed.push(
        ...inColumns(
          rows.slice(0, titleAt),
          (segment) => (segment.left + segment.right) / 2 < measure.left + (measure.right - measure.left) * 0.46,
          measure,
        ),
      )
      index = titleAt - 1
      continue
    }
    if (index === tail.from) {
      printed.push(
        ...inColumns(
          rows.slice(tail.from, tail.to),
          (segment) => segment.left < measure.left + (measure.right - measure.left) * 0.33,
          measure,
        ),
      )
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

function pageRows(words: readonly Word[], page: number): Row[] {
  const lines: Word[][] = []
  for (const word of [...words].filter((each) => each.text.trim() !== '').sort((a, b) => a.y - b.y || a.x - b.x)) {
    const line = lines.findLast((each) => Math.abs(base(each).y - word.y) < Math.max(base(each).size, word.size) * 0.45)
    if (line) line.push(word)
    else lines.push([word])
  }
  return lines
    .map((line) =>
      row(
        line.sort((a, b) => a.x - b.x),
        page,
      ),
    )
    .sort((a, b) => a.y - b.y)
}

/** The largest word of a line says where its foot is; smaller ones may be raised. */
const base = (line: readonly Word[]) =>
  line.reduce((largest, word) => (word.size > largest.size + 0.5 ? word : largest))

function row(words: readonly Word[], page: number): Row {
  const foot = base(words)
  const segments: Segment[] = []
  let raisedStart = false
  words.forEach((word, index) => {
    const raised = word.size < foot.size * 0.85 && word.y < foot.y - 1 && /^\s*\d{1,2}\s*$/.test(word.text)
    const text = raised ? [...word.text.trim()].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('') : word.text
    if (index === 0) raisedStart = raised || /^[¹²³⁴-⁹]/.test(text)
    const last = segments.at(-1)
    const gap = last ? word.x - last.right : 0
    if (!last || gap > Math.max(14, foot.size * 1.1))
      segments.push({ text, left: word.x, right: word.x + word.width, size: word.size })
    else {
      last.text += (gap > foot.size * 0.14 && !/\s$/.test(last.text) && !/^\s/.test(text) ? ' ' : '') + text
      last.right = Math.max(last.right, word.x + word.width)
    }
  })
  for (const segment of segments) segment.text = segment.text.replace(/\s+/g, ' ').trim()
  return { page, y: foot.y, segments: segments.flatMap(besideMotto), raisedStart, pageHeight: foot.pageHeight }
}

/** A long name of the issuer stands so near to the motto that no gap was seen. */
function besideMotto(segment: Segment): Segment[] {
  const found = /^(.+?)\s+((?:CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập\s*[-–]).*)$/u.exec(segment.text)
  if (!found) return [segment]
  const cut = segment.left + ((segment.right - segment.left) * found[1]!.length) / segment.text.length
  return [
    { ...segment, text: found[1]!, right: cut },
    { ...segment, text: found[2]!, left: cut },
  ]
}

/** Gaps of a justified line are no columns: only a very wide one stays visible. */
function textOf({ segments }: Row): string {
  return segments
    .map((segment, index) =>
      index === 0 ? segment.text : `${segment.left - segments[index - 1]!.right > 60 ? '   ' : ' '}${segment.text}`,
    )
    .join('')
}

const leftOf = (row: Row) => row.segments[0]!.left
const rightOf = (row: Row) => row.segments.at(-1)!.right

/** Margins from the rows that fill the width, the usual gap between lines, and whether first lines are set in. */
function measured(rows: readonly Row[]): Measure {
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

const MARKED = /^(?:[-+*•–]\s|[IVX]+\s?[.)]|\d{1,2}(?:\.\d{1,2})*[.)]\s|[a-zđ]\s?[).]\s|(?:Phần|Chương|Mục|Điều)\s)/u

function goesOn(previous: Row, row: Row, measure: Measure): boolean {
  const text = textOf(row)
  const before = textOf(previous)
  const marked = MARKED.test(text)
  const ended = /[.;:!?…]["”»)]*$/u.test(before)
  const firstWord = (rightOf(row) - leftOf(row)) * ((/^\S+/.exec(text)?.[0].length ?? 1) / Math.max(1, text.length))
  const full = rightOf(previous) + firstWord + measure.size * 0.2 > measure.right - 1
  if (!full || (marked && ended)) return false
  const centred =
    Math.abs(leftOf(row) - measure.left - (measure.right - rightOf(row))) < 6 && leftOf(row) > measure.left + 15
  if (centred) return false
  const setIn = leftOf(row) > measure.left + 8
  if (measure.indents)
    return (
      !setIn ||
      (/^\p{Ll}/u.test(text) && !ended) ||
      (!marked && leftOf(row) > leftOf(previous) + 3 && MARKED.test(before))
    )
  if (marked) return false
  const near = row.page === previous.page && row.y - previous.y < measure.gap * 1.18
  return !ended || /^\p{Ll}/u.test(text) || (near && leftOf(row) <= leftOf(previous) + 3)
}

function isPageNumber(row: Row): boolean {
  return /^[-–\s]*\d{1,3}[-–\s]*$/.test(textOf(row)) && (row.y < row.pageHeight * 0.12 || row.y > row.pageHeight * 0.88)
}

/** Left column first, then the right one; a row in the middle of both (a rule, a date) goes by where it begins. */
function inColumns(rows: readonly Row[], isLeft: (segment: Segment) => boolean, measure: Measure): PrintedRow[] {
  const numbers = rows.filter(isPageNumber).map((row): PrintedRow => ({ text: textOf(row), furniture: true }))
  const flow = rows.filter((row) => !isPageNumber(row))
  const left = flow.flatMap((row) => joined(row.segments.filter(isLeft)))
  const right = flow.flatMap((row) => joined(row.segments.filter((segment) => !isLeft(segment))))
  const widest = Math.max(measure.left, ...left.map((segment) => segment.right))
  return [...numbers, ...continued(left, widest), ...right.map(({ text }) => ({ text }))]
}

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
function tailOf(rows: readonly Row[], measure: Measure): { from: number; to: number } {
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

/** How many rows from here are rows of a table: several columns far apart, or a cell's further lines. */
function tableAt(rows: readonly Row[], from: number): number {
  const isRow = (row: Row | undefined) =>
    row !== undefined &&
    row.segments.length > 1 &&
    row.segments.some((segment, index) => index > 0 && segment.left - row.segments[index - 1]!.right > 16)
  const first = rows[from]!
  if (!isRow(first) || !/^(?:stt|tt|so tt|so thu tu)\b/.test(searchKey(textOf(first)))) return 0
  let count = 1
  while (
    rows[from + count] &&
    (isRow(rows[from + count]) || leftOf(rows[from + count]!) > leftOf(first) + 20) &&
    !isPageNumber(rows[from + count]!)
  )
    count += 1
  return count
}

function cellsOf(rows: readonly Row[], table: number): PrintedRow[] {
  const heads = rows[0]!.segments.flatMap(numbered)
  let number = -1
  return rows.flatMap((row) =>
    row.segments.flatMap(numbered).map((segment, index) => {
      const column = nearest(heads, segment)
      if (index === 0 && (column === 0 || number < 0)) number += 1
      return { text: segment.text, cell: { table, row: number, column } }
    }),
  )
}

/** "1 Sở Tư pháp": the running number stands so near to the name that no gap was seen. */
function numbered(segment: Segment, index: number): Segment[] {
  const found = index === 0 ? /^(\d{1,3}|S?TT)\s+(\p{L}.*)$/iu.exec(segment.text) : null
  if (!found) return [segment]
  const cut = segment.left + ((segment.right - segment.left) * found[1]!.length) / segment.text.length
  return [
    { ...segment, text: found[1]!, right: cut },
    { ...segment, text: found[2]!, left: cut + segment.size },
  ]
}

function nearest(heads: readonly Segment[], segment: Segment): number {
  const middle = (each: Segment) => (each.left + each.right) / 2
  const distance = (head: Segment) =>
    segment.left < head.right && segment.right > head.left
      ? 0
      : Math.min(Math.abs(middle(head) - middle(segment)), Math.abs(head.left - segment.left))
  return heads.reduce((best, head, index) => (distance(head) < distance(heads[best]!) ? index : best), 0)
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
