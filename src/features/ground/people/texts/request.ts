import type { Both, WorkWords } from '#kernel/words.ts'

/** What waits for a second person, in the work list. */
export const requestTexts: Both<WorkWords<'decide'>> = {
  vi: {
    thing: 'Đề nghị về tài khoản',
    next: { decide: 'Xác nhận' },
    title: { decide: (about) => `Xác nhận đề nghị về tài khoản của ${about}` },
  },
  en: {
    thing: 'Request about an account',
    next: { decide: 'Approve' },
    title: { decide: (about) => `Approve a request about the account of ${about}` },
  },
}
