import { expect, test } from 'vitest'
import type { PaperHead } from '#features/ground/papers/document.ts'
import { papers } from '#test/papers.ts'
import { conclusionNoticePaper } from './document.ts'

const textOf = (paper: { body: readonly unknown[] }) => JSON.stringify(paper.body)
const head: PaperHead = {
  issuer: { superior: ['Ủy ban nhân dân', 'tỉnh Mẫu'], lines: ['Đoàn kiểm tra'], name: 'Đoàn kiểm tra', place: 'Mẫu' },
  number: '17',
  symbol: 'TB-ĐKT',
  date: '2026-05-20',
  signer: {
    authority: { onBehalfOf: null, capacity: 'teamHead', headTitle: 'Trưởng đoàn', ownTitle: null, officeHeld: null },
    name: 'Trần Quốc Minh',
  },
  recipients: [],
  fileLine: 'VT',
}

test('a conclusion notice numbers its recommendations and gives each its due day (CT-IV-5-1, CT-IV-5-3)', () => {
  const table = papers.conclusionNotice.body.find((block) => block.kind === 'table')
  expect(table?.kind === 'table' && table.rows.map((row) => [row[0], row[2]])).toEqual([
    ['1', 'ngày 05 tháng 6 năm 2026'],
    ['2', 'ngày 29 tháng 5 năm 2026'],
  ])
  expect(textOf(papers.conclusionNotice)).toContain('chậm nhất ngày 15 tháng 6 năm 2026')
})

const bare = {
  head,
  year: 2026,
  subject: 'cải cách hành chính, chuyển đổi số',
  unit: 'phường An Phú',
  planCitation: 'Kế hoạch số 12/KH-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Mẫu',
  team: 'Đoàn kiểm tra',
  inspectedOn: '2026-05-06' as const,
  strengths: [],
  findings: [],
  headAssessment: { text: '', head: null },
  difficulties: [],
  recommendations: [],
  upward: [],
  proposals: [],
  byTeam: false,
  answer: null,
  remedyReportTo: 'Sở Nội vụ',
  remedyReportDueOn: null,
}
const withoutFindings = conclusionNoticePaper(bare)

test('the titles say what the plan inspects (V-28)', () => {
  expect(withoutFindings.abstract).toContain('công tác cải cách hành chính, chuyển đổi số năm 2026')
})

test('a unit without shortcomings gets a notice that says so', () => {
  expect(textOf(withoutFindings)).toContain('Qua kiểm tra, chưa ghi nhận tồn tại, hạn chế.')
  expect(textOf(withoutFindings)).toContain('Không có kiến nghị.')
})

test('the head of the unit has a block of his own: person, post, and how he is assessed (CT-I-1b-1)', () => {
  const { body } = papers.conclusionNotice
  const at = body.findIndex(
    (block) => block.kind === 'heading' && block.text === 'Vai trò, trách nhiệm của người đứng đầu',
  )
  expect(body.slice(at, at + 3).map((block) => 'text' in block && block.text)).toEqual([
    'Vai trò, trách nhiệm của người đứng đầu',
    'Người đứng đầu: Ông/Bà Hoàng Văn Hòa, Chủ tịch Ủy ban nhân dân phường An Phú.',
    'Trực tiếp chỉ đạo, định kỳ giao ban; chưa kịp thời đôn đốc xử lý hồ sơ trễ hạn.',
  ])
  expect(textOf({ body: body.slice(0, at) })).not.toContain('Trực tiếp chỉ đạo')
})

test('a notice without an assessment of the head has no block for it', () => {
  expect(textOf(withoutFindings)).not.toContain('người đứng đầu')
})

test('a remedy report answers each recommendation with what was done and its evidence (CT-I-2d-2)', () => {
  const text = textOf(papers.remedyReport)
  expect(text).toContain('Tổng số kiến nghị: 2; đã hoàn thành: 1; đang thực hiện: 1 (')
  expect(text).toContain('Kiến nghị số 1: Xin lỗi bằng văn bản')
  expect(JSON.stringify(papers.remedyReport.annexes)).toContain('Văn bản số 31/UBND-ĐC; Văn bản số 32/UBND-ĐC')
})

test('a decision on a Team lists its head, deputy, secretary and members (CT-IV-1-1, QN-III-2-1, TN-IVa-1-1)', () => {
  const table = papers.teamDecision.annexes[0]?.blocks[0]
  expect(table?.kind === 'table' && table.rows.map((row) => row[3])).toEqual([
    'Trưởng đoàn',
    'Phó Trưởng đoàn',
    'Thư ký',
    'Thành viên',
  ])
})

test('minutes carry the preliminary conclusion and are signed by secretary, unit and head (QN-II-3a-6)', () => {
  expect(textOf(papers.minutes)).toContain('khắc phục ngay việc xin lỗi')
  expect(papers.minutes.signatures.map((signature) => signature.lines[0])).toEqual([
    'Thư ký',
    'Đại diện đơn vị được kiểm tra',
    'Trưởng đoàn',
  ])
})

test('the notice of a surprise inspection says so, and names no report that nobody was asked for (design)', () => {
  const paper = conclusionNoticePaper({ ...bare, surprise: true })
  expect(paper.abstract).toContain('Kết luận kiểm tra đột xuất công tác')
  expect(textOf(paper)).toContain('Trên cơ sở biên bản và kết quả kiểm tra thực tế')
  expect(textOf(paper)).not.toContain('báo cáo của đơn vị')
  expect(textOf(withoutFindings)).toContain('Trên cơ sở báo cáo của đơn vị, biên bản')
})

test('the notice of an inspection by report names no place, no minutes and no day of a visit (TN-II-2a-1)', () => {
  const paper = conclusionNoticePaper({ ...bare, byReport: true, inspectedOn: '2026-03-02' })
  const text = textOf(paper)
  expect(text).toContain(
    'Đoàn kiểm tra đã kiểm tra qua báo cáo công tác cải cách hành chính, chuyển đổi số đối với phường An Phú (yêu cầu báo cáo ngày 02 tháng 3 năm 2026). Trên cơ sở báo cáo của đơn vị và kết quả xem xét, Đoàn kiểm tra thông báo',
  )
  expect(`${paper.abstract} ${text}`).not.toMatch(/tại phường|biên bản|thực tế/u)
})
