import type { Paragraph, Table } from 'docx'
import { HEAD_LEFT_MM, MOTTO, type PrintedPaper } from '../print.ts'
import { textWidth, wrapped } from '../text-width.ts'
import { boxes, longest, mm, paragraph, rule, TEXT_WIDTH } from './lines.ts'

/** Left and right box of the head: the right one holds the national name on one line. */
const HEAD = [mm(HEAD_LEFT_MM), TEXT_WIDTH - mm(HEAD_LEFT_MM)] as const

/** Quốc hiệu, tiêu ngữ on the right; issuing body, number on the left; place and date level with the number. */
export function head(paper: PrintedPaper): Table {
  const size = paper.headSize
  const issuerLines = paper.issuer.flatMap((text) => wrapped(text, size, HEAD[0] / 20))
  const issuing = [
    ...paper.superior.map((text) => paragraph(text, { size, align: 'center' })),
    ...paper.issuer.map((text) => paragraph(text, { size, bold: true, align: 'center' })),
    rule(longest(issuerLines, size) * 0.4, HEAD[0]),
  ]
  const national = [
    paragraph(MOTTO[0], { size, bold: true, align: 'center' }),
    paragraph(MOTTO[1], { size: size + 1, bold: true, align: 'center' }),
    rule(textWidth(MOTTO[1], size + 1, 'bold'), HEAD[1]),
  ]
  const numbering = [
    paragraph(paper.numberLine ?? '', { size: 13, align: 'center', before: 4 }),
    ...(paper.typeName === null ? [paragraph(paper.abstract, { size: 12, align: 'center', before: 6 })] : []),
  ]
  const dating = [paragraph(paper.dateLine ?? '', { size: 14, italic: true, align: 'center', before: 4 })]
  return boxes(HEAD, [
    [issuing, national],
    [numbering, dating],
  ])
}

export function title(paper: PrintedPaper): Paragraph[] {
  if (paper.typeName === null) return [paragraph('', { size: 14 })]
  const lines = wrapped(paper.abstract, 14, TEXT_WIDTH / 20)
  return [
    paragraph(paper.typeName, { size: 14, bold: true, align: 'center', before: 18 }),
    paragraph(paper.abstract, { size: 14, bold: true, align: 'center' }),
    rule(longest(lines, 14) * 0.4, TEXT_WIDTH),
    paragraph('', { size: 6 }),
  ]
}
