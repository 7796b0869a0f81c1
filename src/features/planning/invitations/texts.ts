import type { Tone } from '#kernel/tone.ts'
import type { RecordTexts } from '#kernel/words.ts'
import type { InvitationAction, InvitationState, Part } from './rules.ts'

const vi = {
  title: 'Cơ quan phối hợp, mời tham gia',
  caption: 'Cơ quan phối hợp, mời tham gia theo từng hình thức, và trả lời của họ',
  none: 'Kế hoạch không nêu cơ quan phối hợp hay mời tham gia.',
  body: 'Cơ quan',
  form: 'Hình thức',
  part: { coordinating: 'Phối hợp', invited: 'Mời tham gia' } satisfies Record<Part, string>,
  as: 'Tham gia',
  reply: 'Trả lời',
  notAsked: 'chưa mời',
  asked: (day: string) => `mời ngày ${day}`,
  replied: (day: string) => `trả lời ngày ${day}`,
  acts: 'Ghi trả lời',
  open: 'Ghi nhận đã mời',
  hint: 'Mỗi dòng một cơ quan; có thể thêm cơ quan kế hoạch không nêu.',
  bodies: 'Cơ quan được mời',
  bodiesMissing: 'Hãy ghi ít nhất một cơ quan.',
  formMissing: 'Chọn hình thức.',
  askedOn: 'Ngày mời',
  repliedOn: 'Ngày trả lời',
  note: 'Người tham gia, hoặc lý do',
  dayMissing: 'Hãy chọn ngày.',
  action: { accept: 'Nhận lời', decline: 'Từ chối' } satisfies Record<InvitationAction, string>,
  state: { asked: 'Chưa trả lời', accepted: 'Tham gia', declined: 'Không tham gia' } satisfies Record<
    InvitationState,
    string
  >,
}

const en: typeof vi = {
  title: 'Coordinating and invited bodies',
  caption: 'Bodies that coordinate in a form or are invited to it, with their replies',
  none: 'The plan names no coordinating or invited body.',
  body: 'Body',
  form: 'Form',
  part: { coordinating: 'Coordinates', invited: 'Invited' },
  as: 'Takes part',
  reply: 'Reply',
  notAsked: 'not asked',
  asked: (day) => `asked on ${day}`,
  replied: (day) => `replied on ${day}`,
  acts: 'Note the reply',
  open: 'Note as asked',
  hint: 'One body a line; bodies that the plan does not name may be added.',
  bodies: 'Bodies asked',
  bodiesMissing: 'Write down at least one body.',
  formMissing: 'Choose the form.',
  askedOn: 'Asked on',
  repliedOn: 'Replied on',
  note: 'Who comes, or why nobody does',
  dayMissing: 'Choose the day.',
  action: { accept: 'Accepts', decline: 'Declines' },
  state: { asked: 'No reply', accepted: 'Takes part', declined: 'Does not take part' },
}

export const texts = { vi, en }

export const tones: Readonly<Record<InvitationState, Tone>> = { asked: 'waiting', accepted: 'done', declined: 'muted' }

/** Sentences of the record, after the name of who did it. */
export const recordTexts: RecordTexts<{ plan: 'invite'; invitation: InvitationAction }> = {
  plan: {
    vi: { acts: { invite: 'đã ghi nhận mời cơ quan tham gia, phối hợp' } },
    en: { acts: { invite: 'noted which bodies were asked to take part' } },
  },
  invitation: {
    vi: {
      thing: 'Lời mời',
      acts: { accept: 'đã ghi nhận cơ quan được mời nhận lời', decline: 'đã ghi nhận cơ quan được mời từ chối' },
    },
    en: {
      thing: 'Invitation',
      acts: { accept: 'noted that the body accepts', decline: 'noted that the body declines' },
    },
  },
}
