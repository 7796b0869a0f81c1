import type { RecordTexts } from '#kernel/words.ts'
import type { InspectionAction } from '../rules.ts'

/** Sentences of the record, after the name of who did it. */
export const recordTexts: RecordTexts<{
  inspection:
    | InspectionAction
    | 'nameUnit'
    | 'combine'
    | 'chooseTeam'
    | 'reinspect'
    | 'saveLists'
    | 'openLists'
    | 'loadSample'
}> = {
  inspection: {
    vi: {
      thing: 'Cuộc kiểm tra',
      acts: {
        nameUnit: 'đã lập cuộc kiểm tra',
        combine: 'đã lồng ghép các cuộc kiểm tra trong một buổi',
        chooseTeam: 'đã giao Đoàn kiểm tra',
        reinspect: 'đã lập cuộc kiểm tra lại',
        schedule: 'đã xếp lịch làm việc',
        reschedule: 'đã đổi lịch làm việc',
        agreeDay: 'đã đồng ý lịch làm việc',
        gather: 'đã yêu cầu đơn vị gửi báo cáo để kiểm tra qua báo cáo',
        review: 'đã bắt đầu xem xét báo cáo',
        clarify: 'đã yêu cầu đơn vị làm rõ',
        resumeReview: 'đã tiếp tục xem xét báo cáo',
        signNotice: 'đã ghi nhận việc ký thông báo lịch',
        notify: 'đã ban hành thông báo lịch cho đơn vị',
        begin: 'đã bắt đầu buổi làm việc tại đơn vị',
        concludePreliminarily: 'đã ghi kết luận sơ bộ',
        consolidate: 'đã kết thúc buổi làm việc, chuyển sang tổng hợp kết quả',
        conclude: 'đã kết luận cuộc kiểm tra',
        followUp: 'đã chuyển sang theo dõi khắc phục',
        saveLists: 'đã lưu danh sách những mặt làm được, chưa làm được',
        openLists: 'đã gửi đơn vị danh sách những mặt làm được, chưa làm được',
        close: 'đã kết thúc cuộc kiểm tra',
        cancel: 'đã hủy cuộc kiểm tra',
        followHost: 'đã lấy lịch theo buổi kiểm tra định kỳ',
        leaveHost: 'đã tách khỏi buổi kiểm tra định kỳ',
        loadSample: 'đã ghi giờ làm việc của dữ liệu mẫu',
      },
    },
    en: {
      thing: 'Inspection',
      acts: {
        nameUnit: 'started the inspection',
        combine: 'put the inspections into one session',
        chooseTeam: 'chose the Team of the inspection',
        reinspect: 'began a second inspection',
        schedule: 'scheduled the session',
        reschedule: 'rescheduled the session',
        agreeDay: 'agreed to the day of the session',
        gather: 'asked the unit for its report, to inspect by it',
        review: 'began to review the report',
        clarify: 'asked the unit for clarification',
        resumeReview: 'went on reviewing the report',
        signNotice: 'recorded the signing of the schedule notice',
        notify: 'issued the schedule notice to the unit',
        begin: 'began the session at the unit',
        concludePreliminarily: 'recorded the preliminary conclusion',
        consolidate: 'went on to consolidation',
        conclude: 'concluded the inspection',
        followUp: 'went on to the follow-up of remedies',
        saveLists: 'saved the lists of what is done and not done',
        openLists: 'shared the lists of what is done and not done with the unit',
        close: 'closed the inspection',
        cancel: 'cancelled the inspection',
        followHost: 'took the day of the periodic session',
        leaveHost: 'parted the inspection from the periodic session',
        loadSample: 'wrote the hours of the sample’s sessions',
      },
    },
  },
}
