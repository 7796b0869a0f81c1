import { several } from '#kernel/words.ts'
import type { How, Progress, Rating, SheetState } from '../rules.ts'

const vi = {
  title: 'Phiếu kiểm tra',
  state: {
    unseen: 'Chưa xem',
    begun: 'Đang làm',
    done: 'Xong',
    decided: 'Đã quyết',
  } satisfies Record<SheetState, string>,
  rating: { met: 'Đạt', partly: 'Đạt một phần', notMet: 'Chưa đạt' } satisfies Record<Rating, string>,
  na: 'Không áp dụng',
  how: {
    onSite: 'Xem tại chỗ',
    documents: 'Xem hồ sơ, tài liệu',
    system: 'Tra trên hệ thống',
    asked: 'Hỏi người làm',
  } satisfies Record<How, string>,
  progressOf: { done: 'Đã xong', begun: 'Đang làm', notBegun: 'Chưa làm' } satisfies Record<Progress, string>,
  noPlan: 'đơn vị chưa có kế hoạch',
  planOf: (paper: string) => `kế hoạch số ${paper}`,
  rows: (count: number, counted: string) => (counted === '' ? `${count} việc` : `${count} việc: ${counted}`),
  target: (planned: string, actual: string) => `giao ${planned}, đạt ${actual}`,
  columns: {
    code: 'Số',
    content: 'Nội dung kiểm tra',
    field: 'Lĩnh vực',
    reported: 'Đơn vị báo cáo',
    found: 'Kết quả kiểm tra',
    rating: 'Đánh giá',
    remark: 'Nhận xét',
    decision: 'Kết quả của Đoàn',
    state: 'Tình trạng',
  },
  session: (day: string) => `Buổi làm việc ngày ${day}`,
}

const en: typeof vi = {
  title: 'Sheet',
  state: { unseen: 'Not looked at', begun: 'Begun', done: 'Done', decided: 'Decided' },
  rating: { met: 'Met', partly: 'Met in part', notMet: 'Not met' },
  na: 'Does not apply',
  how: { onSite: 'Seen on site', documents: 'From papers', system: 'From the system', asked: 'Asked' },
  progressOf: { done: 'Done', begun: 'Begun', notBegun: 'Not begun' },
  noPlan: 'the unit has no plan',
  planOf: (paper) => `plan ${paper}`,
  rows: (count, counted) => (counted === '' ? several(count, 'task') : `${several(count, 'task')}: ${counted}`),
  target: (planned, actual) => `to reach ${planned}, reached ${actual}`,
  columns: {
    code: 'No.',
    content: 'Content',
    field: 'Field',
    reported: 'Reported by the unit',
    found: 'Found',
    rating: 'Rating',
    remark: 'Remark',
    decision: 'Result of the Team',
    state: 'State',
  },
  session: (day) => `Session of ${day}`,
}

export const states = { vi, en }
