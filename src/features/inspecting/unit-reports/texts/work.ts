import type { Both, WorkWords } from '#kernel/words.ts'

/** The acts that may wait for somebody, as buttons of the work list. */
export const workTexts: Both<WorkWords<'write' | 'receive'>> = {
  vi: { thing: 'Báo cáo phục vụ Đoàn kiểm tra', next: { write: 'Soạn báo cáo', receive: 'Nhận báo cáo' } },
  en: { thing: 'Report for the team', next: { write: 'Write report', receive: 'Receive' } },
}
