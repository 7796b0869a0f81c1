import { describe, expect, test } from 'vitest'
import { check, type Facts, factsOf, LETTERHEAD, plan, type Row, TAIL, TITLE } from '#test/plans/facts.ts'
import { asLines } from '#test/plans/render.ts'
import { read } from '../../reader.ts'

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
