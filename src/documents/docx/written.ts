import { AlignmentType, LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { WrittenLine, WrittenRow } from '#kernel/blocks.ts'
import { HEAD_LEFT_MM, type PrintedWritten } from '../print.ts'
import { wrapped } from '../text-width.ts'
import { boxes, gap, longest, mm, paragraph, rule, run, TEXT_WIDTH, THIN } from './lines.ts'

/**
 * A text that came without a layout, each line set as it stands; what begins a page of its own, an annex, is a part by itself.
 * @source ND30-G3, ND30-G4, ND30-G7
 */
export function written(blocks: readonly PrintedWritten[]): (Paragraph | Table)[][] {
  const parts: (Paragraph | Table)[][] = [[]]
  for (const block of blocks) {
    if (block.kind === 'cells') parts.at(-1)!.push(cells(block), gap())
    else if (block.kind === 'sides') parts.at(-1)!.push(sides(block.rows))
    else
      for (const line of block.lines) {
        if (line.page && parts.at(-1)!.length > 0) parts.push([])
        parts.at(-1)!.push(...linesOf(line, TEXT_WIDTH))
      }
  }
  return parts
}

/** A table as it was written: merged cells stay merged, columns are as wide as their words need. */
function cells({ cells: all, shares }: Extract<PrintedWritten, { kind: 'cells' }>): Table {
  const widths = shares.map((share) => Math.floor(TEXT_WIDTH * share))
  const rows = Map.groupBy(
    all.toSorted((a, b) => a.row - b.row || a.column - b.column),
    ({ row }) => row,
  )
  return new Table({
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: THIN, bottom: THIN, left: THIN, right: THIN, insideHorizontal: THIN, insideVertical: THIN },
    rows: [...rows.values()].map(
      (row) =>
        new TableRow({
          tableHeader: row[0]!.head,
          cantSplit: true,
          children: row.map(
            (cell) =>
              new TableCell({
                width: { size: sum(widths.slice(cell.column, cell.column + cell.columns)), type: WidthType.DXA },
                rowSpan: cell.rows,
                columnSpan: cell.columns,
                margins: { top: 40, bottom: 40, left: 80, right: 80 },
                children: (cell.lines.length > 0 ? cell.lines : ['']).map((words) =>
                  paragraph(words, cell.head ? { size: 13, bold: true, align: 'center' } : { size: 13 }),
                ),
              }),
          ),
        }),
    ),
  })
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)

/** The left box of the head is as wide as in every paper, so that the national name keeps its line. */
function sides(rows: readonly WrittenRow[]): Table {
  const left = mm(rows[0]?.left[0]?.size === 12 ? 75 : HEAD_LEFT_MM)
  const right = TEXT_WIDTH - left
  return boxes(
    [left, right],
    rows.map((row) => [
      row.left.flatMap((line) => linesOf(line, left)),
      row.right.flatMap((line) => linesOf(line, right)),
    ]),
  )
}

function linesOf(line: WrittenLine, width: number): Paragraph[] {
  const body = line.look === 'body'
  const paragraph = new Paragraph({
    alignment: body ? AlignmentType.BOTH : line.look === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
    ...(body && { indent: { firstLine: 720 } }),
    ...(line.keep && { keepNext: true }),
    spacing: { before: (line.above ?? 0) * 20, after: body ? 120 : 0, line: 240, lineRule: LineRuleType.AUTO },
    children: [run(line, line.size)],
  })
  if (!line.ruled) return [paragraph]
  const lines = wrapped(line.ruled.words, line.size, width / 20)
  return [paragraph, rule(longest(lines, line.size) * line.ruled.share, width)]
}
