import { AlignmentType, LineRuleType, Paragraph, type Table } from 'docx'
import type { WrittenBlock, WrittenLine, WrittenRow } from '#kernel/blocks.ts'
import { HEAD_LEFT_MM } from '../print.ts'
import { wrapped } from '../text-width.ts'
import { boxes, longest, mm, rule, run, TEXT_WIDTH } from './lines.ts'

/** A text that came without a layout, each line set as it stands. @source ND30-G3, ND30-G4 */
export function written(blocks: readonly WrittenBlock[]): (Paragraph | Table)[] {
  return blocks.flatMap((block): (Paragraph | Table)[] =>
    block.kind === 'lines' ? block.lines.flatMap((line) => linesOf(line, TEXT_WIDTH)) : [sides(block.rows)],
  )
}

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
    ...(line.page && { pageBreakBefore: true }),
    spacing: { before: (line.above ?? 0) * 20, after: body ? 120 : 0, line: 240, lineRule: LineRuleType.AUTO },
    children: [run(line, line.size)],
  })
  if (!line.ruled) return [paragraph]
  const lines = wrapped(line.ruled.words, line.size, width / 20)
  return [paragraph, rule(longest(lines, line.size) * line.ruled.share, width)]
}
