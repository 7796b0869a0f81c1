import type { RecordTexts } from '#kernel/words.ts'
import type { UnitReportAction } from '../rules.ts'

/** Sentences of the record, after the name of who did it. */
export const recordTexts: RecordTexts<{ unitReport: UnitReportAction | 'write' | 'read' }> = {
  unitReport: {
    vi: {
      thing: 'Báo cáo của đơn vị',
      acts: {
        write: 'đã soạn báo cáo của đơn vị',
        read: 'đã xem báo cáo của đơn vị',
        submit: 'đã gửi báo cáo của đơn vị',
        return: 'đã trả lại báo cáo để hoàn thiện',
        present: 'đã trình báo cáo cho người đứng đầu đơn vị',
        number: 'đã bổ sung số, ngày của báo cáo',
        askBack: 'đã xin sửa báo cáo đã gửi',
        receive: 'đã nhận báo cáo của đơn vị',
        lock: 'đã chốt báo cáo của đơn vị',
      },
    },
    en: {
      thing: 'Unit report',
      acts: {
        write: 'wrote the report of the unit',
        read: 'read the report of the unit',
        submit: 'submitted the report of the unit',
        present: 'put the report before the head of the unit',
        number: 'added number and day of the report',
        askBack: 'asked for the sent report back',
        return: 'returned the report to be completed',
        receive: 'received the report of the unit',
        lock: 'locked the unit’s report',
      },
    },
  },
}
