import type { Both, WorkWords } from '#kernel/words.ts'

/** The acts that may wait for somebody: as buttons, and as lines of the work list. */
export const workTexts: Both<
  WorkWords<
    | 'agreeDay'
    | 'followHost'
    | 'gather'
    | 'review'
    | 'resumeReview'
    | 'schedule'
    | 'notify'
    | 'begin'
    | 'concludePreliminarily'
    | 'consolidate'
    | 'conclude'
    | 'close'
  >
> = {
  vi: {
    thing: 'Cuộc kiểm tra',
    next: {
      agreeDay: 'Đồng ý lịch',
      followHost: 'Theo lịch buổi định kỳ',
      gather: 'Yêu cầu báo cáo',
      review: 'Xem xét báo cáo',
      resumeReview: 'Tiếp tục xem xét',
      schedule: 'Xếp lịch',
      notify: 'Ban hành thông báo lịch',
      begin: 'Bắt đầu buổi làm việc',
      concludePreliminarily: 'Kết luận sơ bộ',
      consolidate: 'Tổng hợp kết quả',
      conclude: 'Kết luận',
      close: 'Kết thúc cuộc kiểm tra',
    },
    title: {
      followHost: (about) => `Lấy lịch kiểm tra lồng ghép tại ${about}`,
      agreeDay: (about) => `Xem và đồng ý lịch kiểm tra ${about}`,
      gather: (about) => `Yêu cầu ${about} gửi báo cáo`,
      review: (about) => `Xem xét báo cáo của ${about}`,
      resumeReview: (about) => `Tiếp tục xem xét báo cáo của ${about}`,
      schedule: (about) => `Xếp lịch kiểm tra ${about}`,
      notify: (about) => `Ban hành thông báo lịch kiểm tra ${about}`,
      begin: (about) => `Bắt đầu buổi làm việc với ${about}`,
      concludePreliminarily: (about) => `Kết luận sơ bộ về ${about}`,
      consolidate: (about) => `Tổng hợp kết quả kiểm tra ${about}`,
      conclude: (about) => `Kết luận cuộc kiểm tra ${about}`,
      close: (about) => `Kết thúc cuộc kiểm tra ${about}`,
    },
  },
  en: {
    thing: 'Inspection',
    next: {
      agreeDay: 'Agree',
      followHost: 'Follow the session',
      gather: 'Ask for the report',
      review: 'Review',
      resumeReview: 'Go on',
      schedule: 'Schedule',
      notify: 'Issue the notice',
      begin: 'Begin',
      concludePreliminarily: 'Conclude',
      consolidate: 'Consolidate',
      conclude: 'Conclude',
      close: 'Close',
    },
    title: {
      followHost: (about) => `Take the day of the session at ${about}`,
      agreeDay: (about) => `Look at the day of the inspection of ${about} and agree`,
      gather: (about) => `Ask ${about} for its report`,
      review: (about) => `Review the report of ${about}`,
      resumeReview: (about) => `Go on reviewing the report of ${about}`,
      schedule: (about) => `Schedule the inspection of ${about}`,
      notify: (about) => `Issue the schedule notice to ${about}`,
      begin: (about) => `Begin the session with ${about}`,
      concludePreliminarily: (about) => `Conclude preliminarily on ${about}`,
      consolidate: (about) => `Consolidate the results on ${about}`,
      conclude: (about) => `Conclude the inspection of ${about}`,
      close: (about) => `Close the inspection of ${about}`,
    },
  },
}

/** Units of a plan for which no inspection has been set up. */
export const placingTexts: Both<WorkWords<'setUp'>> = {
  vi: {
    thing: 'Đơn vị chưa có cuộc kiểm tra',
    next: { setUp: 'Lập cuộc kiểm tra' },
    title: { setUp: (about) => `Lập cuộc kiểm tra cho ${about}` },
  },
  en: {
    thing: 'Units without an inspection',
    next: { setUp: 'Set up' },
    title: { setUp: (about) => `Set up inspections for ${about}` },
  },
}

export const placingStates: Both<Record<'unplaced', string>> = {
  vi: { unplaced: 'Chưa lập' },
  en: { unplaced: 'Not set up' },
}

/** Why a line is there. */
export const workWhy = {
  session: (day: string) => ({ vi: `Buổi làm việc ngày ${day}`, en: `Session on ${day}` }),
  unscheduled: { vi: 'Chưa có ngày làm việc', en: 'No day yet' },
  concluded: { vi: 'Mọi kiến nghị đã xong', en: 'Nothing recommended is open' },
  unitsOf: (count: number, plan: string) => ({
    vi: `${count} đơn vị của ${plan}`,
    en: `${count} ${count === 1 ? 'unit' : 'units'} of ${plan}`,
  }),
  names: (names: readonly string[]) => ({ vi: names.join(', '), en: names.join(', ') }),
}
