import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from 'docx'
import type { Paper } from '#kernel/blocks.ts'
import { body, printedBlock } from './docx/body.ts'
import { closing } from './docx/closing.ts'
import { head, title } from './docx/head.ts'
import { FONT, gap, MARGIN, PAGE, paragraph, rule, TEXT_WIDTH, TEXT_WIDTH_LANDSCAPE } from './docx/lines.ts'
import { written } from './docx/written.ts'
import { type PrintedAnnex, type PrintedPaper, printed } from './print.ts'
import { textWidth } from './text-width.ts'
import { sameTimeInZip } from './zip-time.ts'

/**
 * Văn bản dạng Word: the paper as a DOCX file laid out by Decree 30. The same paper gives the same bytes,
 * and the file names no author, program or path.
 * @source ND30-G1, ND30-G2, ND30-G3, ND30-G4, ND30-G5, ND30-G6, ND30-G7, ND30-G8, ND30-G9
 */
export async function renderDocx(paper: Paper): Promise<Uint8Array> {
  const content = printed(paper)
  const document = new Document({ sections: [...mainSections(content), ...content.annexes.map(annexSection)] })
  const bytes = await Packer.pack(document, 'uint8array', undefined, [
    { path: 'word/styles.xml', data: STYLES },
    { path: 'docProps/core.xml', data: CORE_PROPERTIES },
  ])
  return sameTimeInZip(bytes)
}

function mainSections(paper: PrintedPaper): ISectionOptions[] {
  if (paper.written) return written(paper.written).map((part) => section(false, part))
  return [section(false, [head(paper), ...title(paper), ...body(paper), ...closing(paper)])]
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

const STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:eastAsia="${FONT}" w:cs="${FONT}"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`

/** No author, no program, no time: the office's own system adds what it wants known. */
const CORE_PROPERTIES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>`
