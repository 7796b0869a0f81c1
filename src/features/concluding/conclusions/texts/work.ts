import type { Both, WorkWords } from '#kernel/words.ts'

/** The acts that may wait for somebody: as buttons, and as lines of the work list. */
export const workTexts: Both<WorkWords<'submit' | 'sign' | 'recordSigned' | 'issue' | 'read'>> = {
  vi: {
    thing: 'Thông báo kết luận',
    next: {
      submit: 'Trình ký',
      sign: 'Xem, ký',
      recordSigned: 'Ghi nhận đã ký',
      issue: 'Cấp số, ban hành',
      read: 'Đọc thông báo',
    },
    title: {
      submit: (about) => `Trình ký thông báo kết luận ${about}`,
      sign: (about) => `Xem, ký thông báo kết luận ${about}`,
      recordSigned: (about) => `Ghi nhận đã ký thông báo kết luận ${about}`,
      issue: (about) => `Cấp số, ban hành thông báo kết luận ${about}`,
      read: () => 'Đọc thông báo kết luận kiểm tra',
    },
  },
  en: {
    thing: 'Conclusion notice',
    next: {
      submit: 'Submit',
      sign: 'Look and sign',
      recordSigned: 'Record as signed',
      issue: 'Number and issue',
      read: 'Read the notice',
    },
    title: {
      submit: (about) => `Submit the conclusion on ${about}`,
      sign: (about) => `Look at and sign the conclusion on ${about}`,
      recordSigned: (about) => `Record the conclusion on ${about} as signed`,
      issue: (about) => `Number and issue the conclusion on ${about}`,
      read: () => 'Read the conclusion notice',
    },
  },
}

/** Why a line is there. */
export const workWhy = {
  issued: (paper: string) => ({ vi: `Thông báo ${paper} đã ban hành`, en: `Notice ${paper} has been issued` }),
}
