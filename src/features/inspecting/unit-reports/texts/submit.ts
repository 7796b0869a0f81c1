const vi = {
  submit: {
    asOf: 'Số liệu tính đến ngày',
    asOfMissing: 'Nhập ngày chốt số liệu.',
    number: 'Số của báo cáo',
    numberHint: 'Do văn thư của đơn vị cấp; có thể bổ sung sau.',
    symbol: 'Ký hiệu',
    datedOn: 'Ngày ghi trên báo cáo',
    declared: 'Tôi chịu trách nhiệm về tính chính xác, trung thực của báo cáo này',
    declaredUnit: 'Đơn vị xác nhận báo cáo chính xác, trung thực',
    effects: [
      'Đoàn kiểm tra và cơ quan đầu mối đọc được toàn bộ báo cáo.',
      'Đơn vị không sửa được nữa, trừ khi báo cáo được trả lại.',
    ],
  },
  returnReason: 'Nội dung cần bổ sung',
  returnDue: 'Hạn gửi lại',
  returnDueHint: 'Để trống nếu giữ hạn cũ.',
  presentEffects: ['Người đứng đầu đơn vị thấy báo cáo trong việc của mình và là người gửi.'],
  askBackReason: 'Cần sửa gì, vì sao',
  askBackEffects: ['Nơi nhận thấy yêu cầu này và trả lại báo cáo để đơn vị sửa.'],
  askedBack: (reason: string) => `Đơn vị xin sửa báo cáo: ${reason}`,
  returnEffects: ['Đơn vị sửa được báo cáo và thấy nội dung cần bổ sung.'],
  softCopy: 'Ngày nhận bản điện tử',
}

const en: typeof vi = {
  submit: {
    asOf: 'Figures as of',
    asOfMissing: 'Enter the day of the figures.',
    number: 'Number of the report',
    numberHint: 'Given by the unit’s records desk; may follow later.',
    symbol: 'Symbol',
    datedOn: 'Day on the report',
    declared: 'I answer for the accuracy and honesty of this report',
    declaredUnit: 'The unit confirms that the report is accurate and honest',
    effects: [
      'The team and the focal agency can read the whole report.',
      'The unit can no longer change it unless it is returned.',
    ],
  },
  returnDue: 'New day',
  returnDueHint: 'Leave empty to keep the old day.',
  presentEffects: ['The head of the unit finds the report in his work, and sends it.'],
  askBackReason: 'What has to be corrected, and why',
  askBackEffects: ['The recipient sees this and returns the report to be corrected.'],
  askedBack: (reason) => `The unit asks for the report back: ${reason}`,
  returnReason: 'What must be completed',
  returnEffects: ['The unit can change the report and sees what must be completed.'],
  softCopy: 'Electronic copy received on',
}

export const submit = { vi, en }
