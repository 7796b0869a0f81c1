const vi = {
  act: {
    submitEffects: [
      'Kế hoạch được trình lãnh đạo UBND. Trong lúc chờ, nội dung không sửa được.',
      'Hệ thống rà soát căn cứ, thời gian, phụ lục và tỷ lệ đơn vị được kiểm tra.',
    ],
    returnEffects: ['Kế hoạch trở lại cơ quan đầu mối để sửa, kèm lý do.'],
    returnReason: 'Nội dung cần sửa',
    signEffects: [
      'Ghi nhận người đã ký bản giấy hoặc bản điện tử; hệ thống không ký thay.',
      'Văn thư có thể cấp số và ban hành.',
    ],
    issueEffects: [
      'Số và ngày được ghi vào kế hoạch; nội dung không sửa được nữa.',
      'Từ nay lập được Đoàn và các cuộc kiểm tra theo kế hoạch.',
    ],
    issueNumber: 'Số',
    issueNumberHint: 'Số văn thư cấp, ví dụ 243.',
    issuedOn: 'Ngày ban hành',
    dayMissing: 'Nhập ngày.',
    acceptEffects: [
      'Kế hoạch được ghi là đã ban hành bên ngoài hệ thống, đúng như văn bản.',
      'Những gì văn bản còn thiếu được ghi lưu ý, hệ thống không tự điền.',
      'Nội dung không sửa được nữa.',
    ],
    cancelEffects: ['Kế hoạch được hủy; không lập Đoàn hay cuộc kiểm tra theo kế hoạch này nữa.'],
  },
}

const en: typeof vi = {
  act: {
    submitEffects: [
      'The plan goes to the leaders of the People’s Committee; meanwhile its words cannot be changed.',
      'Bases, period, annexes and the share of units inspected are checked.',
    ],
    returnEffects: ['The plan goes back to the focal agency with the reason.'],
    returnReason: 'What must be changed',
    signEffects: [
      'It is recorded who signed the paper or electronic original; nothing is signed here.',
      'The clerk may number and issue it.',
    ],
    issueEffects: [
      'Number and day are written into the plan; its words can no longer be changed.',
      'From now on the Team and inspections can be set up.',
    ],
    issueNumber: 'Number',
    issueNumberHint: 'The number given by the records desk, for example 243.',
    issuedOn: 'Day of issue',
    dayMissing: 'Enter the day.',
    acceptEffects: [
      'The plan is recorded as issued outside the system, exactly as its document.',
      'What the document lacks is flagged, never filled in.',
      'Its words can no longer be changed.',
    ],
    cancelEffects: ['The plan is cancelled; no Team and no inspection can be set up under it.'],
  },
}

export const acts = { vi, en }
