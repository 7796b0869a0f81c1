import { defineRefusals } from '#kernel/decision.ts'

export const refusals = defineRefusals({
  SEPARATE_PLAN_REQUIRED: {
    kind: 'conflict',
    source: 'NX-IV-2.2a-5',
    vi: () =>
      'Kế hoạch nêu đợt này có kế hoạch riêng nhưng chưa có kế hoạch riêng nào được ban hành và gắn với đợt. Hãy lập hoặc gắn kế hoạch riêng trước.',
    en: () =>
      'The plan announces a separate plan for this round, and none is issued and linked to it. Make or link the separate plan first.',
  },
  ROUND_NOTE_REQUIRED: {
    kind: 'invalid',
    field: 'note',
    vi: () => 'Đợt này chưa có cuộc kiểm tra nào được tiến hành. Hãy ghi lý do kết thúc.',
    en: () => 'No inspection of this round was carried out. Say why it is closed.',
  },
  ROUND_DAYS_REVERSED: {
    kind: 'invalid',
    field: 'to',
    vi: () => 'Ngày kết thúc đợt phải từ ngày bắt đầu trở đi. Hãy sửa lại.',
    en: () => 'A round ends on or after the day on which it begins. Correct it.',
  },
  CONSOLIDATED_REPORT_REQUIRED: {
    kind: 'conflict',
    vi: () => 'Báo cáo tổng hợp kết quả kiểm tra',
    en: () => 'Consolidated report on the results',
  },
  ROUND_REPORT_REQUIRED: {
    kind: 'conflict',
    setting: 'conclusionArtefacts',
    vi: () => 'Báo cáo kết quả kiểm tra',
    en: () => 'Report on the results',
  },
  ROUND_REMARKS_MISSING: {
    kind: 'conflict',
    setting: 'conclusionArtefacts',
    vi: () => 'Nhận xét, đánh giá của Trưởng đoàn tại đơn vị',
    en: () => 'Remarks of the Team’s head on the unit',
  },
  REMEDY_DIRECTIVE_REQUIRED: {
    kind: 'conflict',
    setting: 'conclusionArtefacts',
    vi: () => 'Văn bản chỉ đạo khắc phục tồn tại, hạn chế',
    en: () => 'Directive on remedying what was found',
  },
})
