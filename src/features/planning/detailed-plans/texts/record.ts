import type { RecordTexts } from '#kernel/words.ts'

/** Sentences of the record, after the name of who did it. */
export const recordTexts: RecordTexts<{ detailedPlan: 'openVersion' | 'write' | 'fix' | 'sign' | 'issue' | 'cancel' }> =
  {
    detailedPlan: {
      vi: {
        thing: 'Kế hoạch kiểm tra chi tiết',
        acts: {
          openVersion: 'đã mở một bản kế hoạch kiểm tra chi tiết',
          write: 'đã sửa dự thảo kế hoạch kiểm tra chi tiết',
          fix: 'đã chốt kế hoạch kiểm tra chi tiết',
          sign: 'đã ghi nhận kế hoạch kiểm tra chi tiết được ký',
          issue: 'đã cấp số, ban hành kế hoạch kiểm tra chi tiết',
          cancel: 'đã hủy dự thảo kế hoạch kiểm tra chi tiết',
        },
      },
      en: {
        thing: 'Detailed plan',
        acts: {
          openVersion: 'opened a version of the detailed plan',
          write: 'changed the draft of the detailed plan',
          fix: 'fixed the detailed plan',
          sign: 'recorded the detailed plan as signed',
          issue: 'numbered and issued the detailed plan',
          cancel: 'gave up the draft of a detailed plan',
        },
      },
    },
  }
