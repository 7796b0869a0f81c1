import type { Both, WorkWords } from '#kernel/words.ts'

/** What waits for a second person, in the work list. */
export const requestTexts: Both<WorkWords<'decide'>> = {
  vi: { thing: 'Yêu cầu về tài khoản', next: { decide: 'Xác nhận' } },
  en: { thing: 'Request about an account', next: { decide: 'Approve' } },
}
