import type { Both, WorkWords } from '#kernel/words.ts'

/** The acts that may wait for somebody, as buttons, and as lines of the work list. */
export const workTexts: Both<WorkWords<'sign' | 'establish' | 'activate'>> = {
  vi: {
    thing: 'Đoàn kiểm tra',
    next: { sign: 'Ghi nhận đã ký', establish: 'Ghi nhận quyết định', activate: 'Hoàn tất phân công' },
    title: {
      sign: (about) => `Ghi nhận đã ký quyết định thành lập ${about}`,
      establish: (about) => `Ghi số, ngày quyết định thành lập ${about}`,
      activate: (about) => `Phân công lĩnh vực trong ${about}`,
    },
  },
  en: {
    thing: 'Inspection team',
    next: { sign: 'Record the signature', establish: 'Record the decision', activate: 'Complete the assignment' },
    title: {
      sign: (about) => `Record the signature on ${about}`,
      establish: (about) => `Record the decision on ${about}`,
      activate: (about) => `Assign the fields of ${about}`,
    },
  },
}

/** Why a line is there. */
export const workWhy = {
  idle: (names: readonly string[]) => ({
    vi: `Chưa có lĩnh vực: ${names.join(', ')}`,
    en: `Without a field: ${names.join(', ')}`,
  }),
}
