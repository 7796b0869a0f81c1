import { type Day, showDay } from '#kernel/day.ts'
import { defineRefusals } from '#kernel/decision.ts'
import { several } from '#kernel/words.ts'

const noUnits = {
  vi: () => 'Kế hoạch chưa có đơn vị nào được chọn để kiểm tra.',
  en: () => 'No unit has been chosen to be inspected.',
}
const periodOver = {
  vi: ({ to }: { to: Day }) => `Thời gian kiểm tra đã kết thúc ngày ${showDay(to)}.`,
  en: ({ to }: { to: Day }) => `The period of inspections ended on ${showDay(to)}.`,
}

/** What is odd about a plan that is submitted; `over`: the last day of a period that has passed. */
type SubmittedOdd = { readonly unitless: boolean; readonly over: Day | null }

function oddWords({ unitless, over }: SubmittedOdd, language: 'vi' | 'en'): string {
  return [
    ...(unitless ? [noUnits[language]()] : []),
    ...(over === null ? [] : [periodOver[language]({ to: over })]),
  ].join(' ')
}

export const refusals = defineRefusals({
  LEGAL_BASIS_REQUIRED: {
    kind: 'invalid',
    field: 'legalBases',
    source: 'CT-PRE-1',
    vi: () =>
      'Kế hoạch chưa có căn cứ pháp lý. Hãy thêm ít nhất một căn cứ, thường là kế hoạch cải cách hành chính năm.',
    en: () => 'The plan has no legal basis. Add at least one, usually the year’s reform plan.',
  },
  ACCEPTED_ALONE: {
    kind: 'conflict',
    vi: () =>
      'Người đã nhập và đối chiếu kế hoạch không một mình xác nhận là đã ban hành. Hãy đính kèm bản đã ký ở mục Văn bản, hoặc để người khác của cơ quan đầu mối xác nhận.',
    en: () =>
      'Whoever read the plan in does not confirm alone that it was issued. Attach the signed copy under “Paper”, or let another person of the focal agency confirm.',
  },
  WINDOW_REQUIRED: {
    kind: 'invalid',
    field: 'from',
    vi: () => 'Kế hoạch chưa có thời gian kiểm tra. Hãy nhập ngày bắt đầu hoặc ngày hoàn thành.',
    en: () => 'The plan has no period. Enter its first or last day.',
  },
  ANNEX_MISSING: {
    kind: 'invalid',
    field: 'missingAnnexes',
    source: ['QN-II-2-X', 'QN-III-1-4'],
    vi: ({ names }: { names: readonly string[] }) =>
      `Kế hoạch viện dẫn nhưng chưa có: ${names.join('; ')}. Hãy đính kèm hoặc bỏ viện dẫn.`,
    en: ({ names }: { names: readonly string[] }) =>
      `The plan cites what is not attached: ${names.join('; ')}. Attach it or remove the reference.`,
  },
  COVERAGE_BELOW_30: {
    kind: 'invalid',
    field: 'targets',
    vi: ({ percent, wanted, total }: { percent: number; wanted: number; total: number }) =>
      `Chưa đạt tỷ lệ ${percent}%: cần ít nhất ${wanted} trên ${total} đơn vị. Hãy thêm đối tượng kiểm tra.`,
    en: ({ percent, wanted, total }) =>
      `The share of ${percent}% is not reached: at least ${wanted} of ${total} units are needed. Add targets.`,
  },
  RECIPIENTS_REQUIRED: {
    kind: 'invalid',
    field: 'recipients',
    vi: () => 'Kế hoạch chưa có nơi nhận. Hãy bổ sung nơi nhận.',
    en: () => 'The plan has no recipients. Add them.',
  },
  BASIS_DATE_AFTER_PLAN: {
    kind: 'invalid',
    source: 'CT-PRE-1',
    vi: ({ basis }: { basis: string }) => `Căn cứ ${basis} có ngày sau ngày của kế hoạch. Hãy đối chiếu lại.`,
    en: ({ basis }) => `The basis ${basis} is dated after the plan. Check it.`,
  },
  PLAN_CARRIED_OUT: {
    kind: 'conflict',
    vi: ({ count }: { count: number }) =>
      `Đã có ${count} cuộc kiểm tra theo kế hoạch này nên không hủy được. Hãy lập kế hoạch điều chỉnh nếu cần dừng phần còn lại.`,
    en: ({ count }) =>
      `Already set up under this plan: ${several(count, 'inspection')}. It cannot be cancelled; issue an amending plan to stop what is left.`,
  },
  TARGETS_PLACED: {
    kind: 'conflict',
    field: 'targets',
    source: 'CT-III-1b-6',
    vi: () =>
      'Đối tượng kiểm tra đã được lập trong kế hoạch nên không sửa ở đây nữa. Hãy chỉ định đơn vị ở trang kế hoạch.',
    en: () =>
      'The targets have been set up in the plan and are no longer changed here. Name the units on the page of the plan.',
  },
  NO_UNITS_CHOSEN: { kind: 'invalid', source: 'TN-III-1', ...noUnits },
  PERIOD_OVER: { kind: 'invalid', source: 'TN-III-2', ...periodOver },
  SUBMIT_REASON_REQUIRED: {
    kind: 'invalid',
    field: 'note',
    vi: (odd: SubmittedOdd) => `${oddWords(odd, 'vi')} Nếu vẫn trình, hãy ghi lý do ở ô ý kiến để người ký biết.`,
    en: (odd) => `${oddWords(odd, 'en')} To submit it all the same, say why in the words to the signer.`,
  },
  UNITS_STAND_IN_PLAN: {
    kind: 'conflict',
    vi: () => 'Câu này đã nêu tên đơn vị, hoặc là kiểm tra đột xuất được đề xuất riêng, nên không chọn đơn vị ở đây.',
    en: () =>
      'This sentence names its units, or is of surprise inspections, which are proposed apart; units are not chosen here.',
  },
  UNITS_ISSUED: {
    kind: 'conflict',
    source: 'CT-III-1b-6',
    vi: () =>
      'Kế hoạch đã ban hành: chỉ chọn thêm được đơn vị, không bỏ đơn vị đã chọn. Hãy đánh dấu lại đơn vị đã bỏ.',
    en: () => 'The plan is issued: units may be added, not taken back. Tick again those that were there.',
  },
  IMPORT_NOT_PLACED: {
    kind: 'conflict',
    vi: () =>
      'Văn bản còn đang được đối chiếu. Hãy xem hết các điểm cần xác nhận rồi bấm “Lập kế hoạch từ dự thảo này”.',
    en: () => 'The document is still being read: look at every doubt and press “Make the plan from this draft” first.',
  },
})
