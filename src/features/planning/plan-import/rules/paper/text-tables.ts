import type { SourceLine, TableCell } from '#kernel/source-line.ts'
import { clean } from '#kernel/text.ts'
import { kindsOf } from '../phrases/section-kinds.ts'
import { areHeads } from '../phrases/table-heads.ts'
import { readMarker } from './markers.ts'

/** Words of a line that stand in one cell of a table. */
export interface TextCell {
  readonly text: string
  readonly cell: TableCell
}

/** What parts the cells of a line: it splits a line, and knows the columns from the line with the heads. */
interface Separator {
  readonly cells: (line: string) => readonly Placed[]
  /** By their place under the heads, where cells are only set apart; else in their order. */
  readonly byPlace: boolean
}

interface Placed {
  readonly text: string
  readonly from: number
  readonly to: number
}

const inOrder =
  (parts: (line: string) => string[]): Separator['cells'] =>
  (line) =>
    parts(line).map((text, index) => ({ text: text.trim(), from: index, to: index }))

const PIPES: Separator = {
  cells: inOrder((line) => line.trim().replace(/^\|/, '').replace(/\|$/, '').split('|')),
  byPlace: false,
}
const TABS: Separator = { cells: inOrder((line) => line.replace(/\s+$/, '').split('\t')), byPlace: false }
const SPACES: Separator = {
  cells: (line) =>
    [...line.matchAll(/\S+(?:\s\S+)*/g)].map((match) => ({
      text: match[0],
      from: match.index,
      to: match.index + match[0].length,
    })),
  byPlace: true,
}

/** Lines drawn between rows: "|---|---|", "+----+----+". */
export const isTableRule = (text: string): boolean =>
  /^[|+\s:=_-]*$/.test(text) && /[-=_]{2}/.test(text) && /[|+]/.test(text)

/** No row of a table: recipients and signature begin. */
const ENDS = /^\s*(?:nơi nhận|T\/?M\.|KT\.)/iu

/**
 * Bảng trong văn bản thuần: rows that a text parts by pipes, tabs or aligned spaces, line by line, as the cells of
 * tables. A line without heads above it is no row, unless pipes or running numbers show it. Numbers of tables begin at `first`.
 */
export function textTables(source: readonly SourceLine[], first: number): ReadonlyMap<number, readonly TextCell[]> {
  const rows = new Map<number, readonly TextCell[]>()
  const lines = source.map((line) => (line.cell || line.furniture ? '' : clean(line.text)))
  for (let at = 0; at < lines.length; at += 1) {
    const separator = begins(lines, at)
    if (separator) at = readTable(source, lines, at, separator, first, rows) - 1
  }
  return rows
}

function begins(lines: readonly string[], at: number): Separator | null {
  const line = lines[at]!
  if (line.trim() === '' || ENDS.test(line)) return null
  if (/^\s*\|.*\|\s*$/.test(line)) return PIPES
  if (line.includes('|')) return lines[at + 1]?.includes('|') ? PIPES : null
  if (/\S\t/.test(line)) {
    const heads = texts(TABS, line)
    const next = texts(TABS, lines[at + 1] ?? '')
    const areCounted = heads.length > 2 && heads[0] === '1' && next.length > 2 && next[0] === '2'
    return areHeads(heads) || areCounted ? TABS : null
  }
  return /\S\s{2,}\S/.test(line) && areHeads(texts(SPACES, line)) && isRow(SPACES, lines[at + 1] || lines[at + 2])
    ? SPACES
    : null
}

const texts = ({ cells }: Separator, line: string) => cells(line).map(({ text }) => text)

const isRow = (separator: Separator, line: string | undefined): boolean =>
  line !== undefined && !ENDS.test(line) && separator.cells(line).filter(({ text }) => text !== '').length > 1

/** "III. TỔ CHỨC THỰC HIỆN": the next part of the plan begins. */
function headsPart(line: string): boolean {
  const { marker, body } = readMarker(line.trim())
  return (
    ['roman', 'part', 'article', 'item'].includes(marker.kind) &&
    !/\t/.test(line.trim()) &&
    kindsOf(body).some((kind) => kind !== 'targets' && kind !== 'periods')
  )
}

/** Reads rows from the line `at` as far as they go; answers the line behind them. */
function readTable(
  source: readonly SourceLine[],
  lines: readonly string[],
  at: number,
  separator: Separator,
  first: number,
  rows: Map<number, readonly TextCell[]>,
): number {
  const heads = separator.cells(lines[at]!)
  const table = first + source[at]!.number
  let row = source[at]!.number
  let index = at
  for (; index < lines.length; index += 1) {
    const line = lines[index]!
    if (line.trim() === '' || isTableRule(line)) {
      if (isTableRule(line)) continue
      // One blank line may part two rows.
      if (isRow(separator, lines[index + 1])) continue
      break
    }
    const placed = separator.cells(line)
    const goesOn = separator.byPlace && heads.length > 1 && placed[0]!.from >= heads[1]!.from - 2
    const isGroup = placed.length === 1 && !goesOn && isRow(separator, lines[index + 1]) && line.length < 80
    if (ENDS.test(line) || headsPart(line) || !(isRow(separator, line) || goesOn || isGroup)) break
    if (!goesOn) row = source[index]!.number
    const cells = placed.flatMap((part, order) =>
      part.text === ''
        ? []
        : [{ text: part.text, cell: { table, row, column: columnOf(part, order, heads, separator) } }],
    )
    rows.set(index, cells)
  }
  return Math.max(index, at + 1)
}

function columnOf(part: Placed, order: number, heads: readonly Placed[], { byPlace }: Separator): number {
  if (!byPlace) return order
  const distance = (head: Placed) =>
    part.from < head.to && part.to > head.from
      ? 0
      : Math.min(Math.abs(head.from - part.from), Math.abs(head.to - part.to))
  return heads.reduce((best, head, index) => (distance(head) < distance(heads[best]!) ? index : best), 0)
}
