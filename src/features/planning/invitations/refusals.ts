import { defineRefusals } from '#kernel/decision.ts'

export const refusals = defineRefusals({
  NO_SUCH_FORM: {
    kind: 'invalid',
    field: 'form',
    vi: () => 'Kế hoạch không có hình thức này. Hãy chọn hình thức mà kế hoạch nêu.',
    en: () => 'The plan has no such form. Choose one that it names.',
  },
  ASKED_IN_FUTURE: {
    kind: 'invalid',
    field: 'askedOn',
    vi: () => 'Ngày mời không được sau hôm nay.',
    en: () => 'The day of asking cannot be after today.',
  },
  REPLY_MISPLACED: {
    kind: 'invalid',
    field: 'repliedOn',
    vi: () => 'Ngày trả lời phải từ ngày mời đến hôm nay. Hãy sửa lại.',
    en: () => 'The reply comes between the day of asking and today. Correct it.',
  },
})
