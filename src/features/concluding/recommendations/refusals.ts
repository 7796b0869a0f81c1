import { type Day, showDay, showDayInEnglish } from '#kernel/day.ts'
import { defineRefusals } from '#kernel/decision.ts'

const show = (day: string) => (day === '' ? '…' : showDay(day as Day))
const english = (day: string) => (day === '' ? '…' : showDayInEnglish(day as Day))

interface Lacking {
  readonly ordinal: number
  readonly lacksNature: boolean
  readonly lacksCompetence: boolean
}

export const refusals = defineRefusals({
  NATURE_REQUIRED: {
    kind: 'invalid',
    source: 'CT-IV-5-3',
    setting: 'conclusionParts',
    vi: ({ ordinal, lacksNature, lacksCompetence }: Lacking) =>
      `Kế hoạch yêu cầu mỗi kiến nghị nêu đủ nội dung; kiến nghị số ${ordinal} chưa có ${[
        lacksNature && 'tính chất của nội dung kiến nghị',
        lacksCompetence && 'phần thuộc thẩm quyền của đơn vị',
      ]
        .filter(Boolean)
        .join(' và ')}. Hãy bổ sung.`,
    en: ({ ordinal, lacksNature, lacksCompetence }) =>
      `The plan wants it said: recommendation ${ordinal} lacks ${[
        lacksNature && 'its nature',
        lacksCompetence && 'the part within the unit’s competence',
      ]
        .filter(Boolean)
        .join(' and ')}. Add it.`,
  },
  ACCEPTANCE_STANDS: {
    kind: 'conflict',
    vi: () =>
      'Việc xác nhận hoàn thành chỉ hoàn tác được trong ngày, bởi chính người đã xác nhận. Hãy để kiến nghị như hiện có.',
    en: () => 'An acceptance is taken back on the same day, by the one who gave it. Leave it as it is.',
  },
  DIRECTION_COPY_REQUIRED: {
    kind: 'invalid',
    source: 'CT-IV-5-5',
    vi: () => 'Ghi thay lãnh đạo thì phải có văn bản chỉ đạo đã ký. Hãy đính kèm tệp.',
    en: () => 'What is recorded for a leader rests on the paper that he signed. Attach its file.',
  },
  DUE_DAY_REQUIRED: {
    kind: 'invalid',
    field: 'dueOn',
    vi: ({ ordinal }: { ordinal: number }) => `Kiến nghị số ${ordinal} chưa có thời hạn thực hiện. Hãy ấn định ngày.`,
    en: ({ ordinal }) => `Recommendation ${ordinal} has no due day. Set one.`,
  },
  DUE_DAY_PASSED: {
    kind: 'invalid',
    field: 'dueOn',
    vi: ({ dueOn }: { dueOn: string }) => `Thời hạn ${show(dueOn)} phải sau ngày hôm nay. Hãy chọn ngày khác.`,
    en: ({ dueOn }) => `The due day ${english(dueOn)} must lie after today. Choose another day.`,
  },
  RESPONSE_DAY_REQUIRED: {
    kind: 'invalid',
    field: 'respondOn',
    source: 'CT-IV-5-4',
    setting: 'disagreePath',
    vi: () => 'Chưa ấn định ngày đơn vị trả lời thống nhất hay chưa thống nhất. Hãy nhập ngày.',
    en: () => 'The day by which the unit says whether it agrees is missing. Set it.',
  },
  DISAGREE_REASON_REQUIRED: {
    kind: 'invalid',
    field: 'reason',
    source: 'CT-IV-5-4',
    setting: 'disagreePath',
    vi: () => 'Khi chưa thống nhất với kiến nghị, đơn vị cần nêu rõ lý do. Hãy ghi lý do.',
    en: () => 'A unit that disagrees must give its reason. Write it.',
  },
  REFERRAL_REPORT_REQUIRED: {
    kind: 'invalid',
    field: 'document',
    source: 'CT-IV-5-5',
    setting: 'disagreePath',
    vi: () => 'Cần số và ngày của báo cáo trình UBND xin ý kiến chỉ đạo. Hãy nhập.',
    en: () => 'Give the number and day of the report to the People’s Committee.',
  },
  DIRECTION_REQUIRED: {
    kind: 'forbidden',
    source: 'CT-IV-5-5',
    setting: 'disagreePath',
    vi: () => 'Việc đơn vị chưa thống nhất do UBND cho ý kiến. Hãy chờ cơ quan đầu mối ghi ý kiến chỉ đạo.',
    en: () =>
      'What the unit disputes is for the People’s Committee to direct. Wait until the focal agency records its direction.',
  },
  DIRECTION_TEXT_REQUIRED: {
    kind: 'invalid',
    field: 'text',
    source: 'CT-IV-5-5',
    setting: 'disagreePath',
    vi: () => 'Ý kiến chỉ đạo cần nội dung, số, ký hiệu, ngày văn bản và cơ quan chỉ đạo. Hãy nhập đủ.',
    en: () => 'A direction needs its text, its paper (number, day) and its authority. Fill in all three.',
  },
  AMENDED_TEXT_REQUIRED: {
    kind: 'invalid',
    field: 'amendedText',
    vi: () => 'Hãy ghi nội dung kiến nghị sau khi điều chỉnh.',
    en: () => 'Write the recommendation as amended.',
  },
  SOLUTION_REQUIRED: {
    kind: 'invalid',
    field: 'text',
    setting: 'solutionRequired',
    vi: () => 'Kế hoạch yêu cầu giải pháp khắc phục cụ thể. Hãy ghi giải pháp.',
    en: () => 'The plan asks for a specific solution. Write it.',
  },
  URGING_PAPER_REQUIRED: {
    kind: 'invalid',
    field: 'document',
    source: 'CT-I-1a-2',
    vi: () => 'Đôn đốc bằng văn bản. Hãy nhập số, ký hiệu, ngày công văn.',
    en: () => 'The unit is urged by a letter. Enter its number and day.',
  },
  EXTENSION_REASON_REQUIRED: {
    kind: 'invalid',
    field: 'reason',
    setting: 'mayExtend',
    vi: () => 'Hãy nêu lý do.',
    en: () => 'Give the reason.',
  },
  EXTENSION_NOT_LONGER: {
    kind: 'invalid',
    field: 'dueOn',
    setting: 'mayExtend',
    vi: ({ dueOn }: { dueOn: string }) => `Thời hạn đang có là ${show(dueOn)}. Gia hạn thì chọn ngày sau ngày đó.`,
    en: ({ dueOn }) => `It is due on ${english(dueOn)}. Choose a day after it.`,
  },
  EXTENSION_PAPER_REQUIRED: {
    kind: 'invalid',
    field: 'document',
    setting: 'mayExtend',
    vi: () => 'Gia hạn bằng văn bản. Hãy nhập số, ký hiệu, ngày văn bản.',
    en: () => 'More time is given by a paper. Enter its number and day.',
  },
  EXTENSION_OPEN: {
    kind: 'conflict',
    setting: 'mayExtend',
    vi: ({ askedDueOn }: { askedDueOn: string }) =>
      `Đơn vị đang đề nghị gia hạn đến ${show(askedDueOn)}. Hãy quyết định gia hạn hoặc không gia hạn trước.`,
    en: ({ askedDueOn }) => `The unit asks for more time until ${english(askedDueOn)}. Decide on that first.`,
  },
  REMEDY_TEXT_REQUIRED: {
    kind: 'invalid',
    field: 'text',
    source: 'CT-I-2d-2',
    setting: 'remedyReport',
    vi: () => 'Hãy ghi kết quả khắc phục.',
    en: () => 'Write what has been remedied.',
  },
  REMEDY_EVIDENCE_REQUIRED: {
    kind: 'invalid',
    field: 'evidence',
    source: 'CT-I-2d-2',
    setting: 'remedyReport',
    vi: () => 'Báo cáo kết quả khắc phục cần ít nhất một tài liệu kiểm chứng (số, ngày văn bản). Hãy bổ sung.',
    en: () => 'A remedy report needs at least one piece of evidence (number and day of the paper). Add it.',
  },
  REJECTION_REASON_REQUIRED: {
    kind: 'invalid',
    field: 'reason',
    vi: () => 'Hãy nêu lý do chưa xác nhận và việc đơn vị cần làm tiếp.',
    en: () => 'Say why it is not accepted and what the unit must still do.',
  },
  NOT_YET_DUE: {
    kind: 'conflict',
    source: 'CT-IV-5-6',
    vi: ({ dueOn }: { dueOn: string }) => `Chưa hết thời hạn thực hiện (${show(dueOn)}). Hãy đợi hết hạn.`,
    en: ({ dueOn }) => `It is not yet overdue (${english(dueOn)}). Wait until the day has passed.`,
  },
  NOT_AGREED: {
    kind: 'conflict',
    source: 'CT-IV-5-6',
    setting: 'disagreePath',
    vi: () =>
      'Đơn vị chưa thống nhất kiến nghị này và UBND chưa chỉ đạo giữ, nên chưa kết luận được là không thực hiện. Hãy chờ đơn vị trả lời hoặc UBND chỉ đạo.',
    en: () =>
      'The unit has not agreed and the People’s Committee has not upheld it, so it cannot be called not implemented. Wait for the answer of the unit or the direction.',
  },
  HANDLING_FACTS_REQUIRED: {
    kind: 'invalid',
    field: 'facts',
    source: 'CT-IV-5-6',
    setting: 'handlingPath',
    vi: () => 'Hãy nêu sự việc làm căn cứ kiến nghị xử lý.',
    en: () => 'State the facts that the proposal of handling rests on.',
  },
  HANDLING_DECISION_REQUIRED: {
    kind: 'invalid',
    field: 'decision',
    source: 'CT-IV-5-6',
    setting: 'handlingPath',
    vi: () => 'Quyết định xử lý cần nội dung, số, ký hiệu, ngày văn bản và cơ quan quyết định. Hãy nhập đủ.',
    en: () => 'The decision needs its text, its paper (number, day) and its authority. Fill in all three.',
  },
  UPPER_AUTHORITY_REQUIRED: {
    kind: 'invalid',
    field: 'authority',
    source: 'QN-I-1-7',
    vi: () => 'Hãy ghi cơ quan cấp trên nhận kiến nghị.',
    en: () => 'Name the higher authority.',
  },
  ANSWER_REQUIRED: {
    kind: 'invalid',
    field: 'text',
    vi: () => 'Hãy ghi nội dung trả lời của cấp trên.',
    en: () => 'Write the answer of the higher authority.',
  },
})
