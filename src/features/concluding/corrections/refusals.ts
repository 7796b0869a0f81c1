import { defineRefusals } from '#kernel/decision.ts'

export const refusals = defineRefusals({
  CORRECTION_PENDING: {
    kind: 'conflict',
    vi: () => 'Đang có một đề nghị đính chính chờ duyệt. Hãy chờ người duyệt quyết định rồi đề nghị lần khác.',
    en: () => 'A proposed correction is still waiting. Let it be decided before proposing another.',
  },
  CORRECTION_REASON_REQUIRED: {
    kind: 'invalid',
    field: 'reason',
    vi: () => 'Hãy nêu lý do đính chính.',
    en: () => 'Say why the notice is corrected.',
  },
  CORRECTED_RESULTS_REQUIRED: {
    kind: 'invalid',
    field: 'results',
    vi: () => 'Hãy ghi phần kết quả đạt được sau đính chính.',
    en: () => 'Write the corrected part on results achieved.',
  },
  NOTHING_CORRECTED: {
    kind: 'invalid',
    field: 'results',
    vi: () => 'Nội dung đề nghị giống hệt nội dung đang có hiệu lực. Hãy sửa chỗ cần đính chính rồi gửi.',
    en: () => 'The proposed words are those in force. Change what is to be corrected, then send.',
  },
  REFUSAL_REASON_REQUIRED: {
    kind: 'invalid',
    field: 'reason',
    vi: () => 'Hãy nêu lý do không duyệt đính chính.',
    en: () => 'Say why the correction is refused.',
  },
})
