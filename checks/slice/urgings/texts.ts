import type { Tone } from '#kernel/tone.ts'
import type { Both, RecordTexts, WorkWords } from '#kernel/words.ts'
import type { UrgingAction, UrgingState } from './rules.ts'

const vi = {
  state: { draft: 'Dự thảo', sent: 'Đã gửi', answered: 'Đã trả lời', withdrawn: 'Đã thu hồi' } satisfies Record<
    UrgingState,
    string
  >,
  action: { send: 'Gửi', answer: 'Trả lời', withdraw: 'Thu hồi' } satisfies Record<UrgingAction, string>,
  title: 'Đôn đốc',
  caption: 'Các văn bản đôn đốc',
  words: 'Nội dung đôn đốc',
  answer: 'Trả lời',
  stateColumn: 'Tình trạng',
  add: 'Soạn đôn đốc',
}

const en: typeof vi = {
  state: { draft: 'Draft', sent: 'Sent', answered: 'Answered', withdrawn: 'Withdrawn' },
  action: { send: 'Send', answer: 'Answer', withdraw: 'Withdraw' },
  title: 'Urgings',
  caption: 'Letters of urging',
  words: 'What the unit is reminded of',
  answer: 'Answer',
  stateColumn: 'State',
  add: 'Draft a letter',
}

export const texts = { vi, en }

/** Sentences of the record, after the name of who did it. */
export const recordTexts: RecordTexts<{ urging: UrgingAction | 'draftUrging' }> = {
  urging: {
    vi: {
      thing: 'Văn bản đôn đốc',
      acts: {
        draftUrging: 'đã soạn văn bản đôn đốc',
        send: 'đã gửi văn bản đôn đốc',
        answer: 'đã trả lời văn bản đôn đốc',
        withdraw: 'đã thu hồi văn bản đôn đốc',
      },
    },
    en: {
      thing: 'Letter of urging',
      acts: {
        draftUrging: 'drafted a letter of urging',
        send: 'sent a letter of urging',
        answer: 'answered a letter of urging',
        withdraw: 'withdrew a letter of urging',
      },
    },
  },
}

/** The acts that may wait for somebody, as buttons of the work list. */
export const workTexts: Both<WorkWords<'send' | 'answer'>> = {
  vi: {
    thing: 'Văn bản đôn đốc',
    next: { send: 'Gửi', answer: 'Trả lời' },
    title: { send: (about) => `Gửi đôn đốc đến ${about}`, answer: () => 'Trả lời đôn đốc' },
  },
  en: {
    thing: 'Letter of urging',
    next: { send: 'Send', answer: 'Answer' },
    title: { send: (about) => `Send the letter to ${about}`, answer: () => 'Answer the letter' },
  },
}

export const tones: Readonly<Record<UrgingState, Tone>> = {
  draft: 'calm',
  sent: 'waiting',
  answered: 'done',
  withdrawn: 'muted',
}
