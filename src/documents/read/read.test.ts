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
