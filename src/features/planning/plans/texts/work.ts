import type { Both, WorkWords } from '#kernel/words.ts'

/** The acts that may wait for somebody: as buttons, and as lines of the work list. */
export const workTexts: Both<WorkWords<'begin' | 'submit' | 'sign' | 'recordSigned' | 'issue' | 'acceptImported'>> = {
  vi: {
    thing: 'Kế hoạch kiểm tra',
    next: {
      begin: 'Nhập kế hoạch từ tệp',
      submit: 'Trình ký',
      sign: 'Xem, ký',
      recordSigned: 'Ghi nhận đã ký',
      issue: 'Cấp số, ban hành',
      acceptImported: 'Ghi nhận kế hoạch đã ban hành',
    },
    title: {
      begin: () => 'Bắt đầu: nhập kế hoạch kiểm tra',
      submit: (about) => `Trình ký ${about}`,
      sign: (about) => `Xem, ký ${about}`,
      recordSigned: (about) => `Ghi nhận đã ký ${about}`,
      issue: (about) => `Cấp số, ban hành ${about}`,
      acceptImported: (about) => `Ghi nhận đã ban hành ${about}`,
    },
  },
  en: {
    thing: 'Inspection plan',
    next: {
      begin: 'Import the plan of the year',
      submit: 'Submit',
      sign: 'Look and sign',
      recordSigned: 'Record as signed',
      issue: 'Number and issue',
      acceptImported: 'Review',
    },
    title: {
      begin: () => 'Begin: import the plan of the year',
      submit: (about) => `Submit ${about}`,
      sign: (about) => `Look at and sign ${about}`,
      recordSigned: (about) => `Record as signed: ${about}`,
      issue: (about) => `Number and issue ${about}`,
      acceptImported: (about) => `Review the draft ${about}`,
    },
  },
}

/** Why a line is there, where the plan does not say it itself. */
export const workWhy = {
  begin: {
    vi: 'Hệ thống chưa có kế hoạch nào. Đưa tệp Word hoặc PDF của kế hoạch vào; cuộc kiểm tra, lịch, hạn đều theo kế hoạch.',
    en: 'There is no plan yet. Bring in its Word or PDF file; inspections, schedule and due days all follow from it.',
  },
}
