import type { ReadyKey } from '../rules/ready-keys.ts'

const vi = {
  title: 'Lập kế hoạch',
  year: 'Năm kế hoạch',
  yearWrong: 'Năm phải từ 2000 đến 2100.',
  start: 'Bắt đầu từ',
  fromReady: 'Mẫu kế hoạch',
  fromReadyHint: 'Có sẵn các phần, câu chữ và quy định; sửa lại theo địa phương.',
  fromPlan: 'Kế hoạch đã có',
  fromPlanHint: 'Chép kế hoạch năm trước; chỗ nào khác năm trước luôn xem lại được.',
  fromFile: 'Tệp Word, PDF',
  fromFileHint: 'Kế hoạch đã viết hoặc đã ban hành.',
  ready: 'Mẫu',
  plan: 'Chép từ kế hoạch',
  planMissing: 'Chưa chọn kế hoạch.',
  toImport: 'Chọn tệp kế hoạch',
  submit: 'Lập kế hoạch',
  names: {
    twoLevels: ['Chính quyền hai cấp', 'Tỉnh kiểm tra sở, ngành và cấp xã; giá trị gợi ý, chưa theo kế hoạch nào.'],
    fourForms: ['Bốn hình thức, theo chỉ tiêu', 'Theo cách làm của Cần Thơ năm 2023.'],
    bySubject: ['Toàn diện, chuyên đề, công vụ', 'Theo cách làm của Quảng Nam năm 2024.'],
    twoRounds: ['Hai đợt, có tự kiểm tra', 'Theo cách làm của Nghi Xuân năm 2022.'],
    thirtyPercent: ['Ít nhất 30% đơn vị, mọi đơn vị tự kiểm tra', 'Theo cách làm của Kiên Giang năm 2020.'],
    byReport: ['Qua báo cáo và trực tiếp', 'Theo cách làm của thành phố Tây Ninh năm 2023.'],
    nothing: ['Chỉ có các đề mục', 'Viết từ đầu.'],
  } satisfies Record<ReadyKey, readonly [string, string]>,
}

const en: typeof vi = {
  title: 'Begin a plan',
  year: 'Year of the plan',
  yearWrong: 'The year must be between 2000 and 2100.',
  start: 'Begin from',
  fromReady: 'A ready plan',
  fromReadyHint: 'With parts, words and settings; change them to those of the locality.',
  fromPlan: 'A plan that there is',
  fromPlanHint: 'Last year’s plan is copied; what differs from it can always be seen.',
  fromFile: 'A Word or PDF file',
  fromFileHint: 'A plan that was written or issued elsewhere.',
  ready: 'Ready plan',
  plan: 'Copy of the plan',
  planMissing: 'No plan chosen.',
  toImport: 'Choose the file',
  submit: 'Begin the plan',
  names: {
    twoLevels: [
      'Two levels of government',
      'The province inspects departments and communes; proposed values, after no plan.',
    ],
    fourForms: ['Four forms, by quotas', 'As Cần Thơ did in 2023.'],
    bySubject: ['Comprehensive, thematic, civil service', 'As Quảng Nam did in 2024.'],
    twoRounds: ['Two rounds, with self-inspection', 'As Nghi Xuân did in 2022.'],
    thirtyPercent: ['At least 30% of units, all inspect themselves', 'As Kiên Giang did in 2020.'],
    byReport: ['By report and on site', 'As Tây Ninh city did in 2023.'],
    nothing: ['Headings only', 'Written from the beginning.'],
  },
}

export const beginningTexts = { vi, en }
