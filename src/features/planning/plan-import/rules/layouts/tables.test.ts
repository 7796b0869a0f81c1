import { describe, expect, test } from 'vitest'
import type { SourceLine } from '#kernel/source-line.ts'
import { BASIS, check, type Facts, factsOf, GOAL, LETTERHEAD, plan, TAIL, TITLE } from '#test/plans/facts.ts'
import { asLines } from '#test/plans/render.ts'

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
