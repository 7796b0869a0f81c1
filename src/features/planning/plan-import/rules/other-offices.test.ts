import { describe, expect, test } from 'vitest'
import { readDocx } from '#documents/read/docx.ts'
import { asDocx, asLines, asText, type SamplePlan, wrapped } from '#test/plans/render.ts'
import { parsePlan } from './parse-plan.ts'

/** Invented offices: the frame is the same, the body is what each writes in its own way. */
const planOf = (...body: string[]): SamplePlan => ({
  left: ['ỦY BAN NHÂN DÂN', 'TỈNH SUỐI NGÀN'],
  number: 'Số: 61/KH-UBND',
  date: 'Suối Ngàn, ngày 11 tháng 3 năm 2025',
  title: ['Kiểm tra công tác cải cách hành chính năm 2025'],
  body: [
    'Căn cứ Kế hoạch số 09/KH-UBND ngày 15/01/2025 của UBND tỉnh, UBND tỉnh ban hành Kế hoạch kiểm tra như sau:',
    ...body,
  ],
  recipients: ['Bộ Nội vụ (b/c);', 'Lưu: VT, NC.'],
  signature: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  name: 'Trịnh Thu Nga',
})
const draftOf = (...body: string[]) => parsePlan(asLines(asText(planOf(...body))))

const combined = [
  'I. HÌNH THỨC, ĐỐI TƯỢNG VÀ THỜI GIAN KIỂM TRA',
  '1. Kiểm tra định kỳ',
  'a) Đối tượng kiểm tra: Sở Tài chính, Sở Văn hóa, Thể thao và Du lịch; 12 UBND phường, xã; 01 cơ quan ngành dọc.',
  'b) Thời gian: từ ngày 01/4/2025 đến ngày 30/9/2025.',
  'c) Cơ quan chủ trì: Sở Nội vụ.',
  'd) Cơ quan phối hợp: Văn phòng UBND tỉnh, Sở Tư pháp.',
  '2. Kiểm tra đột xuất',
  'a) Nội dung: chấp hành kỷ luật, kỷ cương.',
  'b) Cơ quan chủ trì: Sở Nội vụ.',
  'II. TỔ CHỨC THỰC HIỆN',
  '1. Các sở: Tư pháp, Tài chính, Văn phòng UBND tỉnh cử người tham gia Đoàn kiểm tra.',
  '2. Sở Tài chính bảo đảm kinh phí cho Đoàn kiểm tra.',
  '3. Đơn vị được kiểm tra',
  '- Gửi báo cáo trước buổi làm việc 05 ngày.',
]

describe('Forms, objects and times under one heading', () => {
  const draft = draftOf(...combined)

  test('Objects are read once, for their form; who leads or coordinates is none (CT-III-1b-2, CT-III-1c)', () => {
    expect(draft.targets.map(({ kind, names, count, form }) => [kind, names, count, form])).toEqual([
      ['provincialDepartment', ['Sở Tài chính', 'Sở Văn hóa, Thể thao và Du lịch'], null, 'Kiểm tra định kỳ'],
      ['commune', [], 12, 'Kiểm tra định kỳ'],
      ['verticalAgency', [], 1, 'Kiểm tra định kỳ'],
    ])
    expect(draft.forms.map(({ code, lead, coordinating }) => [code, lead, coordinating])).toEqual([
      ['periodic', 'Sở Nội vụ', ['Văn phòng UBND tỉnh', 'Sở Tư pháp']],
      ['surprise', 'Sở Nội vụ', []],
    ])
    expect(draft.periods.map(({ form, from, to }) => [form, from, to])).toEqual([
      ['Kiểm tra định kỳ', '2025-04-01', '2025-09-30'],
    ])
  })

  test('No question is asked twice (QN-II-2a-1)', () => {
    expect(draft.doubts.map(({ code }) => code)).toEqual(['A-31'])
  })

  test('Bodies listed after a colon are one body, a duty of money is budget, the inspected unit among duties is no object (QN-III-3-1a, CT-IV-7a)', () => {
    expect(draft.tasks.map(({ body }) => body)).toEqual([
      'Các sở: Tư pháp, Tài chính, Văn phòng UBND tỉnh',
      'Sở Tài chính',
      'Đơn vị được kiểm tra',
    ])
    expect(draft.budget).toEqual(['Sở Tài chính bảo đảm kinh phí cho Đoàn kiểm tra.'])
    expect(draft.sections.at(-4)?.kind).toBe('organisation')
    expect(draft.reportLeadDays).toBe(5)
  })

  test('Decomposed letters, Windows line ends, a narrow text and Word’s own numbers read the same (QN-HDR-1)', async () => {
    const plan = planOf(...combined)
    const { targets, forms, periods, tasks, budget } = draft
    const others = [asText(plan).normalize('NFD'), asText(plan, '\r\n'), wrapped(plan)].map((text) =>
      parsePlan(asLines(text)),
    )
    for (const other of [...others, parsePlan(await readDocx(await asDocx(plan, true)))])
      expect(other).toMatchObject({ targets, forms, periods, tasks, budget })
  })
})

describe('Objects as offices write them', () => {
  const targets = (...body: string[]) =>
    draftOf('I. ĐỐI TƯỢNG KIỂM TRA', ...body).targets.map(({ kind, names, count, percent, perParent }) => [
      kind,
      names,
      count,
      percent,
      perParent,
    ])

  test('Names before the label of a further list stay (QN-II-2a-3)', () => {
    expect(
      targets('Phòng Tư pháp, Trung tâm Văn hóa, Thông tin và Thể thao huyện và UBND các xã: Chè Xanh, Đồi Cao.'),
    ).toEqual([
      ['specialisedAgency', ['Phòng Tư pháp'], null, null, null],
      ['publicServiceUnit', ['Trung tâm Văn hóa, Thông tin và Thể thao huyện'], null, null, null],
      ['commune', ['Chè Xanh', 'Đồi Cao'], null, null, null],
    ])
  })

  test('Names end at a semicolon before a number for each parent (KG-II-2c)', () => {
    expect(targets('- 03 huyện: Đắk Mar, Krông Pa, Ia Lung; mỗi huyện chọn 02 xã.')).toEqual([
      ['district', ['Đắk Mar', 'Krông Pa', 'Ia Lung'], 3, null, null],
      ['commune', [], null, null, 2],
    ])
  })

  test('A sum over a list is no object; the level says where, the names say what; a figure may follow the marker (CT-III-1b-4, CT-III-1b-6)', () => {
    expect(
      targets(
        'Năm 2025 kiểm tra 05 đơn vị, gồm:',
        '1. Cấp huyện (02 đơn vị): Phòng Nội vụ, Thanh tra huyện.',
        '2. 03 trường THCS.',
      ),
    ).toEqual([
      ['specialisedAgency', ['Phòng Nội vụ', 'Thanh tra huyện'], 2, null, null],
      ['publicServiceUnit', [], 3, null, null],
    ])
  })

  test('A unit with its day is an object, "và" divides before a commune’s word (CT-III-1b-6)', () => {
    expect(
      targets(
        '1. Phòng Kinh tế: Kiểm tra ngày 14/5/2025',
        '2. UBND các xã, phường: Tây Sơn, phường Bồng Sơn và đặc khu Nhơn Châu.',
      ),
    ).toEqual([
      ['specialisedAgency', ['Phòng Kinh tế'], null, null, null],
      ['commune', ['Tây Sơn', 'phường Bồng Sơn', 'đặc khu Nhơn Châu'], null, null, null],
    ])
  })

  test('Who attends for the unit is no object, a stretch looked into is no time of inspection (CT-III-1b-1)', () => {
    const draft = draftOf(
      'I. THỜI KỲ, THỜI GIAN KIỂM TRA',
      '1. Thời kỳ kiểm tra: từ ngày 01/01/2025 đến thời điểm kiểm tra.',
      '2. Thời gian kiểm tra: trong tháng 5 và tháng 6/2025.',
      'II. THÀNH PHẦN',
      '1. Đơn vị được kiểm tra',
      '- Lãnh đạo; công chức phụ trách.',
    )
    expect(draft.periods.map(({ from, to }) => [from, to])).toEqual([['2025-05-01', '2025-06-30']])
    expect([draft.targets, draft.unrecognised]).toEqual([[], []])
  })

  test('A column of forms tells the form of each unit and its time (CT-III-1b-6)', () => {
    const draft = parsePlan(
      asLines(
        `${asText(planOf('I. ĐỐI TƯỢNG KIỂM TRA', 'Theo Phụ lục kèm theo.'))}\n\nPhụ lục\nDANH SÁCH ĐƠN VỊ KIỂM TRA\n\n| STT | Đơn vị | Thời gian | Hình thức |\n|---|---|---|---|\n| 1 | Sở Y tế | Tháng 5/2025 | Trực tiếp |\n| 2 | Xã Núi Cao | Quý III/2025 | Qua báo cáo |`,
      ),
    )
    expect(draft.forms.map(({ form, code }) => [form, code])).toEqual([
      ['Trực tiếp', 'onSite'],
      ['Qua báo cáo', 'byReport'],
    ])
    expect(draft.targets.map(({ names, form }) => [names, form])).toEqual([
      [['Sở Y tế'], 'Trực tiếp'],
      [['Xã Núi Cao'], 'Qua báo cáo'],
    ])
    expect(draft.periods.map(({ form, to }) => [form, to])).toEqual([
      ['Trực tiếp', '2025-05-31'],
      ['Qua báo cáo', '2025-09-30'],
    ])
  })
})

describe('Words that stand near each other', () => {
  test('The motto beside a long issuer is cut off, and the issuer of a basis may stand before it (CT-HDR-1, CT-PRE-1)', () => {
    const draft = parsePlan(
      asLines(
        'UBND TỈNH HẠ LONG BÌNH CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ NỘI VỤ Độc lập - Tự do - Hạnh phúc\nSố: 118/KH-SNV Hạ Long Bình, ngày 6 tháng 5 năm 2025\n\nKẾ HOẠCH\nKiểm tra cải cách hành chính năm 2025\n\nXét đề nghị của Văn phòng Sở tại Tờ trình số 56/TTr-VP ngày 20/3/2025,\n\nSở Nội vụ ban hành Kế hoạch kiểm tra như sau:\n\nI. NỘI DUNG\n1. Cải cách thể chế.',
      ),
    )
    expect([draft.issuer, draft.issuerParent, draft.place, draft.legalBases[0]?.issuer]).toEqual([
      'SỞ NỘI VỤ',
      'UBND TỈNH HẠ LONG BÌNH',
      'Hạ Long Bình',
      'Văn phòng Sở',
    ])
  })

  test('A kind of document said once holds for the numbers after it (CT-PRE-1)', () => {
    const text = asText(planOf('I. NỘI DUNG', '1. Cải cách thể chế.')).replace(
      /Căn cứ Kế hoạch[^,]*,/,
      'Căn cứ các Quyết định của UBND tỉnh: số 12/QĐ-UBND ngày 05/01/2025 về Kế hoạch cải cách hành chính; số 30/QĐ-UBND ngày 10/01/2025 về bộ chỉ số,',
    )
    expect(
      parsePlan(asLines(text)).legalBases.map(({ type, number, date, issuer }) => [type, number, date, issuer]),
    ).toEqual([
      ['Quyết định', '12', '2025-01-05', 'UBND tỉnh'],
      ['Quyết định', '30', '2025-01-10', 'UBND tỉnh'],
    ])
  })

  test('A name broken before its dash, and a day broken off its word, go on (QN-III-1-1)', () => {
    const draft = parsePlan(
      asLines(
        `${asText(planOf('I. TỔ CHỨC THỰC HIỆN')).split('\nNơi nhận')[0]}\n1. Các phòng gửi báo cáo về Phòng Văn hóa\n- Xã hội trước ngày\n15/10/2025.`,
      ),
    )
    expect(draft.tasks.map(({ body, due, dueBefore }) => [body, due, dueBefore])).toEqual([
      ['Các phòng', '2025-10-15', true],
    ])
  })
})
