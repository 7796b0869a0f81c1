import { describe, expect, test } from 'vitest'
import type { SourceLine } from '#kernel/source-line.ts'
import { asLines } from '#test/plans/render.ts'
import { planDraft } from '../contract.ts'
import { read } from '../reader.ts'

/** What is read of a plan, each value in a few words; a row of the tables below names those that it is about. */
interface Facts {
  readonly head: string
  readonly title: string | null
  readonly issuer: string
  readonly bases: readonly string[]
  readonly contents: number
  readonly forms: readonly string[]
  readonly targets: readonly string[]
  readonly periods: readonly string[]
  readonly tasks: readonly string[]
  readonly budget: number
  readonly to: readonly string[]
  readonly signed: string
  readonly doubts: string
  readonly left: readonly string[]
}

const words = (...parts: readonly unknown[]) => parts.filter((part) => part !== null && part !== '').join(' ')

function factsOf(lines: readonly SourceLine[]): Facts {
  const answer = read(lines, [])
  if ('refusal' in answer) throw new Error(answer.refusal)
  const draft = planDraft.parse(answer.draft)
  const { number, symbol, issuedOn, issuer, issuerParent, signature } = draft
  return {
    head: words(`${number}/${symbol}`, issuedOn && `${issuedOn.day}.${issuedOn.month}.${issuedOn.year}`),
    title: draft.title,
    issuer: words(issuer, issuerParent && `< ${issuerParent}`),
    bases: draft.legalBases.map(({ type, number: no, symbol: sign, date }) => words(type, no && `${no}/${sign}`, date)),
    contents: draft.contents.length,
    forms: draft.forms.map(({ code, form, lead }) => words(code ?? form, lead && `: ${lead}`)),
    targets: draft.targets.map(({ kind, names, count, percent, perParent, form }) =>
      words(
        kind,
        names.join(', '),
        count,
        percent && `${percent}%`,
        perParent && `${perParent} each`,
        form && `(${form})`,
      ),
    ),
    periods: draft.periods.map(({ from, to, before, round }) => words(from ?? '', `→${before ? '<' : ''}`, to, round)),
    tasks: draft.tasks.map(({ body, due, dueBefore }) => words(body ?? '?', due && `${dueBefore ? '<' : '≤'} ${due}`)),
    budget: draft.budget.length,
    to: draft.recipients,
    signed: words(signature.lines.join(' / '), signature.name && `= ${signature.name}`),
    doubts: draft.doubts.map(({ code }) => code).join(' '),
    left: draft.unrecognised.map(({ text }) => text),
  }
}

const LETTERHEAD = `ỦY BAN NHÂN DÂN                       CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
HUYỆN ĐỒI MÂY                         Độc lập - Tự do - Hạnh phúc
Số: 17/KH-UBND                        Đồi Mây, ngày 05 tháng 3 năm 2024`
const BASIS =
  'Căn cứ Kế hoạch số 08/KH-UBND ngày 15/01/2024 của UBND tỉnh, UBND huyện ban hành Kế hoạch kiểm tra như sau:'
const TITLE = `KẾ HOẠCH
Kiểm tra công tác cải cách hành chính năm 2024`
const TAIL = `Nơi nhận:                             TM. ỦY BAN NHÂN DÂN
- Sở Nội vụ;                          CHỦ TỊCH
- Lưu: VT.
                                      Lý Thị Sa`
const GOAL = 'I. MỤC ĐÍCH\n1. Nắm tình hình.'

const plan = ({ head = LETTERHEAD, title = TITLE, basis = BASIS, body = '', tail = TAIL, annex = '' }) =>
  [head, title, basis, GOAL, body, tail, annex].filter((part) => part !== '').join('\n')

type Row = readonly [what: string, text: string, facts: Partial<Facts>]

const check = (rows: readonly Row[]) =>
  test.each(rows)('%s', (_, text, facts) => {
    expect(factsOf(asLines(text))).toMatchObject(facts)
  })

describe('Letterheads (CT-HDR-1, CT-HDR-2)', () => {
  const head = (what: string, text: string, facts: Partial<Facts>): Row => [
    what,
    plan({ head: text }),
    { doubts: '', left: [], ...facts },
  ]
  check([
    head(
      'the motto over two lines beside a Phòng',
      'UBND HUYỆN ĐỒI MÂY CỘNG HÒA XÃ HỘI\nPHÒNG NỘI VỤ CHỦ NGHĨA VIỆT NAM\nSố: 17/KH-PNV Độc lập - Tự do - Hạnh phúc\nĐồi Mây, ngày 05 tháng 3 năm 2024',
      { head: '17/KH-PNV 5.3.2024', issuer: 'PHÒNG NỘI VỤ < UBND HUYỆN ĐỒI MÂY' },
    ),
    head(
      'the name of the city on a line of its own, sides parted by tabs',
      'ỦY BAN NHÂN DÂN\t\tCỘNG HOÀ XÃ HỘI CHỦ NGHĨA\nTHÀNH PHỐ\t\tVIỆT NAM\nHỒ SEN\t\tĐộc lập - Tự do - Hạnh phúc\nSố: 17/KH-UBND\t\tHồ Sen, ngày 05 tháng 3 năm 2024',
      { issuer: 'ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ SEN' },
    ),
    head(
      'a Sở whose name ends with words of the motto, number and day blank',
      'UBND TỈNH HỒ SEN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ LAO ĐỘNG - THƯƠNG BINH          Độc lập - Tự do - Hạnh phúc\nVÀ XÃ HỘI          ---------------\nSố:     /KH-SLĐTBXH          Hồ Sen, ngày    tháng 3 năm 2024',
      {
        head: 'null/KH-SLĐTBXH null.3.2024',
        issuer: 'SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI < UBND TỈNH HỒ SEN',
        doubts: 'A-01 A-02',
      },
    ),
    head(
      'everything in one column, the motto in pieces, a draft’s stamp',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do\n- Hạnh phúc\nỦY BAN\nNHÂN DÂN\nPHƯỜNG HỒ SEN\nSỐ: 17/KH-UBND\nHồ Sen, ngày 5 tháng 3 năm 2024\nDỰ THẢO',
      { issuer: 'ỦY BAN NHÂN DÂN PHƯỜNG HỒ SEN' },
    ),
    head(
      'small letters, the day in figures',
      'Ủy ban nhân dân\nxã Hồ Sen\nCộng hòa xã hội chủ nghĩa Việt Nam\nĐộc lập - Tự do - Hạnh phúc\nSố: 17/KH-UBND\nHồ Sen, ngày 05/3/2024',
      { head: '17/KH-UBND 5.3.2024', issuer: 'Ủy ban nhân dân xã Hồ Sen' },
    ),
    head(
      'a digital signature on top of a commune’s page, both sides in one line',
      'Người ký: Ủy ban nhân dân xã Hồ Sen\nEmail: xa@hosen.example\nThời gian ký: 05/03/2024 08:12:33\nUBND XÃ HỒ SEN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 17/KH-UBND Độc lập - Tự do - Hạnh phúc\nHồ Sen, ngày 5 tháng 3 năm 2024',
      { issuer: 'UBND XÃ HỒ SEN' },
    ),
    head(
      'a steering committee under a commune',
      'UBND XÃ HỒ SEN\nBAN CHỈ ĐẠO\nCẢI CÁCH HÀNH CHÍNH\n*\nSố: 17/KH-BCĐ          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập – Tự do – Hạnh phúc\nHồ Sen, ngày 5 tháng 3 năm 2024',
      { issuer: 'BAN CHỈ ĐẠO CẢI CÁCH HÀNH CHÍNH < UBND XÃ HỒ SEN' },
    ),
    head('a day of issue that does not exist', LETTERHEAD.replace('05 tháng 3', '31 tháng 4'), { doubts: 'A-20' }),
    ['none at all', plan({ head: '' }), { head: 'null/null', doubts: 'A-01 A-02 A-27' }],
  ])
})

describe('Plans behind another document (QN-HDR-1, CT-PRE-1, CT-SIG-1)', () => {
  const decision = (signature: string, own = '') => `${LETTERHEAD.replace('KH-UBND', 'QĐ-UBND')}
QUYẾT ĐỊNH
Về việc ban hành Kế hoạch kiểm tra công tác cải cách hành chính năm 2024
CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN ĐỒI MÂY
Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
Căn cứ KH số 08/KH-UBND ngày 15/01/2024 của UBND tỉnh;
Theo đề nghị của Trưởng phòng Nội vụ.
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch kiểm tra.
Điều 2. Quyết định này thay thế Quyết định số 12/QĐ-UBND ngày 01/02/2023.
Nơi nhận:                             ${signature}
- Như Điều 1;
- Lưu: VT.
                                      Lý Thị Sa
${own}${TITLE}
(Kèm theo Quyết định số 17/QĐ-UBND ngày 05/3/2024
của Chủ tịch Ủy ban nhân dân huyện Đồi Mây)
I. MỤC ĐÍCH
1. Nắm tình hình.
II. ĐỐI TƯỢNG: Phòng Y tế.
III. THỜI GIAN: Quý II/2024.`
  const whole: Partial<Facts> = {
    head: '17/QĐ-UBND 5.3.2024',
    title: 'Kiểm tra công tác cải cách hành chính năm 2024',
    issuer: 'ỦY BAN NHÂN DÂN HUYỆN ĐỒI MÂY',
    bases: ['Luật 2015-06-19', 'Kế hoạch 08/KH-UBND 2024-01-15'],
    targets: ['specialisedAgency Phòng Y tế'],
    to: ['Như Điều 1;', 'Lưu: VT.'],
    signed: 'CHỦ TỊCH = Lý Thị Sa',
    doubts: '',
    left: [],
  }
  const enclosed = (line: string) => `${TITLE}\n${line}\n${GOAL}\nII. ĐỐI TƯỢNG: Phòng Y tế.`
  check([
    ['a Chairman’s decision', decision('CHỦ TỊCH'), whole],
    [
      'signed on behalf, the plan with the letterhead once more and a tail of its own',
      `${decision('TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH', `${LETTERHEAD.split('\n').slice(0, 2).join('\n')}\n`)}\nNơi nhận:\n- Các phòng;\n- Lưu: PNV.`,
      { ...whole, signed: 'TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH = Lý Thị Sa' },
    ],
    [
      'the name of the plan in capitals in the decision’s own',
      decision('CHỦ TỊCH').replace('Về việc ban hành Kế hoạch kiểm tra', 'Ban hành\nKẾ HOẠCH KIỂM TRA'),
      whole,
    ],
    [
      'the plan alone: number, day and issuer from the line in brackets',
      enclosed(
        '(Ban hành kèm theo Quyết định số: 46/QĐ-UBND ngày 16 tháng 4 năm 2024 của Chủ tịch UBND huyện Đồi Mây)',
      ),
      { head: '46/QĐ-UBND 16.4.2024', issuer: 'UBND huyện Đồi Mây', doubts: 'A-26 A-27' },
    ],
    [
      'such a line without brackets, of a Sở',
      enclosed('Ban hành kèm theo Quyết định số 46/QĐ-SNV ngày 16/4/2024 của Giám đốc Sở Nội vụ'),
      { head: '46/QĐ-SNV 16.4.2024', title: 'Kiểm tra công tác cải cách hành chính năm 2024', issuer: 'Sở Nội vụ' },
    ],
    [
      'such a line with its number and day blank, over two lines',
      enclosed('(Kèm theo Quyết định số      /QĐ-UBND ngày     tháng 4 năm 2024\ncủa Ủy ban nhân dân xã Hồ Sen)'),
      { head: 'null/QĐ-UBND null.4.2024', issuer: 'Ủy ban nhân dân xã Hồ Sen', doubts: 'A-26 A-01 A-02 A-27' },
    ],
  ])
})

describe('Bases as offices shorten them (CT-PRE-1)', () => {
  const basis = (what: string, text: string, bases: readonly string[], doubts = ''): Row => [
    what,
    plan({ basis: text }),
    { bases, doubts },
  ]
  check([
    basis(
      'QĐ, NQ, CV',
      'Căn cứ QĐ 225/QĐ-TTg ngày 04/02/2016; NQ số 76/NQ-CP ngày 15/7/2021 của Chính phủ; CV số 123/SNV-CCHC ngày 02/01/2024 của Sở Nội vụ, UBND huyện ban hành kế hoạch như sau:',
      ['Quyết định 225/QĐ-TTg 2016-02-04', 'Nghị quyết 76/NQ-CP 2021-07-15', 'Công văn 123/SNV-CCHC 2024-01-02'],
    ),
    basis(
      'the symbol alone',
      'Thực hiện 29/KH-UBND ngày 19/02/2024 của UBND tỉnh, Ủy ban nhân dân huyện xây dựng Kế hoạch kiểm tra như sau:',
      ['Kế hoạch 29/KH-UBND 2024-02-19'],
    ),
    basis(
      'one below the other, days with points, a circular',
      'Căn cứ:\n- KH số 29/KH-UBND, ngày 19.02.2024 của UBND tỉnh;\n- NĐ số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ;\n- TT 01/2018/TT-VPCP ngày 23/11/2018.\nUBND huyện ban hành Kế hoạch kiểm tra như sau:',
      ['Kế hoạch 29/KH-UBND 2024-02-19', 'Nghị định 61/2018/NĐ-CP 2018-04-23', 'Thông tư 01/2018/TT-VPCP 2018-11-23'],
    ),
    basis(
      'small letters, and a day that does not exist',
      'Căn cứ kế hoạch số 29/KH-UBND ngày 31/4/2023 của UBND tỉnh, UBND huyện ban hành Kế hoạch kiểm tra như sau:',
      ['Kế hoạch 29/KH-UBND'],
      'A-20',
    ),
  ])
})

describe('Objects and their times (CT-III-1b-1, CT-III-1b-2, CT-III-1b-6)', () => {
  const body = (what: string, text: string, facts: Partial<Facts>): Row => [
    what,
    plan({ body: text }),
    { left: [], ...facts },
  ]
  const objects = (what: string, text: string, ...targets: readonly string[]): Row =>
    body(what, `II. ĐỐI TƯỢNG KIỂM TRA\n${text}`, { targets })
  check([
    body(
      'times in brackets, behind a dash, a comma, a colon',
      'II. ĐỐI TƯỢNG KIỂM TRA\n1. UBND xã Mây Trắng (tháng 5/2024), UBND xã Mây Hồng (ngày 12/6/2024).\n2. Phòng Tư pháp - ngày 13/6/2024.\n3. Phòng Y tế, ngày 14/6/2024\n4. Thanh tra huyện: Quý III/2024',
      {
        targets: [
          'commune UBND xã Mây Trắng',
          'commune UBND xã Mây Hồng',
          'specialisedAgency Phòng Tư pháp',
          'specialisedAgency Phòng Y tế',
          'specialisedAgency Thanh tra huyện',
        ],
        periods: [
          '2024-05-01 → 2024-05-31',
          '2024-06-12 → 2024-06-12',
          '2024-06-13 → 2024-06-13',
          '2024-06-14 → 2024-06-14',
          '2024-07-01 → 2024-09-30',
        ],
      },
    ),
    body(
      'one bracket for a list, several days of a month, half days',
      'II. LỊCH LÀM VIỆC\n1. UBND xã Mây Trắng, UBND xã Mây Hồng (dự kiến từ ngày 03 đến ngày 05/6/2024).\n2. Ngày 13/6/2024 (sáng): Phòng Y tế; chiều: Phòng Tư pháp',
      {
        targets: [
          'commune UBND xã Mây Trắng, UBND xã Mây Hồng',
          'specialisedAgency Phòng Y tế',
          'specialisedAgency Phòng Tư pháp',
        ],
        periods: ['2024-06-03 → 2024-06-05', '2024-06-13 → 2024-06-13', '2024-06-13 → 2024-06-13'],
      },
    ),
    body(
      'month by month in lines, one of them a second inspection',
      'II. THỜI GIAN KIỂM TRA\n- Tháng 4/2024 kiểm tra Phòng Tư pháp, Phòng Y tế.\n- Tháng 5/2024: Kiểm tra tại UBND xã Mây Trắng và UBND xã Mây Hồng.\n- Quý III: kiểm tra UBND các xã Mây Tím, Mây Vàng.\n- Tháng 10: phúc tra UBND xã Mây Trắng.',
      {
        targets: [
          'specialisedAgency Phòng Tư pháp, Phòng Y tế',
          'commune UBND xã Mây Trắng, UBND xã Mây Hồng',
          'commune Mây Tím, Mây Vàng',
          'commune UBND xã Mây Trắng (phúc tra)',
        ],
        periods: [
          '2024-04-01 → 2024-04-30',
          '2024-05-01 → 2024-05-31',
          '2024-07-01 → 2024-09-30',
          '2024-10-01 → 2024-10-31',
        ],
        forms: ['recheck'],
      },
    ),
    body(
      'months as headings, units with days of their own below',
      'II. LỊCH KIỂM TRA\n1. Tháng 4/2024:\n- UBND xã Mây Trắng\n- Phòng Tư pháp\n2. Tháng 5/2024:\n- UBND xã Mây Hồng: ngày 14/5\n- UBND thị trấn Mây Xanh: ngày 15/5/2024',
      {
        targets: [
          'commune UBND xã Mây Trắng',
          'specialisedAgency Phòng Tư pháp',
          'commune UBND xã Mây Hồng',
          'commune UBND thị trấn Mây Xanh',
        ],
        periods: ['2024-04-01 → 2024-04-30', '2024-05-14 → 2024-05-14', '2024-05-15 → 2024-05-15'],
      },
    ),
    body(
      'units as headings with time and place below',
      'II. ĐỐI TƯỢNG VÀ THỜI GIAN KIỂM TRA\n1. UBND xã Mây Trắng\n- Thời gian: 08 giờ 00 ngày 12/6/2024;\n- Địa điểm: Hội trường UBND xã.\n2. Phòng Y tế\n- Thời gian: ngày 14/6/2024',
      {
        targets: ['commune UBND xã Mây Trắng', 'specialisedAgency Phòng Y tế'],
        periods: ['2024-06-12 → 2024-06-12', '2024-06-14 → 2024-06-14'],
      },
    ),
    body(
      'rounds with their months in brackets',
      'II. ĐỐI TƯỢNG, THỜI GIAN\n- Đợt 1 (tháng 5/2024): UBND xã Mây Trắng, UBND xã Mây Hồng;\n- Đợt 2 (tháng 8/2024): Phòng Y tế.\n- Đợt 3: Quý IV/2024, 02 xã còn lại.',
      {
        targets: ['commune UBND xã Mây Trắng, UBND xã Mây Hồng', 'specialisedAgency Phòng Y tế', 'commune 2'],
        periods: ['2024-05-01 → 2024-05-31 Đợt 1', '2024-08-01 → 2024-08-31 Đợt 2', '2024-10-01 → 2024-12-31 Đợt 3'],
      },
    ),
    body(
      'a day of the schedule that does not exist',
      'II. ĐỐI TƯỢNG, THỜI GIAN\n1. Phòng Y tế: ngày 31/6/2024.\n2. Phòng Tư pháp: từ ngày 29/02/2023.',
      { doubts: 'A-20 A-20' },
    ),
    objects(
      'fractions, shares and numbers for each',
      '1. 03/07 phòng chuyên môn (đạt 42,8%).\n2. 04 trên tổng số 10 xã, phường.\n3. 02 cơ quan, đơn vị, đạt tỷ lệ 50%.\n4. Mỗi cụm chọn 02 trường.\n5. Tất cả các đơn vị sự nghiệp.',
      'specialisedAgency 3',
      'commune 4',
      '2',
      'publicServiceUnit 2 each',
      'publicServiceUnit 100%',
    ),
    objects(
      'names that end in a number',
      '1. Phường 1, Phường 2, UBND phường 11.',
      'commune Phường 1, Phường 2, UBND phường 11',
    ),
    objects(
      '“cơ sở” is no Sở',
      '1. Các cơ sở y tế công lập.\n2. Cơ sở cai nghiện ma túy.\n3. Sở Y tế',
      'publicServiceUnit',
      'publicServiceUnit',
      'provincialDepartment Sở Y tế',
    ),
    body(
      'by report, on the spot, and all that are left',
      'II. HÌNH THỨC VÀ ĐỐI TƯỢNG\n1. Kiểm tra trực tiếp: Phòng Y tế.\n2. Kiểm tra qua hồ sơ, báo cáo: 100% các cơ quan, đơn vị còn lại.',
      {
        forms: ['onSite', 'byReport'],
        targets: ['specialisedAgency Phòng Y tế (Kiểm tra trực tiếp)', '100% (Kiểm tra qua hồ sơ, báo cáo)'],
      },
    ),
    body(
      'indirectly, on files',
      'II. HÌNH THỨC VÀ ĐỐI TƯỢNG\n1. Kiểm tra gián tiếp qua báo cáo: các đơn vị còn lại.\n2. Kiểm tra thực tế tại đơn vị: 05 xã.',
      {
        forms: ['byReport', 'onSite'],
        targets: ['100% (Kiểm tra gián tiếp qua báo cáo)', 'commune 5 (Kiểm tra thực tế tại đơn vị)'],
      },
    ),
  ])
})

describe('Duties, and what is none (CT-IV-1-1, NX-IV-1-3)', () => {
  const body = (what: string, text: string, facts: Partial<Facts>): Row => [
    what,
    plan({ body: text }),
    { doubts: '', left: [], ...facts },
  ]
  check([
    body(
      'lists of bodies behind a colon',
      'II. TỔ CHỨC THỰC HIỆN\n1. Văn phòng UBND tỉnh, các Sở: Tư pháp, Tài chính, Xây dựng và Y tế\nCử công chức tham gia Đoàn.\n2. Các phòng: Tư pháp, Tài chính - Kế hoạch:\n- Gửi báo cáo trước 30/6/2024.\n3. UBND các xã: Mây Trắng, Mây Hồng chuẩn bị hồ sơ.',
      {
        tasks: [
          'Văn phòng UBND tỉnh, các Sở: Tư pháp, Tài chính, Xây dựng và Y tế',
          'Các phòng: Tư pháp, Tài chính - Kế hoạch < 2024-06-30',
          'UBND các xã: Mây Trắng, Mây Hồng',
        ],
      },
    ),
    body(
      'who leads, as a part of its own',
      'II. CƠ QUAN CHỦ TRÌ, PHỐI HỢP\n1. Cơ quan chủ trì: Phòng Nội vụ.\n2. Cơ quan phối hợp: Thanh tra huyện.\nIII. ĐƠN VỊ THỰC HIỆN: Văn phòng HĐND và UBND huyện.',
      { tasks: ['Phòng Nội vụ', 'Thanh tra huyện', 'Văn phòng HĐND và UBND huyện'] },
    ),
    body(
      'contents, objects and forms of a self-inspection',
      'II. NỘI DUNG TỰ KIỂM TRA\n1. Thủ tục hành chính.\n2. Hồ sơ.\nIII. ĐỐI TƯỢNG TỰ KIỂM TRA\n- Phòng Y tế;\n- Phòng Tư pháp.\nIV. TỔ CHỨC THỰC HIỆN\n1. Các phòng gửi báo cáo trước ngày 10/6/2024.',
      {
        contents: 2,
        targets: ['specialisedAgency Phòng Y tế', 'specialisedAgency Phòng Tư pháp'],
        tasks: ['Các phòng < 2024-06-10'],
      },
    ),
    body(
      'words that only look misread',
      'II. NỘI DUNG\n1. Tồn tại, hạn chế.\n2. Hiện tại, các phòng chưa đủ người.\n3. Việc đi về, nghỉ phép.',
      { contents: 3 },
    ),
  ])
})

describe('Recipients and signature (CT-SIG-1, NX-NN-1)', () => {
  const tail = (what: string, text: string, to: readonly string[], signed: string, doubts = ''): Row => [
    what,
    plan({ tail: text }),
    { to, signed, doubts, left: [] },
  ]
  check([
    tail(
      'both sides in one line',
      'Nơi nhận: TM. ỦY BAN NHÂN DÂN\n- TTTU, TTHĐND tỉnh; KT. CHỦ TỊCH\n- Lưu: VT, TH. PHÓ CHỦ TỊCH\nLÝ THỊ SA',
      ['TTTU, TTHĐND tỉnh;', 'Lưu: VT, TH.'],
      'TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH = LÝ THỊ SA',
    ),
    tail(
      'the whole signature in one line, an office that keeps the copy',
      'Nơi nhận: TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH\n- Sở Nội vụ;\n- Lưu: VT, KSTTHC, TTr.\nLý Thị Sa',
      ['Sở Nội vụ;', 'Lưu: VT, KSTTHC, TTr.'],
      'TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH = Lý Thị Sa',
    ),
    tail(
      'recipients in a row, the name behind the file line',
      'Nơi nhận: Sở Nội vụ; TT Huyện ủy;\n- Lưu: VT, Thanh tra. Lý Thị Sa\nTRƯỞNG PHÒNG',
      ['Sở Nội vụ', 'TT Huyện ủy;', 'Lưu: VT, Thanh tra.'],
      'TRƯỞNG PHÒNG = Lý Thị Sa',
    ),
    tail(
      'signed before the recipients, a drafter’s mark',
      'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n(Đã ký)\nLý Thị Sa\nNơi nhận:\n- Như trên;\n- Lưu: VT, NV.hoa.',
      ['Như trên;', 'Lưu: VT, NV.hoa.'],
      'TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH = Lý Thị Sa',
      'A-24',
    ),
  ])
})

describe('Tables in plain text (CT-III-1b-6, NX-IV-1-3)', () => {
  const AT = 'II. ĐỐI TƯỢNG VÀ THỜI GIAN KIỂM TRA\nTheo bảng sau:\n'
  const two: Partial<Facts> = {
    targets: ['specialisedAgency Phòng Y tế', 'commune UBND xã Mây Trắng'],
    periods: ['2024-05-06 → 2024-05-06', '2024-05-07 → 2024-05-07'],
    to: ['Sở Nội vụ;', 'Lưu: VT.'],
    left: [],
  }
  check([
    [
      'tabs, and a part of the plan behind',
      plan({
        body: `${AT}STT\tĐơn vị\tThời gian\n1\tPhòng Y tế\t06/5/2024\nI. CẤP XÃ\n2\tUBND xã Mây Trắng\t07/5/2024\nIII. TỔ CHỨC THỰC HIỆN\n1.\tPhòng Nội vụ báo cáo.`,
      }),
      { ...two, tasks: ['Phòng Nội vụ'] },
    ],
    [
      'tabs without heads, in an annex',
      plan({ annex: 'PHỤ LỤC\nLỊCH KIỂM TRA\n1\tPhòng Y tế\t06/5/2024\n2\tUBND xã Mây Trắng\t07/5/2024' }),
      two,
    ],
    [
      'pipes without edges',
      plan({ body: `${AT}STT | Đơn vị | Thời gian\n1 | Phòng Y tế | 06/5/2024\n2 | UBND xã Mây Trắng | 07/5/2024` }),
      two,
    ],
    [
      'drawn by signs',
      plan({
        body: `${AT}+----+-----+-----+\n| TT | Đơn vị | Thời gian |\n+----+-----+-----+\n| 1 | Phòng Y tế | 06/5/2024 |\n| I | CẤP XÃ | |\n| 2 | UBND xã Mây Trắng | 07/5/2024 |\n+----+-----+-----+`,
      }),
      two,
    ],
    [
      'set by spaces, cells over two lines',
      plan({
        body: `${AT}STT   Đơn vị được kiểm tra          Thời gian\n1     Phòng Y tế                    06/5/2024\n2     UBND xã Mây Trắng             Từ ngày 07/5/2024\n                                    đến ngày 09/5/2024\n3     Phòng Văn hóa, Khoa học       10/5/2024\n      và Thông tin\nIII. TỔ CHỨC THỰC HIỆN\n1. Phòng Nội vụ báo cáo.`,
      }),
      {
        targets: ['specialisedAgency Phòng Y tế, Phòng Văn hóa, Khoa học và Thông tin', 'commune UBND xã Mây Trắng'],
        periods: ['2024-05-06 → 2024-05-06', '2024-05-07 → 2024-05-09', '2024-05-10 → 2024-05-10'],
        tasks: ['Phòng Nội vụ'],
      },
    ],
    [
      'duties by tabs',
      plan({
        body: 'II. TỔ CHỨC THỰC HIỆN\nTT\tNội dung công việc\tChủ trì\tThời gian\n1\tLập Đoàn\tPhòng Nội vụ\tTrước 15/4/2024\n2\tBáo cáo\tPhòng Nội vụ\tTháng 9/2024',
      }),
      { tasks: ['Phòng Nội vụ < 2024-04-15', 'Phòng Nội vụ ≤ 2024-09-30'], left: [] },
    ],
    [
      'a list in an annex',
      plan({ annex: 'PHỤ LỤC\nDANH SÁCH ĐƠN VỊ ĐƯỢC KIỂM TRA\n1. Phòng Y tế (tháng 5/2024)\n2. UBND xã Mây Hồng' }),
      { targets: ['specialisedAgency Phòng Y tế', 'commune UBND xã Mây Hồng'], periods: ['2024-05-01 → 2024-05-31'] },
    ],
  ])
})

describe('Tables with merged cells (CT-III-1b-6, NX-IV-1-3)', () => {
  /** A cell by its words, or with the rows and columns that it takes; "" where another one reaches. */
  type TestCell = string | readonly [text: string, rows: number, columns: number]

  const withTable = (before: string, rows: readonly (readonly TestCell[])[]): SourceLine[] => {
    const [start, end] = [`${LETTERHEAD}\n${TITLE}\n${BASIS}\n${GOAL}\n${before}`, TAIL].map(asLines)
    const cells = rows.flatMap((row, at) =>
      row.flatMap((given, column): Omit<SourceLine, 'number'>[] => {
        const [text, height, width] = typeof given === 'string' ? [given, 1, 1] : given
        const merged = {
          ...(height > 1 && { lastRow: at + height - 1 }),
          ...(width > 1 && { lastColumn: column + width - 1 }),
        }
        return text.split('\n').map((line) => ({ text: line, cell: { table: 7, row: at, column, ...merged } }))
      }),
    )
    return [...start!, ...cells, ...end!].map((line, index) => ({ ...line, number: index + 1 }))
  }
  const SCHEDULE = 'II. ĐỐI TƯỢNG VÀ THỜI GIAN KIỂM TRA\nTheo bảng sau:'
  const DUTIES = 'II. TỔ CHỨC THỰC HIỆN'

  test.each<[string, string, readonly (readonly TestCell[])[], Partial<Facts>]>([
    [
      'groups of units, a time for several',
      SCHEDULE,
      [
        ['TT', 'Đơn vị', 'Thời gian'],
        ['A', ['KHỐI CÁC PHÒNG', 1, 2], ''],
        ['1', 'Phòng Y tế', ['Tháng 5/2024', 2, 1]],
        ['2', 'Phòng Tư pháp', ''],
        ['B', ['KHỐI CẤP XÃ (02 xã)', 1, 2], ''],
        ['3', 'UBND xã Mây Trắng', '12/6'],
        ['4', 'Mây Hồng', '13/6/2024'],
      ],
      {
        targets: ['specialisedAgency Phòng Y tế, Phòng Tư pháp', 'commune UBND xã Mây Trắng, Mây Hồng'],
        periods: [
          '2024-05-01 → 2024-05-31',
          '2024-05-01 → 2024-05-31',
          '2024-06-12 → 2024-06-12',
          '2024-06-13 → 2024-06-13',
        ],
      },
    ],
    [
      'a name above, heads in two rows, a sum below',
      SCHEDULE,
      [
        [['LỊCH KIỂM TRA NĂM 2024', 1, 4]],
        [
          ['STT', 2, 1],
          ['Cơ quan, đơn vị', 2, 1],
          ['Thời gian', 1, 2],
        ],
        ['', '', 'Từ ngày', 'Đến ngày'],
        ['1', 'Phòng Y tế', '06/5/2024', '08/5/2024'],
        ['2', 'Phường 1', '09/5/2024', '10/5/2024'],
        [['Tổng cộng: 02 đơn vị', 1, 4]],
      ],
      {
        targets: ['specialisedAgency Phòng Y tế', 'commune Phường 1'],
        periods: ['2024-05-06 → 2024-05-08', '2024-05-09 → 2024-05-10'],
      },
    ],
    [
      'crosses under months',
      SCHEDULE,
      [
        [
          ['STT', 2, 1],
          ['Đơn vị được kiểm tra', 2, 1],
          ['Thời gian thực hiện', 1, 3],
        ],
        ['', '', 'Tháng 4', 'Tháng 5', 'Tháng 6'],
        ['1', 'Phòng Y tế', 'x', '', ''],
        ['2', 'UBND xã Mây Trắng', '', 'x', 'x'],
      ],
      {
        targets: ['specialisedAgency Phòng Y tế', 'commune UBND xã Mây Trắng'],
        periods: ['2024-04-01 → 2024-04-30', '2024-05-01 → 2024-06-30'],
      },
    ],
    [
      'the month first, several units in a cell, forms beside them',
      SCHEDULE,
      [
        ['Tháng', 'Đơn vị được kiểm tra', 'Hình thức'],
        [['4/2024', 2, 1], 'Phòng Y tế\nPhòng Tư pháp', 'Trực tiếp'],
        ['', 'UBND xã Mây Trắng, UBND xã Mây Hồng', 'Qua báo cáo'],
        ['5/2024', 'UBND các xã: Mây Tím, Mây Vàng', ''],
      ],
      {
        forms: ['onSite', 'byReport'],
        targets: [
          'specialisedAgency Phòng Y tế, Phòng Tư pháp (Trực tiếp)',
          'commune UBND xã Mây Trắng, UBND xã Mây Hồng (Qua báo cáo)',
          'commune Mây Tím, Mây Vàng',
        ],
      },
    ],
    [
      'a column for each month',
      SCHEDULE,
      [
        ['Tháng 4/2024', 'Tháng 5/2024'],
        ['Phòng Y tế', 'UBND xã Mây Trắng'],
        ['', 'UBND xã Mây Hồng'],
      ],
      {
        targets: ['specialisedAgency Phòng Y tế', 'commune UBND xã Mây Trắng, UBND xã Mây Hồng'],
        periods: ['2024-04-01 → 2024-04-30', '2024-05-01 → 2024-05-31', '2024-05-01 → 2024-05-31'],
      },
    ],
    [
      'rounds as headings',
      SCHEDULE,
      [
        ['STT', 'Tên đơn vị', 'Ghi chú'],
        [['Đợt 1: Tháng 5/2024', 1, 3]],
        ['1', 'Phòng Y tế', ''],
        [['Đợt 2 (Quý III/2024)', 1, 3]],
        ['2', 'UBND xã Mây Hồng', ''],
      ],
      { periods: ['2024-05-01 → 2024-05-31 Đợt 1', '2024-07-01 → 2024-09-30 Đợt 2'] },
    ],
    [
      'who leads beside the units, a day that does not exist',
      SCHEDULE,
      [
        ['STT', 'Đơn vị được kiểm tra', 'Thời gian', 'Đơn vị chủ trì'],
        ['1', 'Phòng Y tế', '31/4/2024', 'Phòng Nội vụ'],
      ],
      { targets: ['specialisedAgency Phòng Y tế'], doubts: 'A-20' },
    ],
    [
      'duties in groups, one body for two of them',
      DUTIES,
      [
        ['STT', 'Nhiệm vụ', 'Cơ quan thực hiện', 'Thời hạn'],
        ['I', ['CÔNG TÁC CHUẨN BỊ', 1, 3]],
        ['1', 'Xây dựng đề cương', 'Phòng Nội vụ', 'Tháng 4/2024'],
        ['2', 'Thành lập Đoàn', ['Thanh tra huyện', 2, 1], 'Trước 20/4/2024'],
        ['3', 'Báo cáo', '', 'Quý IV'],
      ],
      { tasks: ['Phòng Nội vụ ≤ 2024-04-30', 'Thanh tra huyện < 2024-04-20', 'Thanh tra huyện ≤ 2024-12-31'] },
    ],
    [
      'members of the Team are no units',
      'II. THÀNH PHẦN ĐOÀN',
      [
        ['STT', 'Họ và tên', 'Chức vụ'],
        ['1', 'Lý Thị Sa', 'Trưởng phòng'],
      ],
      { targets: [] },
    ],
    [
      'what nobody can read is listed',
      'II. ĐỐI TƯỢNG KIỂM TRA',
      [
        ['Mã', 'Giá trị'],
        ['x', 'y'],
      ],
      { left: ['Mã', 'Giá trị', 'x', 'y'] },
    ],
  ])('%s', (_, before, rows, facts) => {
    expect(factsOf(withTable(before, rows))).toMatchObject({ left: [], to: ['Sở Nội vụ;', 'Lưu: VT.'], ...facts })
  })
})

describe('Notes of a text (TN-DC-FN1)', () => {
  test.each([
    ['raised figures', 'Phòng Y tế¹, UBND xã Mây Trắng ².', '¹ Mới sáp nhập.\n² Hoãn sang tháng 7.'],
    [
      'figures in brackets, as Word writes plain text',
      'Phòng Y tế[1], UBND xã Mây Trắng[2].',
      '[1] Mới sáp nhập.\n[2] Hoãn sang tháng 7.',
    ],
  ])('%s are no part of a name, the notes have their place', (_, names, notes) => {
    const text = plan({
      title: TITLE.replace('2024', '2024¹'),
      body: `II. ĐỐI TƯỢNG KIỂM TRA\n1. ${names}`,
      annex: notes,
    })
    expect(factsOf(asLines(text))).toMatchObject({
      title: 'Kiểm tra công tác cải cách hành chính năm 2024',
      targets: ['specialisedAgency Phòng Y tế', 'commune UBND xã Mây Trắng'],
      left: [],
    })
  })
})

describe('Changes of a plan (QN-HDR-1)', () => {
  const change = (what: string, title: string, body: string, facts: Partial<Facts>): Row => [
    what,
    [LETTERHEAD, 'KẾ HOẠCH', title, 'Căn cứ tình hình thực tế, UBND huyện điều chỉnh như sau:', body, TAIL].join('\n'),
    { doubts: 'A-55', ...facts },
  ]
  check([
    change(
      'a day moved, a unit added',
      'Điều chỉnh, bổ sung Kế hoạch số 12/KH-UBND ngày 01/02/2024 về kiểm tra công tác cải cách hành chính năm 2024',
      '1. Điều chỉnh thời gian kiểm tra tại UBND xã Mây Trắng từ ngày 10/8/2024 sang ngày 24/8/2024.\n2. Bổ sung đối tượng kiểm tra: UBND xã Mây Hồng.',
      { periods: ['2024-08-24 → 2024-08-24'], targets: ['commune UBND xã Mây Hồng'] },
    ),
    change(
      'stretches moved, under a heading',
      'Về việc sửa đổi Kế hoạch số 12/KH-UBND ngày 01/02/2024 kiểm tra công tác cải cách hành chính',
      'I. NỘI DUNG ĐIỀU CHỈNH\n1. Thời gian kiểm tra Phòng Y tế: từ ngày 10/5/2024 đến ngày 12/5/2024 chuyển sang ngày 24/5/2024 đến ngày 26/5/2024.\n2. UBND xã Mây Trắng: lùi từ tháng 5/2024 sang tháng 6/2024.',
      { periods: ['2024-05-24 → 2024-05-26', '2024-06-01 → 2024-06-30'], targets: ['commune UBND xã Mây Trắng'] },
    ),
    change(
      'lines by unit',
      'Thay đổi lịch kiểm tra công tác cải cách hành chính năm 2024',
      '1. Tại UBND xã Mây Trắng: từ ngày 10/5/2024 thành ngày 12/5/2024.\n2. Các nội dung khác giữ nguyên.',
      { periods: ['2024-05-12 → 2024-05-12'], targets: ['commune UBND xã Mây Trắng'] },
    ),
  ])

  test('The doubt names the plan that is changed', () => {
    const [, text] = change(
      '',
      'Bổ sung Kế hoạch số 12/KH-UBND ngày 01/02/2024 về kiểm tra năm 2024',
      '1. Đối tượng: Phòng Y tế.',
      {},
    )
    const answer = read(asLines(text), [])
    expect('draft' in answer && answer.draft.doubts[0]?.proposal).toContain('Kế hoạch số 12/KH-UBND')
  })
})

describe('What is no plan is refused by its kind (CT-HDR-3)', () => {
  const head = (number: string) =>
    `UBND HUYỆN ĐỒI MÂY          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n${number}          Đồi Mây, ngày 05 tháng 3 năm 2024`
  test.each([
    [
      'Báo cáo',
      'Số: 90/BC-UBND',
      'BÁO CÁO\nKết quả thực hiện\nKẾ HOẠCH KIỂM TRA CÔNG TÁC CẢI CÁCH HÀNH CHÍNH NĂM 2024',
    ],
    ['Thông báo', 'Số: 90/TB-UBND', 'THÔNG BÁO\nKết luận kiểm tra công tác cải cách hành chính'],
    [
      'Quyết định',
      'Số: 90/QĐ-UBND',
      'QUYẾT ĐỊNH\nVề việc thành lập Đoàn kiểm tra công tác cải cách hành chính\nĐiều 1. Thành lập Đoàn.',
    ],
    ['Biên bản', '', 'BIÊN BẢN\nKiểm tra công tác cải cách hành chính'],
    ['Tờ trình', 'Số: 9/TTr-PNV', 'TỜ TRÌNH\nVề việc ban hành\nKẾ HOẠCH KIỂM TRA CÔNG TÁC CẢI CÁCH HÀNH CHÍNH'],
    ['Công văn', 'Số: 9/PNV-CCHC', 'V/v kiểm tra công tác cải cách hành chính\nKính gửi: Các phòng.'],
  ])('%s', (paper, number, text) => {
    expect(read(asLines(`${head(number)}\n${text}\nI. NỘI DUNG\n1. Đã kiểm tra.\n${TAIL}`), [])).toEqual({
      refusal: 'IMPORT_OTHER_PAPER',
      paper,
    })
  })

  test('A plan to mend what an inspection found, and a text without Vietnamese marks', () => {
    const mending = plan({ title: 'KẾ HOẠCH\nKhắc phục hạn chế sau kiểm tra công tác cải cách hành chính năm 2024' })
    expect(read(asLines(mending), [])).toEqual({ refusal: 'IMPORT_NOT_A_PLAN' })
    const unmarked = plan({ body: 'II. NỘI DUNG\n1. Cải cách thể chế.' })
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/đ/g, 'd')
      .replace(/Đ/g, 'D')
    expect(read(asLines(unmarked), [])).toEqual({ refusal: 'IMPORT_NO_MARKS' })
  })
})

describe('Whole plans of other offices', () => {
  check([
    [
      'a commune of 2026, in articles with bullets (CT-HDR-1)',
      `ỦY BAN NHÂN DÂN\nXÃ HỒ SEN\nSố: 21/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHồ Sen, ngày 12 tháng 01 năm 2026
KẾ HOẠCH
Kiểm tra công tác cải cách hành chính và hoạt động của Trung tâm Phục vụ hành chính công xã năm 2026
Căn cứ QĐ số 15/QĐ-UBND ngày 05/01/2026 của UBND tỉnh về Kế hoạch cải cách hành chính năm 2026, UBND xã xây dựng Kế hoạch kiểm tra như sau:
Điều 1. Mục đích, yêu cầu
- Đánh giá việc giải quyết thủ tục hành chính.
- Việc kiểm tra phải khách quan.
Điều 2. Nội dung kiểm tra
- Tiếp nhận, trả kết quả;
- Số hóa hồ sơ.
Điều 3. Đối tượng, hình thức, thời gian
- Kiểm tra trực tiếp: Phòng Kinh tế, Phòng Văn hóa - Xã hội, Trung tâm Phục vụ hành chính công; 05/09 thôn.
- Thời gian: Quý II và quý III/2026.
Điều 4. Tổ chức thực hiện
- Văn phòng HĐND và UBND chủ trì tham mưu, báo cáo kết quả trước ngày 30/10/2026.
Nơi nhận: TM. ỦY BAN NHÂN DÂN
- Sở Nội vụ; CHỦ TỊCH
- Lưu: VT, KSTTHC.
Hà Văn Sen`,
      {
        head: '21/KH-UBND 12.1.2026',
        issuer: 'ỦY BAN NHÂN DÂN XÃ HỒ SEN',
        bases: ['Quyết định 15/QĐ-UBND 2026-01-05'],
        contents: 2,
        forms: ['onSite'],
        periods: ['2026-04-01 → 2026-09-30'],
        tasks: ['Văn phòng HĐND và UBND < 2026-10-30'],
        signed: 'TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH = Hà Văn Sen',
        doubts: '',
        left: [],
      },
    ],
    [
      'a Sở for its own units, month by month (CT-III-1b-6)',
      `UBND TỈNH HỒ SEN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ NÔNG NGHIỆP VÀ          Độc lập - Tự do - Hạnh phúc\nMÔI TRƯỜNG\nSố: 88/KH-SNNMT          Hồ Sen, ngày 20 tháng 01 năm 2026
KẾ HOẠCH
Kiểm tra công tác cải cách hành chính tại các đơn vị trực thuộc Sở năm 2026
Thực hiện KH số 05/KH-UBND ngày 10/01/2026 của UBND tỉnh, Sở Nông nghiệp và Môi trường ban hành Kế hoạch như sau:
A. MỤC ĐÍCH
Nâng cao chất lượng phục vụ.
B. NỘI DUNG
1. Cải cách thể chế
2. Cải cách thủ tục hành chính
C. LỊCH KIỂM TRA
- Tháng 3: Chi cục Thủy lợi, Chi cục Kiểm lâm;
- Tháng 5: Trung tâm Khuyến nông tỉnh;
- Tháng 9: phúc tra Chi cục Kiểm lâm.
D. KINH PHÍ: Từ nguồn chi thường xuyên của Sở.
Đ. TỔ CHỨC THỰC HIỆN
1. Văn phòng Sở chủ trì, báo cáo Giám đốc Sở trước ngày 31/10/2026.
Nơi nhận:          GIÁM ĐỐC
- Như trên;
- Lưu: VT, VP.
          Trần Hồ Sen`,
      {
        head: '88/KH-SNNMT 20.1.2026',
        issuer: 'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG < UBND TỈNH HỒ SEN',
        periods: ['2026-03-01 → 2026-03-31', '2026-05-01 → 2026-05-31', '2026-09-01 → 2026-09-30'],
        budget: 1,
        tasks: ['Văn phòng Sở < 2026-10-31'],
        doubts: '',
        left: [],
      },
    ],
  ])
})
