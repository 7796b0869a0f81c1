import { defineRefusals } from '#kernel/decision.ts'

export const refusals = defineRefusals({
  CORRECTION_PENDING: {
    kind: 'conflict',
    vi: () => 'Đang có một đề nghị sửa đổi, thay thế chưa ban hành. Hãy chờ phê duyệt, ban hành rồi đề nghị lần khác.',
    en: () => 'A proposed replacement is not issued yet. Let it be decided and issued before proposing another.',
  },
  APPROVER_BELOW_SIGNER: {
    kind: 'forbidden',
    vi: () =>
      'Thông báo này do lãnh đạo UBND ký nên thông báo thay thế cũng do lãnh đạo UBND phê duyệt. Hãy trình lãnh đạo UBND.',
    en: () => 'A leader of the committee signed this notice, so a leader approves the one that replaces it.',
  },
  CORRECTION_REASON_REQUIRED: {
    kind: 'invalid',
    field: 'reason',
    vi: () => 'Hãy nêu lý do thay thế thông báo.',
    en: () => 'Say why the notice is replaced.',
  },
  CORRECTED_RESULTS_REQUIRED: {
    kind: 'invalid',
    field: 'results',
    vi: () => 'Hãy ghi phần kết quả đạt được sau sửa đổi.',
    en: () => 'Write the part on results achieved as changed.',
  },
  NOTHING_CORRECTED: {
    kind: 'invalid',
    field: 'results',
    vi: () => 'Nội dung đề nghị giống hệt nội dung đang có hiệu lực. Hãy sửa nội dung sai rồi gửi.',
    en: () => 'The proposed words are those in force. Change what is wrong, then send.',
  },
  REFUSAL_REASON_REQUIRED: {
    kind: 'invalid',
    field: 'reason',
    vi: () => 'Hãy nêu lý do không phê duyệt.',
    en: () => 'Say why it is refused.',
  },
})
