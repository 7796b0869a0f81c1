import type { Both, WorkWords } from '#kernel/words.ts'

/** The acts that may wait for somebody, as buttons of the work list. */
export const workTexts: Both<WorkWords<'acknowledge'>> = {
  vi: { thing: 'Thông báo lịch kiểm tra', next: { acknowledge: 'Xác nhận đã nhận' } },
  en: { thing: 'Schedule notice', next: { acknowledge: 'Acknowledge' } },
}
