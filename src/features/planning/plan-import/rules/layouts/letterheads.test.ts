import { describe } from 'vitest'
import { check, type Facts, GOAL, LETTERHEAD, plan, type Row, TITLE } from '#test/plans/facts.ts'

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
