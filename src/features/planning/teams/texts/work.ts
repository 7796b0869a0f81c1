import type { Both, WorkWords } from '#kernel/words.ts'

/** The acts that may wait for somebody, as buttons of the work list. */
export const workTexts: Both<WorkWords<'sign' | 'establish' | 'activate'>> = {
  vi: {
    thing: 'Đoàn kiểm tra',
    next: { sign: 'Ghi nhận đã ký', establish: 'Ghi nhận quyết định thành lập Đoàn', activate: 'Hoàn tất phân công' },
  },
  en: {
    thing: 'Inspection team',
    next: { sign: 'Record the signature', establish: 'Record the decision', activate: 'Complete the assignment' },
  },
}
