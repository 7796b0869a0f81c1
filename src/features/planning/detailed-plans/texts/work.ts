import type { Both, WorkWords } from '#kernel/words.ts'

/** The acts that may wait for somebody, as buttons, and as lines of the work list. */
export const workTexts: Both<WorkWords<'prepare' | 'fix' | 'sign' | 'issue'>> = {
  vi: {
    thing: 'Kế hoạch kiểm tra chi tiết',
    next: {
      prepare: 'Lập kế hoạch chi tiết',
      fix: 'Chốt kế hoạch chi tiết',
      sign: 'Ghi nhận đã ký',
      issue: 'Cấp số, ban hành',
    },
    title: {
      prepare: (about) => `Lập kế hoạch kiểm tra chi tiết theo ${about}`,
      fix: (about) => `Hoàn thiện, chốt kế hoạch kiểm tra chi tiết theo ${about}`,
      sign: (about) => `Ghi nhận đã ký kế hoạch kiểm tra chi tiết theo ${about}`,
      issue: (about) => `Cấp số, ban hành kế hoạch kiểm tra chi tiết theo ${about}`,
    },
  },
  en: {
    thing: 'Detailed plan',
    next: {
      prepare: 'Draw up the detailed plan',
      fix: 'Fix the detailed plan',
      sign: 'Record the signature',
      issue: 'Number and issue',
    },
    title: {
      prepare: (about) => `Draw up the detailed plan under ${about}`,
      fix: (about) => `Complete and fix the detailed plan under ${about}`,
      sign: (about) => `Record the signature on the detailed plan under ${about}`,
      issue: (about) => `Number and issue the detailed plan under ${about}`,
    },
  },
}

/** Why a line is there. */
export const workWhy = {
  asked: {
    vi: 'Kế hoạch giao lập kế hoạch chi tiết, chưa có bản nào',
    en: 'The plan asks for one; there is none yet',
  },
}
