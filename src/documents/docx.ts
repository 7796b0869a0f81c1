import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Paper, Signature } from '#kernel/blocks.ts'
import {
  type Grid,
  HEAD_LEFT_MM,
  type Line,
  MOTTO,
  type PrintedAnnex,
  type PrintedPaper,
  printed,
  type Run,
} from './print.ts'
import { textWidth, wrapped } from './text-width.ts'
import { sameTimeInZip } from './zip-time.ts'

/**
 * Văn bản dạng Word: the paper as a DOCX file laid out by Decree 30. The same paper gives the same bytes,
 * and the file names no author, program or path.
 * @source ND30-G1, ND30-G2, ND30-G3, ND30-G4, ND30-G5, ND30-G6, ND30-G7, ND30-G8, ND30-G9
 */
export async function renderDocx(paper: Paper): Promise<Uint8Array> {
  const content = printed(paper)
  const document = new Document({ sections: [mainSection(content), ...content.annexes.map(annexSection)] })
  const bytes = await Packer.pack(document, 'uint8array', undefined, [
    { path: 'word/styles.xml', data: STYLES },
    { path: 'docProps/core.xml', data: CORE_PROPERTIES },
  ])
  return sameTimeInZip(bytes)
}

/** Twentieths of a point. */
const MM = 1440 / 25.4
const mm = (value: number) => Math.round(value * MM)
const PAGE = { width: mm(210), height: mm(297) }
const MARGIN = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10), footer: mm(10) }
const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right
const TEXT_WIDTH_LANDSCAPE = PAGE.height - MARGIN.left - MARGIN.right
/** Left and right box of the head: the right one holds the national name on one line. */
const HEAD = [mm(HEAD_LEFT_MM), TEXT_WIDTH - mm(HEAD_LEFT_MM)] as const
const SIGN = [mm(75), TEXT_WIDTH - mm(75)] as const
const INDENT = 720
const FONT = 'Times New Roman'
const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const THIN = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
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

function mainSection(paper: PrintedPaper): ISectionOptions {
  return section(false, [head(paper), ...title(paper), ...body(paper), ...closing(paper)])
}

function annexSection(annex: PrintedAnnex): ISectionOptions {
  const width = annex.landscape ? TEXT_WIDTH_LANDSCAPE : TEXT_WIDTH
  return section(annex.landscape, [
    paragraph(annex.label, { size: 14, bold: true, align: 'center' }),
    paragraph(annex.title, { size: 14, bold: true, align: 'center' }),
    paragraph(annex.reference, { size: 14, italic: true, align: 'center' }),
    rule(Math.min(textWidth(annex.reference, 14, 'italic'), width / 20) * 0.4, width),
    gap(),
    ...annex.body.flatMap((block) => printedBlock(block, width)),
  ])
}

/** One run of pages that counts from 1 and shows no number on its first. @source ND30-G6, ND30-G7 */
function section(landscape: boolean, children: readonly (Paragraph | Table)[]): ISectionOptions {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 26, font: FONT })],
  })
  return {
    properties: {
      titlePage: true,
      page: {
        size: { ...PAGE, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: MARGIN,
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: new Header({ children: [number] }), first: new Header({ children: [new Paragraph({})] }) },
    footers: {
      default: new Footer({ children: [new Paragraph({})] }),
      first: new Footer({ children: [new Paragraph({})] }),
    },
    children,
  }
}

/** Quốc hiệu, tiêu ngữ on the right; issuing body, number on the left; place and date level with the number. */
function head(paper: PrintedPaper): Table {
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

function title(paper: PrintedPaper): Paragraph[] {
  if (paper.typeName === null) return [paragraph('', { size: 14 })]
  const lines = wrapped(paper.abstract, 14, TEXT_WIDTH / 20)
  return [
    paragraph(paper.typeName, { size: 14, bold: true, align: 'center', before: 18 }),
    paragraph(paper.abstract, { size: 14, bold: true, align: 'center' }),
    rule(longest(lines, 14) * 0.4, TEXT_WIDTH),
    paragraph('', { size: 6 }),
  ]
}

function body(paper: PrintedPaper): (Paragraph | Table)[] {
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

function printedBlock(block: Line | Grid, width: number, last = false): (Paragraph | Table)[] {
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

/** "Nơi nhận" level with the authority line; several signers stand side by side above it. */
function closing(paper: PrintedPaper): (Paragraph | Table)[] {
  const recipients = paper.recipients.length === 0 ? [paragraph('', { size: 11 })] : recipientBlock(paper.recipients)
  const [first, ...others] = paper.signatures
  if (others.length === 0)
    return [gap(), boxes(SIGN, [[recipients, first ? signature(first) : [paragraph('', { size: 14 })]]])]
  const widths = paper.signatures.map(() => Math.floor(TEXT_WIDTH / paper.signatures.length))
  return [
    gap(),
    boxes(widths, [paper.signatures.map(authorityLines), paper.signatures.map(signedName)]),
    ...(paper.recipients.length === 0 ? [] : [gap(), ...recipients]),
  ]
}

function recipientBlock(lines: readonly string[]): Paragraph[] {
  return [
    paragraph('Nơi nhận:', { size: 12, bold: true, italic: true, align: 'left' }),
    ...lines.map((text) => paragraph(text, { size: 11, align: 'left' })),
  ]
}

function signature(signer: Signature): Paragraph[] {
  return [...authorityLines(signer), ...signedName(signer)]
}

function authorityLines(signer: Signature): Paragraph[] {
  return signer.lines.map((text) => paragraph(text, { size: 14, bold: true, align: 'center', keepNext: true }))
}

/** Room for the signature, then the name; blank while nobody is chosen. */
function signedName(signer: Signature): Paragraph[] {
  return [
    paragraph(signer.name ?? '', { size: 14, bold: true, align: 'center', before: 70, keepNext: true }),
    ...(signer.officeHeld
      ? [paragraph(signer.officeHeld.toUpperCase(), { size: 13, bold: true, align: 'center' })]
      : []),
  ]
}

/** A table without lines: boxes side by side, rows never split. */
function boxes(widths: readonly number[], rows: readonly (readonly (readonly Paragraph[])[])[]): Table {
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
function rule(points: number, width: number): Paragraph {
  const side = Math.max(0, Math.round((width - points * 20) / 2))
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 60, after: 0, line: 80, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 0 } },
  })
}

function gap(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: 120, lineRule: LineRuleType.EXACT }, keepNext: true })
}

function paragraph(text: string, look: Look): Paragraph {
  const part: Run = { text, ...(look.bold && { bold: look.bold }), ...(look.italic && { italic: look.italic }) }
  return new Paragraph({
    alignment: look.align ?? AlignmentType.LEFT,
    spacing: { before: (look.before ?? 0) * 20, after: (look.after ?? 0) * 20, line: 240, lineRule: LineRuleType.AUTO },
    ...(look.keepNext ? { keepNext: true } : {}),
    children: text === '' ? [] : [run(part, look.size)],
  })
}

function run(part: Run, size: number): TextRun {
  return new TextRun({
    text: part.text,
    font: FONT,
    size: size * 2,
    bold: part.bold ?? false,
    italics: part.italic ?? false,
  })
}

function longest(lines: readonly string[], size: number): number {
  return Math.max(0, ...lines.map((text) => textWidth(text, size, 'bold')))
}

const STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:eastAsia="${FONT}" w:cs="${FONT}"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`

/** No author, no program, no time: the office's own system adds what it wants known. */
const CORE_PROPERTIES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>`
