import type { Both, WorkWords } from '#kernel/words.ts'

/** The acts that may wait for somebody: as buttons, and as lines of the work list. */
export const workTexts: Both<WorkWords<'establish' | 'activate'>> = {
  vi: {
    thing: 'Đoàn kiểm tra',
    next: { establish: 'Ghi quyết định', activate: 'Phân công' },
    title: {
      establish: (about) => `Ghi số, ngày quyết định thành lập ${about}`,
      activate: (about) => `Phân công lĩnh vực trong ${about}`,
    },
  },
  en: {
    thing: 'Inspection team',
    next: { establish: 'Record decision', activate: 'Assign' },
    title: {
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
