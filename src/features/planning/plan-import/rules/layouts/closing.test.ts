import { describe } from 'vitest'
import { check, type Facts, plan, type Row } from '#test/plans/facts.ts'

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
