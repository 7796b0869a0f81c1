import type { RecordTexts } from '#kernel/words.ts'

type Act =
  | ('begin' | 'writeText' | 'setFact' | 'keepDifference' | 'undoText' | 'replaceText')
  | ('answerDoubts' | 'reopenDoubts' | 'settleAnnex' | 'decideHeir')

/** Sentences of the record, after the name of who did it. */
export const recordTexts: RecordTexts<{ plan: Act }> = {
  plan: {
    vi: {
      acts: {
        begin: 'đã lập kế hoạch',
        writeText: 'đã sửa văn bản kế hoạch',
        setFact: 'đã sửa dữ kiện của kế hoạch',
        keepDifference: 'đã giữ dữ kiện khác với câu của kế hoạch',
        replaceText: 'đã thay văn bản kế hoạch bằng tệp đã sửa',
        undoText: 'đã hoàn tác một thay đổi trong văn bản kế hoạch',
        answerDoubts: 'đã trả lời điểm cần xác nhận của kế hoạch',
        reopenDoubts: 'đã mở lại điểm cần xác nhận của kế hoạch',
        settleAnnex: 'đã xử lý phụ lục còn thiếu của kế hoạch',
        decideHeir: 'đã xác định cấp thực hiện một việc trước đây của cấp huyện',
      },
    },
    en: {
      acts: {
        begin: 'began the plan',
        writeText: 'changed the text of the plan',
        setFact: 'changed a fact of the plan',
        keepDifference: 'let a fact stand that differs from its sentence in the plan',
        replaceText: 'replaced the text of the plan by a corrected file',
        undoText: 'took back a change of the text of the plan',
        answerDoubts: 'answered doubts of the plan',
        reopenDoubts: 'opened doubts of the plan again',
        settleAnnex: 'settled a missing annex of the plan',
        decideHeir: 'decided who has a former duty of a district now',
      },
    },
  },
}
