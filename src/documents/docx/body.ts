import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Grid, Line, PrintedPaper, Run } from '../print.ts'
import { gap, mm, paragraph, run, TEXT_WIDTH, THIN } from './lines.ts'

const INDENT = 720

export function body(paper: PrintedPaper): (Paragraph | Table)[] {
  return [
    ...addressees(paper.addressees),
    ...(paper.decidedBy === null
      ? []
      : [paragraph(paper.decidedBy, { size: 14, bold: true, align: 'center', after: 6, keepNext: true })]),
    ...paper.bases.map((basis) => bodyParagraph([{ text: basis, italic: true }], {})),
    ...(paper.decidedBy === null
      ? []
      : [paragraph('QUYẾT ĐỊNH:', { size: 14, bold: true, align: 'center', before: 6, after: 6, keepNext: true })]),
    ...paper.body.flatMap((block, at) => printedBlock(block, TEXT_WIDTH, at === paper.body.length - 1)),
  ]
}

/** "Kính gửi:" with one recipient on its line, or several below it with dashes. @source ND30-N1 */
function addressees(names: readonly string[]): Paragraph[] {
  if (names.length === 0) return []
  if (names.length === 1)
    return [paragraph(`Kính gửi: ${names[0]}`, { size: 14, align: 'center', before: 6, after: 12 })]
  const lines = names.map(
    (name, at) =>
      new Paragraph({
        indent: { left: mm(45) },
        spacing: { before: 0, after: at === names.length - 1 ? 240 : 0 },
        children: [run({ text: `- ${name}${at === names.length - 1 ? '.' : ';'}` }, 14)],
      }),
  )
  return [
    new Paragraph({
      indent: { left: mm(30) },
      spacing: { before: 120 },
      keepNext: true,
      children: [run({ text: 'Kính gửi:' }, 14)],
    }),
    ...lines,
  ]
}

export function printedBlock(block: Line | Grid, width: number, last = false): (Paragraph | Table)[] {
  return block.kind === 'grid'
    ? [grid(block, width), gap()]
    : [bodyParagraph(block.runs, { keepNext: block.keepNext || last, outline: block.outline })]
}

/** Justified, first line 1.27 cm in, 6 pt apart, 1.15 lines. @source ND30-B1, ND30-B2 */
function bodyParagraph(
  runs: readonly Run[],
  more: { readonly keepNext?: boolean; readonly outline?: number | null },
): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    indent: { firstLine: INDENT },
    spacing: { before: 0, after: 120, line: 276, lineRule: LineRuleType.AUTO },
    ...(more.keepNext ? { keepNext: true } : {}),
    ...(typeof more.outline === 'number' ? { outlineLevel: more.outline } : {}),
    children: runs.map((part) => run(part, 14)),
  })
}

/** The head row repeats on each page and no row is split. */
function grid(block: Grid, width: number): Table {
  const shares = block.columns.reduce((sum, column) => sum + column.share, 0)
  const widths = block.columns.map((column) => Math.floor((width * column.share) / shares))
  const row = (texts: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: block.columns.map(
        (column, at) =>
          new TableCell({
            width: { size: widths[at]!, type: WidthType.DXA },
            verticalAlign: isHead ? VerticalAlign.CENTER : VerticalAlign.TOP,
            margins: { top: 40, bottom: 40, left: 80, right: 80 },
            children: [
              paragraph(
                texts[at] ?? '',
                isHead ? { size: 13, bold: true, align: 'center' } : { size: 13, align: column.align },
              ),
            ],
          }),
      ),
    })
  return new Table({
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: THIN, bottom: THIN, left: THIN, right: THIN, insideHorizontal: THIN, insideVertical: THIN },
    rows: [
      row(
        block.columns.map((column) => column.title),
        true,
      ),
      ...block.rows.map((texts) => row(texts, false)),
    ],
  })
}
