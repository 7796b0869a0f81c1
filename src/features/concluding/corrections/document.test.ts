import { expect, test } from 'vitest'
import { checkDocx } from '#documents/check/check.ts'
import { renderDocx } from '#documents/docx.ts'
import type { PaperHead } from '#features/ground/papers/document.ts'
import type { Paper } from '#kernel/blocks.ts'
import { directionLetter, disagreementLetter, handlingProposal, referralReport, reminderLetter } from './document.ts'

const OFFICE: PaperHead = {
  issuer: { superior: ['Ủy ban nhân dân tỉnh Mẫu'], lines: ['Sở Nội vụ'], name: 'Sở Nội vụ', place: 'Mẫu' },
  number: '45',
  symbol: 'SNV-CCHC',
  date: '2026-06-01',
  signer: {
    authority: { onBehalfOf: null, capacity: 'self', headTitle: 'Giám đốc', ownTitle: 'Giám đốc', officeHeld: null },
    name: 'Đỗ Minh Quang',
  },
  recipients: [{ text: 'Như trên' }],
  fileLine: 'VT, CCHC',
}
const facts = {
  head: OFFICE,
  addressees: ['Ủy ban nhân dân phường Mẫu'],
  year: 2026,
  subject: 'cải cách hành chính',
  unit: 'Ủy ban nhân dân phường Mẫu',
  noticeCitation: 'Thông báo số 07/TB-ĐKT ngày 20 tháng 5 năm 2026 của Đoàn kiểm tra',
}
const one = { number: 3, text: 'Xin lỗi bằng văn bản đối với hồ sơ trễ hạn', dueOn: '2026-05-25' } as const

const letters: Readonly<Record<string, { paper: Paper; type: string | null; says: RegExp }>> = {
  'the unit’s opinion (CT-IV-5-4)': {
    paper: disagreementLetter({ ...facts, disputed: [{ ...one, reason: 'Vượt thẩm quyền' }] }),
    type: null,
    says: /Kiến nghị số 3: Xin lỗi .+Lý do: Vượt thẩm quyền\./,
  },
  'the Team’s report that asks for a direction (CT-IV-5-5)': {
    paper: referralReport({
      ...facts,
      head: { ...OFFICE, symbol: 'BC-SNV' },
      disputed: [{ ...one, reason: 'Vượt thẩm quyền', view: 'Giữ kiến nghị' }],
    }),
    type: 'BC',
    says: /Lý do của đơn vị: Vượt thẩm quyền\..+Ý kiến của Đoàn kiểm tra: Giữ kiến nghị\./,
  },
  'the direction (CT-IV-5-5)': {
    paper: directionLetter({
      ...facts,
      directed: [{ ...one, effect: 'amend', amended: 'Niêm yết lời xin lỗi', opinion: '', dueOn: '2026-07-01' }],
    }),
    type: null,
    says: /Điều chỉnh kiến nghị như sau: Niêm yết lời xin lỗi\..+Thời hạn thực hiện: ngày 01 tháng 7 năm 2026\./,
  },
  'the letter that urges the remedy (CT-I-1a-2, NX-I-1-3, TN-I-1-3b)': {
    paper: reminderLetter({ ...facts, overdue: [{ ...one, daysLate: 7 }], reportTo: 'Sở Nội vụ' }),
    type: null,
    says: /còn 1 kiến nghị đã quá thời hạn.+"25\/05\/2026","7"/,
  },
  'the proposal of handling (CT-IV-5-6)': {
    paper: handlingProposal({
      ...facts,
      head: { ...OFFICE, symbol: 'TTr-SNV' },
      undone: [{ ...one, binding: 'Đơn vị đã thống nhất', facts: 'Đã đôn đốc hai lần' }],
    }),
    type: 'TTr',
    says: /Đơn vị đã thống nhất; thời hạn thực hiện: ngày 25 tháng 5 năm 2026\..+Sự việc: Đã đôn đốc hai lần\./,
  },
}

test.each(Object.entries(letters))('%s says what stands and keeps the decree', async (_name, { paper, type, says }) => {
  expect(paper.type).toBe(type)
  expect(JSON.stringify(paper.body)).toMatch(says)
  const rules = await checkDocx(await renderDocx(paper), { today: '2026-12-31', place: 'Mẫu' })
  expect(rules.filter(({ outcome }) => outcome === 'fail')).toEqual([])
})
