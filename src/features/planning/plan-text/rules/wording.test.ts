import { expect, test } from 'vitest'
import type { Fact, FactKind, FactValues } from './fact.ts'
import { blocksOf, readBlocks } from './reading.ts'
import { wordingOf } from './wording.ts'

const period = (change: Partial<FactValues['period']>): FactValues['period'] => ({
  ...{ form: null, from: null, to: null, before: false, text: '', round: null, indicative: false },
  ...change,
})

/** A plan whose sentences have these words in them, read again. */
function read(words: { number?: string; day?: string; time?: string; lead?: string }): readonly Fact[] {
  const text = `ỦY BAN NHÂN DÂN
TỈNH MẪU
Số: ${words.number ?? '7'}/KH-UBND
Mẫu, ${words.day ?? 'ngày 05 tháng 01 năm 2026'}
KẾ HOẠCH
Kiểm tra công tác cải cách hành chính năm 2026
Căn cứ Kế hoạch số 3/KH-UBND ngày 02/01/2026 của UBND tỉnh;
I. MỤC ĐÍCH
1. Nắm tình hình.
II. THỜI GIAN KIỂM TRA
1. Thời gian: ${words.time ?? 'Quý II năm 2026'}.
III. TỔ CHỨC THỰC HIỆN
1. Đơn vị gửi báo cáo về Sở Nội vụ trước ${words.lead ?? '05 ngày'} khi Đoàn kiểm tra làm việc.`
  return readBlocks(blocksOf(text.split('\n').map((line, at) => ({ number: at + 1, text: line })))).facts
}
const only = (facts: readonly Fact[], kind: FactKind) =>
  facts.filter((fact) => fact.kind === kind).map(({ value }) => value)

test.each([
  ['both ends', period({ from: '2026-04-01', to: '2026-09-30' })],
  ['both ends, expected', period({ from: '2026-04-01', to: '2026-09-30', indicative: true })],
  ['an end that is no longer inside', period({ to: '2026-10-15', before: true })],
  ['an end that is', period({ to: '2026-10-15' })],
  ['a beginning', period({ from: '2026-03-02' })],
])('a window with %s is worded so that it is read as itself (CT-III-1b-1, TN-III-2, NX-II-2.1-3)', (_what, value) => {
  const time = wordingOf({ kind: 'period', value })!
  const { from, to, before, indicative } = value
  expect(only(read({ time }), 'period')).toMatchObject([{ from, to, before, indicative }])
})

test('days before the session, number and day of issue are worded so that they are read as themselves', () => {
  expect(only(read({ lead: wordingOf({ kind: 'reportLeadDays', value: 7 })! }), 'reportLeadDays')).toEqual([7])
  expect(only(read({ number: wordingOf({ kind: 'number', value: '32' })! }), 'number')).toEqual(['32'])
  for (const day of ['2026-02-05', '2026-11-20'])
    expect(only(read({ day: wordingOf({ kind: 'issuedOn', value: { day, text: '' } })! }), 'issuedOn')).toMatchObject([
      { day },
    ])
})

test('what only a person can word has no wording', () => {
  expect(wordingOf({ kind: 'purpose', value: 'x' })).toBeNull()
  expect(wordingOf({ kind: 'period', value: period({}) })).toBeNull()
})
