import type { InspectionAction, InspectionForm, InspectionMethod, InspectionState } from './rules.ts'

const vi = {
  state: {
    planned: 'Đã có trong kế hoạch',
    scheduled: 'Đã xếp lịch',
    notified: 'Đã thông báo',
    inSession: 'Đang kiểm tra',
    preliminarilyConcluded: 'Đã kết luận sơ bộ',
    consolidating: 'Đang tổng hợp',
    concluded: 'Đã kết luận',
    remediation: 'Đang khắc phục',
    closed: 'Đã kết thúc',
    archived: 'Đã lưu trữ',
    cancelled: 'Đã hủy',
  } satisfies Record<InspectionState, string>,
  action: {
    schedule: 'Xếp lịch',
    reschedule: 'Đổi lịch',
    notify: 'Ban hành thông báo lịch',
    begin: 'Bắt đầu làm việc',
    concludePreliminarily: 'Kết luận sơ bộ',
    consolidate: 'Chuyển sang tổng hợp',
    conclude: 'Kết thúc kiểm tra',
    followUp: 'Theo dõi khắc phục',
    close: 'Đóng cuộc kiểm tra',
    cancel: 'Hủy cuộc kiểm tra',
  } satisfies Record<InspectionAction, string>,
  form: {
    periodic: 'Kiểm tra định kỳ',
    comprehensive: 'Kiểm tra toàn diện',
    thematic: 'Kiểm tra chuyên đề',
    civilService: 'Kiểm tra công vụ',
    isoQms: 'Kiểm tra hệ thống quản lý chất lượng',
    byProgramme: 'Kiểm tra theo chương trình',
  } satisfies Record<InspectionForm, string>,
  method: { onSite: 'Trực tiếp', byReport: 'Qua báo cáo', online: 'Trực tuyến' } satisfies Record<InspectionMethod, string>,
  reinspection: { reinspection: 'Tái kiểm tra', recheck: 'Phúc tra' },
}

const en: typeof vi = {
  state: {
    planned: 'Planned',
    scheduled: 'Scheduled',
    notified: 'Notified',
    inSession: 'In session',
    preliminarilyConcluded: 'Preliminarily concluded',
    consolidating: 'Being consolidated',
    concluded: 'Concluded',
    remediation: 'Being remedied',
    closed: 'Closed',
    archived: 'Archived',
    cancelled: 'Cancelled',
  },
  action: {
    schedule: 'Schedule',
    reschedule: 'Reschedule',
    notify: 'Issue the schedule notice',
    begin: 'Begin the session',
    concludePreliminarily: 'Give the preliminary conclusion',
    consolidate: 'Go on to consolidation',
    conclude: 'Conclude the inspection',
    followUp: 'Follow the remedy',
    close: 'Close the inspection',
    cancel: 'Cancel the inspection',
  },
  form: {
    periodic: 'Periodic inspection',
    comprehensive: 'Comprehensive inspection',
    thematic: 'Thematic inspection',
    civilService: 'Civil-service inspection',
    isoQms: 'Quality-system inspection',
    byProgramme: 'Inspection by programme',
  },
  method: { onSite: 'On site', byReport: 'By report', online: 'Online' },
  reinspection: { reinspection: 'Re-inspection', recheck: 'Re-check' },
}

export const texts = { vi, en }
