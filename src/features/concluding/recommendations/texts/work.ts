import type { Both, WorkWords } from '#kernel/words.ts'

/** The acts that may wait for somebody, as buttons of the work list. */
export const workTexts: Both<
  WorkWords<
    | 'agree'
    | 'reportRemedy'
    | 'refer'
    | 'direct'
    | 'accept'
    | 'lapse'
    | 'proposeHandling'
    | 'handle'
    | 'resume'
    | 'escalate'
    | 'answer'
  >
> = {
  vi: {
    thing: 'Kiến nghị',
    next: {
      agree: 'Trả lời',
      reportRemedy: 'Khắc phục',
      refer: 'Báo cáo UBND',
      direct: 'Ghi chỉ đạo',
      accept: 'Thẩm tra',
      lapse: 'Xem xét',
      proposeHandling: 'Kiến nghị xử lý',
      handle: 'Ghi quyết định',
      resume: 'Xử lý tiếp',
      escalate: 'Gửi cấp trên',
      answer: 'Ghi trả lời',
    },
  },
  en: {
    thing: 'Recommendation',
    next: {
      agree: 'Answer',
      reportRemedy: 'Remedy',
      refer: 'Refer',
      direct: 'Record direction',
      accept: 'Verify',
      lapse: 'Look',
      proposeHandling: 'Propose handling',
      handle: 'Record decision',
      resume: 'Go on',
      escalate: 'Send upward',
      answer: 'Record answer',
    },
  },
}
