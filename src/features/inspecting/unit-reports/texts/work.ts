import type { Both, WorkWords } from '#kernel/words.ts'

/** The acts that may wait for somebody: as buttons, and as lines of the work list. */
export const workTexts: Both<WorkWords<'write' | 'submit' | 'receive' | 'return' | 'remind'>> = {
  vi: {
    thing: 'Báo cáo của đơn vị',
    next: {
      write: 'Soạn báo cáo',
      submit: 'Xem, gửi',
      receive: 'Xác nhận đã nhận',
      return: 'Trả lại để hoàn thiện',
      remind: 'Xem',
    },
    title: {
      write: () => 'Soạn, gửi báo cáo cho Đoàn kiểm tra',
      submit: () => 'Xem, gửi báo cáo cho Đoàn kiểm tra',
      receive: (about) => `Xác nhận đã nhận báo cáo của ${about}`,
      return: (about) => `Trả lại báo cáo để ${about} hoàn thiện`,
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
  returned: (reason: string) => ({ vi: `Trả lại để hoàn thiện: ${reason}`, en: `Returned: ${reason}` }),
  presented: { vi: 'Đã soạn xong, trình người đứng đầu gửi', en: 'Written, for the head of the unit to send' },
  askedBack: (reason: string) => ({ vi: `Đơn vị xin sửa: ${reason}`, en: `The unit asks for it back: ${reason}` }),
  due: (day: string) => ({ vi: `Đơn vị phải gửi chậm nhất ${day}`, en: `Due from the unit by ${day}` }),
  owes: 'báo cáo của đơn vị theo đề cương kiểm tra',
}
