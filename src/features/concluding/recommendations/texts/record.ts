import type { RecordTexts } from '#kernel/words.ts'
import type { RecommendationAction } from '../rules.ts'

/** Sentences of the record, after the name of who did it. */
export const recordTexts: RecordTexts<{
  recommendation:
    | RecommendationAction
    | 'draftRecommendation'
    | 'rewriteRecommendation'
    | 'orderRecommendations'
    | 'dropRecommendation'
}> = {
  recommendation: {
    vi: {
      thing: 'Kiến nghị',
      acts: {
        draftRecommendation: 'đã soạn một kiến nghị',
        rewriteRecommendation: 'đã sửa một kiến nghị',
        orderRecommendations: 'đã xếp lại thứ tự các kiến nghị dự thảo',
        dropRecommendation: 'đã bỏ một kiến nghị dự thảo',
        issue: 'đã ban hành kiến nghị',
        agree: 'đã thống nhất thực hiện kiến nghị',
        disagree: 'đã nêu ý kiến chưa thống nhất với kiến nghị',
        refer: 'đã báo cáo UBND việc đơn vị chưa thống nhất',
        direct: 'đã ghi chỉ đạo của UBND về kiến nghị',
        startRemedy: 'đã bắt đầu khắc phục',
        reportRemedy: 'đã báo cáo kết quả khắc phục',
        requestExtension: 'đã đề nghị gia hạn kiến nghị',
        extend: 'đã gia hạn kiến nghị',
        refuseExtension: 'đã không gia hạn kiến nghị',
        accept: 'đã xác nhận kết quả khắc phục',
        reject: 'đã yêu cầu bổ sung kết quả khắc phục',
        urge: 'đã đôn đốc đơn vị khắc phục',
        lapse: 'đã xác nhận kiến nghị không được thực hiện',
        takeBack: 'đã hoàn tác việc xác nhận kết quả khắc phục',
        proposeHandling: 'đã kiến nghị xử lý',
        handle: 'đã ghi quyết định xử lý',
        resume: 'đã yêu cầu tiếp tục khắc phục',
        close: 'đã kết thúc theo dõi kiến nghị',
        escalate: 'đã gửi kiến nghị lên cấp trên',
        answer: 'đã ghi trả lời của cấp trên',
      },
    },
    en: {
      thing: 'Recommendation',
      acts: {
        draftRecommendation: 'drafted a recommendation',
        rewriteRecommendation: 'rewrote a recommendation',
        orderRecommendations: 'moved the drafted recommendations',
        dropRecommendation: 'took away a drafted recommendation',
        issue: 'issued a recommendation',
        agree: 'agreed with a recommendation',
        disagree: 'disagreed with a recommendation',
        refer: 'reported the disagreement to the People’s Committee',
        direct: 'recorded the direction of the People’s Committee',
        startRemedy: 'began the remedy',
        reportRemedy: 'reported the remedy',
        requestExtension: 'asked for more time for a recommendation',
        extend: 'gave a recommendation more time',
        refuseExtension: 'gave a recommendation no more time',
        accept: 'accepted the remedy',
        takeBack: 'took back the acceptance of the remedy',
        reject: 'asked for more remedy',
        urge: 'urged the unit to remedy',
        lapse: 'recorded a recommendation as not implemented',
        proposeHandling: 'proposed handling',
        handle: 'recorded the decision on handling',
        resume: 'asked for the remedy to go on',
        close: 'closed a recommendation',
        escalate: 'sent a recommendation to a higher authority',
        answer: 'recorded the answer of the higher authority',
      },
    },
  },
}
