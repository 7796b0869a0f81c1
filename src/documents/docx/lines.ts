import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Run } from '../print.ts'
import { textWidth } from '../text-width.ts'

/** Twentieths of a point. */
const MM = 1440 / 25.4

export const mm = (value: number) => Math.round(value * MM)
export const PAGE = { width: mm(210), height: mm(297) }
export const MARGIN = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10), footer: mm(10) }
export const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right
export const TEXT_WIDTH_LANDSCAPE = PAGE.height - MARGIN.left - MARGIN.right
export const FONT = 'Times New Roman'
const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' }
export const THIN = { style: BorderStyle.SINGLE, size: 4, color: '000000' }

const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
}

interface Look {
  readonly size: number
  readonly bold?: true
  readonly italic?: true
  readonly align?: 'left' | 'center' | 'right' | 'both'
  readonly before?: number
  readonly after?: number
  readonly keepNext?: boolean
}

/** A table without lines: boxes side by side, rows never split. */
export function boxes(widths: readonly number[], rows: readonly (readonly (readonly Paragraph[])[])[]): Table {
  return new Table({
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, at) =>
              new TableCell({
                width: { size: widths[at]!, type: WidthType.DXA },
                margins: { left: 0, right: 0 },
                children,
              }),
          ),
        }),
    ),
  })
}

/** A solid line of `points`, centred in `width` twips: the upper border of an empty paragraph. @source ND30-Q3, ND30-C3, ND30-T3 */
export function rule(points: number, width: number): Paragraph {
  const side = Math.max(0, Math.round((width - points * 20) / 2))
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 60, after: 0, line: 80, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 0 } },
  })
}

export function gap(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: 120, lineRule: LineRuleType.EXACT }, keepNext: true })
}

export function paragraph(text: string, look: Look): Paragraph {
  const part: Run = { text, ...(look.bold && { bold: look.bold }), ...(look.italic && { italic: look.italic }) }
  return new Paragraph({
    alignment: look.align ?? AlignmentType.LEFT,
    spacing: { before: (look.before ?? 0) * 20, after: (look.after ?? 0) * 20, line: 240, lineRule: LineRuleType.AUTO },
    ...(look.keepNext ? { keepNext: true } : {}),
    children: text === '' ? [] : [run(part, look.size)],
  })
}

export function run(part: Run, size: number): TextRun {
  return new TextRun({
    text: part.text,
    font: FONT,
    size: size * 2,
    bold: part.bold ?? false,
    italics: part.italic ?? false,
  })
}

export function longest(lines: readonly string[], size: number): number {
  return Math.max(0, ...lines.map((text) => textWidth(text, size, 'bold')))
}
