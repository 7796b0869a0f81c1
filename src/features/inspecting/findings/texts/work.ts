import type { Both, WorkWords } from '#kernel/words.ts'

/** The acts that may wait for somebody, as buttons of the work list. */
export const workTexts: Both<WorkWords<'submit' | 'confirm' | 'present' | 'accept' | 'uphold'>> = {
  vi: {
    thing: 'Phát hiện',
    next: {
      submit: 'Trình ký',
      confirm: 'Xác nhận',
      present: 'Nêu với đơn vị',
      accept: 'Xem, trả lời',
      uphold: 'Quyết định',
    },
  },
  en: {
    thing: 'Finding',
    next: { submit: 'Submit', confirm: 'Confirm', present: 'Present', accept: 'Look and answer', uphold: 'Decide' },
  },
}
