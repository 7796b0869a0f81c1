import type { RecordTexts } from '#kernel/words.ts'

/** Sentences of the record, after the name of who did it. */
export const recordTexts: RecordTexts<{ plan: 'import' | 'decideDoubt' | 'place' }> = {
  plan: {
    vi: {
      acts: {
        import: 'đã nhập kế hoạch từ tệp',
        decideDoubt: 'đã quyết định một điểm còn nghi vấn khi nhập kế hoạch',
        place: 'đã xếp các dòng của kế hoạch vào đúng phần',
      },
    },
    en: {
      acts: {
        import: 'imported the plan from a file',
        decideDoubt: 'decided a doubt of the imported plan',
        place: 'placed the lines of the plan',
      },
    },
  },
}
