import type { Tone } from '#kernel/tone.ts'
import { several } from '#kernel/words.ts'
import type { UnitReportAction, UnitReportState } from '../rules.ts'

const vi = {
  state: {
    notStarted: 'Chưa lập',
    drafting: 'Đang soạn',
    submitted: 'Đã gửi',
    returned: 'Trả lại để hoàn thiện',
    received: 'Đã nhận',
    locked: 'Đã chốt',
  } satisfies Record<UnitReportState, string>,
  action: {
    submit: 'Gửi báo cáo',
    return: 'Trả lại để hoàn thiện',
    present: 'Trình lãnh đạo đơn vị',
    number: 'Bổ sung số, ngày',
    askBack: 'Xin sửa báo cáo',
    receive: 'Xác nhận đã nhận',
    lock: 'Chốt báo cáo',
  } satisfies Record<UnitReportAction, string>,
  title: 'Báo cáo của đơn vị',
  late: (days: number) => `quá hạn ${days} ngày`,
  sentLate: (days: number) => `gửi chậm ${days} ngày`,
  onTime: 'đúng hạn',
  left: (days: number) => (days === 0 ? 'hôm nay là hạn cuối' : `còn ${days} ngày`),
  dueLine: (day: string) => `Hạn gửi: chậm nhất ${day}`,
}

const en: typeof vi = {
  state: {
    notStarted: 'Not started',
    drafting: 'Being drafted',
    submitted: 'Sent',
    returned: 'Returned',
    received: 'Received',
    locked: 'Locked',
  },
  action: {
    submit: 'Send the report',
    present: 'Put before the head of the unit',
    number: 'Add number and day',
    askBack: 'Ask for the report back',
    return: 'Return for completion',
    receive: 'Confirm receipt',
    lock: 'Lock the report',
  },
  title: 'Unit report',
  late: (days) => `${several(days, 'day')} late`,
  sentLate: (days) => `sent ${several(days, 'day')} late`,
  onTime: 'on time',
  left: (days) => (days === 0 ? 'today is the last day' : `${several(days, 'day')} left`),
  dueLine: (day) => `Due by ${day}`,
}

export const states = { vi, en }

export const tones: Readonly<Record<UnitReportState, Tone>> = {
  notStarted: 'muted',
  drafting: 'muted',
  submitted: 'waiting',
  returned: 'attention',
  received: 'done',
  locked: 'done',
}
