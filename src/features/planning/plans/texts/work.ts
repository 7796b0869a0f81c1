import type { Both, WorkWords } from '#kernel/words.ts'

/** The acts that may wait for somebody, as buttons of the work list. */
export const workTexts: Both<WorkWords<'submit' | 'sign' | 'issue' | 'acceptImported'>> = {
  vi: {
    thing: 'Kế hoạch kiểm tra',
    next: { submit: 'Trình ký', sign: 'Xem, ký', issue: 'Cấp số, ban hành', acceptImported: 'Ghi nhận đã ban hành' },
  },
  en: {
    thing: 'Inspection plan',
    next: { submit: 'Submit', sign: 'Look and sign', issue: 'Number and issue', acceptImported: 'Record as issued' },
  },
}
