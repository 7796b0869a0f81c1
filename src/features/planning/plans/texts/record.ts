import type { RecordTexts } from '#kernel/words.ts'
import type { PlanAction } from '../rules.ts'

/** Sentences of the record, after the name of who did it. */
export const recordTexts: RecordTexts<{ plan: PlanAction | 'edit' | 'chooseUnits' | 'hang' | 'start' }> = {
  plan: {
    vi: {
      thing: 'Kế hoạch',
      acts: {
        edit: 'đã sửa dự thảo kế hoạch',
        chooseUnits: 'đã chọn đơn vị cho một câu của kế hoạch',
        hang: 'đã gắn kế hoạch với kế hoạch cấp trên',
        submit: 'đã trình ký kế hoạch',
        return: 'đã trả lại kế hoạch để hoàn thiện',
        sign: 'đã ghi nhận việc ký kế hoạch',
        issue: 'đã cấp số, ban hành kế hoạch',
        acceptImported: 'đã ghi nhận kế hoạch đã ban hành',
        start: 'đã bắt đầu thực hiện kế hoạch',
        complete: 'đã hoàn thành kế hoạch',
        cancel: 'đã hủy kế hoạch',
      },
    },
    en: {
      thing: 'Plan',
      acts: {
        edit: 'changed the draft of the plan',
        chooseUnits: 'chose the units of a sentence of the plan',
        hang: 'hung the plan under another',
        submit: 'submitted the plan for signature',
        return: 'returned the plan',
        sign: 'recorded the signing of the plan',
        issue: 'numbered and issued the plan',
        acceptImported: 'recorded a plan issued earlier',
        start: 'began to carry out the plan',
        complete: 'completed the plan',
        cancel: 'cancelled the plan',
      },
    },
  },
}
