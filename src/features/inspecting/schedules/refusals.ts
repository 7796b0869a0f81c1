import { defineRefusals } from '#kernel/decision.ts'

export const refusals = defineRefusals({
  SESSION_TIMES_WRONG: {
    kind: 'invalid',
    field: 'endedAt',
    vi: () => 'Giờ kết thúc phải sau giờ Đoàn đến. Hãy ghi lại theo giờ thực tế của buổi làm việc.',
    en: () => 'The session must end after the Team arrived. Enter the true times.',
  },
  MINUTES_SIGNED: {
    kind: 'conflict',
    vi: () =>
      'Biên bản đã ký nên thành phần, giờ đến và giờ kết thúc không sửa được nữa. Nếu có sai sót, hãy nêu trong thông báo kết luận.',
    en: () =>
      'The minutes are signed: people and times of the session can no longer be changed. Say what is wrong in the conclusion notice.',
  },
})
