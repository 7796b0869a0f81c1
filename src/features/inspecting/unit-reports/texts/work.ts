import type { Both, WorkWords } from '#kernel/words.ts'

/** The acts that may wait for somebody: as buttons, and as lines of the work list. */
export const workTexts: Both<WorkWords<'write' | 'submit' | 'receive' | 'return' | 'remind'>> = {
  vi: {
    thing: 'Báo cáo phục vụ Đoàn kiểm tra',
    next: {
      write: 'Soạn báo cáo',
      submit: 'Xem, gửi',
      receive: 'Nhận báo cáo',
      return: 'Trả lại để sửa',
      remind: 'Xem',
    },
    title: {
      write: () => 'Soạn, gửi báo cáo phục vụ Đoàn kiểm tra',
      submit: () => 'Xem, gửi báo cáo phục vụ Đoàn kiểm tra',
      receive: (about) => `Nhận báo cáo của ${about}`,
      return: (about) => `Trả lại báo cáo cho ${about} sửa`,
      remind: (about) => `Nhắc ${about} gửi báo cáo`,
    },
  },
  en: {
    thing: 'Report for the team',
    next: {
      write: 'Write report',
      submit: 'Look and send',
      receive: 'Receive',
      return: 'Return',
      remind: 'Look',
    },
    title: {
      write: () => 'Write and send the report for the team',
      submit: () => 'Look at and send the report for the team',
      receive: (about) => `Receive the report of ${about}`,
      return: (about) => `Return the report to ${about}`,
      remind: (about) => `Remind ${about} of its report`,
    },
  },
}

/** Why a line is there, and what a reminder says is owed. */
export const workWhy = {
  returned: (reason: string) => ({ vi: `Bị trả lại: ${reason}`, en: `Returned: ${reason}` }),
  presented: { vi: 'Đã soạn xong, trình người đứng đầu gửi', en: 'Written, for the head of the unit to send' },
  askedBack: (reason: string) => ({ vi: `Đơn vị xin sửa: ${reason}`, en: `The unit asks for it back: ${reason}` }),
  due: (day: string) => ({ vi: `Đơn vị phải gửi chậm nhất ${day}`, en: `Due from the unit by ${day}` }),
  owes: 'báo cáo phục vụ Đoàn kiểm tra',
}
