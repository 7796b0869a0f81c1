import { describe, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { daoXanh2020 } from '#test/plans/dao-xanh-2020.ts'
import { asDocx, pdfOf } from '#test/plans/render.ts'
import { readDocument } from './read.ts'

const bytesOf = (text: string, encoding: BufferEncoding = 'utf8') => new Uint8Array(Buffer.from(text, encoding))

async function zipOf(files: Record<string, string>): Promise<Uint8Array> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer)
  return new Uint8Array(Buffer.concat(chunks))
}

const TYPES = (main: string) =>
  `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.${main}.main+xml"/></Types>`
const PLAIN = 'openxmlformats-officedocument.wordprocessingml.document'
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

describe('DOCX', () => {
  test('Deleted words stay out, inserted words, breaks and footnotes come in (design)', async () => {
    const bytes = await zipOf({
      '[Content_Types].xml': TYPES(PLAIN),
      'word/document.xml': `<w:document><w:body><w:p><w:r><w:t>Kế </w:t></w:r><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:ins><w:r><w:t>hoạch</w:t></w:r></w:ins><w:r><w:br/><w:t>&amp; dòng &#x61;</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p><w:p/>${paragraph('Hai')}</w:body></w:document>`,
      'word/footnotes.xml':
        '<w:footnotes><w:footnote w:id="2"><w:p><w:r><w:t>Chú thích</w:t></w:r></w:p></w:footnote></w:footnotes>',
    })
    expect(await readDocument(bytes, 'a.docx')).toEqual({
      lines: [
        { number: 1, text: 'Kế hoạch\n& dòng a¹' },
        { number: 2, text: '' },
        { number: 3, text: 'Hai' },
        { number: 4, text: '¹ Chú thích', footnote: true },
      ],
    })
  })

  /** The lines of a document with this body: their text, with the cell where they stand in a table. */
  const linesOf = async (body: string, parts: Record<string, string> = {}, root = '<w:document>') => {
    const files = {
      '[Content_Types].xml': TYPES(PLAIN),
      'word/document.xml': `${root}<w:body>${body}</w:body></w:document>`,
    }
    const answer = await readDocument(await zipOf({ ...files, ...parts }), 'a.docx')
    return 'lines' in answer ? answer.lines.map(({ text }) => text) : answer.refusal
  }
  const run = (properties: string, text: string) => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
  const styles = (...own: readonly [id: string, inner: string][]) => ({
    'word/styles.xml': `<w:styles>${own.map(([id, inner]) => `<w:style w:styleId="${id}">${inner}</w:style>`).join('')}</w:styles>`,
  })

  test.each<[what: string, body: string, lines: string[], parts?: Record<string, string>]>([
    ['hidden words', `<w:p>${run('<w:vanish/>', 'nháp ')}${run('<w:vanish w:val="0"/>', 'Hiện')}</w:p>`, ['Hiện']],
    [
      'words hidden by a style of letters or of paragraphs',
      `<w:p>${run('<w:rStyle w:val="An"/>', 'ẩn')}${run('', 'Hiện')}</w:p><w:p><w:pPr><w:pStyle w:val="AnDoan"/></w:pPr>${run('', 'ẩn')}${run('<w:vanish w:val="false"/>', 'Vẫn hiện')}</w:p>`,
      ['Hiện', 'Vẫn hiện'],
      styles(['An', '<w:rPr><w:vanish/></w:rPr>'], ['AnDoan', '<w:basedOn w:val="An"/>']),
    ],
    [
      'capitals by format, small ones, by style, and switched off',
      `<w:p>${run('<w:caps/>', 'Sở Nội vụ')}${run('<w:smallCaps/>', ' tỉnh')}</w:p><w:p><w:pPr><w:pStyle w:val="Hoa"/></w:pPr>${run('', 'kế hoạch')}</w:p><w:p>${run('<w:caps w:val="0"/>', 'thường')}</w:p>`,
      ['SỞ NỘI VỤ TỈNH', 'KẾ HOẠCH', 'thường'],
      styles(['Hoa', '<w:rPr><w:caps/></w:rPr>']),
    ],
    [
      'breaks of each kind',
      '<w:p><w:r><w:t>a</w:t><w:br w:type="textWrapping"/><w:t>b</w:t><w:br w:clear="all"/><w:t>c</w:t><w:br w:type="page"/><w:t>d</w:t></w:r></w:p><w:p><w:r><w:br w:type="page"/><w:t>e</w:t></w:r></w:p>',
      ['a\nb\nc\nd', 'e'],
    ],
    [
      'tabs',
      '<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:ptab/><w:t>c</w:t></w:r></w:p>',
      ['a\tb\tc'],
    ],
    [
      'fields by what they show',
      '<w:p><w:r><w:t>Ngày </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:t>mã</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>05</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr="X"><w:r><w:t>/6</w:t></w:r></w:fldSimple></w:p>',
      ['Ngày 05/6'],
    ],
    [
      'content controls, smart tags, links and text boxes',
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${paragraph('Ô nhập')}</w:sdtContent></w:sdt><w:p><w:smartTag><w:r><w:t>Huyện </w:t></w:r></w:smartTag><w:hyperlink><w:r><w:t>Bắc Hà</w:t></w:r></w:hyperlink></w:p><w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph('Trong hộp')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph('Trong hộp')}</w:txbxContent></mc:Fallback></mc:AlternateContent><w:tab/><w:t>Ngoài hộp</w:t></w:r></w:p>`,
      ['Ô nhập', 'Huyện Bắc Hà', 'Trong hộp', '\tNgoài hộp'],
    ],
    [
      'changes as if all were taken: what was moved once, a deleted mark joins two paragraphs',
      `<w:moveFrom><w:p><w:r><w:t>cũ</w:t></w:r></w:p></w:moveFrom><w:p><w:moveTo><w:r><w:t>Chuyển tới</w:t></w:r></w:moveTo></w:p><w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Một </w:t></w:r></w:p>${paragraph('câu')}<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>hết</w:delText></w:r></w:del></w:p>${paragraph('Cuối')}`,
      ['Chuyển tới', 'Một câu', 'Cuối'],
    ],
    [
      'footnotes and endnotes in the order of their marks',
      '<w:p><w:r><w:t>Phòng A</w:t><w:endnoteReference w:id="1"/><w:t>, phòng B</w:t><w:footnoteReference w:id="1"/></w:r></w:p>',
      ['Phòng A¹, phòng B²', '¹ cuối bài', '² cuối trang'],
      {
        'word/footnotes.xml': `<w:footnotes><w:footnote w:id="1">${paragraph('cuối trang')}</w:footnote></w:footnotes>`,
        'word/endnotes.xml': `<w:endnotes><w:endnote w:id="1">${paragraph('cuối bài')}</w:endnote></w:endnotes>`,
      },
    ],
  ])('%s (design)', async (_, body, lines, parts) => {
    expect(await linesOf(body, parts)).toEqual(lines)
  })

  test('A namespace is known by its address, whatever a program calls it (design)', async () => {
    const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
    const read = async (document: string) => {
      const files = { '[Content_Types].xml': TYPES(PLAIN), 'word/document.xml': document }
      const answer = await readDocument(await zipOf(files), 'a.docx')
      return 'lines' in answer ? answer.lines : answer.refusal
    }
    const lines = [{ number: 1, text: 'in đậm\nhai', bold: true }]
    const body = (p: string) =>
      `<${p}p><${p}r><${p}rPr><${p}b/></${p}rPr><${p}t>in đậm</${p}t><${p}br/><${p}t>hai</${p}t></${p}r></${p}p>`
    expect(await read(`<n:document xmlns:n="${main}"><n:body>${body('n:')}</n:body></n:document>`)).toEqual(lines)
    expect(await read(`<document xmlns="${strict}"><body>${body('')}</body></document>`)).toEqual(lines)
    expect(await read(`<w:document xmlns:w="${main}"><w:body>${body('w:')}</w:body></w:document>`)).toEqual(lines)
    // Another namespace that is called as the usual one: its words are none of the document's.
    expect(
      await read(
        `<a:document xmlns:a="${main}"><a:body>${body('a:')}<w:p xmlns:w="urn:x"><w:r><w:t>y</w:t></w:r></w:p></a:body></a:document>`,
      ),
    ).toEqual(lines)
  })

  test('Merged cells say how far they go, in the columns of the grid (design)', async () => {
    const cell = (properties: string, text: string) => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`
    const bytes = await zipOf({
      '[Content_Types].xml': TYPES(PLAIN),
      'word/document.xml': `<w:document><w:body><w:tbl><w:tr>${cell('<w:gridSpan w:val="3"/>', 'Tên')}</w:tr><w:tr>${cell('', '1')}${cell('', 'A')}${cell('<w:vMerge w:val="restart"/>', 'Tháng 5')}</w:tr><w:tr>${cell('', '2')}${cell('', 'B')}${cell('<w:vMerge/>', '')}</w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('<w:gridSpan w:val="2"/>', 'C')}</w:tr></w:tbl></w:body></w:document>`,
    })
    const answer = await readDocument(bytes, 'a.docx')
    const cells = 'lines' in answer ? answer.lines.filter(({ text }) => text !== '') : []
    expect(
      cells.map(({ text, cell: at }) => [text, at?.row, at?.column, at?.lastRow ?? null, at?.lastColumn ?? null]),
    ).toEqual([
      ['Tên', 0, 0, null, 2],
      ['1', 1, 0, null, null],
      ['A', 1, 1, null, null],
      ['Tháng 5', 1, 2, 2, null],
      ['2', 2, 0, null, null],
      ['B', 2, 1, null, null],
      ['C', 3, 1, null, 2],
    ])
  })

  test('Numbers of several levels, restarted lists and bullets come back as Word draws them (design)', async () => {
    const level = (at: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
    const item = (list: number, at: number) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>`
    const bytes = await zipOf({
      '[Content_Types].xml': TYPES(PLAIN),
      'word/numbering.xml': `<w:numbering><w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'decimal', '%2.%3.')}${level(3, 'bullet', '\uf0b7')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num></w:numbering>`,
      'word/document.xml': `<w:document><w:body>${[item(1, 0), item(1, 1), item(1, 2), item(1, 2), item(1, 3), item(1, 1), item(1, 0), item(1, 1), item(2, 0)].join('')}</w:body></w:document>`,
    })
    const answer = await readDocument(bytes, 'a.docx')
    expect('lines' in answer && answer.lines.map(({ marker }) => marker)).toEqual([
      'I.',
      '1.',
      '1.1.',
      '1.2.',
      '•',
      '2.',
      'II.',
      '1.',
      'IV.',
    ])
  })
})

describe('PDF', () => {
  test('A table comes back by its cells, a name over two lines in one cell (design)', async () => {
    const source = `#set page(paper: "a4")
#set text(font: "Tinos", size: 13pt)
Lịch kiểm tra của Đoàn kiểm tra tại các đơn vị trong tỉnh, có thể thay đổi theo thông báo.
#table(columns: (auto, 1fr, 1fr), [STT], [Đơn vị], [Thời gian], [1], [Sở Tư pháp], [Tháng 4/2024], [2], [Sở Văn hóa, Thể thao và Du lịch tỉnh Vân Hải], [15/6/2024])`
    const answer = await readDocument(pdfOf(source), 'a.pdf')
    expect(
      'lines' in answer && answer.lines.flatMap(({ text, cell }) => (cell ? [[cell.row, cell.column, text]] : [])),
    ).toEqual([
      [0, 0, 'STT'],
      [0, 1, 'Đơn vị'],
      [0, 2, 'Thời gian'],
      [1, 0, '1'],
      [1, 1, 'Sở Tư pháp'],
      [1, 2, 'Tháng 4/2024'],
      [2, 0, '2'],
      [2, 1, 'Sở Văn hóa, Thể thao và Du lịch tỉnh'],
      [2, 2, '15/6/2024'],
      [2, 1, 'Vân Hải'],
    ])
  })
})

describe('What is no readable plan is refused by what it is, not by its name', () => {
  const refusalOf = async (bytes: Uint8Array, name = 'ke-hoach.docx') => {
    const answer = await readDocument(bytes, name)
    return 'refusal' in answer ? answer.refusal : 'read'
  }

  test('Empty, unknown and too large files (design)', async () => {
    expect(await refusalOf(new Uint8Array(0))).toBe('EMPTY')
    expect(await refusalOf(bytesOf(' \n\r\n '), 'a.txt')).toBe('EMPTY')
    expect(await refusalOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]))).toBe('UNKNOWN_TYPE')
    expect(await refusalOf(new Uint8Array(25 * 1024 * 1024 + 1))).toBe('TOO_LARGE')
    expect(await refusalOf(await zipOf({ 'a.txt': 'x' }))).toBe('UNKNOWN_TYPE')
    expect(await refusalOf(bytesOf('dòng\n'.repeat(10_001)), 'a.txt')).toBe('TOO_LARGE')
    expect(await refusalOf(bytesOf('x'.repeat(10_001)), 'a.txt')).toBe('TOO_LARGE')
  })

  test('A document with macros, also under another name (design)', async () => {
    const document = `<w:document><w:body>${paragraph('Kế hoạch')}</w:body></w:document>`
    expect(
      await refusalOf(
        await zipOf({ '[Content_Types].xml': TYPES('ms-word.document.macroEnabled'), 'word/document.xml': document }),
      ),
    ).toBe('MACROS')
    expect(
      await refusalOf(
        await zipOf({ '[Content_Types].xml': TYPES(PLAIN), 'word/document.xml': document, 'word/vbaProject.bin': 'x' }),
      ),
    ).toBe('MACROS')
  })

  test('Old Word files and encrypted ones (design)', async () => {
    const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
    expect(await refusalOf(new Uint8Array([...ole, ...bytesOf('WordDocument', 'utf16le')]))).toBe('OLD_WORD')
    expect(await refusalOf(new Uint8Array([...ole, ...bytesOf('EncryptedPackage', 'utf16le')]))).toBe('ENCRYPTED')
  })

  test('A damaged archive, a document type inside the XML, and an archive made to swell (design)', async () => {
    const good = await asDocx(daoXanh2020)
    expect(await refusalOf(good.slice(0, 900))).toBe('DAMAGED')
    expect(
      await refusalOf(
        await zipOf({
          '[Content_Types].xml': TYPES(PLAIN),
          'word/document.xml': '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><w:document>&e;</w:document>',
        }),
      ),
    ).toBe('DAMAGED')
    expect(
      await refusalOf(
        await zipOf({
          '[Content_Types].xml': TYPES(PLAIN),
          'word/document.xml': `<w:document>${' '.repeat(70 * 1024 * 1024)}</w:document>`,
        }),
      ),
    ).toBe('TOO_LARGE')
    expect(await refusalOf(bytesOf('%PDF-1.7\nnothing'))).toBe('DAMAGED')
  })

  test('A PDF that holds pictures only (design)', async () => {
    expect(await refusalOf(pdfOf('#rect(width: 100%, height: 50%, fill: black)'))).toBe('IMAGE_ONLY')
  })

  test('A PDF behind a password (design)', async () => {
    const key = 'A'.repeat(32)
    const objects = [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
      `<</Filter/Standard/V 1/R 2/O(${key})/U(${key})/P -4>>`,
    ]
    const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('')
    expect(
      await refusalOf(bytesOf(`%PDF-1.4\n${body}trailer\n<</Root 1 0 R/Encrypt 4 0 R/ID[(${key})(${key})]/Size 5>>\n`)),
    ).toBe('ENCRYPTED')
  })

  test('Letters of TCVN3 and VNI fonts, by font and by statistics (design)', async () => {
    const tcvn =
      'Céng hoµ x· héi chñ nghÜa ViÖt Nam §éc lËp - Tù do - H¹nh phóc KÕ ho¹ch kiÓm tra c«ng t¸c c¶i c¸ch hµnh chÝnh n¨m 2004 '
    const vni =
      'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam Ñoäc laäp - Töï do - Haïnh phuùc Keá hoaïch kieåm tra coâng taùc caûi caùch haønh chính '
    expect(await refusalOf(bytesOf(tcvn), 'a.txt')).toBe('LEGACY_FONT')
    expect(await refusalOf(bytesOf(vni), 'a.txt')).toBe('LEGACY_FONT')
    expect(await refusalOf(bytesOf(tcvn, 'latin1'), 'a.txt')).toBe('LEGACY_FONT')
    const run = `<w:p><w:r><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr><w:t>${tcvn}</w:t></w:r></w:p>`
    expect(
      await refusalOf(
        await zipOf({
          '[Content_Types].xml': TYPES(PLAIN),
          'word/document.xml': `<w:document><w:body>${run}${run}</w:body></w:document>`,
        }),
      ),
    ).toBe('LEGACY_FONT')
  })
})
