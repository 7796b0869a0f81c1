import { expect, test } from 'vitest'
import { textOfReady } from './beginning.ts'
import { inheritedDuties, isOfDistrict, proposedHeir } from './heirs.ts'
import { READY, readyText } from './ready.ts'

const SLOTS = {
  year: 2026,
  letterhead: ['ỦY BAN NHÂN DÂN', 'TỈNH MẪU'],
  place: 'Mẫu',
  committee: 'UBND tỉnh',
  chair: 'Chủ tịch UBND tỉnh',
  area: 'trên địa bàn tỉnh Mẫu',
  focal: 'Sở Nội vụ',
}

test.each([
  ['Đoàn kiểm tra làm việc với UBND các xã, thị trấn.', 'province'],
  ['Kiểm tra các phòng chuyên môn trực thuộc.', 'commune'],
  ['Phòng Nội vụ tham mưu thành lập Đoàn kiểm tra.', 'both'],
  ['Kiểm tra một số phòng và UBND các xã.', 'both'],
  ['Phòng Nội vụ chủ trì kiểm tra đột xuất UBND các xã.', 'both'],
  ['Các đơn vị tự kiểm tra và báo cáo về UBND huyện.', 'both'],
  ['Đơn vị gửi báo cáo về Đoàn kiểm tra trước 03 ngày.', 'both'],
  ['Đoàn đánh giá, xác định chỉ số CCHC của các xã, trình phê duyệt.', 'province'],
  ['Kết quả kiểm tra là cơ sở đánh giá mức độ hoàn thành nhiệm vụ của người đứng đầu.', 'both'],
  ['Nếu có khó khăn, vướng mắc, các đơn vị phản ánh về UBND huyện.', 'both'],
  ['Tổng hợp kiến nghị gửi các sở, cơ quan chuyên môn của tỉnh.', 'commune'],
  ['Kinh phí từ nguồn ngân sách huyện.', 'both'],
  ['Rà soát quy trình giải quyết thủ tục cấp huyện trên cổng.', 'ended'],
  ['Kiểm tra hoạt động của Trung tâm Hành chính công.', 'commune'],
  ['Văn phòng chuẩn bị phòng họp.', null],
] as const)('“%s” is proposed to be done by: %s (T2-PLAN-7)', (sentence, heir) => {
  expect(proposedHeir(sentence)).toBe(heir)
})

test.each([
  ['ỦY BAN NHÂN DÂN HUYỆN NGHI AN', true],
  ['ỦY BAN NHÂN DÂN TỈNH MẪU THÀNH PHỐ MẪU', true],
  ['ỦY BAN NHÂN DÂN THỊ XÃ MẪU', true],
  ['ỦY BAN NHÂN DÂN TỈNH MẪU', false],
  ['ỦY BAN NHÂN DÂN THÀNH PHỐ CẦN THƠ', false],
  ['ỦY BAN NHÂN DÂN TỈNH MẪU PHƯỜNG AN HÒA', false],
] as const)('%s is a district: %s (T2-PLAN-7)', (issuer, is) => {
  expect(isOfDistrict(issuer)).toBe(is)
})

test('each sentence that binds somebody is asked about, none of a goal or a heading, and of a year when districts were there nothing (T2-PLAN-7)', () => {
  const text = textOfReady(readyText(READY.twoRounds, SLOTS))
  const duties = inheritedDuties(text, 2026)
  const said = duties.map(({ sentence }) => sentence).join('\n')
  for (const words of [
    'Kiểm tra định kỳ',
    'đột xuất',
    'tự kiểm tra',
    'gửi báo cáo',
    'chỉ số',
    'ngân sách',
    'vướng mắc',
  ])
    expect(said).toContain(words)
  expect(said).not.toContain('cách làm hay')
  // Of the closing words the sentence that binds; of forms what is said of them, not their names.
  expect(said).not.toContain('Trên đây là Kế hoạch')
  const byReport = inheritedDuties(textOfReady(readyText(READY.byReport, SLOTS)), 2026).map(({ sentence }) => sentence)
  expect(byReport).not.toContain('Kiểm tra qua báo cáo')
  expect(byReport).toContain('Đoàn kiểm tra xem xét báo cáo định kỳ, báo cáo theo yêu cầu của các cơ quan, đơn vị.')
  expect(duties.every(({ heir }) => heir === null)).toBe(true)
  const ids = new Set(text.blocks.map(({ id }) => id))
  expect(duties.filter(({ block }) => !ids.has(block))).toEqual([])
  expect(inheritedDuties(text, 2025)).toEqual([])
})
