import { expect, test } from 'vitest'
import { checkDocx } from '#documents/check/check.ts'
import { renderDocx } from '#documents/docx.ts'
import { type AssignmentPaper, assignmentPaper, type SheetPaper, sheetPaper } from './document.ts'

const sheet: SheetPaper = {
  head: {
    issuer: {
      superior: ['Ủy ban nhân dân', 'tỉnh Mẫu'],
      lines: ['Đoàn kiểm tra'],
      name: 'Đoàn kiểm tra',
      place: 'Mẫu',
    },
    number: '6',
    symbol: 'BC-ĐKT',
    date: '2026-04-08',
    signer: {
      authority: {
        ...{ onBehalfOf: null, capacity: 'teamHead', headTitle: 'Trưởng đoàn', ownTitle: null },
        officeHeld: 'Phó Giám đốc Sở Nội vụ',
      },
      name: 'Trần Quốc Minh',
    },
    recipients: [{ text: 'Như trên' }],
    fileLine: 'VT, ĐKT',
  },
  ...{ subject: 'cải cách hành chính', year: 2026, unit: 'phường An Phú', heldOn: '2026-04-06' },
  grounds: ['Kế hoạch số 12/KH-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Mẫu'],
  parts: [
    {
      field: 'Cải cách thủ tục hành chính',
      lines: [
        {
          ...{ code: '3.2', text: 'Xin lỗi khi hồ sơ trễ hạn', reported: '14/14 (100%)', found: '6/14 (42,86%)' },
          ...{ rating: 'Chưa đạt', remark: 'Đối chiếu sổ theo dõi' },
        },
      ],
    },
  ],
  ...{ desks: [], tests: [] },
  counts: [
    { word: 'đạt', count: 12 },
    { word: 'chưa đạt', count: 1 },
    { word: 'chưa xem', count: 0 },
  ],
  short: [
    {
      ...{ code: '3.2', text: 'Xin lỗi khi hồ sơ trễ hạn.', found: '6/14 (42,86%)' },
      ...{ rating: 'Chưa đạt', remark: 'Còn 8 hồ sơ chưa xin lỗi' },
    },
  ],
}
const textOf = (paper: SheetPaper) => JSON.stringify(sheetPaper(paper))

test('the paper counts how contents were judged, names what fell short, and has the sheet as its annex (QN-III-3-3)', () => {
  const text = textOf(sheet)
  for (const words of [
    'Kết quả theo Phiếu kiểm tra (chi tiết tại Phụ lục kèm theo) như sau',
    'Tổng số 13 nội dung: 12 đạt, 01 chưa đạt.',
    '3.2. Xin lỗi khi hồ sơ trễ hạn: chưa đạt; kết quả kiểm tra: 6/14 (42,86%). Còn 8 hồ sơ chưa xin lỗi./.',
    '["3.2","Xin lỗi khi hồ sơ trễ hạn","14/14 (100%)","6/14 (42,86%)","Chưa đạt","Đối chiếu sổ theo dõi"]',
  ])
    expect(text).toContain(words)
  expect(sheetPaper(sheet).annexes).toMatchObject([{ title: 'Phiếu kiểm tra', landscape: true }])
  // No page ends with the name of a field alone.
  expect(sheetPaper(sheet).annexes[0]?.blocks[0]).toMatchObject({ kind: 'heading', text: sheet.parts[0]?.field })
  expect(textOf({ ...sheet, short: [] })).toContain('Chưa ghi nhận nội dung chưa đạt, đạt một phần')
})

test('of people the paper has numbers alone, of tests by standing (TN-II-1c, CT-III-2a-2)', () => {
  const text = textOf({
    ...sheet,
    desks: [
      {
        ...{ desk: 'Bộ phận Một cửa', countedOn: '2026-04-06', countedAt: '08:10' },
        ...{ onRoll: 12, present: 10, withReason: 1, withoutReason: 1 },
      },
    ],
    tests: ['Lãnh đạo, quản lý: 03 lượt kiểm tra; tự làm được 02; cần hướng dẫn 01.'],
  })
  for (const words of [
    'Việc chấp hành thời giờ làm việc',
    'hồi 08 giờ 10 phút ngày 06/04/2026: theo danh sách 12 người; có mặt 10; vắng có lý do 01; vắng không có lý do 01',
    'Kiểm tra thực tế ứng dụng công nghệ thông tin',
    'Lãnh đạo, quản lý: 03 lượt kiểm tra; tự làm được 02; cần hướng dẫn 01',
  ])
    expect(text).toContain(words)
  expect(textOf(sheet)).not.toContain('thời giờ làm việc')
})

test('by report the paper says so, and names no day and no place of a visit (TN-II-2a-1)', () => {
  const { abstract, body } = sheetPaper({ ...sheet, heldOn: null })
  expect(JSON.stringify(body)).toContain('đã kiểm tra qua báo cáo đối với phường An Phú')
  expect(`${abstract} ${JSON.stringify(body)}`).not.toContain('tại phường An Phú')
})

const { head, subject, year, unit, heldOn, grounds } = sheet
const assignment: AssignmentPaper = {
  ...{ head: { ...head, symbol: 'TB-ĐKT' }, subject, year, unit, heldOn, grounds },
  lines: [
    {
      ...{ code: '3.2', text: 'Xin lỗi khi hồ sơ trễ hạn', field: 'Cải cách thủ tục hành chính' },
      members: [{ name: 'Trịnh Văn Bình', office: 'Chuyên viên chính, Sở Tài chính' }],
    },
    { code: '4', text: 'Tổ chức bộ máy', field: '', members: [] },
  ],
}

test('the table of assignments names who looks at each content, and what nobody looks at yet (CT-IV-1-4, QN-III-3-3)', () => {
  const { abstract, body, annexes } = assignmentPaper(assignment)
  expect(abstract).toBe('Phân công nhiệm vụ kiểm tra công tác cải cách hành chính năm 2026 tại phường An Phú')
  expect(JSON.stringify(body)).toContain(
    'Đoàn kiểm tra ngày 06 tháng 4 năm 2026 tại phường An Phú (chi tiết tại Phụ lục',
  )
  expect(annexes[0]?.blocks[0]).toMatchObject({
    rows: [
      ['3.2', 'Xin lỗi khi hồ sơ trễ hạn', 'Cải cách thủ tục hành chính', expect.stringContaining('Trịnh Văn Bình')],
      ['4', 'Tổ chức bộ máy', '', 'Chưa phân công'],
    ],
  })
  expect(assignmentPaper({ ...assignment, heldOn: null }).abstract).toContain('đối với phường An Phú')
})

test.each([
  ['sheet', sheetPaper(sheet)],
  ['table of assignments', assignmentPaper(assignment)],
])('the produced file of the %s keeps every point of Decree 30 that is checked (ND30-A1)', async (_name, paper) => {
  const facts = { today: '2026-12-31', signerHeldOffice: true, place: 'Mẫu', issuerNames: ['Đoàn kiểm tra'] } as const
  const rules = await checkDocx(await renderDocx(paper), facts)
  expect(rules.length).toBeGreaterThan(20)
  expect(rules.filter(({ outcome }) => outcome === 'fail')).toEqual([])
})
