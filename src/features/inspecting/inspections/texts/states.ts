import type { Tone } from '#kernel/tone.ts'
import type { InspectionAction, InspectionForm, InspectionMethod, InspectionState } from '../rules.ts'

const vi = {
  state: {
    planned: 'Chờ xếp lịch',
    scheduled: 'Đã xếp lịch',
    notified: 'Đã thông báo lịch',
    inSession: 'Đang kiểm tra',
    preliminarilyConcluded: 'Đã kết luận sơ bộ',
    consolidating: 'Đang tổng hợp',
    concluded: 'Đã kết luận',
    remediation: 'Đang khắc phục',
    closed: 'Đã kết thúc',
    archived: 'Đã nộp lưu',
    cancelled: 'Đã hủy',
  } satisfies Record<InspectionState, string>,
  action: {
    schedule: 'Xếp lịch',
    reschedule: 'Đổi lịch',
    signNotice: 'Ghi nhận thông báo đã ký',
    notify: 'Ban hành thông báo lịch',
    begin: 'Bắt đầu buổi làm việc',
    concludePreliminarily: 'Kết luận sơ bộ',
    consolidate: 'Kết thúc buổi làm việc, tổng hợp kết quả',
    conclude: 'Kết luận cuộc kiểm tra',
    followUp: 'Theo dõi khắc phục',
    close: 'Kết thúc cuộc kiểm tra',
    cancel: 'Hủy cuộc kiểm tra',
  } satisfies Record<InspectionAction, string>,
  form: {
    periodic: 'Kiểm tra định kỳ',
    comprehensive: 'Kiểm tra toàn diện',
    thematic: 'Kiểm tra chuyên đề',
    civilService: 'Kiểm tra công vụ',
    isoQms: 'Kiểm tra hệ thống quản lý chất lượng',
    byProgramme: 'Kiểm tra theo chương trình',
    surprise: 'Kiểm tra đột xuất',
  } satisfies Record<InspectionForm, string>,
  method: { onSite: 'Trực tiếp', byReport: 'Qua báo cáo', online: 'Trực tuyến' } satisfies Record<
    InspectionMethod,
    string
  >,
  reinspection: { reinspection: 'Tái kiểm tra', recheck: 'Phúc tra' },
  consolidateEffects: ['Buổi làm việc kết thúc, Đoàn tổng hợp kết quả.', 'Kết luận sơ bộ không sửa được nữa.'],
  cancelEffects: [
    'Cuộc kiểm tra không tiếp tục; lịch và báo cáo đã gửi vẫn lưu trong hồ sơ.',
    'Muốn kiểm tra đơn vị này, phải lập cuộc kiểm tra mới.',
  ],
}

const en: typeof vi = {
  state: {
    planned: 'Waiting for a day',
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
    signNotice: 'Record the notice as signed',
    notify: 'Issue the schedule notice',
    begin: 'Begin the session',
    concludePreliminarily: 'Give the preliminary conclusion',
    consolidate: 'End the session, consolidate its results',
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
    surprise: 'Surprise inspection',
  },
  method: { onSite: 'On site', byReport: 'By report', online: 'Online' },
  reinspection: { reinspection: 'Re-inspection', recheck: 'Re-check' },
  consolidateEffects: [
    'The session is closed and the team consolidates its results.',
    'The preliminary conclusion can no longer be changed.',
  ],
  cancelEffects: [
    'The inspection stops; the schedule and any report sent stay on file.',
    'To inspect this unit, a new inspection must be started.',
  ],
}

export const states = { vi, en }

export const tones: Readonly<Record<InspectionState, Tone>> = {
  planned: 'muted',
  scheduled: 'calm',
  notified: 'calm',
  inSession: 'attention',
  preliminarilyConcluded: 'attention',
  consolidating: 'waiting',
  concluded: 'done',
  remediation: 'waiting',
  closed: 'done',
  archived: 'done',
  cancelled: 'muted',
}
