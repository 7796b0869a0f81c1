export { writtenPaper } from './document/written.ts'

import { COLUMN_GAP } from '#features/planning/plan-import/rules/paper/paragraph.ts'
import {
  type Annex,
  BLANK_PAPER,
  dateLine,
  numberLine,
  type Paper,
  type PaperDate,
  type WrittenBlock,
  type WrittenCell,
} from '#kernel/blocks.ts'
import { writtenBlocks } from './document/written.ts'
import type { Block } from './rules/block.ts'

/** What stands on the paper beside its own words. */
export interface PlanFrame {
  readonly title: string
  /** Recorded here while the text still has a blank for them; null where nothing is recorded. */
  readonly number: string | null
  readonly symbol: string
  readonly place: string
  readonly date: PaperDate | null
  readonly issuerName: string
  /** Who signed it here: in place of the signature that the text foresees; null before, and for a plan signed elsewhere. */
  readonly signature: readonly string[] | null
  readonly annexes: readonly Annex[]
  /** "tại Tờ trình số 41/TTr-SNV ngày 27 tháng 02 năm 2026": by which paper it was put before the signer; '' where none is recorded. */
  readonly proposal: string
}

/**
 * Kế hoạch in từ các đoạn: every word of the text once and in its order, looks as an official paper gives them. What is filled in is the
 * number, the day and the signature that were recorded here. @source CT-HDR-1, QN-HDR-1, QN-HDR-2
 */
export function planTextPaper(frame: PlanFrame, blocks: readonly Block[]): Paper {
  return {
    ...BLANK_PAPER,
    type: 'KH',
    abstract: frame.title,
    number: frame.number,
    symbol: frame.symbol,
    date: frame.date,
    place: frame.place,
    issuerName: frame.issuerName,
    annexes: frame.annexes,
    written: textBlocks(filled(frame, blocks)),
  }
}

/**
 * The text as it is set: tables as tables, boxes of the head and the closing side by side. What a file system left in the original (a path,
 * a mark of the drafter) is kept and never printed. @source QN-TAIL-1
 */
export function textBlocks(blocks: readonly Block[]): WrittenBlock[] {
  const printed = blocks.filter(({ furniture, role }) => !furniture && role !== 'residue')
  const set: WrittenBlock[] = []
  let lines: string[] = []
  const flush = () => {
    if (lines.length > 0) set.push(...writtenBlocks(lines))
    lines = []
  }
  let role = ''
  for (let at = 0; at < printed.length; at += 1) {
    const block = printed[at]!
    const { cell } = block
    if (cell && !LAID_OUT.has(block.role)) {
      const end = printed.findIndex((one, index) => index > at && one.cell?.table !== cell.table)
      const own = printed.slice(at, end < 0 ? printed.length : end)
      flush()
      set.push({ kind: 'cells', cells: cellsOf(own) })
      at += own.length - 1
      continue
    }
    // A title goes on until a blank line; that of an annex until what stands in brackets below it, or its first heading.
    if (block.role !== role || (AFTER_TITLE.test(block.text) && isTitled(lines))) lines.push('')
    role = block.role
    // Two columns of one line stand in the boxes of the head or of the closing.
    lines.push(block.text.replaceAll(COLUMN_GAP, `${COLUMN_GAP}  `))
  }
  flush()
  return set
}

const AFTER_TITLE = /^(?:[IVX]+|\d{1,2}|[A-ZĐ])[.)]\s|^[-–+]\s/u
const isTitled = (lines: readonly string[]) => lines.length > 0 && lines.at(-1) !== ''

/** Parts that a word processor lays out by tables without being any. */
const LAID_OUT: ReadonlySet<string> = new Set(['header', 'title', 'recipients', 'signature', 'residue'])

function cellsOf(blocks: readonly Block[]): WrittenCell[] {
  const byCell = Map.groupBy(blocks, ({ cell }) => `${cell!.row} ${cell!.column}`)
  const cells = [...byCell.values()].map((own): WrittenCell => {
    const { row, column, lastRow = row, lastColumn = column } = own[0]!.cell!
    return {
      head: false,
      row,
      column,
      rows: lastRow - row + 1,
      columns: lastColumn - column + 1,
      lines: own.map(({ text }) => text),
    }
  })
  const headRows = Math.max(1, ...cells.filter(({ row }) => row === 0).map(({ rows }) => rows))
  return withEmpty(cells.map((cell) => ({ ...cell, head: cell.row < headRows })))
}

/** An empty cell has no words and so no block: it is there all the same. */
function withEmpty(cells: readonly WrittenCell[]): WrittenCell[] {
  const rows = Math.max(...cells.map(({ row, rows: more }) => row + more))
  const columns = Math.max(...cells.map(({ column, columns: more }) => column + more))
  const taken = new Set(
    cells.flatMap((cell) =>
      Array.from({ length: cell.rows * cell.columns }, (_, at) => {
        const [down, right] = [Math.floor(at / cell.columns), at % cell.columns]
        return (cell.row + down) * columns + cell.column + right
      }),
    ),
  )
  const heads = new Set(cells.filter(({ head }) => head).map(({ row }) => row))
  const empty = Array.from({ length: rows * columns }, (_, at) => at)
    .filter((at) => !taken.has(at))
    .map((at): WrittenCell => {
      const row = Math.floor(at / columns)
      return { head: heads.has(row), row, column: at % columns, rows: 1, columns: 1, lines: [] }
    })
  return [...cells, ...empty]
}

const BLANK_NUMBER = /^(.*?)(Số\s*:?[\s.…_]*)[/-]\s*\p{Lu}[\p{L}\d&-]*/iu
const BLANK_DAY = /([^,;:]{2,50}),\s*ngày[\s.…_]*\d{0,2}[\s.…_]*tháng[\s.…_]*\d{0,2}[\s.…_]*năm[\s.…_]*\d{0,4}/u

/** Who proposed it, as the last of the bases says. */
const PROPOSED = /^(?:Theo|Xét) đề nghị của /u

/** Blanks of the text for number, day and submission paper with what was recorded; the signature by who signed. */
function filled(frame: PlanFrame, blocks: readonly Block[]): Block[] {
  const number = frame.number === null ? null : numberLine(frame)
  const day = typeof frame.date === 'string' ? dateLine(frame) : null
  const written = blocks.map((block) => {
    if (frame.proposal !== '' && PROPOSED.test(block.text) && !/Tờ trình/u.test(block.text))
      return { ...block, text: block.text.replace(/([,;.]?)\s*$/, ` ${frame.proposal}$1`) }
    if (block.role !== 'header') return block
    let { text } = block
    if (number !== null) text = text.replace(BLANK_NUMBER, (_all, before: string) => `${before}${number}`)
    if (day !== null) text = text.replace(BLANK_DAY, (all) => (/ngày\s*\d/u.test(all) ? all : day))
    return text === block.text ? block : { ...block, text }
  })
  const { signature } = frame
  if (signature === null) return written
  const at = written.findIndex(({ role }) => role === 'signature')
  const others = written.filter(({ role }) => role !== 'signature')
  const lines = signature.map(
    (text, index): Block => ({ id: `s${index}`, text, role: 'signature', lines: [], version: 0 }),
  )
  return at < 0
    ? [...others, ...lines]
    : others.toSpliced(written.slice(0, at).filter(({ role }) => role !== 'signature').length, 0, ...lines)
}
