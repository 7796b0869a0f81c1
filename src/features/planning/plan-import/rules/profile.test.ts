import { expect, test } from 'vitest'
import { asLines, asText, type SamplePlan } from '#test/plans/render.ts'
import { parsePlan } from './parse-plan.ts'
import { profileFrom } from './profile.ts'

const settingsOf = (body: readonly string[], title = 'Kiểm tra công tác cải cách hành chính năm 2025') => {
  const plan: SamplePlan = {
    left: ['ỦY BAN NHÂN DÂN', 'TỈNH SUỐI NGÀN'],
    number: 'Số: 61/KH-UBND',
    date: 'Suối Ngàn, ngày 11 tháng 3 năm 2025',
    title: [title],
    body,
    recipients: ['Lưu: VT, NC.'],
    signature: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    name: 'Trịnh Thu Nga',
  }
  const lines = asLines(asText(plan))
  return new Map(profileFrom(parsePlan(lines), lines).map((row) => [row.key, row] as const))
}
const kindsOf = (...purposes: string[]) => settingsOf(['I. MỤC ĐÍCH', ...purposes]).get('findingKinds')

test('the kinds of finding are those that the plan itself speaks of, beside what was done well and what was difficult (design)', () => {
  const sentence = '1. Phát hiện những mặt còn tồn tại, hạn chế, sai sót để kịp thời chấn chỉnh.'
  expect(kindsOf(sentence)).toMatchObject({
    value: ['strength', 'shortcoming', 'limitation', 'error', 'difficulty'],
    source: expect.stringContaining('tồn tại, hạn chế, sai sót'),
  })
})

test('a plan that names none keeps the common ones, and to limit something is no limitation (design)', () => {
  expect(kindsOf('1. Nâng cao trách nhiệm; hạn chế tối đa việc đi lại của người dân.')).toBeUndefined()
})

test('every term of a plan is a setting with its own sentence (CT-IV-1-6, CT-IV-5-1)', () => {
  const sentences = {
    reportLeadDays: 'Đơn vị gửi báo cáo về Đoàn kiểm tra (qua Phòng Nội vụ) ít nhất 07 ngày trước ngày kiểm tra.',
    conclusionDays: 'Chậm nhất 10 ngày kể từ ngày kết thúc kiểm tra phải có thông báo kết luận.',
    remedyDays:
      'Trong thời hạn 30 (ba mươi) ngày kể từ ngày nhận được thông báo kết luận, đơn vị báo cáo kết quả khắc phục.',
    responseDays: 'Trường hợp chưa thống nhất thì trong vòng 5 ngày đơn vị nêu rõ lý do.',
  }
  const read = settingsOf(['I. TỔ CHỨC THỰC HIỆN', ...Object.values(sentences).map((text, at) => `${at + 1}. ${text}`)])
  const found = Object.keys(sentences).map((key) => read.get(key as 'remedyDays')!)
  expect(found.map(({ value }) => value)).toEqual([7, 10, 30, 5])
  found.forEach(({ source }, at) => {
    expect(source).toContain(Object.values(sentences)[at])
  })
})

test.each([
  ['reportVia', 'Báo cáo gửi về Đoàn kiểm tra (qua Phòng Nội vụ) trước 03 ngày.', 'Phòng Nội vụ'],
  ['reportRecipient', 'Báo cáo gửi về Đoàn kiểm tra (qua Phòng Nội vụ) trước 03 ngày.', 'Đoàn kiểm tra'],
  ['compositionInNotice', 'Cử đúng thành phần tham dự các cuộc làm việc với Đoàn kiểm tra.', 'required'],
  [
    'reportingPeriods',
    'Thời kỳ kiểm tra từ 01/01/2025 đến thời điểm kiểm tra.',
    ['từ 01/01/2025 đến thời điểm kiểm tra'],
  ],
  ['minutesCopies', 'Biên bản được lập thành 04 bản có giá trị như nhau.', 4],
  [
    'difficultyRoute',
    'Nếu có khó khăn, vướng mắc, các đơn vị phản ánh về Sở Nội vụ để tổng hợp, báo cáo UBND tỉnh xem xét.',
    'UBND tỉnh',
  ],
  ['teamAuthority', 'Giám đốc Sở Nội vụ quyết định thành lập Đoàn kiểm tra.', 'focalHead'],
] as const)('%s is read from “%s” as %j (NX-IV-2.2a-6, KG-III-3b-1, CT-END-1)', (key, sentence, value) => {
  const read = settingsOf(['I. TỔ CHỨC THỰC HIỆN', `1. ${sentence}`]).get(key)
  expect(read).toMatchObject({ value, source: expect.stringContaining(sentence) })
})

test('what is inspected is read from the title, what pays from the part on the budget (CT-IV-7a)', () => {
  const read = settingsOf(
    ['I. KINH PHÍ', 'Kinh phí được chi từ nguồn kinh phí cải cách hành chính năm 2025 cấp cho Sở Nội vụ.'],
    'Kiểm tra công tác cải cách hành chính, chuyển đổi số năm 2025',
  )
  expect(read.get('budgetSources')?.value).toEqual(['nguồn kinh phí cải cách hành chính năm 2025 cấp cho Sở Nội vụ'])
})

test('a re-inspection after a bound end is made for a reason where the plan sets one (TN-III-2)', () => {
  const again = '1. Đoàn thực hiện tái kiểm tra khi cần thiết.'
  const bound = '2. Việc kiểm tra sẽ được hoàn thành trước ngày 15/10/2025.'
  expect(settingsOf(['I. THỜI GIAN', again, bound]).get('reinspectionOutsideWindow')?.value).toBe('warn')
  expect(settingsOf(['I. THỜI GIAN', again]).has('reinspectionOutsideWindow')).toBe(false)
})

test('a plan that has one drawn up asks for a detailed plan, a plan of self-inspection is none (CT-IV-1-3, KG-III-2-2)', () => {
  const asks = (sentence: string) => settingsOf(['IV. TỔ CHỨC THỰC HIỆN', `1. ${sentence}`]).get('detailedPlan')
  const sentence = 'Giao Sở Nội vụ phối hợp các cơ quan xây dựng kế hoạch, đề cương kiểm tra cụ thể.'
  expect(asks(sentence)).toMatchObject({ value: true, source: expect.stringContaining('kiểm tra cụ thể') })
  expect(asks('Sở Nội vụ xây dựng kế hoạch và đề cương kiểm tra chi tiết.')?.value).toBe(true)
  expect(asks('Các cơ quan xây dựng kế hoạch tự kiểm tra.')).toBeUndefined()
  expect(asks('Sở Nội vụ xây dựng kế hoạch kiểm tra năm 2025.')).toBeUndefined()
})
