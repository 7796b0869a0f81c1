import type { Both, WorkWords } from '#kernel/words.ts'

/** The acts that may wait for somebody, as buttons of the work list. */
export const workTexts: Both<WorkWords<'write' | 'receive'>> = {
  vi: { thing: 'Báo cáo của đơn vị', next: { write: 'Soạn báo cáo', receive: 'Nhận báo cáo' } },
  en: { thing: 'Unit report', next: { write: 'Write report', receive: 'Receive' } },
}
