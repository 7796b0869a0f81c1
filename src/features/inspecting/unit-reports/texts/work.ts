import type { Both, WorkWords } from '#kernel/words.ts'

/** The acts that may wait for somebody: as buttons, and as lines of the work list. */
export const workTexts: Both<WorkWords<'write' | 'receive' | 'remind'>> = {
  vi: {
    thing: 'Báo cáo phục vụ Đoàn kiểm tra',
    next: { write: 'Soạn báo cáo', receive: 'Nhận báo cáo', remind: 'Xem' },
    title: {
      write: () => 'Soạn, gửi báo cáo phục vụ Đoàn kiểm tra',
      receive: (about) => `Nhận báo cáo của ${about}`,
      remind: (about) => `Nhắc ${about} gửi báo cáo`,
    },
  },
  en: {
    thing: 'Report for the team',
    next: { write: 'Write report', receive: 'Receive', remind: 'Look' },
    title: {
      write: () => 'Write and send the report for the team',
      receive: (about) => `Receive the report of ${about}`,
      remind: (about) => `Remind ${about} of its report`,
    },
  },
}

/** Why a line is there, and what a reminder says is owed. */
export const workWhy = {
  returned: (reason: string) => ({ vi: `Bị trả lại: ${reason}`, en: `Returned: ${reason}` }),
  due: (day: string) => ({ vi: `Đơn vị phải gửi chậm nhất ${day}`, en: `Due from the unit by ${day}` }),
  owes: 'báo cáo phục vụ Đoàn kiểm tra',
}
