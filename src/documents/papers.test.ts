import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { beforeAll, describe, expect, test } from 'vitest'
import yazl from 'yazl'
import type { Block, Paper } from '#kernel/blocks.ts'
import { letter } from '#test/letter.ts'
import { papers } from '#test/papers.ts'
import { type CheckedRule, checkDocx } from './check/check.ts'
import { openDocx } from './check/opened.ts'
import type { Facts } from './check/verdict.ts'
import { renderDocx } from './docx.ts'
import { readZip } from './read/zip.ts'

const all = { ...papers, letter }
const { plan, teamDecision, scheduleNotice, unitReport, conclusionNotice } = papers
const facts: Facts = { today: '2026-12-31', signerHeldOffice: true }
/** What the register would say of each paper. */
const known: Record<keyof typeof all, Facts> = {
  plan: {
    ...facts,
    place: 'Mẫu',
    issuerNames: ['Ủy ban nhân dân tỉnh Mẫu'],
    inspectedUnits: ['Ủy ban nhân dân các xã, phường'],
  },
  teamDecision: { ...facts, place: 'Mẫu', issuerNames: ['Ủy ban nhân dân tỉnh Mẫu'] },
  scheduleNotice: {
    ...facts,
    place: 'Mẫu',
    issuerNames: ['Đoàn kiểm tra công tác cải cách hành chính'],
    inspectedUnits: ['Ủy ban nhân dân phường An Phú'],
  },
  unitReport: { ...facts, place: 'An Phú', issuerNames: ['Ủy ban nhân dân phường An Phú'] },
  minutes: { ...facts, issuerNames: ['Đoàn kiểm tra công tác cải cách hành chính'] },
  conclusionNotice: {
    ...facts,
    place: 'Mẫu',
    issuerNames: ['Đoàn kiểm tra công tác cải cách hành chính'],
    inspectedUnits: ['UỶ BAN NHÂN DÂN phường An Phú'],
  },
  remedyReport: { ...facts, place: 'An Phú', issuerNames: ['Ủy ban nhân dân phường An Phú'] },
  letter: { ...facts, place: 'Mẫu', issuerNames: ['Sở Nội vụ'] },
}
const results = {} as Record<keyof typeof all, readonly CheckedRule[]>

beforeAll(async () => {
  for (const name of Object.keys(all) as (keyof typeof all)[])
    results[name] = await checkDocx(await renderDocx(all[name]), known[name])
})

/** A paper or file that breaks one rule: a changed paper, or a changed part of its DOCX. */
interface Planted {
  readonly paper: Paper
  readonly facts?: Facts
  edit?(xml: string, path: string): string
}

const rules: readonly (readonly [sentence: string, planted: Planted])[] = [
  ['every page is A4 (ND30-G1)', { paper: plan, edit: (xml) => xml.replace('w:w="11906"', 'w:w="12240"') }],
  [
    'pages are upright unless an annex holds a wide table (ND30-G2)',
    { paper: plan, edit: (xml) => xml.replace('w:orient="portrait"', 'w:orient="landscape"') },
  ],
  [
    'margins keep to the decree (ND30-G3)',
    { paper: plan, edit: (xml) => xml.replace(/(<w:pgMar[^>]*w:left=")\d+/, '$11000') },
  ],
  [
    'every word is black Times New Roman (ND30-G4)',
    { paper: plan, edit: (xml) => xml.replace('w:ascii="Times New Roman"', 'w:ascii="Arial"') },
  ],
  [
    'words are composed Unicode (ND30-G5)',
    { paper: plan, edit: (xml) => xml.replace('như sau', 'như sáu'.normalize('NFD')) },
  ],
  [
    'page numbers stand in the middle of the top margin, not on page 1 (ND30-G6)',
    {
      paper: plan,
      edit: (xml, path) => (path.includes('header') ? xml.replace('w:val="center"', 'w:val="left"') : xml),
    },
  ],
  ['each annex counts its own pages (ND30-G7)', { paper: plan, edit: (xml) => xml.replace(/<w:pgNumType[^>]*>/g, '') }],
  [
    'an issued file has no colours, marks or comments (ND30-G8)',
    { paper: plan, edit: (xml) => xml.replace('<w:rPr>', '<w:rPr><w:highlight w:val="yellow"/>') },
  ],
  [
    'no local path is left in the file (ND30-G9)',
    { paper: plan, edit: (xml) => xml.replace('như sau:', 'như sau: I:\\Dropbox\\KH.docx') },
  ],

  [
    'the national name is written in full, in bold capitals, at the top right (ND30-Q1)',
    { paper: plan, edit: (xml) => xml.replace('CHỦ NGHĨA VIỆT NAM', 'CHỦ NGHĨA VN') },
  ],
  [
    'the motto has its hyphens with spaces (ND30-Q2)',
    { paper: plan, edit: (xml) => xml.replace('Độc lập - Tự do', 'Độc lập-Tự do') },
  ],
  ['the line under the motto is as long as the motto (ND30-Q3)', { paper: plan, edit: ruled(1, 200) }],
  [
    'national name and motto stand at single spacing (ND30-Q4)',
    { paper: plan, edit: inParagraph('Độc lập - Tự do', 'w:line="240"', 'w:line="360"') },
  ],

  [
    'the superior body is in capitals, not bold (ND30-C1)',
    { paper: letter, edit: inParagraph('TỈNH MẪU', 'w:sz w:val="26"', 'w:sz w:val="22"') },
  ],
  [
    'the issuing body is in bold capitals below it (ND30-C2)',
    { paper: letter, edit: inParagraph('SỞ NỘI VỤ', 'w:sz w:val="26"', 'w:sz w:val="30"') },
  ],
  ['the line under the issuing body is a third to a half of its name (ND30-C3)', { paper: letter, edit: ruled(0, 0) }],
  ['a committee stands alone, a department under its committee (ND30-C4)', { paper: { ...letter, superior: [] } }],
  [
    'the issuing body has its official name of that day (ND30-C5)',
    { paper: letter, facts: { issuerNames: ['Sở Nội vụ và Lao động'] } },
  ],

  [
    '"Số:" is upright, 13, in the middle below the issuing body (ND30-Y1)',
    { paper: plan, edit: inParagraph('Số: 12', 'w:sz w:val="26"', 'w:sz w:val="24"') },
  ],
  [
    'numbers are Arabic, with a zero before 1 to 9 (ND30-Y2)',
    { paper: plan, edit: (xml) => xml.replace('Số: 12/', 'Số: XII/') },
  ],
  ['number and symbol are joined without spaces (ND30-Y3)', { paper: { ...plan, symbol: 'KH - UBND' } }],
  ['a named paper has its type first in the symbol (ND30-Y4)', { paper: { ...plan, symbol: 'UBND-KH' } }],
  ['a letter has body and drafter in its symbol, never "CV" (ND30-Y5)', { paper: { ...letter, symbol: 'CV-SNV' } }],
  ['an administrative paper has no year in its symbol (ND30-Y6)', { paper: { ...plan, symbol: '2026/KH-UBND' } }],
  ['the abbreviation of the type is one of the decree (ND30-Y7)', { paper: { ...plan, symbol: 'KHKT-UBND' } }],
  [
    'the number line can be read back (ND30-Y8)',
    { paper: plan, edit: (xml) => xml.replace('Số: 12/KH-UBND', 'Số: 12-KH-UBND') },
  ],

  [
    'place and date are italic, level with the number (ND30-D1)',
    { paper: plan, edit: inParagraph('Mẫu, ngày', '<w:i/>', '<w:i w:val="false"/>') },
  ],
  ['a comma follows the place (ND30-D2)', { paper: plan, edit: (xml) => xml.replace('Mẫu, ngày', 'Mẫu ngày') }],
  [
    'a zero stands before days under 10 and months 1 and 2 only (ND30-D3)',
    { paper: plan, edit: (xml) => xml.replace('Mẫu, ngày 05 tháng 3', 'Mẫu, ngày 05 tháng 03') },
  ],
  ['the place is where the body sits (ND30-D4)', { paper: plan, facts: { place: 'Thành phố Mẫu' } }],
  [
    'the date is a day that exists, not in the future, not before what it cites (ND30-D5)',
    { paper: plan, edit: (xml) => xml.replace('Mẫu, ngày 05 tháng 3', 'Mẫu, ngày 05 tháng 01') },
  ],

  [
    'the type is in bold capitals in the middle (ND30-T1)',
    { paper: plan, edit: inParagraph('>KẾ HOẠCH<', 'w:sz w:val="28"', 'w:sz w:val="36"') },
  ],
  [
    'the abstract is bold, in the middle, right below (ND30-T2)',
    { paper: plan, edit: inParagraph('>Kiểm tra công tác', 'w:sz w:val="28"', 'w:sz w:val="24"') },
  ],
  ['the line under the abstract is a third to a half of it (ND30-T3)', { paper: plan, edit: ruled(2, 100) }],
  [
    'a letter has "V/v" under its number, 6 pt below (ND30-T4)',
    { paper: letter, edit: (xml) => xml.replace('V/v ', 'Về việc: V/v ').replace('>Về việc: V/v ', '>v/v ') },
  ],

  [
    'the text is justified, upright, 13 to 14 (ND30-B1)',
    { paper: plan, edit: inParagraph('như sau:', 'w:val="both"', 'w:val="left"') },
  ],
  [
    'paragraphs are indented, 6 pt apart, single to 1.5 spaced (ND30-B2)',
    { paper: plan, edit: inParagraph('như sau:', 'w:firstLine="720"', 'w:firstLine="300"') },
  ],
  [
    'legal bases are italic, each ends with ";" and the last with "." (ND30-B3)',
    { paper: plan, edit: (xml) => xml.replace('chính quyền địa phương;', 'chính quyền địa phương') },
  ],
  [
    'a paper cited as a basis has number, date and issuer (ND30-B4)',
    { paper: { ...plan, bases: ['Căn cứ Kế hoạch số 03/KH-UBND về cải cách hành chính'] } },
  ],
  [
    'articles count from 1 with a full stop (ND30-B5)',
    {
      paper: {
        ...teamDecision,
        body: teamDecision.body.map((block) =>
          block.kind === 'article' && block.number === 2 ? { ...block, number: 4 } : block,
        ),
      },
    },
  ],
  [
    'Roman headings are in bold capitals (ND30-B6)',
    { paper: plan, edit: inParagraph('II. NỘI DUNG', '<w:b/>', '<w:b w:val="false"/>') },
  ],
  ['points follow the Vietnamese alphabet (ND30-B7)', { paper: withBody(plan, points('a)', 'b)', 'c)', 'd)', 'e)')) }],
  [
    'sections count on without gaps or doubles (ND30-B8)',
    { paper: withBody(plan, [heading('I.'), heading('II.'), heading('II.')]) },
  ],
  [
    'short forms are explained where they first stand (ND30-B9)',
    { paper: withBody(plan, [{ kind: 'paragraph', text: 'Rà soát TTHC của các sở./.' }]) },
  ],
  [
    'the text ends with "./." (ND30-B10)',
    { paper: withBody(plan, [{ kind: 'paragraph', text: 'Các đơn vị thực hiện.' }]) },
  ],
  [
    'capitals follow the decree (ND30-B11)',
    { paper: withBody(plan, [{ kind: 'paragraph', text: 'Thực hiện theo điều 5 của Quy chế./.' }]) },
  ],

  [
    'one space follows TM., KT., TL., TUQ. (ND30-K1)',
    { paper: { ...letter, signatures: [{ lines: ['KT.GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: 'Trần Quốc Minh' }] } },
  ],
  [
    'for a committee its head signs, or a deputy in three lines (ND30-K2)',
    {
      paper: {
        ...plan,
        signatures: [{ lines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Phạm Thị Ngọc Lan' }],
      },
    },
  ],
  [
    'a decision of the Chairman in person has no "TM." (ND30-K3)',
    { paper: { ...teamDecision, signatures: plan.signatures } },
  ],
  ['a plan of a committee has "TM." (ND30-K4)', { paper: { ...plan, signatures: teamDecision.signatures } }],
  [
    'a department is signed by its director or in his place (ND30-K5)',
    { paper: { ...letter, signatures: [{ lines: ['PHÓ GIÁM ĐỐC'], name: 'Trần Quốc Minh' }] } },
  ],
  [
    'the head of a Team signs as such, with the office held below the name (ND30-K6)',
    { paper: { ...scheduleNotice, signatures: [{ lines: ['TRƯỞNG ĐOÀN'], name: 'Trần Quốc Minh' }] } },
  ],
  [
    'a deputy of the Team signs in the place of its head (ND30-K6)',
    {
      paper: {
        ...scheduleNotice,
        signatures: [{ lines: ['PHÓ TRƯỞNG ĐOÀN'], name: 'Vũ Thị Hạnh', officeHeld: 'Phó Chánh Văn phòng' }],
      },
    },
  ],
  [
    'the name of the signer has no title (ND30-K7)',
    { paper: { ...letter, signatures: [{ lines: ['GIÁM ĐỐC'], name: 'ThS. Trần Quốc Minh' }] } },
  ],
  ['the signer held the office on that day (ND30-K8)', { paper: letter, facts: { signerHeldOffice: false } }],
  [
    'an annex in the same file is not signed (ND30-K11)',
    { paper: withAnnex(letter, [{ kind: 'paragraph', text: 'Nơi nhận: như trên' }]) },
  ],

  [
    '"Kính gửi" stands in letters, submissions and reports only (ND30-N1)',
    { paper: { ...conclusionNotice, addressees: ['Sở Nội vụ'] } },
  ],
  [
    '"Nơi nhận" is bold italic, level with the authority line (ND30-N2)',
    { paper: plan, edit: inParagraph('Nơi nhận', '<w:i/>', '<w:i w:val="false"/>') },
  ],
  [
    'recipients stand one to a line, in 11 (ND30-N3)',
    { paper: plan, edit: inParagraph('- Bộ Nội vụ', 'w:sz w:val="22"', 'w:sz w:val="26"') },
  ],
  ['the last recipient is the file copy, with a full stop (ND30-N4)', { paper: { ...plan, fileLine: null } }],
  [
    'each inspected unit is among the recipients (ND30-N5)',
    { paper: scheduleNotice, facts: { inspectedUnits: ['Ủy ban nhân dân phường Bình Minh'] } },
  ],

  ['the text refers to each annex, and the annex is there (ND30-A1)', { paper: { ...unitReport, annexes: [] } }],
  [
    'annexes have Roman numbers where there are several (ND30-A2)',
    { paper: plan, edit: (xml) => xml.replace('>Phụ lục II<', '>Phụ lục 2<') },
  ],
  [
    'the title of an annex is in bold capitals (ND30-A3)',
    { paper: plan, edit: inParagraph('DANH SÁCH CƠ QUAN', '<w:b/>', '<w:b w:val="false"/>') },
  ],
  [
    'an annex names its paper with number and date (ND30-A4)',
    { paper: plan, edit: (xml) => xml.replace('(Kèm theo Kế hoạch số 12/', '(Kèm theo Kế hoạch số 13/') },
  ],
  [
    'the outline is an annex (ND30-A5)',
    { paper: withBody(plan, [{ kind: 'paragraph', text: 'ĐỀ CƯƠNG BÁO CÁO./.' }]) },
  ],
  ['a paper marked secret is found (ND30-A7)', { paper: plan, edit: (xml) => xml.replace('>KẾ HOẠCH<', '>MẬT<') }],
]

describe('the seven papers and a letter keep the decree, and a planted breach is found', () => {
  test.each(rules)('%s', async (sentence, planted) => {
    const id = /\(ND30-(\w+)/.exec(sentence)![1]!
    const verdicts = Object.entries(results).map(
      ([name, checked]) => [name, checked.find((each) => each.id === id)!] as const,
    )
    expect(verdicts.filter(([, each]) => each.outcome === 'fail')).toEqual([])
    expect(verdicts.some(([, each]) => each.outcome === 'pass')).toBe(true)
    const broken = await edited(await renderDocx(planted.paper), planted.edit)
    const found = (await checkDocx(broken, { ...facts, ...planted.facts })).find((each) => each.id === id)
    expect(found).toMatchObject({ outcome: 'fail' })
  })
})

test('no rule fails on any of them, and what is not applicable says why', () => {
  for (const checked of Object.values(results)) {
    expect(checked.filter((each) => each.outcome === 'fail')).toEqual([])
    expect(checked.every((each) => each.found !== '')).toBe(true)
  }
})

test('rules of signatures, stamps and copies are left to people and the document system', () => {
  const never = results.plan
    .map((each) => each.id)
    .filter((rule) =>
      Object.values(results).every((checked) =>
        /notApplicable|unknown/.test(checked.find((each) => each.id === rule)!.outcome),
      ),
    )
  expect(never).toEqual(['C6', 'Y9', 'K9', 'K10', 'K12', 'K13', 'N6', 'A6', 'A8', 'A9', 'A10'])
})

test('a draft without number and day leaves room for both (ND30-Y8, QN-HDR-1, QN-HDR-2)', async () => {
  const draft = await renderDocx({ ...plan, number: null, date: { year: 2024, month: 3 } })
  const { parts } = await readZip(draft, (name) => name === 'word/document.xml')
  expect(parts.get('word/document.xml')).toContain('>Số:      /KH-UBND<')
  expect(parts.get('word/document.xml')).toContain('>Mẫu, ngày      tháng 3 năm 2024<')
  expect((await checkDocx(draft, facts)).filter((each) => each.outcome === 'fail')).toEqual([])
})

test('the same paper gives the same bytes, without author, program or time', async () => {
  const first = await renderDocx(plan)
  expect(Buffer.compare(await renderDocx(plan), first)).toBe(0)
  const { parts } = await readZip(first, (name) => name.startsWith('docProps/'))
  expect([...parts.values()].join()).not.toMatch(/creator|lastModifiedBy|created|modified|\d{4}-\d{2}-\d{2}T/)
})

test('the head row of a table repeats and no row is split', async () => {
  const { tables } = await openDocx(await renderDocx(plan))
  const grids = tables.filter((table) => table.bordered)
  expect(grids.length).toBeGreaterThan(0)
  expect(grids.every((table) => table.headRepeats && table.rowsWhole)).toBe(true)
})

test('signs that no word processor can read are left out', async () => {
  const odd = await renderDocx({
    ...letter,
    body: [{ kind: 'paragraph', text: 'Kế\u0000t quả\ud800 \u000b<b>&"a" đạt./.' }],
  })
  const { parts } = await readZip(odd, (name) => name === 'word/document.xml')
  expect(parts.get('word/document.xml')).toMatch(
    /Kế t quả. &lt;b&gt;&amp;"a" đạt|Kế t quả. &lt;b&gt;&amp;&quot;a&quot; đạt/,
  )
})

function withBody(paper: Paper, body: readonly Block[]): Paper {
  return { ...paper, body }
}

function withAnnex(paper: Paper, blocks: readonly Block[]): Paper {
  return { ...paper, annexes: paper.annexes.map((annex) => ({ ...annex, blocks })) }
}

function points(...markers: string[]): Block[] {
  return markers.map((marker) => ({ kind: 'clause', level: 3, marker, text: 'Nội dung.' }))
}

function heading(marker: string): Block {
  return { kind: 'heading', level: 1, marker, text: 'Nội dung' }
}

/** Changes the first paragraph that holds `words`. */
function inParagraph(words: string, from: string, to: string) {
  return (xml: string) => {
    const paragraph = xml.match(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/g)?.find((each) => each.includes(words))
    return paragraph === undefined ? xml : xml.replace(paragraph, paragraph.replaceAll(from, to))
  }
}

/** Gives the line with this number other indents, so that its length changes. */
function ruled(number: number, indent: number) {
  return (xml: string) => {
    const paragraph = xml.match(/<w:p>(?:(?!<\/w:p>).)*<w:pBdr>.*?<\/w:p>/g)?.[number]
    return paragraph === undefined
      ? xml
      : xml.replace(
          paragraph,
          paragraph.replace(/w:left="\d+"/, `w:left="${indent}"`).replace(/w:right="\d+"/, `w:right="${indent}"`),
        )
  }
}

/** The same archive with its text parts changed. */
async function edited(bytes: Uint8Array, edit?: Planted['edit']): Promise<Uint8Array> {
  if (edit === undefined) return bytes
  const { parts } = await readZip(bytes, () => true)
  const zip = new yazl.ZipFile()
  let changed = false
  for (const [path, text] of parts) {
    const after = /word\/(?:document|header\d+)\.xml$/.test(path) ? edit(text, path) : text
    changed ||= after !== text
    zip.addBuffer(Buffer.from(after), path)
  }
  expect(changed).toBe(true)
  zip.end()
  return buffer(zip.outputStream.pipe(new PassThrough()))
}
