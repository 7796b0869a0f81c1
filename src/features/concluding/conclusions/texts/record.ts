import type { RecordTexts } from '#kernel/words.ts'
import type { ConclusionAction } from '../rules.ts'

/** Sentences of the record, after the name of who did it. */
export const recordTexts: RecordTexts<{ conclusion: ConclusionAction | 'draft' | 'read' }> = {
  conclusion: {
    vi: {
      thing: 'Thông báo kết luận',
      acts: {
        read: 'đã xác nhận đã đọc thông báo kết luận',
        draft: 'đã soạn thông báo kết luận',
        submit: 'đã trình ký thông báo kết luận',
        return: 'đã trả lại thông báo kết luận để hoàn thiện',
        sign: 'đã ghi nhận việc ký thông báo kết luận',
        issue: 'đã cấp số, ban hành thông báo kết luận',
      },
    },
    en: {
      thing: 'Conclusion notice',
      acts: {
        read: 'said that the conclusion notice was read',
        draft: 'drafted the conclusion notice',
        submit: 'submitted the conclusion notice for signature',
        return: 'returned the conclusion notice',
        sign: 'recorded the signing of the conclusion notice',
        issue: 'numbered and issued the conclusion notice',
      },
    },
  },
}
