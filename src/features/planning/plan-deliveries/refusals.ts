import { type Day, showDay } from '#kernel/day.ts'
import { defineRefusals } from '#kernel/decision.ts'

export const refusals = defineRefusals({
  NOT_A_RECIPIENT: {
    kind: 'invalid',
    field: 'addressees',
    vi: ({ addressee }: { addressee: string }) => `“${addressee}” không có trong nơi nhận của kế hoạch.`,
    en: ({ addressee }) => `“${addressee}” is no recipient of the plan.`,
  },
  SENT_BEFORE_ISSUE: {
    kind: 'invalid',
    field: 'sentOn',
    vi: ({ issuedOn }: { issuedOn: Day }) => `Ngày gửi không được trước ngày ban hành (${showDay(issuedOn)}).`,
    en: ({ issuedOn }) => `It cannot have been sent before it was issued (${showDay(issuedOn)}).`,
  },
  SENT_IN_FUTURE: {
    kind: 'invalid',
    field: 'sentOn',
    vi: () => 'Ngày gửi không được sau hôm nay.',
    en: () => 'The day of sending cannot be after today.',
  },
})
