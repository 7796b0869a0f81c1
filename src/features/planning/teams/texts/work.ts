import type { Both, WorkWords } from '#kernel/words.ts'

/** The acts that may wait for somebody, as buttons of the work list. */
export const workTexts: Both<WorkWords<'sign' | 'establish' | 'activate'>> = {
  vi: { thing: 'Đoàn kiểm tra', next: { sign: 'Ghi nhận đã ký', establish: 'Ghi quyết định', activate: 'Phân công' } },
  en: {
    thing: 'Inspection team',
    next: { sign: 'Record signature', establish: 'Record decision', activate: 'Assign' },
  },
}
