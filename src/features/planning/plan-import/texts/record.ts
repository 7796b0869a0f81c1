import type { RecordTexts } from '#kernel/words.ts'

/** Sentences of the record, after the name of who did it. */
export const recordTexts: RecordTexts<{ plan: 'import' | 'decideDoubt' | 'place' }> = {
  plan: {
    vi: {
      acts: {
        import: 'đã nhập kế hoạch từ tệp',
        decideDoubt: 'đã xem xét một điểm cần xác nhận khi nhập kế hoạch',
        place: 'đã lập kế hoạch từ dự thảo đã nhập',
      },
    },
    en: {
      acts: {
        import: 'imported the plan from a file',
        decideDoubt: 'decided a doubt of the imported plan',
        place: 'made the plan from the imported draft',
      },
    },
  },
}
