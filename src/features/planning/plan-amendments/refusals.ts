import { defineRefusals } from '#kernel/decision.ts'

export const refusals = defineRefusals({
  AMENDMENT_REASON_REQUIRED: {
    kind: 'invalid',
    field: 'reason',
    vi: () => 'Hãy nêu lý do sửa đổi, bổ sung kế hoạch.',
    en: () => 'Say why the plan is amended.',
  },
  AMENDMENT_OPEN: {
    kind: 'conflict',
    vi: () => 'Kế hoạch đang có một bản sửa đổi, bổ sung chưa ban hành. Hãy hoàn thành hoặc hủy bản đó trước.',
    en: () => 'The plan has an amendment that is not issued yet. Finish or cancel that one first.',
  },
})
