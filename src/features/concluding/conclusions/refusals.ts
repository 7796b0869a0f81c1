import { defineRefusals } from '#kernel/decision.ts'

export const refusals = defineRefusals({
  NOT_CONSOLIDATING: {
    kind: 'conflict',
    vi: () =>
      'Buổi làm việc chưa kết thúc nên chưa trình được kết luận. Hãy kết thúc buổi làm việc, tổng hợp kết quả trước.',
    en: () =>
      'The inspection is not being consolidated yet, so the conclusion cannot be submitted. Go on to consolidation first.',
  },
  RESULTS_REQUIRED: {
    kind: 'invalid',
    field: 'results',
    vi: () => 'Hãy ghi phần kết quả đạt được của thông báo kết luận.',
    en: () => 'Write the part on results achieved.',
  },
  HEAD_ASSESSMENT_REQUIRED: {
    kind: 'invalid',
    field: 'headAssessment',
    source: 'CT-I-1b-1',
    setting: 'conclusionParts',
    vi: () =>
      'Kế hoạch yêu cầu kết luận kiểm tra định kỳ đánh giá vai trò, trách nhiệm của người đứng đầu. Hãy ghi phần này.',
    en: () => 'The plan wants a periodic conclusion to assess the head of the unit. Write that part.',
  },
})
