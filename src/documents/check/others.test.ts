import { describe, expect, test } from 'vitest'
import { B, box, centred, foot, I, letterByTabs, p, planOfOthers, size, zipped } from '#test/foreign-papers.ts'
import { checkDocx } from './check.ts'

type Parts = Record<string, string>
const checked = async (parts: Parts) => checkDocx(await zipped(parts), { today: '2026-12-31' })
const brokenIn = async (parts: Parts) =>
  (await checked(parts)).filter(({ outcome }) => outcome === 'fail').map(({ id }) => id)

/** The same file with one thing changed, which must be there. */
function edit(parts: Parts, from: string | RegExp, to: string, part = 'word/document.xml'): Parts {
  const after = parts[part]!.replace(from, to)
  expect(after).not.toBe(parts[part])
  return { ...parts, [part]: after }
}

/** In the paragraph that holds these words. */
function at(parts: Parts, words: string, from: string | RegExp, to: string): Parts {
  const own = parts['word/document.xml']!.match(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/g)!.find((each) => each.includes(words))!
  return edit(parts, own, own.replace(from, to))
}

const plan = planOfOthers()
const letter = letterByTabs()

test('the document has 77 rules, each once and in its order', async () => {
  const numbers = (letter: string, count: number) => Array.from({ length: count }, (_, n) => `${letter}${n + 1}`)
  const ids = [
    ...[numbers('G', 9), numbers('Q', 4), numbers('C', 6), numbers('Y', 9), numbers('D', 5), numbers('T', 4)],
    ...[numbers('B', 11), numbers('K', 13), numbers('N', 6), numbers('A', 10)],
  ].flat()
  expect(ids).toHaveLength(77)
  expect((await checked(plan)).map(({ id }) => id)).toEqual(ids)
})

test('what other offices write well has no breach: columns by table or by tabs, styles, theme, drawn lines, numbers by Word', async () => {
  expect(await brokenIn(plan)).toEqual([])
  expect(await brokenIn(letter)).toEqual([])
})

test('what only a person can tell is said to be so (ND30-C6, ND30-Y9, ND30-N6, ND30-K9, ND30-K10, ND30-K13)', async () => {
  const open = (await checked(plan)).filter(({ outcome }) => outcome === 'unknown')
  expect(open.map(({ id }) => id)).toEqual(['C5', 'C6', 'Y9', 'K8', 'K9', 'K10', 'K13', 'N5', 'N6'])
  expect(open.every(({ found }) => /\p{L}{3}/u.test(found))).toBe(true)
})

/** Nothing stands behind the signature. */
const annexless = edit(
  edit(plan, / Danh sách đơn vị được kiểm tra tại Phụ lục kèm theo/, ' Các đơn vị thực hiện nghiêm túc'),
  /<w:p><w:pPr>(<w:sectPr>(?:(?!<\/w:sectPr>).)*<\/w:sectPr>).*(?=<\/w:body>)/,
  '$1',
)
const urgent = (width: number) =>
  box(p('KHẨN', { ...centred, r: `${B}${size(13)}<w:color w:val="FF0000"/>` }), width, 8)
const FOOT = '<w:footerReference w:type="first" r:id="rFoot"/><w:headerReference'
const withAddress = (points: number): Parts => ({
  ...edit(letter, '<w:headerReference', FOOT),
  'word/footer1.xml': foot(p('Địa chỉ: số 1 đường Mẫu; Điện thoại: 0210', { r: size(points) })),
})

type Planted = readonly [id: string, what: string, broken: () => Parts, also?: readonly string[]]
const breaches: Planted[] = [
  ['G1', 'Letter paper', () => edit(plan, 'w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"')],
  ['G1', 'a page that says no size is the American one', () => edit(letter, /<w:pgSz[^>]*>/, '')],
  ['G2', 'text across the page', () => edit(letter, 'w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906"')],
  ['G3', 'a left margin of 2 cm', () => edit(plan, 'w:left="1701"', 'w:left="1134"')],
  [
    'G4',
    'a font of the theme',
    () =>
      edit(
        plan,
        '<a:minorFont><a:latin typeface="Times New Roman"',
        '<a:minorFont><a:latin typeface="Calibri"',
        'word/theme/theme1.xml',
      ),
  ],
  [
    'G4',
    'another font for letters with marks only',
    () =>
      edit(
        plan,
        'w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"',
        'w:ascii="Times New Roman" w:hAnsi="Arial"',
        'word/styles.xml',
      ),
  ],
  ['G4', 'blue letters', () => at(plan, 'b) Danh sách', '<w:rPr>', '<w:rPr><w:color w:val="0070C0"/>'), ['G8']],
  [
    'G5',
    'marks apart from their letters',
    () => edit(plan, 'bảo đảm khách quan', 'bảo đảm khách quan'.normalize('NFD')),
  ],
  ['G6', 'page numbers on the right', () => edit(plan, 'w:val="center"', 'w:val="right"', 'word/header1.xml')],
  ['G6', 'page numbers in 11', () => edit(plan, 'w:val="26"', 'w:val="22"', 'word/header1.xml')],
  ['G6', 'a number on page 1', () => edit(plan, '<w:titlePg/>', '')],
  [
    'G6',
    'numbers at the foot',
    () => ({
      ...edit(plan, /w:headerReference(?= w:type="default" r:id="rHead")/g, 'w:footerReference'),
      'word/footer1.xml': '',
    }),
  ],
  [
    'G7',
    'an annex that counts on',
    () => edit(plan, /<w:pgNumType w:start="1"\/>(?=<w:titlePg\/><\/w:sectPr><\/w:body>)/, ''),
  ],
  [
    'G8',
    'words that were put in and not accepted',
    () =>
      at(
        plan,
        'b) Danh sách',
        /<w:r>.*<\/w:r>/,
        '<w:ins w:id="1"><w:r><w:t>b) Danh sách tại Phụ lục kèm theo./.</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>cũ</w:delText></w:r></w:del>',
      ),
  ],
  [
    'G9',
    'a path in the foot of the page',
    () => ({
      ...edit(plan, '<w:headerReference', '<w:footerReference w:type="default" r:id="rFoot"/><w:headerReference'),
      'word/footer1.xml': foot(p('I:\\Dropbox\\KH.docx')),
    }),
  ],
  ['Q1', 'the national name without bold', () => at(plan, 'CỘNG HÒA', /<w:b\/>/g, '')],
  ['Q2', 'a motto without spaces', () => edit(plan, 'Độc lập - Tự do', 'Độc lập-Tự do')],
  ['Q3', 'a line of half the motto', () => edit(plan, `cx="${175 * 12700}"`, `cx="${80 * 12700}"`)],
  [
    'Q3',
    'no line under the motto',
    () =>
      edit(
        plan,
        new RegExp(`<w:r><mc:AlternateContent>(?:(?!</w:r>).)*cx="${175 * 12700}".*?</mc:AlternateContent></w:r>`),
        '',
      ),
  ],
  [
    'Q4',
    'an open space between name and motto',
    () => at(plan, 'CỘNG HÒA', '<w:pPr>', '<w:pPr><w:spacing w:line="360" w:lineRule="auto"/>'),
  ],
  ['C1', 'a superior body of 14', () => at(letter, 'TỈNH SÔNG', 'w:val="24"', 'w:val="28"')],
  [
    'C1',
    'a superior body in bold',
    () =>
      at(
        at(letter, 'ỦY BAN NHÂN DÂN', '<w:sz w:val="24"/>', `${B}${size(12)}`),
        'TỈNH SÔNG',
        '<w:sz w:val="24"/>',
        `${B}${size(12)}`,
      ),
  ],
  ['C2', 'an issuing body that is not bold', () => at(letter, 'SỞ NỘI VỤ', B, '')],
  [
    'C3',
    'no line under the body',
    () => edit(plan, /<w:r><mc:AlternateContent>(?:(?!<\/w:r>).)*cx="444500".*?<\/mc:AlternateContent><\/w:r>/, ''),
  ],
  [
    'C4',
    'a department without its committee',
    () => edit(edit(letter, '>ỦY BAN NHÂN DÂN<', '><'), '>TỈNH SÔNG HẬU<', '><'),
  ],
  ['Y1', 'a number line in italics', () => at(plan, 'Số: 15', /<w:rPr>/g, `<w:rPr>${I}`)],
  ['Y2', 'a number without its zero', () => edit(letter, 'Số: 07/', 'Số: 7/')],
  ['Y3', 'spaces in the symbol', () => edit(letter, '07/SNV-CCHC', '07/SNV - CCHC'), ['Y5']],
  ['Y4', 'the body before the type', () => edit(annexless, '/KH-UBND', '/UBND-KH'), ['Y7']],
  ['Y5', 'a letter with “CV”', () => edit(letter, 'SNV-CCHC', 'CV-SNV')],
  ['Y6', 'a year in the symbol', () => edit(annexless, '/KH-UBND', '/2026/KH-UBND')],
  ['Y7', 'an abbreviation that is none', () => edit(annexless, '/KH-UBND', '/KHKT-UBND'), ['Y4']],
  ['Y8', 'a number that cannot be read', () => edit(letter, 'Số: 07/SNV', 'Số: VII/SNV'), ['Y2']],
  ['D1', 'an upright date', () => at(letter, 'Số: 07', I, '')],
  ['D2', 'no comma after the place', () => edit(letter, 'Sông Hậu, ngày', 'Sông Hậu ngày')],
  ['D3', 'a zero before March', () => edit(letter, 'tháng 3 năm', 'tháng 03 năm')],
  ['D4', 'a place that is a number', () => edit(letter, 'Sông Hậu, ngày', 'Số 1, ngày')],
  ['D5', 'a day that does not exist', () => edit(letter, 'ngày 05 tháng 3', 'ngày 31 tháng 4')],
  ['D5', 'a paper cited that came later', () => edit(plan, '15 tháng 7 năm 2021', '15 tháng 7 năm 2026')],
  ['T1', 'a type that is not bold', () => at(plan, '>KẾ HOẠCH<', '<w:rPr>', '<w:rPr><w:b w:val="0"/>')],
  ['T1', 'a type on the left', () => at(plan, '>KẾ HOẠCH<', '<w:pPr>', '<w:pPr><w:jc w:val="left"/>')],
  ['T2', 'an abstract of 12', () => at(plan, 'Kiểm tra công tác', /<w:rPr>/g, '<w:rPr><w:sz w:val="24"/>')],
  ['T3', 'a line as long as the abstract', () => edit(plan, `cx="${120 * 12700}"`, `cx="${280 * 12700}"`)],
  ['T4', '“V/v” right below the number', () => at(letter, 'V/v cử', 'w:before="120"', 'w:before="0"')],
  ['B1', 'a long paragraph on the left', () => at(plan, 'a) ', '<w:pPr>', '<w:pPr><w:jc w:val="left"/>')],
  ['B1', 'text of 12', () => at(letter, 'quan tâm thực hiện', '<w:rPr>', `<w:rPr>${size(12)}`)],
  ['B2', 'an indent of 0.5 cm', () => at(plan, 'b) Danh sách', '<w:pPr>', '<w:pPr><w:ind w:firstLine="284"/>')],
  [
    'B2',
    'lines of 1.6',
    () => at(letter, 'quan tâm thực hiện', '<w:pPr>', '<w:pPr><w:spacing w:line="384" w:lineRule="auto"/>'),
  ],
  ['B3', 'a basis that ends without its sign', () => edit(plan, 'chính quyền địa phương;', 'chính quyền địa phương')],
  ['B4', 'a basis without its day', () => edit(plan, ' ngày 15 tháng 7 năm 2021 của Chính phủ', '')],
  [
    'B5',
    'article 3 after article 1',
    () =>
      at(
        at(letter, 'Các cơ quan chuyên môn', 'Các cơ quan', 'Điều 1. Các cơ quan'),
        'quan tâm thực hiện',
        'Đề nghị',
        'Điều 3. Đề nghị',
      ),
  ],
  [
    'B6',
    'a Roman heading in small letters',
    () => at(plan, 'Tổ chức thực hiện', '<w:rPr>', '<w:rPr><w:caps w:val="0"/>'),
  ],
  ['B7', 'c) after a)', () => edit(plan, '>b) Danh sách', '>c) Danh sách')],
  [
    'B8',
    'a number that Word begins at 3',
    () =>
      edit(
        plan,
        '<w:start w:val="1"/><w:numFmt w:val="decimal"/>',
        '<w:start w:val="3"/><w:numFmt w:val="decimal"/>',
        'word/numbering.xml',
      ),
  ],
  ['B9', 'a short form that nobody explains', () => edit(plan, '(', '')],
  ['B10', 'an end without “./.”', () => edit(plan, 'kèm theo./.', 'kèm theo.')],
  ['B11', '“nhà nước” in small letters', () => edit(letter, 'quan tâm thực hiện', 'quản lý nhà nước')],
  ['K1', '“KT.” without its space', () => edit(letter, 'KT. GIÁM ĐỐC', 'KT.GIÁM ĐỐC'), ['K5']],
  ['K2', 'a deputy without “KT.”', () => edit(plan, 'KT. CHỦ TỊCH', 'CHỦ TỊCH')],
  [
    'K3',
    'a decision in person with “TM.”',
    () =>
      edit(
        edit(annexless, /KẾ HOẠCH(?=<)/, 'QUYẾT ĐỊNH'),
        'Căn cứ Luật',
        '</w:t></w:r></w:p><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Text"/></w:pPr><w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">Căn cứ Luật',
      ),
    ['Y4'],
  ],
  [
    'K4',
    'a plan of a committee without “TM.”',
    () => at(plan, 'TM. ỦY BAN', /<w:t xml:space="preserve">TM\. ỦY BAN NHÂN DÂN<\/w:t><w:br\/>/, ''),
  ],
  ['K5', 'a deputy director alone', () => edit(letter, 'KT. GIÁM ĐỐC', '')],
  [
    'K6',
    'a Team without the office of its head',
    () => edit(edit(edit(letter, 'SỞ NỘI VỤ', 'ĐOÀN KIỂM TRA'), 'KT. GIÁM ĐỐC', 'TRƯỞNG ĐOÀN'), 'PHÓ GIÁM ĐỐC', ''),
    ['C3'],
  ],
  ['K7', 'a name with a degree', () => edit(letter, 'Trần Quốc Minh', 'ThS. Trần Quốc Minh')],
  ['K7', 'a name in capitals', () => edit(letter, 'Trần Quốc Minh', 'TRẦN QUỐC MINH')],
  [
    'K11',
    'an annex that is signed',
    () =>
      edit(
        plan,
        /(<w:p><w:pPr><\/w:pPr><w:r><w:rPr><\/w:rPr><\/w:r><\/w:p>)(<w:sectPr>(?:(?!<w:sectPr>).)*<\/w:body>)/,
        `${p('Nơi nhận: như trên')}$2`,
      ),
  ],
  [
    'N1',
    '“Kính gửi” in a plan',
    () =>
      edit(
        plan,
        '<w:p><w:pPr><w:pStyle w:val="Text"/></w:pPr><w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">Căn cứ Luật',
        `${p('Kính gửi: Sở Nội vụ', centred)}<w:p><w:pPr><w:pStyle w:val="Text"/></w:pPr><w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">Căn cứ Luật`,
      ),
  ],
  ['N2', '“Nơi nhận” in 14', () => at(plan, 'Nơi nhận', 'w:val="24"', 'w:val="28"')],
  ['N3', 'a recipient without its sign', () => edit(plan, '- Bộ Nội vụ;', '- Bộ Nội vụ')],
  ['N4', 'a file copy without its full stop', () => edit(letter, 'Lưu: VT, CCHC.', 'Lưu: VT, CCHC'), ['N3']],
  ['A1', 'an annex that is not there', () => edit(letter, 'quan tâm thực hiện', 'thực hiện theo Phụ lục II')],
  ['A2', 'an annex label of 12', () => at(plan, '>Phụ lục<', '<w:rPr>', `<w:rPr>${size(12)}`)],
  ['A3', 'a title in small letters', () => edit(plan, 'DANH SÁCH ĐƠN VỊ', 'Danh sách đơn vị')],
  ['A4', 'the number of another paper', () => edit(plan, '(Kèm theo Kế hoạch số 15', '(Kèm theo Kế hoạch số 16')],
  [
    'A5',
    'an outline within the text',
    () => edit(plan, '>b) Danh sách đơn vị', '>ĐỀ CƯƠNG báo cáo và danh sách'),
    ['B9'],
  ],
  [
    'A6',
    'an urgency stamp without its frame',
    () => edit(letter, '<w:body>', `<w:body>${p('KHẨN', { r: `${B}<w:color w:val="FF0000"/>` })}`),
  ],
  ['A6', 'an urgency stamp of another size', () => edit(letter, '<w:body>', `<w:body>${urgent(40)}`)],
  ['A7', 'a secrecy stamp', () => edit(letter, '<w:body>', `<w:body>${p('MẬT', { r: B })}`)],
  [
    'A8',
    'a drafter’s mark of 14',
    () =>
      edit(
        letter,
        '- Lưu: VT, CCHC.</w:t></w:r></w:p>',
        `- Lưu: VT, CCHC.</w:t></w:r></w:p>${p('LhT', { r: size(14) })}`,
      ),
  ],
  ['A9', 'an address of 9', () => withAddress(9)],
]

describe('a breach planted in the paper of another office is found, and no other', () => {
  test.each(breaches.map(([id, what, broken, also = []]) => ({ id, what, broken, also })))(
    '$id: $what',
    async ({ id, broken, also }) => {
      const found = await brokenIn(broken())
      expect(found.toSorted()).toEqual([id, ...also].toSorted())
    },
  )
})

test('what few papers have is kept as well as broken (ND30-A6, ND30-A8, ND30-A9)', async () => {
  const outcome = async (parts: Parts, id: string) => (await checked(parts)).find((each) => each.id === id)!.outcome
  expect(await outcome(edit(letter, '<w:body>', `<w:body>${urgent(20)}`), 'A6')).toBe('pass')
  expect(await brokenIn(edit(letter, '<w:body>', `<w:body>${urgent(20)}`))).toEqual([])
  const mark = `- Lưu: VT, CCHC.</w:t></w:r></w:p>${p('LhT', { r: size(11) })}`
  expect(await outcome(edit(letter, '- Lưu: VT, CCHC.</w:t></w:r></w:p>', mark), 'A8')).toBe('pass')
  expect(await outcome(withAddress(11), 'A9')).toBe('pass')
})

test('each finding says where it stands', async () => {
  const rules = await checked(edit(letter, 'Số: 07/', 'Số: 7/'))
  expect(rules.find(({ id }) => id === 'Y2')).toMatchObject({ found: 'Số “7”.', place: 'dòng 4: “Số: 7/SNV-CCHC”' })
  expect(rules.find(({ id }) => id === 'K8')!.place).toBe('phần chữ ký')
})
