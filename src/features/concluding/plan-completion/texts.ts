import type { Both, RecordTexts, WorkWords } from '#kernel/words.ts'
import { several } from '#kernel/words.ts'
import type { KeptOutcome } from './rules.ts'

type Figures = Pick<KeptOutcome, 'percent' | 'total' | 'wanted' | 'done'>

const percentOf = (done: number, total: number) => `${String(Math.round((done / total) * 1000) / 10)}%`

const vi = {
  title: 'Hoàn thành kế hoạch',
  titleDone: 'Kết quả hoàn thành kế hoạch',
  completedOn: (day: string) => `Hoàn thành ngày ${day}.`,
  before: 'Phải xong trước:',
  running: 'Cuộc kiểm tra chưa kết luận hoặc hủy',
  openRounds: (rounds: readonly number[]) => `Đợt chưa kết thúc: ${rounds.map((round) => `đợt ${round}`).join(', ')}.`,
  draftVersions: (versions: readonly number[]) =>
    `Kế hoạch chi tiết bản ${versions.join(', ')} còn là dự thảo, chưa chốt hoặc hủy.`,
  nothingInTheWay: 'Các cuộc kiểm tra và các đợt đã kết thúc. Cơ quan đầu mối hoàn thành được kế hoạch.',
  missing: 'Chưa có (không ngăn việc hoàn thành):',
  missingThen: 'Chưa có khi hoàn thành:',
  outcomes: 'Kết quả thực hiện chỉ tiêu',
  caption: 'Từng chỉ tiêu của kế hoạch và kết quả',
  rule: 'Kế hoạch quy định',
  result: 'Kết quả',
  judged: 'Đánh giá',
  met: 'Đạt',
  // One line in a narrow column.
  unmet: 'Chưa\u00a0đạt',
  arithmetic: ({ percent, total, wanted, done }: Figures) =>
    [
      percent !== null && total !== null
        ? `${percent}% của ${total} đơn vị là ${wanted ?? 0} đơn vị (làm tròn lên)`
        : wanted !== null && `Phải kiểm tra ${wanted} đơn vị`,
      `đã kiểm tra ${done} đơn vị${total ? ` (${percentOf(done, total).replace('.', ',')})` : ''}`,
      wanted !== null && done < wanted && `còn thiếu ${wanted - done} đơn vị`,
    ]
      .filter(Boolean)
      .join('; '),
  missed: 'Đơn vị chưa kiểm tra',
  cancelled: (name: string, reason: string) => (reason === '' ? name : `${name} (đã hủy: ${reason})`),
  reason: 'Lý do chưa đạt',
  reasonOf: (rule: string) => `Lý do chưa đạt: ${rule}`,
  explain: 'Ghi lý do chưa đạt',
  explainHint: 'Lý do được in vào báo cáo giải trình. Ghi đủ rồi mới trình ký báo cáo.',
  reportSteps: 'Báo cáo giải trình được ký, cấp số trước khi hoàn thành kế hoạch.',
  reportNumber: 'Số báo cáo giải trình',
  reportSymbol: 'Ký hiệu',
  reportDay: 'Ngày báo cáo',
  reportSigner: 'Người ký báo cáo',
  reportCopy: 'Bản đã ký của báo cáo giải trình',
  signerMissing: 'Chọn người ký.',
  dayMissing: 'Nhập ngày của báo cáo.',
  issued: (number: string, day: string) => `số ${number}, ngày ${day}`,
  elsewhere:
    'Kế hoạch nhập từ tệp, đã hết thời gian thực hiện, chưa có cuộc kiểm tra nào được lập tại đây. Nếu đã thực hiện xong trước khi nhập thì hoàn thành được ngay.',
  effects: [
    'Không lập thêm cuộc kiểm tra, kiểm tra đột xuất, Đoàn hay sửa đổi, bổ sung theo kế hoạch này.',
    'Kiến nghị và việc khắc phục vẫn tiếp tục.',
    'Kết quả từng chỉ tiêu được chốt; chỉ tiêu chưa đạt được in vào báo cáo giải trình.',
  ],
  noRules: 'Kế hoạch không nêu chỉ tiêu.',
  variancePaper: 'Báo cáo giải trình chỉ tiêu chưa đạt',
}

const en: typeof vi = {
  title: 'Completing the plan',
  titleDone: 'How the plan was completed',
  completedOn: (day) => `Completed on ${day}.`,
  before: 'To be finished first:',
  running: 'Inspections neither concluded nor cancelled',
  openRounds: (rounds) => `Rounds not closed: ${rounds.join(', ')}.`,
  draftVersions: (versions) => `Version ${versions.join(', ')} of the detailed plan is still a draft.`,
  nothingInTheWay: 'Inspections and rounds are over. The focal agency may complete the plan.',
  missing: 'Missing (does not stop the completion):',
  missingThen: 'Missing when it was completed:',
  outcomes: 'What was reached',
  caption: 'Each rule of the plan, and its result',
  rule: 'The plan says',
  result: 'Result',
  judged: 'Judged',
  met: 'Reached',
  unmet: 'Not reached',
  arithmetic: ({ percent, total, wanted, done }) =>
    [
      percent !== null && total !== null
        ? `${percent}% of ${several(total, 'unit')} are ${wanted ?? 0} (rounded up)`
        : wanted !== null && `To be inspected: ${several(wanted, 'unit')}`,
      `inspected: ${several(done, 'unit')}${total ? ` (${percentOf(done, total)})` : ''}`,
      wanted !== null && done < wanted && `missing: ${several(wanted - done, 'unit')}`,
    ]
      .filter(Boolean)
      .join('; '),
  missed: 'Units not inspected',
  cancelled: (name, reason) => (reason === '' ? name : `${name} (cancelled: ${reason})`),
  reason: 'Why it was not reached',
  reasonOf: (rule) => `Why it was not reached: ${rule}`,
  explain: 'Write why it was not reached',
  explainHint: 'The reasons are printed in the variance report. Write all of them before it is signed.',
  reportSteps: 'The variance report is signed and numbered before the plan is completed.',
  reportNumber: 'Number of the variance report',
  reportSymbol: 'Symbol',
  reportDay: 'Day of the report',
  reportSigner: 'Signer of the report',
  reportCopy: 'Signed copy of the variance report',
  signerMissing: 'Choose the signer.',
  dayMissing: 'Enter the day of the report.',
  issued: (number, day) => `no. ${number} of ${day}`,
  elsewhere:
    'The plan was read in, its days are over, and no inspection was set up under it here. If it was carried out before, it may be completed at once.',
  effects: [
    'No more inspections, surprise inspections, Teams or amendments under this plan.',
    'Recommendations and remedies go on.',
    'The figures of each rule are settled; what was not reached is printed in the variance report.',
  ],
  noRules: 'The plan sets no rules.',
  variancePaper: 'Report on what was not reached',
}

export const texts = { vi, en }

/** Sentences of the record, after the name of who did it. */
export const recordTexts: RecordTexts<{ plan: 'explain' }> = {
  plan: {
    vi: { thing: 'Kế hoạch', acts: { explain: 'đã ghi lý do chưa đạt chỉ tiêu của kế hoạch' } },
    en: { thing: 'Plan', acts: { explain: 'wrote why rules of the plan were not reached' } },
  },
}

/** Its line in the work list. */
export const workTexts: Both<WorkWords<'complete'>> = {
  vi: {
    thing: 'Hoàn thành kế hoạch',
    next: { complete: 'Hoàn thành kế hoạch' },
    title: { complete: (about) => `Hoàn thành ${about}` },
  },
  en: {
    thing: 'Completing a plan',
    next: { complete: 'Complete the plan' },
    title: { complete: (about) => `Complete ${about}` },
  },
}

/** One line of why, in both languages. */
export const workWhy = {
  vi: 'mọi cuộc kiểm tra đã kết luận hoặc hủy',
  en: 'every inspection is concluded or cancelled',
}
