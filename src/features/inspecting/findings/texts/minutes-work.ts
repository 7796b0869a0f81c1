import type { Tone } from '#kernel/tone.ts'
import type { Both, WorkWords } from '#kernel/words.ts'

/** Minutes that wait for their signatures, or for their signed copy. */
export const minutesTexts: {
  readonly work: Both<WorkWords<'sign' | 'attach'>>
  readonly states: Both<Readonly<Record<string, string>>>
} = {
  work: {
    vi: {
      thing: 'Biên bản',
      next: { sign: 'Ghi nhận biên bản đã ký', attach: 'Đính kèm bản đã ký' },
      title: {
        sign: (about) => `Ghi nhận biên bản kiểm tra tại ${about} đã ký`,
        attach: (about) => `Đính kèm bản đã ký của biên bản kiểm tra tại ${about}`,
      },
    },
    en: {
      thing: 'Minutes',
      next: { sign: 'Record the minutes as signed', attach: 'Attach the signed copy' },
      title: {
        sign: (about) => `Record the minutes at ${about} as signed`,
        attach: (about) => `Attach the signed copy of the minutes at ${about}`,
      },
    },
  },
  states: {
    vi: { unsigned: 'Chờ ký', signed: 'Chưa có bản đã ký' },
    en: { unsigned: 'To be signed', signed: 'Signed copy missing' },
  },
}

export const minutesTones: Readonly<Record<string, Tone>> = { unsigned: 'attention', signed: 'attention' }
