import { describe } from 'vitest'
import { check, type Facts, plan, type Row } from '#test/plans/facts.ts'

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
      '2 50%',
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

describe('A number and the share that it is are both kept (T2-PLAN-6)', () => {
  const said = (what: string, sentence: string, target: string): Row => [
    what,
    plan({ body: `II. ĐỐI TƯỢNG KIỂM TRA\n1. ${sentence}` }),
    { left: [], targets: [target] },
  ]
  check([
    said('after a comma', '02 cơ quan, đơn vị, đạt tỷ lệ 50%.', '2 50%'),
    said('in brackets', '02 phòng chuyên môn (đạt 50%).', 'specialisedAgency 2 50%'),
    said('of all there are', '03/06 phòng chuyên môn, chiếm 50%.', 'specialisedAgency 3 50%'),
    said('with a fraction that says nothing more', '03/07 phòng chuyên môn (đạt 42,8%).', 'specialisedAgency 3'),
    said('a share by itself', 'Từ 30% số xã, phường trở lên.', 'commune 30%'),
  ])
})
