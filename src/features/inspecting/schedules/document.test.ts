import { expect, test } from 'vitest'
import type { PaperHead } from '#features/ground/papers/document.ts'
import { papers } from '#test/papers.ts'
import { type NoticedSession, type ScheduleNoticePaper, scheduleNoticePaper } from './document.ts'

const head: PaperHead = {
  issuer: { superior: ['Ủy ban nhân dân', 'tỉnh Mẫu'], lines: ['Đoàn kiểm tra'], name: 'Đoàn kiểm tra', place: 'Mẫu' },
  number: '5',
  symbol: 'TB-ĐKT',
  date: '2026-04-08',
  signer: {
    authority: {
      onBehalfOf: null,
      capacity: 'teamHead',
      headTitle: 'Trưởng đoàn',
      ownTitle: null,
      officeHeld: 'Phó Giám đốc Sở Nội vụ',
    },
    name: 'Trần Quốc Minh',
  },
  recipients: [{ text: 'Như trên' }],
  fileLine: 'VT',
}
const session: NoticedSession = {
  unit: 'phường An Phú',
  day: '2026-05-06',
  time: '08 giờ 00',
  place: 'trụ sở phường',
  reportDueOn: '2026-04-29',
}
const notice: ScheduleNoticePaper = {
  head,
  year: 2026,
  subject: 'cải cách hành chính',
  planCitation: 'Kế hoạch số 12/KH-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Mẫu',
  team: 'Đoàn kiểm tra',
  form: 'kiểm tra định kỳ',
  method: 'trực tiếp tại đơn vị',
  softCopy: false,
  contact: null,
  sessions: [session],
  periods: [],
  contents: ['Thủ tục hành chính'],
  teamComposition: ['Trưởng đoàn'],
  unitComposition: ['Chủ tịch phường'],
  reportTo: 'Sở Nội vụ',
  outline: null,
}
const textOf = (given: ScheduleNoticePaper) =>
  scheduleNoticePaper(given)
    .body.map((block) => (block.kind === 'table' ? block.rows.flat().join(' ') : block.text))
    .join('\n')

test('a notice tells day, place, composition, contents and the due day of the report (CT-IV-1-6, KG-III-2-3, NX-IV-2.2a-2, TN-II-2b-4)', () => {
  for (const words of [
    '08 giờ 00, ngày 06 tháng 5 năm 2026',
    'trụ sở phường',
    'Thủ tục hành chính',
    'Chủ tịch phường',
    'chậm nhất ngày 29 tháng 4 năm 2026',
  ])
    expect(textOf(notice)).toContain(words)
})

test('several units stand in a table, each with its own due day', () => {
  const several = textOf({
    ...notice,
    sessions: [session, { ...session, unit: 'phường Bình Minh', reportDueOn: '2026-05-02' }],
  })
  expect(several).toContain('phường Bình Minh')
  expect(several).toContain('ngày 02 tháng 5 năm 2026')
  expect(several).toContain('theo thời hạn ghi tại lịch làm việc')
})

test('where no report is owed the notice asks for none', () => {
  expect(textOf({ ...notice, sessions: [{ ...session, reportDueOn: null }] })).not.toContain('Xây dựng báo cáo')
})

test('the outline goes with the notice where the plan attaches none (CT-IV-1-7)', () => {
  expect(papers.scheduleNotice.annexes.map((annex) => annex.title)).toEqual([
    'Đề cương báo cáo công tác cải cách hành chính năm 2026',
  ])
  expect(textOf({ ...notice, outline: [{ text: 'Kết quả', children: [] }] })).toContain(
    '(chi tiết tại Phụ lục kèm theo)',
  )
})

test('the notice says of which time the figures are, where the plan does (V-35)', () => {
  expect(textOf({ ...notice, periods: ['từ 01/01/2025 đến ngày kiểm tra'] })).toContain(
    'Thời kỳ kiểm tra: từ 01/01/2025 đến ngày kiểm tra.',
  )
  expect(textOf(notice)).not.toContain('Thời kỳ kiểm tra')
})

test('what goes with a periodic session is no second notice but a guidance on dossier and report, at the seat of the unit (CT-IV-2a-2, CT-III-3c-2)', () => {
  const paper = scheduleNoticePaper({ ...notice, guidance: true, contents: ['Hoạt động duy trì hệ thống'] })
  expect([paper.type, paper.abstract]).toEqual([
    'HD',
    'Hồ sơ, báo cáo phục vụ kiểm tra công tác cải cách hành chính năm 2026 tại phường An Phú',
  ])
  const text = textOf({ ...notice, guidance: true })
  for (const words of [
    'hướng dẫn hồ sơ, báo cáo phục vụ kiểm tra',
    'tại trụ sở, cùng buổi làm việc',
    'chậm nhất ngày 29',
  ])
    expect(text).toContain(words)
  expect(text).not.toContain('thông báo lịch kiểm tra')
})
