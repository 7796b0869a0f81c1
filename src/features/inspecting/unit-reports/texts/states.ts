import type { Tone } from '#kernel/tone.ts'
import type { UnitReportAction, UnitReportState } from '../rules.ts'

const vi = {
  state: {
    notStarted: 'Chưa bắt đầu',
    drafting: 'Đang soạn',
    submitted: 'Đã gửi',
    returned: 'Bị trả lại',
    received: 'Đã nhận',
    locked: 'Đã khóa',
  } satisfies Record<UnitReportState, string>,
  action: {
    submit: 'Gửi báo cáo',
    return: 'Trả lại để bổ sung',
    receive: 'Xác nhận đã nhận',
    lock: 'Khóa báo cáo',
  } satisfies Record<UnitReportAction, string>,
  title: 'Báo cáo của đơn vị',
  late: (days: number) => `trễ ${days} ngày`,
  sentLate: (days: number) => `gửi trễ ${days} ngày`,
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
    return: 'Return for completion',
    receive: 'Confirm receipt',
    lock: 'Lock the report',
  },
  title: 'Unit report',
  late: (days) => `${days} days late`,
  sentLate: (days) => `sent ${days} days late`,
  onTime: 'on time',
  left: (days) => (days === 0 ? 'today is the last day' : `${days} days left`),
  dueLine: (day) => `Due by ${day}`,
}

export const states = { vi, en }

export const tones: Readonly<Record<UnitReportState, Tone>> = {
  notStarted: 'muted',
  drafting: 'muted',
  submitted: 'calm',
  returned: 'attention',
  received: 'done',
  locked: 'done',
}
