import type { Both, WorkWords } from '#kernel/words.ts'

/** The acts that may wait for somebody, as buttons of the work list. */
export const workTexts: Both<
  WorkWords<'schedule' | 'notify' | 'begin' | 'concludePreliminarily' | 'consolidate' | 'conclude' | 'close'>
> = {
  vi: {
    thing: 'Cuộc kiểm tra',
    next: {
      schedule: 'Xếp lịch',
      notify: 'Ban hành thông báo lịch',
      begin: 'Bắt đầu buổi làm việc',
      concludePreliminarily: 'Kết luận sơ bộ',
      consolidate: 'Tổng hợp kết quả',
      conclude: 'Kết luận',
      close: 'Kết thúc cuộc kiểm tra',
    },
  },
  en: {
    thing: 'Inspection',
    next: {
      schedule: 'Schedule',
      notify: 'Issue the schedule notice',
      begin: 'Begin the session',
      concludePreliminarily: 'Conclude',
      consolidate: 'Consolidate the results',
      conclude: 'Conclude',
      close: 'Close the inspection',
    },
  },
}
