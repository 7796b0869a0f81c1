import { defineRefusals } from '#kernel/decision.ts'

export const refusals = defineRefusals({
  THEMES_ARE_FIXED: {
    kind: 'conflict',
    source: 'QN-II-3b-2',
    setting: 'teamThemes',
    vi: () =>
      'Kế hoạch này không giao Đoàn tổ chức thêm chuyên đề. Hãy kiểm tra theo chuyên đề của kế hoạch, hoặc đề nghị cơ quan đầu mối điều chỉnh kế hoạch.',
    en: () =>
      'This plan gives the team no further themes. Keep to those of the plan, or ask the focal agency to amend it.',
  },
  THEME_NOT_OF_PLAN: {
    kind: 'invalid',
    field: 'topic',
    source: 'QN-II-1b',
    vi: () =>
      'Kế hoạch không nêu chuyên đề này. Hãy ghi đúng như kế hoạch, hoặc bổ sung mục “Chuyên đề” trong quy định của kế hoạch.',
    en: () => 'The plan names no such theme. Write it as the plan does, or add it to the plan’s setting “Themes”.',
  },
  THEME_TWICE: {
    kind: 'conflict',
    field: 'topic',
    vi: ({ topic }: { topic: string }) => `Chuyên đề “${topic}” đã có trong kế hoạch này.`,
    en: ({ topic }: { topic: string }) => `The plan has the theme “${topic}” already.`,
  },
  THEME_CONTENT_REQUIRED: {
    kind: 'invalid',
    field: 'contentIds',
    source: 'QN-II-1b-1',
    vi: () => 'Chưa chọn nội dung kiểm tra của chuyên đề. Hãy chọn ít nhất một nội dung.',
    en: () => 'Choose at least one content that the theme looks at.',
  },
  THEME_REASON_REQUIRED: {
    kind: 'invalid',
    field: 'reason',
    source: 'QN-II-3b-2',
    vi: () => 'Hãy nêu lý do kiểm tra thêm chuyên đề này.',
    en: () => 'Say why this further theme is inspected.',
  },
  PROPOSAL_DUE_REQUIRED: {
    kind: 'invalid',
    field: 'dueOn',
    source: 'QN-II-2b-2',
    vi: () => 'Kế hoạch không nêu hạn đề xuất. Hãy ấn định ngày, từ hôm nay trở đi.',
    en: () => 'The plan sets no day for the proposal. Set one, from today on.',
  },
  DECLINE_REASON_REQUIRED: {
    kind: 'invalid',
    field: 'reason',
    source: 'QN-II-2b-2',
    vi: () => 'Hãy nêu lý do không chấp nhận đơn vị này.',
    en: () => 'Say why this unit is declined.',
  },
})
