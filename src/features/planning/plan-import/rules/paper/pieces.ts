import type { SourceLine, TableCell } from '#kernel/source-line.ts'
import { clean } from '#kernel/text.ts'
import { withoutMarkup } from './markup.ts'
import { markAtStart } from './note-marks.ts'
import { isTableRule, textTables } from './text-tables.ts'
import { count, type Typography } from './typography.ts'

/** A line of the source, or what a soft break or a table in signs parts of it, without marks of typesetting. */
export interface Piece {
  readonly number: number
  readonly text: string
  readonly indent: number
  readonly continues: boolean
  readonly furniture: boolean
  readonly footnote: boolean
  readonly bold: boolean
  readonly cell: TableCell | null
}

/** A rule drawn by signs, under the motto or the title. */
const RULE = /^\s*_{2,}\s*$/
const PAGE_NUMBER = /^(?:\d{1,3}|[-–]\s?\d{1,3}\s?[-–]|Trang\s+\d+(?:\s*[/|]\s*\d+)?|\d{1,3}\s*\/\s*\d{1,3})$/iu

/** Every piece of the source in its order, blank ones too; what is only typesetting is counted. */
export function piecesOf(source: readonly SourceLine[], typography: Typography): Piece[] {
  const tables = textTables(source, FIRST_TABLE)
  return source.flatMap((line, index) => {
    const cells = tables.get(index)
    if (cells) return cells.map(({ text, cell }) => ({ ...PLAIN, number: line.number, text: withoutStars(text), cell }))
    return isTableRule(line.text)
      ? [{ ...PLAIN, number: line.number, text: line.text.trim(), furniture: true }]
      : lineParts(line, typography)
  })
}

function lineParts(line: SourceLine, typography: Typography): Piece[] {
  const whole = line.marker ? `${line.marker} ${line.text}` : line.text
  return clean(whole)
    .split(/\n|<br\s*\/?>/)
    .map((part, index) => {
      const unmarked = withoutMarkup(part, typography)
      const furniture =
        line.furniture === true || RULE.test(part) || (line.cell === undefined && PAGE_NUMBER.test(unmarked.text))
      if (furniture && unmarked.text !== '') count(typography, 'pageNumber')
      return {
        number: line.number,
        text: RULE.test(part) ? part.trim() : unmarked.text,
        indent: /^[ \t]*/.exec(part)![0].length,
        continues: line.continues === true && index === 0,
        furniture,
        footnote: line.footnote === true || markAtStart(unmarked.text) !== null,
        bold: line.bold === true || unmarked.bold,
        cell: line.cell ?? null,
      }
    })
}

const PLAIN = { indent: 0, continues: false, furniture: false, footnote: false, bold: false, cell: null }

const withoutStars = (text: string) => text.replace(/\*\*/g, '')

/** Tables in signs are numbered from here, so that none is taken for a table that the reader saw. */
const FIRST_TABLE = 100_000
