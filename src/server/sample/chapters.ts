/** One inspection of the story: its unit, its session so many office days from today, and how far it has come. */
export interface Chapter {
  readonly unit: string
  readonly session: number
  readonly until:
    | 'planned'
    | 'scheduled'
    | 'noticeSigned'
    | 'notified'
    | 'drafting'
    | 'submitted'
    | 'returned'
    | 'gathering'
    | 'reviewing'
    | 'clarifying'
    | 'inSession'
    | 'preliminary'
    | 'consolidating'
    | 'concluding'
    | 'remediation'
    | 'closed'
    | 'cancelled'
  /** Kiểm tra qua báo cáo: `session` is the day by which the report is due. */
  readonly byReport?: true
  readonly findings?: readonly Finding[]
  readonly recommendations?: readonly Recommended[]
  /** Its notice went out with a slip of the pen. */
  readonly misprint?: true
}

interface Finding {
  readonly kind: string
  readonly field: string
  readonly fact: string
  readonly cause?: string
  readonly evidence: string
}

export interface Recommended {
  readonly text: string
  readonly due: number
  readonly until: string
  readonly upward?: string
}

const GOOD: Finding = {
  kind: 'strength',
  field: 'digital',
  fact: 'Bộ phận một cửa bố trí máy tính và người hướng dẫn người dân nộp hồ sơ trực tuyến tại chỗ, tỷ lệ hồ sơ trực tuyến đạt 82%.',
  evidence: 'Số liệu trên hệ thống thông tin giải quyết thủ tục hành chính; quan sát tại bộ phận một cửa.',
}
const LATE: Finding = {
  kind: 'limitation',
  field: 'procedures',
  fact: '14 hồ sơ lĩnh vực đất đai trả kết quả quá hạn trong 6 tháng, 9 hồ sơ chưa có văn bản xin lỗi riêng.',
  cause: 'Thiếu công chức địa chính sau sắp xếp; quy trình phối hợp với chi nhánh đăng ký đất đai chưa được cập nhật.',
  evidence: 'Danh sách hồ sơ trễ hạn trích từ hệ thống; kiểm tra ngẫu nhiên 20 hồ sơ.',
}
const BOARD: Finding = {
  kind: 'shortcoming',
  field: 'procedures',
  fact: 'Bảng niêm yết còn 6 thủ tục hành chính đã hết hiệu lực.',
  evidence: 'Ảnh chụp bảng niêm yết; đối chiếu Cổng dịch vụ công.',
}

const ASKED: readonly Recommended[] = [
  {
    text: 'Gửi văn bản xin lỗi riêng cho từng hồ sơ trễ hạn và hẹn lại ngày trả kết quả.',
    due: -12,
    until: 'remedyReported',
  },
  {
    text: 'Gỡ bỏ các thủ tục đã hết hiệu lực, niêm yết đầy đủ danh mục mới tại bộ phận một cửa.',
    due: 8,
    until: 'done',
  },
  {
    text: 'Ban hành quy chế phối hợp với chi nhánh Văn phòng đăng ký đất đai trong giải quyết hồ sơ.',
    due: 15,
    until: 'disagreed',
  },
  { text: 'Bố trí công chức địa chính thay thế trong thời gian chờ tuyển dụng.', due: 20, until: 'referred' },
  { text: 'Lập kế hoạch bồi dưỡng kỹ năng số cho công chức bộ phận một cửa.', due: 25, until: 'withdrawn' },
  { text: 'Cập nhật quy trình nội bộ giải quyết thủ tục hành chính theo mô hình mới.', due: 30, until: 'remedying' },
  { text: 'Rà soát, công khai số điện thoại tiếp nhận phản ánh, kiến nghị của người dân.', due: 35, until: 'agreed' },
  { text: 'Sắp xếp, số hóa kho hồ sơ lưu trữ tiếp nhận từ đơn vị hành chính cũ.', due: 20, until: 'extensionAsked' },
  {
    text: 'Số hóa đầy đủ kết quả giải quyết thủ tục hành chính còn hiệu lực của đơn vị hành chính cũ.',
    due: 40,
    until: 'issued',
  },
  {
    text: 'Bổ sung kinh phí nâng cấp đường truyền cho bộ phận một cửa cấp xã.',
    due: 45,
    until: 'escalated',
    upward: 'Bộ Khoa học và Công nghệ',
  },
]
const OVERDUE: readonly Recommended[] = [
  { text: 'Sửa đổi quy chế quản lý, sử dụng tài sản công sau sắp xếp.', due: -14, until: 'notImplemented' },
  { text: 'Báo cáo kết quả thực hiện cơ chế tự chủ kinh phí quản lý hành chính.', due: -14, until: 'handlingProposed' },
  { text: 'Hoàn thành xử lý kiến nghị của kiểm toán về chi thường xuyên.', due: -14, until: 'handled' },
  { text: 'Ban hành văn bản phân công công chức phụ trách cải cách hành chính.', due: -14, until: 'closed' },
  {
    text: 'Hướng dẫn thống nhất việc lập dự toán cải cách hành chính của cấp xã.',
    due: 30,
    until: 'answered',
    upward: 'Bộ Tài chính',
  },
  { text: 'Công khai dự toán kinh phí cải cách hành chính của đơn vị.', due: 10, until: 'late' },
]

/** The inspections of the running plan. */
export const CHAPTERS: readonly Chapter[] = [
  {
    unit: 'X01',
    session: -43,
    until: 'closed',
    findings: [GOOD, BOARD],
    recommendations: [{ text: 'Thay bảng niêm yết thủ tục hành chính.', due: -25, until: 'done' }],
  },
  {
    unit: 'X03',
    session: -28,
    until: 'remediation',
    findings: [GOOD, LATE, BOARD],
    recommendations: ASKED,
    misprint: true,
  },
  { unit: 'STC', session: -25, until: 'remediation', findings: [BOARD], recommendations: OVERDUE },
  { unit: 'SYT', session: -5, until: 'concluding', findings: [GOOD, LATE] },
  { unit: 'X05', session: -4, until: 'consolidating', findings: [BOARD] },
  { unit: 'X06', session: -1, until: 'preliminary', findings: [GOOD, BOARD] },
  { unit: 'X08', session: 0, until: 'inSession', findings: [LATE] },
  { unit: 'X11', session: 5, until: 'returned' },
  { unit: 'X17', session: 6, until: 'submitted' },
  { unit: 'X14', session: 7, until: 'drafting' },
  { unit: 'SXD', session: 9, until: 'notified' },
  { unit: 'X20', session: 14, until: 'noticeSigned' },
  { unit: 'SVHTTDL', session: 0, until: 'planned' },
  { unit: 'X23', session: 0, until: 'planned' },
  { unit: 'THUE', session: 0, until: 'planned' },
  { unit: 'X26', session: 0, until: 'cancelled' },
  { unit: 'X09', session: 8, until: 'gathering', byReport: true },
  { unit: 'X10', session: -6, until: 'clarifying', byReport: true },
  { unit: 'X12', session: -3, until: 'reviewing', byReport: true, findings: [LATE] },
]
