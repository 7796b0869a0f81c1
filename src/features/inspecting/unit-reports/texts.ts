import type { UnitReportAction, UnitReportState } from './rules.ts'

const vi = {
  state: {
    notStarted: 'Chưa bắt đầu',
    drafting: 'Đang soạn',
    submitted: 'Đã gửi',
    returned: 'Bị trả lại',
    received: 'Đã nhận',
    locked: 'Đã khóa',
  } satisfies Record<UnitReportState, string>,
  action: { submit: 'Gửi báo cáo', return: 'Trả lại để bổ sung', receive: 'Xác nhận đã nhận', lock: 'Khóa báo cáo' } satisfies Record<UnitReportAction, string>,
  title: 'Báo cáo của đơn vị',
}

const en: typeof vi = {
  state: { notStarted: 'Not started', drafting: 'Being drafted', submitted: 'Sent', returned: 'Returned', received: 'Received', locked: 'Locked' },
  action: { submit: 'Send the report', return: 'Return for completion', receive: 'Confirm receipt', lock: 'Lock the report' },
  title: 'Unit report',
}

export const texts = { vi, en }
