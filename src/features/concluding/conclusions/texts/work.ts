import type { Both, WorkWords } from '#kernel/words.ts'

/** The acts that may wait for somebody, as buttons of the work list. */
export const workTexts: Both<WorkWords<'submit' | 'sign' | 'issue'>> = {
  vi: { thing: 'Thông báo kết luận', next: { submit: 'Trình ký', sign: 'Xem, ký', issue: 'Cấp số, ban hành' } },
  en: { thing: 'Conclusion notice', next: { submit: 'Submit', sign: 'Look and sign', issue: 'Number and issue' } },
}
