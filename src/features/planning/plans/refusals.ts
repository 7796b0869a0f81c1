import type { UnitKind } from '#features/ground/org/rules.ts'
import { kinds as kindTexts } from '#features/ground/org/texts/kinds.ts'
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

const differing = {
  vi: ({ count }: { count: number }) => `${count} chỗ câu của kế hoạch và dữ kiện khác nhau.`,
  en: ({ count }: { count: number }) => `Sentences that say another thing than the plan goes by: ${count}.`,
}
const unsaid = {
  vi: ({ count }: { count: number }) => `${count} dữ kiện không có câu nào của kế hoạch nêu.`,
  en: ({ count }: { count: number }) => `Facts that no sentence of the plan says: ${count}.`,
}

/** What is odd about a plan that is submitted; `over`: the last day of a period that has passed. */
interface SubmittedOdd {
  readonly unitless: boolean
  readonly over: Day | null
  readonly differing: number
  readonly unsaid: number
}

function oddWords(odd: SubmittedOdd, language: 'vi' | 'en'): string {
  const { unitless, over } = odd
  return [
    ...(unitless ? [noUnits[language]()] : []),
    ...(over === null ? [] : [periodOver[language]({ to: over })]),
    ...(odd.differing > 0 ? [differing[language]({ count: odd.differing })] : []),
    ...(odd.unsaid > 0 ? [unsaid[language]({ count: odd.unsaid })] : []),
  ].join(' ')
}

export const refusals = defineRefusals({
  BASIC_CONTENT_MISSING: {
    kind: 'conflict',
    field: 'contents',
    source: 'CT-II-0',
    vi: ({ names }: { names: readonly string[] }) =>
      `Mỗi đợt kiểm tra định kỳ phải có đủ nội dung cơ bản của kế hoạch. Còn thiếu: ${names.join('; ')}. Hãy sửa ở mục “Danh mục” của kế hoạch.`,
    en: ({ names }: { names: readonly string[] }) =>
      `Each periodic round has all basic contents of the plan. Missing: ${names.join('; ')}. Correct it under “Contents” of the plan.`,
  },
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
  AMENDMENT_EMPTY: {
    kind: 'invalid',
    vi: () => 'Bản sửa đổi, bổ sung chưa thay đổi câu nào của kế hoạch. Hãy sửa văn bản trước khi trình.',
    en: () => 'The amendment changes no sentence of the plan. Change the text before submitting it.',
  },
  UNIT_UNDER_INSPECTION: {
    kind: 'conflict',
    field: 'targets',
    vi: ({ names }: { names: readonly string[] }) =>
      `Đã lập cuộc kiểm tra cho đơn vị bị bỏ khỏi kế hoạch: ${names.join('; ')}. Hãy giữ đơn vị, hoặc hủy cuộc kiểm tra trước.`,
    en: ({ names }: { names: readonly string[] }) =>
      `An inspection is set up for a unit that would leave the plan: ${names.join('; ')}. Keep the unit, or cancel the inspection first.`,
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
  DUTY_HEIR_UNDECIDED: {
    kind: 'invalid',
    field: 'duties',
    source: 'T2-PLAN-7',
    vi: ({ count }: { count: number }) =>
      `Còn ${count} việc trước đây của cấp huyện chưa xác định cấp thực hiện. Hãy chọn cho từng việc.`,
    en: ({ count }: { count: number }) =>
      `For ${count} former ${count === 1 ? 'duty' : 'duties'} of a district nobody has decided who has it now. Choose for each.`,
  },
  COVERAGE_BELOW_30: {
    kind: 'invalid',
    field: 'targets',
    vi: ({ percent, wanted, total }: { percent: number; wanted: number; total: number }) =>
      `Chưa đạt tỷ lệ ${percent}%: cần ít nhất ${wanted} trên ${total} đơn vị. Hãy thêm đối tượng kiểm tra.`,
    en: ({ percent, wanted, total }) =>
      `The share of ${percent}% is not reached: at least ${wanted} of ${total} units are needed. Add targets.`,
  },
  COVERAGE_POPULATION_EMPTY: {
    kind: 'invalid',
    field: 'targets',
    source: 'KG-I-2b-1',
    vi: ({ said }: { said: string }) =>
      `Danh mục đơn vị không có đơn vị nào thuộc “${said}” nên không tính được tỷ lệ. Hãy bổ sung danh mục hoặc sửa đối tượng.`,
    en: ({ said }) =>
      `The register has no unit of “${said}”, so no share can be worked out. Complete the register or change the targets.`,
  },
  COVERAGE_BELOW_TARGET: {
    kind: 'invalid',
    field: 'targets',
    source: 'T2-PLAN-2',
    vi: ({ percent, wanted, total, missing }: Missing) =>
      `Tỷ lệ ${percent}% cần ${wanted} trên ${total} đơn vị, còn thiếu ${missing}. Kế hoạch vẫn trình được. Hãy chọn thêm đơn vị nếu cần.`,
    en: ({ percent, wanted, total, missing }: Missing) =>
      `The share of ${percent}% asks for ${wanted} of ${total} units; ${missing} are missing. The plan may go on; choose more units if need be.`,
  },
  CYCLE_UNVISITED: {
    kind: 'invalid',
    field: 'targets',
    source: 'T2-PLAN-4',
    vi: ({ years, from, to, total, wanted, missing, names }: Unvisited) =>
      `Chu kỳ ${years} năm (${from}–${to}) còn ${missing} đơn vị chưa kiểm tra và chưa chọn: ${some(names)}. Mỗi năm cần kiểm tra ${total} ÷ ${years}, làm tròn lên ${wanted} đơn vị. Hãy chọn thêm đơn vị.`,
    en: ({ years, from, to, total, wanted, missing, names }: Unvisited) =>
      `The cycle of ${years} years (${from}–${to}) leaves ${missing} neither visited nor chosen: ${some(names)}. A year needs ${total} ÷ ${years}, rounded up ${wanted}. Choose more units.`,
  },
  CAPACITY_EXCEEDED: {
    kind: 'invalid',
    field: 'targets',
    source: 'T2-PLAN-3',
    vi: ({ needed, days, teams, perDay, possible }: Load) =>
      `Cần ${needed} lượt kiểm tra, khả năng thực hiện ${possible} (${days} ngày làm việc × ${teams} tổ × ${perDay} đơn vị mỗi ngày). Hãy thêm tổ, kéo dài thời gian hoặc giảm đơn vị.`,
    en: ({ needed, days, teams, perDay, possible }: Load) =>
      `${needed} visits are needed, ${possible} are possible (${days} working days × ${teams} groups × ${perDay} units a day). Add groups, days, or take fewer units.`,
  },
  VISITS_ABOVE_MOST: {
    kind: 'invalid',
    field: 'targets',
    source: 'T2-PLAN-3',
    vi: ({ most, names }: { most: number; names: readonly string[] }) =>
      `Quá ${most} lần kiểm tra một đơn vị trong năm: ${some(names)}. Hãy bỏ bớt, hoặc ghép với kế hoạch khác.`,
    en: ({ most, names }: { most: number; names: readonly string[] }) =>
      `Inspected more than ${most} times in the year: ${some(names)}. Leave them out, or join the plans.`,
  },
  UNIT_ALREADY_PLANNED: {
    kind: 'invalid',
    field: 'targets',
    source: 'T2-PLAN-3',
    vi: ({ names }: { names: readonly string[] }) =>
      `Đã có trong kế hoạch khác cùng năm: ${some(names)}. Hãy đối chiếu để tránh kiểm tra trùng.`,
    en: ({ names }: { names: readonly string[] }) =>
      `Already in another plan of the year: ${some(names)}. Compare them, so that nobody is inspected twice.`,
  },
  RECIPIENTS_REQUIRED: {
    kind: 'invalid',
    field: 'recipients',
    vi: () => 'Kế hoạch chưa có nơi nhận. Hãy bổ sung nơi nhận.',
    en: () => 'The plan has no recipients. Add them.',
  },
  INSPECTED_UNIT_NOT_RECIPIENT: {
    kind: 'invalid',
    field: 'recipients',
    source: 'KG-NN-1',
    vi: ({ kind, closed }: { kind: string; closed: boolean }) =>
      `Kế hoạch kiểm tra ${kindTexts.vi.kind[kind as UnitKind] ?? kind} nhưng nơi nhận không có. ${closed ? 'Nơi nhận đã ban hành giữ nguyên: hãy gửi riêng kế hoạch cho các đơn vị này.' : 'Hãy bổ sung nơi nhận, hoặc gửi riêng.'}`,
    en: ({ kind, closed }) =>
      `The plan inspects units of the kind “${kindTexts.en.kind[kind as UnitKind] ?? kind}” but is sent to none. ${closed ? 'Its recipients stand as issued: send it to these units apart.' : 'Add them, or send it to them apart.'}`,
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
  UNIT_COUNT_DIFFERS: {
    kind: 'invalid',
    field: 'targets',
    vi: ({ count, percent, total, share }: { count: number; percent: number; total: number; share: number }) =>
      `Kế hoạch nêu ${count} đơn vị, đạt ${percent}%; theo danh mục có ${total} đơn vị, ${count} đơn vị là ${String(share).replace('.', ',')}%. Hãy đối chiếu số đơn vị, tỷ lệ hoặc danh mục.`,
    en: ({ count, percent, total, share }) =>
      `The plan says ${several(count, 'unit')}, which is ${percent}%; the register has ${several(total, 'unit')}, of which that is ${share}%. Check the number, the share or the register.`,
  },
  PARENT_NOT_IN_FORCE: {
    kind: 'conflict',
    field: 'parentId',
    vi: () =>
      'Kế hoạch cấp trên chưa ban hành, đã hoàn thành hoặc đã hủy nên không lập được kế hoạch con, kế hoạch riêng. Hãy chọn kế hoạch đang thực hiện.',
    en: () =>
      'The plan above is not issued, is completed or cancelled, so no child or separate plan hangs under it. Choose one in force.',
  },
  PARENT_IS_CHILD: {
    kind: 'conflict',
    field: 'parentId',
    vi: () => 'Kế hoạch được chọn cũng là kế hoạch con. Hãy chọn kế hoạch cấp trên của nó.',
    en: () => 'The plan chosen is a child plan itself. Choose the plan above it.',
  },
  PARENT_ROUND_UNKNOWN: {
    kind: 'conflict',
    field: 'parentRound',
    vi: ({ round }: { round: number }) =>
      `Kế hoạch cấp trên không có đợt ${round}. Hãy chọn một đợt của kế hoạch đó, hoặc để trống.`,
    en: ({ round }) => `The plan above has no round ${round}. Choose one of its rounds, or none.`,
  },
  PLAN_HAS_CHILDREN: {
    kind: 'conflict',
    field: 'parentId',
    vi: () =>
      'Kế hoạch này đã có kế hoạch con, kế hoạch riêng nên không gắn được với kế hoạch cấp trên. Hãy gắn từng kế hoạch con đó với kế hoạch cấp trên.',
    en: () =>
      'This plan has child or separate plans, so it does not hang under another itself. Hang each of them under the plan above.',
  },
  PLAN_COMPLETED: {
    kind: 'conflict',
    vi: () =>
      'Kế hoạch đã hoàn thành: không lập thêm cuộc kiểm tra, kiểm tra đột xuất hay sửa đổi, bổ sung. Hãy làm việc này theo kế hoạch đang thực hiện.',
    en: () =>
      'The plan is completed: no more inspections, surprise inspections or amendments. Do this under a plan in force.',
  },
  INSPECTIONS_RUNNING: {
    kind: 'conflict',
    vi: ({ names }: { names: readonly string[] }) =>
      `Cuộc kiểm tra chưa kết luận hoặc hủy: ${names.join('; ')}. Hãy kết luận hoặc hủy các cuộc kiểm tra này trước.`,
    en: ({ names }: { names: readonly string[] }) =>
      `Inspections neither concluded nor cancelled: ${names.join('; ')}. Conclude or cancel them first.`,
  },
  ROUNDS_OPEN: {
    kind: 'conflict',
    vi: ({ names }: { names: readonly string[] }) =>
      `Chưa kết thúc: ${names.join('; ')}. Hãy kết thúc từng đợt trước khi hoàn thành kế hoạch.`,
    en: ({ names }: { names: readonly string[] }) =>
      `Not closed: ${names.join('; ')}. Close each round before the plan is completed.`,
  },
  AMENDMENT_UNDER_WAY: {
    kind: 'conflict',
    vi: () => 'Kế hoạch đang có bản sửa đổi, bổ sung chưa ban hành. Hãy ban hành hoặc hủy bản đó trước.',
    en: () => 'An amendment of the plan is under way. Issue or cancel it first.',
  },
  PLAN_DAYS_NOT_OVER: {
    kind: 'conflict',
    vi: () =>
      'Kế hoạch nhập từ tệp chưa hết thời gian thực hiện và chưa có cuộc kiểm tra nào tại đây: chưa hoàn thành được. Hãy lập và kết thúc các cuộc kiểm tra, hoặc chờ hết thời gian của kế hoạch.',
    en: () =>
      'The days of this plan, which was read in, are not over and no inspection was set up under it here. Set up its inspections and conclude them, or wait until its days are over.',
  },
  VARIANCE_REASON_REQUIRED: {
    kind: 'invalid',
    field: 'reasons',
    vi: ({ names }: { names: readonly string[] }) =>
      `Chỉ tiêu chưa đạt cần lý do để giải trình: “${names.join('”; “')}”. Hãy ghi lý do cho từng chỉ tiêu.`,
    en: ({ names }: { names: readonly string[] }) =>
      `What was not reached needs its reason: “${names.join('”; “')}”. Give one for each.`,
  },
  DETAILED_DRAFT_UNDER_WAY: {
    kind: 'conflict',
    vi: ({ items }: { items: readonly number[] }) =>
      `Kế hoạch chi tiết bản ${items.join(', ')} còn là dự thảo. Hãy chốt hoặc hủy dự thảo ở tab “Kế hoạch chi tiết” trước.`,
    en: ({ items }: { items: readonly number[] }) =>
      `Version ${items.join(', ')} of the detailed plan is still a draft. Fix it or give it up under “Detailed plan” first.`,
  },
  VARIANCE_SIGNER_WRONG: {
    kind: 'invalid',
    field: 'signerId',
    vi: () => 'Báo cáo giải trình do người đứng đầu cơ quan đầu mối ký. Hãy chọn người giữ chức vụ đó vào ngày ký.',
    en: () => 'The variance report is signed by the head of the focal agency. Choose who holds that post on its day.',
  },
  VARIANCE_COPY_REQUIRED: {
    kind: 'invalid',
    field: 'signedCopy',
    vi: () => 'Chưa có bản đã ký của báo cáo giải trình. Hãy đính kèm rồi bấm lại.',
    en: () => 'The signed copy of the variance report is missing. Attach it and press again.',
  },
  NO_UNITS_CHOSEN: { kind: 'invalid', source: 'TN-III-1', ...noUnits },
  PERIOD_OVER: { kind: 'invalid', source: 'TN-III-2', ...periodOver },
  SENTENCES_DIFFER: { kind: 'invalid', ...differing },
  FACTS_UNSAID: { kind: 'invalid', ...unsaid },
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
      'Văn bản còn đang được đối chiếu. Hãy trả lời hết các điểm cần xác nhận rồi bấm “Lập kế hoạch từ dự thảo này”.',
    en: () => 'The document is still being read: answer every doubt and press “Make the plan from this draft” first.',
  },
})

interface Missing {
  readonly percent: number
  readonly wanted: number
  readonly total: number
  readonly missing: number
}

interface Unvisited {
  readonly years: number
  readonly from: number
  readonly to: number
  readonly total: number
  readonly wanted: number
  readonly missing: number
  readonly names: readonly string[]
}

interface Load {
  readonly needed: number
  readonly days: number
  readonly teams: number
  readonly perDay: number
  readonly possible: number
}

/** The first names of many. */
const some = (names: readonly string[]) =>
  names.length > 6 ? `${names.slice(0, 5).join('; ')} … (+${names.length - 5})` : names.join('; ')
