const vi = {
  signNotice: {
    label: 'Ghi nhận thông báo đã ký',
    signedOn: 'Ngày ký',
    signedOnHint: 'Ngày ký thật, có thể là ngày đã qua.',
    dayMissing: 'Nhập ngày ký.',
    effects: [
      'Ghi nhận người ký và ngày ký bản đã in; hệ thống không ký thay.',
      'Nội dung thông báo không sửa được nữa; văn thư cấp số và ban hành sau. Đơn vị chưa biết lịch cho đến lúc đó.',
    ],
  },
  notify: {
    label: 'Ban hành thông báo lịch',
    number: 'Số thông báo',
    numberHint: 'Số do văn thư cấp.',
    numberMissing: 'Nhập số của thông báo do văn thư cấp.',
    symbol: 'Ký hiệu',
    issuedOn: 'Ngày ban hành',
    signer: 'Người ký',
    signerMissing: 'Chọn người ký.',
    dayMissing: 'Nhập ngày ghi trên thông báo.',
    due: 'Hạn đơn vị gửi báo cáo',
    dueComputed: (day: string) => `Theo kế hoạch: chậm nhất ${day}. Chỉ nhập khi hạn này đã qua.`,
    dueTyped: 'Kế hoạch không quy định số ngày. Hãy ấn định tại đây.',
    effects: (unit: string) => [
      `${unit} thấy cuộc kiểm tra, lịch làm việc và hạn gửi báo cáo.`,
      'Đơn vị có việc mới: lập và gửi báo cáo.',
    ],
  },
  begin: {
    label: 'Bắt đầu buổi làm việc',
    absence: 'Ghi nhận việc chưa có báo cáo',
    absenceHint: 'Đơn vị chưa gửi báo cáo: lý do và cách xử lý.',
    effects: [
      'Giờ Đoàn đến được ghi lại.',
      'Báo cáo của đơn vị được chốt, không sửa được nữa.',
      'Đoàn bắt đầu ghi thành phần tham dự và nội dung ghi nhận.',
    ],
  },
}

const en: typeof vi = {
  signNotice: {
    label: 'Record the notice as signed',
    signedOn: 'Signed on',
    signedOnHint: 'The true day; it may be a past one.',
    dayMissing: 'Enter the day of the signature.',
    effects: [
      'It is recorded who signed the printed notice and on which day; nothing is signed here.',
      'Its words can no longer be changed; the records desk numbers and issues it later. Until then the unit knows nothing of it.',
    ],
  },
  notify: {
    label: 'Issue the schedule notice',
    number: 'Number of the notice',
    numberHint: 'The number given by the records desk.',
    numberMissing: 'Enter the number the records desk gave.',
    symbol: 'Symbol',
    issuedOn: 'Day of issue',
    signer: 'Signed by',
    signerMissing: 'Choose who signed.',
    dayMissing: 'Enter the day on the notice.',
    due: 'The report is due on',
    dueComputed: (day) => `By the plan: ${day}. Enter a day only if that one has passed.`,
    dueTyped: 'The plan sets no number of days; state the day here.',
    effects: (unit) => [
      `${unit} sees the inspection, the session and the due day of its report.`,
      'The unit has a new task: to write and send its report.',
    ],
  },
  begin: {
    label: 'Begin the session',
    absence: 'Note that there is no report',
    absenceHint: 'The unit has not sent its report: why, and what is done about it.',
    effects: [
      'The hour of the team’s arrival is recorded.',
      'The unit’s report is locked and can no longer be changed.',
      'The team begins to record attendance and findings.',
    ],
  },
}

export const visits = { vi, en }
