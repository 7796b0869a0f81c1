import type { RecordTexts } from '#kernel/words.ts'

/** Sentences of the record, after the name of who did it. */
export const recordTexts: RecordTexts<{ inspection: 'acknowledge' | 'recordAttendance'; scheduleNotice: 'send' }> = {
  inspection: {
    vi: {
      acts: { acknowledge: 'đã xác nhận nhận được thông báo lịch', recordAttendance: 'đã ghi người dự buổi làm việc' },
    },
    en: { acts: { acknowledge: 'acknowledged the schedule notice', recordAttendance: 'recorded who attended' } },
  },
  scheduleNotice: {
    vi: { thing: 'Thông báo lịch', acts: { send: 'đã gửi thông báo lịch' } },
    en: { thing: 'Schedule notice', acts: { send: 'sent the schedule notice' } },
  },
}
