import type { Tone } from '#kernel/tone.ts'
import type { ScheduleNotice, Session } from '../rules.ts'

const vi = {
  state: {
    planned: 'Dự kiến',
    notified: 'Đã thông báo lịch',
    held: 'Đã làm việc',
    cancelled: 'Đã hủy',
  } satisfies Record<Session['state'], string>,
  noticeState: {
    draft: 'Dự thảo',
    signed: 'Đã ký, chờ cấp số',
    sent: 'Đã gửi',
    acknowledged: 'Đơn vị đã nhận',
    superseded: 'Đã thay thế',
  } satisfies Record<ScheduleNotice['state'], string>,
}

const en: typeof vi = {
  state: { planned: 'Planned', notified: 'Notified', held: 'Held', cancelled: 'Cancelled' },
  noticeState: {
    draft: 'Draft',
    signed: 'Signed, waiting for its number',
    sent: 'Sent',
    acknowledged: 'Received by the unit',
    superseded: 'Superseded',
  },
}

export const states = { vi, en }

export const tones: Readonly<Record<Session['state'], Tone>> = {
  planned: 'muted',
  notified: 'calm',
  held: 'done',
  cancelled: 'muted',
}

export const noticeTones: Readonly<Record<ScheduleNotice['state'], Tone>> = {
  draft: 'muted',
  signed: 'waiting',
  sent: 'waiting',
  acknowledged: 'done',
  superseded: 'muted',
}
