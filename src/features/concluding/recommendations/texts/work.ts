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
      agree: 'Trả lời kiến nghị',
      reportRemedy: 'Báo cáo kết quả khắc phục',
      refer: 'Báo cáo UBND xin ý kiến chỉ đạo',
      direct: 'Ghi ý kiến chỉ đạo',
      accept: 'Xác nhận kết quả khắc phục',
      lapse: 'Xem xét việc không thực hiện',
      proposeHandling: 'Kiến nghị xử lý',
      handle: 'Ghi quyết định xử lý',
      resume: 'Quyết định bước tiếp theo',
      escalate: 'Gửi kiến nghị lên cấp trên',
      answer: 'Ghi trả lời của cấp trên',
    },
  },
  en: {
    thing: 'Recommendation',
    next: {
      agree: 'Answer the recommendation',
      reportRemedy: 'Report the remedy',
      refer: 'Refer to the People’s Committee',
      direct: 'Record the direction',
      accept: 'Confirm the remedy',
      lapse: 'Decide whether it was not done',
      proposeHandling: 'Propose handling',
      handle: 'Record the decision',
      resume: 'Decide the next step',
      escalate: 'Send upward',
      answer: 'Record the answer',
    },
  },
}
