import type { Both, WorkWords } from '#kernel/words.ts'

/** The acts that may wait for somebody, as buttons of the work list. */
export const workTexts: Both<WorkWords<'submit' | 'confirm' | 'present' | 'accept' | 'uphold'>> = {
  vi: {
    thing: 'Nội dung ghi nhận',
    next: {
      submit: 'Gửi Trưởng đoàn xác nhận',
      confirm: 'Xác nhận nội dung',
      present: 'Gửi đơn vị cho ý kiến',
      accept: 'Cho ý kiến',
      uphold: 'Trả lời giải trình',
    },
  },
  en: {
    thing: 'Finding',
    next: {
      submit: 'Send to the head',
      confirm: 'Confirm',
      present: 'Share with the unit',
      accept: 'Answer the finding',
      uphold: 'Rule on the explanation',
    },
  },
}
