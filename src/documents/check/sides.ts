import type { OpenedParagraph, OpenedRun } from './opened.ts'

/** Part of a line that tabs or spaces set apart, as if it stood in a box of its own. */
export function inColumn(
  line: OpenedParagraph,
  column: 0 | 1,
  from = 0,
  to = Number.POSITIVE_INFINITY,
): OpenedParagraph {
  const runs: OpenedRun[] = []
  let at = 0
  for (const run of line.runs) {
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at))
    if (text !== '') runs.push({ ...run, text })
    at += run.text.length
  }
  const whole = from === 0 && to === Number.POSITIVE_INFINITY
  return {
    ...line,
    text: whole ? line.text : textOf(runs).trim(),
    runs,
    // Where a word begins says nothing of the middle of what only tabs and spaces make a column.
    align: whole && line.align === 'center' ? 'center' : 'unknown',
    cell: { table: -1, row: line.at, column, width: 0, bordered: false },
  }
}

const textOf = (runs: readonly OpenedRun[]) => runs.map((run) => run.text).join('')

/** Begins the right column of a letterhead, after a tab or several spaces. */
const RIGHT_HEAD = /(?:\t|\s{2,})(?=C[ỘỌ]NG H(?:ÒA|OÀ)|Độc lập|\p{Lu}[^,\t]{0,40},?\s*ngày(?:\s|\.)|_{3})/u
const GAP = /\t[\t ]*(?=\S)| {4,}(?=\S)/

/** A line as its two columns, where tabs or spaces make them; null for a line of one. */
function split(line: OpenedParagraph, gap: RegExp): [OpenedParagraph, OpenedParagraph] | null {
  const text = textOf(line.runs)
  const lead = text.length - text.trimStart().length
  const found = gap.exec(text.slice(lead))
  if (found === null) return null
  const at = lead + found.index
  return [inColumn(line, 0, 0, at), inColumn(line, 1, at + found[0].length)]
}

/** The lines of a letterhead without a table, each in its column. */
export function headColumns(lines: readonly OpenedParagraph[]): OpenedParagraph[] {
  return lines.flatMap((line) => {
    if (line.cell !== null) return [line]
    const parts = split(line, RIGHT_HEAD) ?? (/^Số\s*:/i.test(line.text) ? null : split(line, GAP))
    return parts ?? [inColumn(line, IN_RIGHT_HEAD.test(line.text) ? 1 : 0)]
  })
}

const IN_RIGHT_HEAD = /^(?:C[ỘỌ]NG H(?:ÒA|OÀ)|Độc lập|\p{Lu}[^,]{0,40},?\s*ngày\s)/iu

/** The lines of an ending without a table, each in its column. */
export function endColumns(lines: readonly OpenedParagraph[]): OpenedParagraph[] {
  return lines.flatMap((line) => {
    if (line.cell !== null) return [line]
    const onRight = ['center', 'right', 'unknown'].includes(line.align) || line.begins > 2800
    const parts = split(line, GAP)
    if (parts !== null) return parts
    return [inColumn(line, onRight && !/^(?:-|Nơi nhận)/i.test(line.text) ? 1 : 0)]
  })
}
