import type { Both, WorkWords } from '#kernel/words.ts'

/** The acts that may wait for somebody: as buttons, and as lines of the work list. */
export const workTexts: Both<WorkWords<'acknowledge'>> = {
  vi: {
    thing: 'Thông báo lịch kiểm tra',
    next: { acknowledge: 'Xác nhận đã nhận' },
    title: { acknowledge: () => 'Xác nhận đã nhận thông báo lịch kiểm tra' },
  },
  en: {
    thing: 'Schedule notice',
    next: { acknowledge: 'Acknowledge' },
    title: { acknowledge: () => 'Acknowledge the schedule notice' },
  },
}
