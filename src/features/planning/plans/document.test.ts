import { expect, test } from 'vitest'
import type { PaperHead } from '#features/ground/papers/document.ts'
import { type PlanPaper, planPaper } from './document.ts'

const head: PaperHead = {
  issuer: { superior: [], lines: ['Ủy ban nhân dân', 'tỉnh Mẫu'], name: 'Ủy ban nhân dân tỉnh Mẫu', place: 'Mẫu' },
  number: null,
  symbol: 'KH-UBND',
  date: { year: 2026, month: null },
  signer: {
    authority: {
      onBehalfOf: 'Ủy ban nhân dân',
      capacity: 'self',
      headTitle: 'Chủ tịch',
      ownTitle: null,
      officeHeld: null,
    },
    name: null,
  },
  recipients: [{ text: 'Các sở, ban, ngành' }],
  fileLine: 'VT',
}
const plan: PlanPaper = {
  head,
  year: 2026,
  area: 'trên địa bàn tỉnh Mẫu',
  bases: [],
  purposes: ['Đánh giá kết quả'],
  requirements: ['Khách quan'],
  contents: [
    {
      text: 'Thủ tục hành chính',
      children: [{ text: 'Niêm yết', children: [{ text: 'Tại nơi tiếp nhận', children: [] }] }],
    },
  ],
  forms: [],
  targets: [],
  periods: [
    { label: 'Đột xuất', from: null, to: null },
    { label: 'Định kỳ', from: null, to: '2026-10-31' },
  ],
  focalAgency: 'Sở Nội vụ',
  reportLeadDays: null,
  tasks: [],
  budget: [],
  units: [],
  outline: null,
}
const texts = (given: PlanPaper) =>
  planPaper(given).body.map((block) =>
    'text' in block ? `${'marker' in block ? `${block.marker} ` : ''}${block.text}` : '',
  )

test('the contents of a plan are numbered as mục, khoản and điểm (ND30-B6)', () => {
  expect(texts(plan)).toEqual(
    expect.arrayContaining(['II. Nội dung kiểm tra', '1. Thủ tục hành chính', 'a) Niêm yết.', 'Tại nơi tiếp nhận.']),
  )
})

test('a period with one end says so, and one without runs through the year', () => {
  expect(texts(plan)).toEqual(
    expect.arrayContaining([
      'Đột xuất: thường xuyên trong năm.',
      'Định kỳ: hoàn thành trước ngày 31 tháng 10 năm 2026.',
    ]),
  )
})

test('a plan speaks of an annex only where it has one; with two, each by its number (QN-II-2-X, ND30-A1)', () => {
  expect(texts(plan).join(' ')).not.toContain('Phụ lục')
  const both = {
    ...plan,
    units: [{ unit: 'Sở Nội vụ', form: 'Định kỳ', time: 'Tháng 5' }],
    outline: [{ text: 'Kết quả', children: [] }],
  }
  expect(texts(both).join(' ')).toContain('Phụ lục I ')
  expect(planPaper(both).annexes.map((annex) => annex.title)).toEqual([
    'Danh sách cơ quan, đơn vị được kiểm tra năm 2026',
    'Đề cương báo cáo công tác cải cách hành chính năm 2026',
  ])
})

test('number and symbol of a plan stand apart, and a blank number stays blank (CT-HDR-1, QN-HDR-1)', () => {
  expect(planPaper(plan)).toMatchObject({ number: null, symbol: 'KH-UBND', type: 'KH' })
})
