import type { Both, WorkWords } from '#kernel/words.ts'

/** The acts that may wait for somebody: as buttons, and as lines of the work list. */
export const workTexts: Both<
  WorkWords<
    | 'agree'
    | 'disagree'
    | 'reportRemedy'
    | 'refer'
    | 'uphold'
    | 'amend'
    | 'withdraw'
    | 'extend'
    | 'refuseExtension'
    | 'accept'
    | 'reject'
    | 'urge'
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
      agree: 'Thống nhất thực hiện',
      disagree: 'Chưa thống nhất',
      reportRemedy: 'Gửi báo cáo kết quả khắc phục',
      refer: 'Báo cáo UBND xin ý kiến chỉ đạo',
      uphold: 'Giữ kiến nghị',
      amend: 'Điều chỉnh kiến nghị',
      withdraw: 'Rút kiến nghị',
      extend: 'Gia hạn',
      refuseExtension: 'Không gia hạn',
      accept: 'Xác nhận hoàn thành',
      reject: 'Yêu cầu bổ sung',
      urge: 'Ghi đã đôn đốc',
      lapse: 'Xác nhận không thực hiện',
      proposeHandling: 'Kiến nghị xử lý',
      handle: 'Ghi quyết định xử lý',
      resume: 'Quyết định bước tiếp theo',
      escalate: 'Gửi kiến nghị lên cấp trên',
      answer: 'Ghi trả lời của cấp trên',
    },
    title: {
      agree: () => 'Trả lời kiến nghị của Đoàn',
      disagree: () => 'Trả lời kiến nghị của Đoàn',
      reportRemedy: () => 'Báo cáo kết quả khắc phục',
      refer: (about) => `Báo cáo UBND về kiến nghị ${about} chưa thống nhất`,
      uphold: (about) => `Cho ý kiến về kiến nghị ${about} chưa thống nhất`,
      amend: (about) => `Điều chỉnh kiến nghị với ${about} theo ý kiến chỉ đạo`,
      withdraw: (about) => `Rút kiến nghị với ${about} theo ý kiến chỉ đạo`,
      extend: (about) => `Quyết định gia hạn kiến nghị với ${about}`,
      refuseExtension: (about) => `Trả lời đề nghị gia hạn của ${about}`,
      accept: (about) => `Xác nhận kết quả khắc phục của ${about}`,
      reject: (about) => `Yêu cầu ${about} khắc phục tiếp`,
      urge: (about) => `Đôn đốc ${about} khắc phục`,
      lapse: (about) => `Xác nhận ${about} không thực hiện`,
      proposeHandling: (about) => `Kiến nghị xử lý việc ${about} không thực hiện`,
      handle: (about) => `Quyết định xử lý ${about}`,
      resume: (about) => `Đặt hạn mới cho ${about} sau quyết định xử lý`,
      escalate: () => 'Gửi kiến nghị lên cấp trên',
      answer: () => 'Ghi trả lời của cấp trên',
    },
  },
  en: {
    thing: 'Recommendation',
    next: {
      agree: 'Agree',
      disagree: 'Disagree',
      reportRemedy: 'Report the remedy',
      refer: 'Refer',
      uphold: 'Uphold',
      amend: 'Amend',
      withdraw: 'Withdraw',
      extend: 'Give more time',
      refuseExtension: 'Give none',
      accept: 'Accept',
      reject: 'Ask for more',
      urge: 'Record the letter',
      lapse: 'Record as not done',
      proposeHandling: 'Propose handling',
      handle: 'Record decision',
      resume: 'Go on',
      escalate: 'Send upward',
      answer: 'Record answer',
    },
    title: {
      agree: () => 'Answer the recommendation of the Team',
      disagree: () => 'Answer the recommendation of the Team',
      reportRemedy: () => 'Report the remedy',
      refer: (about) => `Refer the recommendation that ${about} disputes`,
      uphold: (about) => `Give an opinion on the recommendation that ${about} disputes`,
      amend: (about) => `Amend the recommendation to ${about} as directed`,
      withdraw: (about) => `Withdraw the recommendation to ${about} as directed`,
      extend: (about) => `Decide on more time for ${about}`,
      refuseExtension: (about) => `Answer the request of ${about} for more time`,
      accept: (about) => `Verify the remedy of ${about}`,
      reject: (about) => `Ask ${about} for more`,
      urge: (about) => `Urge ${about} to remedy`,
      lapse: (about) => `Record that ${about} did not remedy`,
      proposeHandling: (about) => `Propose how ${about} is handled`,
      handle: (about) => `Decide how ${about} is handled`,
      resume: (about) => `Give ${about} a new day after the decision`,
      escalate: () => 'Send the recommendation upward',
      answer: () => 'Record the answer from above',
    },
  },
}

/** Why a line is there, where the recommendation does not say it itself. */
export const workWhy = {
  dispute: (recommendation: string, unit: string) => ({
    vi: `Kiến nghị: ${recommendation} · Đơn vị: ${unit}`,
    en: `Recommended: ${recommendation} · The unit: ${unit}`,
  }),
  unitsDay: (recommendation: string, day: string) => ({
    vi: `${recommendation} · hạn của đơn vị ${day}`,
    en: `${recommendation} · the unit’s day ${day}`,
  }),
  asked: (recommendation: string, day: string) => ({
    vi: `${recommendation} · đơn vị đề nghị gia hạn đến ${day}`,
    en: `${recommendation} · the unit asks for time until ${day}`,
  }),
  owes: (recommendation: string) => `kết quả khắc phục kiến nghị “${recommendation}”`,
}
