import { type Day, showDay, showDayInEnglish } from '#kernel/day.ts'
import { defineRefusals } from '#kernel/decision.ts'

const english = (day: string) => (day === '' ? '…' : showDayInEnglish(day as Day))

/** The first few, each without the stop that ends it in the outline. */
const namesOf = (items: readonly string[]) =>
  [...items.slice(0, 3).map((item) => item.replace(/[.;:]+$/, '')), ...(items.length > 3 ? ['…'] : [])].join('; ')

export const refusals = defineRefusals({
  REPORT_ITEM_MISSING: {
    kind: 'invalid',
    source: ['CT-IV-4-1', 'TN-I-2-4'],
    field: 'answers',
    vi: ({ count, items }: { count: number; items: readonly string[] }) =>
      `Còn ${count} mục chưa trả lời hoặc có số liệu bất thường chưa giải thích: ${namesOf(items)}. Hãy hoàn thiện từng mục; nếu không có thì chọn “Không phát sinh”.`,
    en: ({ count, items }: { count: number; items: readonly string[] }) =>
      `${count} items are not answered, or odd without an explanation: ${namesOf(items)}. Complete each; where there is nothing choose “None arose”.`,
  },
  REPORT_NUMBER_REQUIRED: {
    kind: 'invalid',
    field: 'number',
    vi: () => 'Nhập số do văn thư của đơn vị cấp.',
    en: () => 'Enter the number given by the unit’s records desk.',
  },
  REPORT_DAY_AHEAD: {
    kind: 'invalid',
    field: 'datedOn',
    vi: () => 'Ngày ghi trên báo cáo không sau hôm nay. Hãy nhập ngày trên bản đã ký.',
    en: () => 'The day on the report cannot lie after today. Enter the day on the signed paper.',
  },
  ASK_BACK_REASON: {
    kind: 'invalid',
    field: 'reason',
    vi: () => 'Hãy nêu nội dung cần sửa để nơi nhận xem xét trả lại báo cáo.',
    en: () => 'Say what has to be corrected, so that the report can be returned.',
  },
  RETURN_DAY_PASSED: {
    kind: 'invalid',
    field: 'dueOn',
    vi: () => 'Hạn gửi lại phải từ hôm nay trở đi. Hãy chọn ngày khác.',
    en: () => 'The new day must not be past. Choose another.',
  },
  REPORT_EMPTY: {
    kind: 'invalid',
    field: 'narrative',
    source: 'NX-IV-2.2a-6',
    vi: () => 'Báo cáo chưa có nội dung. Hãy viết báo cáo rồi gửi.',
    en: () => 'The report is empty. Write it and then send it.',
  },
  DECLARATION_REQUIRED: {
    kind: 'invalid',
    field: 'declared',
    source: ['CT-IV-4-4', 'TN-I-2-4'],
    setting: 'declaration',
    vi: () => 'Cần xác nhận chịu trách nhiệm về tính chính xác, trung thực của báo cáo trước khi gửi.',
    en: () => 'Confirm that the report is accurate and honest before sending it.',
  },
  CUTOFF_MISMATCH: {
    kind: 'invalid',
    field: 'asOf',
    source: 'TN-DC-0b',
    vi: ({ asOf }: { asOf: string }) =>
      `Ngày chốt số liệu ${showDay(asOf as Day)} sau ngày gửi. Hãy chọn ngày không muộn hơn hôm nay.`,
    en: ({ asOf }) =>
      `The day of the figures, ${english(asOf)}, lies after the day of sending. Choose today or earlier.`,
  },
  SOFT_COPY_MISSING: {
    kind: 'invalid',
    field: 'softCopyOn',
    source: 'QN-III-1-2',
    setting: 'requiresSoftCopy',
    vi: () => 'Kế hoạch yêu cầu cả bản điện tử gửi hộp thư công vụ. Hãy ghi ngày nhận bản điện tử.',
    en: () => 'The plan also asks for an electronic copy to the official mailbox. Note the day it came.',
  },
  ITEM_NOT_APPLICABLE: {
    kind: 'invalid',
    source: ['TN-DC-I.2.4-1', 'TN-DC-I.3-2x'],
    vi: ({ item }: { item: string }) =>
      `Mục “${item}” không áp dụng cho loại đơn vị này theo đề cương nên không nhận câu trả lời.`,
    en: ({ item }) => `The outline does not ask the item “${item}” of this kind of unit, so no answer is taken.`,
  },
  REPORT_SENT: {
    kind: 'conflict',
    vi: () => 'Báo cáo đã gửi nên không sửa được. Nếu cần sửa, hãy đề nghị nơi nhận trả lại báo cáo.',
    en: () => 'The report has been sent and cannot be changed. Ask its recipient to return it.',
  },
  NUMBER_FORM: {
    kind: 'invalid',
    vi: () => 'Số liệu chưa đúng dạng. Hãy nhập số như 1234 hoặc 98,5.',
    en: () => 'This is not a number. Enter it like 1234 or 98.5.',
  },
  NUMBER_NEGATIVE: {
    kind: 'invalid',
    vi: ({ number }: { number: string }) => `Số liệu ${number} nhỏ hơn 0. Hãy đối chiếu số liệu hoặc ghi giải thích.`,
    en: ({ number }) => `${number} is less than nothing. Check it, or explain.`,
  },
  RATIO_OUT_OF_RANGE: {
    kind: 'invalid',
    source: 'TN-DC-I.2.7-4',
    vi: ({ done, total }: { done: string; total: string }) =>
      `Tử số ${done} lớn hơn mẫu số ${total}. Hãy đối chiếu số liệu hoặc ghi giải thích.`,
    en: ({ done, total }) => `The part ${done} is larger than the whole ${total}. Check it, or explain.`,
  },
})
