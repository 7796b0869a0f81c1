import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import yazl from 'yazl'

/** DOCX as other offices make them, part by part, for whoever must read what Soát did not write. */
export async function zipped(parts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const zip = new yazl.ZipFile()
  for (const [path, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), path)
  zip.end()
  return buffer(zip.outputStream.pipe(new PassThrough()))
}

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ')

interface Look {
  /** Properties of the paragraph and of its letters, as XML. */
  readonly p?: string
  readonly r?: string
}

/** A paragraph; several texts are several runs. */
export function p(text: string | readonly string[], { p: own = '', r = '' }: Look = {}): string {
  const runs = [text].flat().map((each) => (each.startsWith('<w:') || each.startsWith('<mc:') ? each : run(each, r)))
  return `<w:p><w:pPr>${own}</w:pPr>${runs.join('')}</w:p>`
}

export function run(text: string, look = ''): string {
  const inner = text
    .split(/(\t|\n)/)
    .map((part) =>
      part === '\t' ? '<w:tab/>' : part === '\n' ? '<w:br/>' : part && `<w:t xml:space="preserve">${part}</w:t>`,
    )
    .join('')
  return `<w:r><w:rPr>${look}</w:rPr>${inner}</w:r>`
}

/** A level line of so many points, as Word draws it. */
export function line(points: number): string {
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:extent cx="${Math.round(points * 12700)}" cy="0"/><a:graphic><a:graphicData><wps:wsp><wps:cNvCnPr/><wps:spPr><a:prstGeom prst="line"/></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:line from="0,0" to="${points}pt,0"/></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
}

/** Text in a box of so many millimetres. */
export function box(content: string, width: number, height: number): string {
  const emu = (mm: number) => Math.round(mm * 36000)
  return `<w:p><w:r><w:drawing><wp:anchor><wp:extent cx="${emu(width)}" cy="${emu(height)}"/><a:graphic><a:graphicData><wps:wsp><wps:spPr><a:prstGeom prst="rect"/></wps:spPr><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>`
}

export function table(widths: readonly number[], rows: readonly (readonly string[])[], properties = ''): string {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const cells = (row: readonly string[]) => row.map((cell) => `<w:tc><w:tcPr/>${cell}</w:tc>`).join('')
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`
}

export const B = '<w:b/>'
export const I = '<w:i/>'
export const size = (points: number) => `<w:sz w:val="${points * 2}"/>`
export const centred: Look = { p: '<w:jc w:val="center"/>' }
export const styled = (id: string): Look => ({ p: `<w:pStyle w:val="${id}"/>` })

/** A page, its head with the number, and how it counts. */
export function section({ wide = false, start = 1, head = 'rHead', type = '' } = {}): string {
  const [w, h] = wide ? [16838, 11906] : [11906, 16838]
  return `<w:sectPr><w:headerReference w:type="default" r:id="${head}"/>${type && `<w:type w:val="${type}"/>`}<w:pgSz w:w="${w}" w:h="${h}"${wide ? ' w:orient="landscape"' : ''}/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>${start === 0 ? '' : `<w:pgNumType w:start="${start}"/>`}<w:titlePg/></w:sectPr>`
}

/** Sizes and fonts come from the theme, the defaults and styles that rest on each other: nothing of them stands at the words. */
const STYLES = `<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr><w:sz w:val="26"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Text"><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="60" w:after="60" w:line="340" w:lineRule="exact"/><w:ind w:firstLine="720"/><w:jc w:val="both"/></w:pPr><w:rPr><w:sz w:val="28"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Muc"><w:basedOn w:val="Text"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:rPr><w:b/><w:caps/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Title"><w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style><w:style w:type="table" w:styleId="TableGrid"><w:tblPr><w:tblBorders><w:top w:val="single"/><w:left w:val="single"/><w:bottom w:val="single"/><w:right w:val="single"/><w:insideH w:val="single"/><w:insideV w:val="single"/></w:tblBorders></w:tblPr></w:style></w:styles>`

const THEME = `<a:theme ${NAMESPACES}><a:themeElements><a:fontScheme><a:majorFont><a:latin typeface="Times New Roman"/></a:majorFont><a:minorFont><a:latin typeface="Times New Roman"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`

const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:pPr><w:ind w:left="0" w:firstLine="720"/></w:pPr></w:lvl>`
const NUMBERING = `<w:numbering ${NAMESPACES}><w:abstractNum w:abstractNumId="7">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>`

/** The number in a field of several runs, in a content control, as Word inserts it. */
const HEAD = `<w:hdr ${NAMESPACES}><w:sdt><w:sdtContent>${p(
  [
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
    '<w:r><w:instrText xml:space="preserve"> PAGE \\* MERGEFORMAT </w:instrText></w:r>',
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
    run('2', size(13)),
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
  ],
  centred,
)}</w:sdtContent></w:sdt></w:hdr>`

/** The foot of a page, as the part of the file that holds it. */
export const foot = (content: string) => `<w:ftr ${NAMESPACES}>${content}</w:ftr>`

/** The parts of a file with this body. */
export function partsOf(body: string): Record<string, string> {
  return {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    'word/_rels/document.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rHead" Type="header" Target="header1.xml"/><Relationship Id="rFoot" Type="footer" Target="/word/footer1.xml"/></Relationships>',
    'word/document.xml': `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': STYLES,
    'word/numbering.xml': NUMBERING,
    'word/theme/theme1.xml': THEME,
    'word/header1.xml': HEAD,
  }
}

const LONG =
  'Các cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh và Ủy ban nhân dân các xã, phường thực hiện đầy đủ, đúng thời hạn các nội dung được giao tại Kế hoạch này'

/** A plan of a province: letterhead and ending in tables, drawn lines, numbers by Word, text in many runs, an annex across the page. */
export function planOfOthers(): Record<string, string> {
  return partsOf(
    [
      table(
        [3600, 5900],
        [
          [
            p('ỦY BAN NHÂN DÂN', { ...centred, r: B }) +
              p(['TỈNH SÔNG ', 'HẬU', line(35)], { ...centred, r: B }).replace('SÔNG', 'SÔNG'),
            p(['CỘNG HÒA XÃ HỘI ', 'CHỦ NGHĨA VIỆT NAM'], { ...centred, r: B }) +
              p(['Độc lập - Tự do', ' - Hạnh phúc', line(175)], { ...centred, r: `${B}${size(14)}` }),
          ],
          [
            p(['Số: 15', '/KH-UBND'], centred),
            p('Sông Hậu, ngày 09 tháng 02 năm 2026', { ...centred, r: `${I}${size(14)}` }),
          ],
        ],
      ),
      p(''),
      p('KẾ HOẠCH', styled('Title')),
      p(['Kiểm tra công tác ', 'cải cách hành chính năm 2026', line(120)], styled('Title')),
      p(''),
      p('Căn cứ Luật Tổ chức chính quyền địa phương;', { ...styled('Text'), r: I }),
      p('Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ về cải cách hành chính;', {
        ...styled('Text'),
        r: I,
      }),
      p('Theo đề nghị của Giám đốc Sở Nội vụ.', { ...styled('Text'), r: I }),
      p('Mục đích, yêu cầu', styled('Muc')),
      p(['Việc kiểm tra cải cách hành chính (', 'CCHC) bảo đảm khách quan, đúng thời hạn. ', `${LONG}.`], {
        p: '<w:pStyle w:val="Text"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>',
      }),
      p('Các kiến nghị sau kiểm tra CCHC phải được thực hiện.', {
        p: '<w:pStyle w:val="Text"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>',
      }),
      p('Tổ chức thực hiện', styled('Muc')),
      p(['a) ', `${LONG}.`], styled('Text')),
      p('b) Danh sách đơn vị được kiểm tra tại Phụ lục kèm theo./.', styled('Text')),
      p(''),
      table(
        [4700, 4800],
        [
          [
            p('Nơi nhận:', { r: `${B}${I}${size(12)}` }) +
              ['- Bộ Nội vụ;', '- Các sở, ban, ngành;', '- UBND các xã, phường;', '- Lưu: VT, NC. LhT']
                .map((each) => p(each.replace(' LhT', ''), { r: size(11) }))
                .join(''),
            p('TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH', { ...centred, r: `${B}${size(14)}` }) + p('') + p(''),
          ],
          [p(''), p('Lê Minh Khang', { ...centred, r: `${B}${size(14)}` })],
        ],
      ),
      `<w:p><w:pPr>${section()}</w:pPr></w:p>`,
      p('Phụ lục', styled('Title')),
      p('DANH SÁCH ĐƠN VỊ ĐƯỢC KIỂM TRA', styled('Title')),
      p(['(Kèm theo Kế hoạch số 15/KH-UBND ngày 09 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh Sông Hậu)', line(230)], {
        ...centred,
        r: `${I}${size(14)}`,
      }),
      table(
        [1000, 8000],
        [
          [p('TT'), p('Đơn vị')],
          [p('1'), p('Ủy ban nhân dân phường Bình Minh')],
        ],
        '<w:tblStyle w:val="TableGrid"/>',
      ),
      p(''),
      section({ wide: true }),
    ].join(''),
  )
}

/** A letter of a department whose columns are made by tabs, on one page. */
export function letterByTabs(): Record<string, string> {
  const name = `${B}${size(13)}`
  return partsOf(
    [
      p([run('ỦY BAN NHÂN DÂN', size(12)), run('\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', `${B}${size(12)}`)]),
      p([run('TỈNH SÔNG HẬU', size(12)), run('\tĐộc lập - Tự do - Hạnh phúc', name), line(163)]),
      p([run('SỞ NỘI VỤ', `${B}${size(12)}`), line(28)]),
      p([run('Số: 07/SNV-CCHC'), run('\tSông Hậu, ngày 05 tháng 3 năm 2026', I)]),
      p('V/v cử công chức tham gia Đoàn kiểm tra', { p: '<w:spacing w:before="120"/>', r: size(12) }),
      p(''),
      p('Kính gửi: Ủy ban nhân dân các xã, phường.', { p: '<w:jc w:val="center"/>' }),
      p(''),
      p(`${LONG}.`, styled('Text')),
      p('Đề nghị các đơn vị quan tâm thực hiện./.', styled('Text')),
      p(''),
      p([run('Nơi nhận:', `${B}${I}${size(12)}`), run('\t\t\tKT. GIÁM ĐỐC', `${B}${size(14)}`)]),
      p([run('- Như trên;', size(11)), run('\t\t\tPHÓ GIÁM ĐỐC', `${B}${size(14)}`)]),
      p('- Lưu: VT, CCHC.', { r: size(11) }),
      p(''),
      p([run('\t\t\t\t\t\tTrần Quốc Minh', `${B}${size(14)}`)]),
      section(),
    ].join(''),
  )
}
