import type { RecordTexts } from '#kernel/words.ts'
import type { InspectionAction } from '../rules.ts'

/** Sentences of the record, after the name of who did it. */
export const recordTexts: RecordTexts<{
  inspection: InspectionAction | 'nameUnit' | 'chooseTeam' | 'reinspect' | 'saveLists' | 'openLists' | 'loadSample'
}> = {
  inspection: {
    vi: {
      thing: 'Cuộc kiểm tra',
      acts: {
        nameUnit: 'đã đưa đơn vị vào cuộc kiểm tra',
        chooseTeam: 'đã chọn Đoàn cho cuộc kiểm tra',
        reinspect: 'đã lập cuộc kiểm tra lại',
        schedule: 'đã xếp lịch làm việc',
        reschedule: 'đã đổi lịch làm việc',
        signNotice: 'đã ghi nhận việc ký thông báo lịch',
        notify: 'đã ban hành thông báo lịch cho đơn vị',
        begin: 'đã bắt đầu buổi làm việc tại đơn vị',
        concludePreliminarily: 'đã ghi kết luận sơ bộ',
        consolidate: 'đã chuyển sang tổng hợp kết quả',
        conclude: 'đã kết thúc cuộc kiểm tra',
        followUp: 'đã chuyển sang theo dõi khắc phục',
        saveLists: 'đã lưu danh mục mặt làm được, chưa làm được',
        openLists: 'đã mở danh mục mặt làm được, chưa làm được cho đơn vị',
        close: 'đã đóng cuộc kiểm tra',
        cancel: 'đã hủy cuộc kiểm tra',
        loadSample: 'đã ghi giờ làm việc của dữ liệu mẫu',
      },
    },
    en: {
      thing: 'Inspection',
      acts: {
        nameUnit: 'named the unit of the inspection',
        chooseTeam: 'chose the Team of the inspection',
        reinspect: 'began a second inspection',
        schedule: 'scheduled the session',
        reschedule: 'rescheduled the session',
        signNotice: 'recorded the signing of the schedule notice',
        notify: 'issued the schedule notice to the unit',
        begin: 'began the session at the unit',
        concludePreliminarily: 'recorded the preliminary conclusion',
        consolidate: 'went on to consolidation',
        conclude: 'concluded the inspection',
        followUp: 'went on to the follow-up of remedies',
        saveLists: 'saved the lists of what is done and not done',
        openLists: 'opened the lists of what is done and not done to the unit',
        close: 'closed the inspection',
        cancel: 'cancelled the inspection',
        loadSample: 'wrote the hours of the sample’s sessions',
      },
    },
  },
}
