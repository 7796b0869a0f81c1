import type { Both, WorkWords } from '#kernel/words.ts'

/** The acts that may wait for somebody: as buttons, and as lines of the work list. */
export const workTexts: Both<WorkWords<'submit' | 'sign' | 'recordSigned' | 'issue' | 'acceptImported'>> = {
  vi: {
    thing: 'Kế hoạch kiểm tra',
    next: {
      submit: 'Trình ký',
      sign: 'Xem, ký',
      recordSigned: 'Ghi nhận đã ký',
      issue: 'Cấp số, ban hành',
      acceptImported: 'Ghi nhận kế hoạch đã ban hành',
    },
    title: {
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
      submit: 'Submit',
      sign: 'Look and sign',
      recordSigned: 'Record as signed',
      issue: 'Number and issue',
      acceptImported: 'Review',
    },
    title: {
      submit: (about) => `Submit ${about}`,
      sign: (about) => `Look at and sign ${about}`,
      recordSigned: (about) => `Record as signed: ${about}`,
      issue: (about) => `Number and issue ${about}`,
      acceptImported: (about) => `Review the draft ${about}`,
    },
  },
}
