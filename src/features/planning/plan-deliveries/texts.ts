import type { Both, RecordTexts, WorkWords } from '#kernel/words.ts'
import { several } from '#kernel/words.ts'
import type { Way } from './rules.ts'

const vi = {
  left: (count: number) => `còn ${count} nơi nhận chưa gửi`,
  title: 'Nơi nhận',
  caption: 'Nơi nhận của kế hoạch và ngày đã gửi',
  addressee: 'Gửi đến',
  purpose: 'Để',
  sentOn: 'Ngày gửi',
  how: 'Cách gửi',
  way: { system: 'Trục liên thông văn bản', mail: 'Thư điện tử', paper: 'Bản giấy' } satisfies Record<Way, string>,
  notSent: 'chưa gửi',
  filedWith: (offices: string) => `Lưu: ${offices}`,
  none: 'Kế hoạch chưa có nơi nhận.',
  open: 'Ghi nhận đã gửi',
  which: 'Đã gửi đến',
  others: 'Gửi thêm, ngoài nơi nhận in trên kế hoạch',
  othersHint: 'Mỗi dòng một cơ quan, như UBND xã được kiểm tra mà nơi nhận không nêu.',
  beyond: 'ngoài nơi nhận in trên kế hoạch',
  whichMissing: 'Chưa chọn nơi nhận nào.',
  send: 'Ghi nhận đã gửi',
  cancel: 'Không lưu',
}

const en: typeof vi = {
  left: (count) => `${several(count, 'recipient')} left`,
  title: 'Recipients',
  caption: 'Recipients of the plan, and when it was sent to them',
  addressee: 'Sent to',
  purpose: 'For',
  sentOn: 'Sent on',
  how: 'By',
  way: { system: 'Document system', mail: 'E-mail', paper: 'Paper' },
  notSent: 'not sent',
  filedWith: (offices) => `Filed: ${offices}`,
  none: 'The plan has no recipients yet.',
  open: 'Note as sent',
  which: 'Sent to',
  others: 'Sent beyond the printed recipients',
  othersHint: 'One body a line, such as an inspected commune that the recipients do not name.',
  beyond: 'beyond the printed recipients',
  whichMissing: 'No recipient chosen.',
  send: 'Note as sent',
  cancel: 'Cancel',
}

export const texts = { vi, en }

/** Its line in the work list. */
export const workTexts: Both<WorkWords<'deliver'>> = {
  vi: {
    thing: 'Gửi kế hoạch',
    next: { deliver: 'Ghi nhận đã gửi' },
    title: { deliver: (about) => `Gửi ${about} đến nơi nhận` },
  },
  en: {
    thing: 'Sending of a plan',
    next: { deliver: 'Note as sent' },
    title: { deliver: (about) => `Send ${about} to its recipients` },
  },
}

/** Sentences of the record, after the name of who did it. */
export const recordTexts: RecordTexts<{ plan: 'deliver' }> = {
  plan: {
    vi: { acts: { deliver: 'đã ghi nhận gửi kế hoạch đến nơi nhận' } },
    en: { acts: { deliver: 'noted that the plan was sent to recipients' } },
  },
}
