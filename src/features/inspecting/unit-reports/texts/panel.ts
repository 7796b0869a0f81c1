import { several } from '#kernel/words.ts'

const vi = {
  panel: {
    empty: 'Đơn vị chưa gửi báo cáo. Nội dung đơn vị đang soạn chỉ hiện ở đây sau khi gửi.',
    ownDraft: 'Báo cáo chưa gửi.',
    open: 'Soạn báo cáo',
    noReport: 'Chưa thông báo lịch nên chưa có báo cáo.',
    noAnswer: 'Chưa trả lời',
    leftOut: 'Không nêu (mục chỉ trả lời nếu có)',
    returnedOn: (day: string) => `Bản đã trả lại ngày ${day}. Đơn vị đang hoàn thiện, chưa gửi lại.`,
    changed: (n: number) =>
      n === 0
        ? 'So với bản đã trả lại, không mục nào thay đổi.'
        : `So với bản đã trả lại, đơn vị đã thay đổi ${n} mục.`,
    changedItem: 'Đã thay đổi',
    remark: (text: string) => `Nơi nhận yêu cầu: ${text}`,
    sending: 'Thời điểm gửi, nhận',
    submitted: 'Ngày gửi',
    received: 'Ngày nhận',
    softCopy: 'Ngày nhận bản điện tử',
    asOf: 'Số liệu tính đến',
    number: 'Số, ký hiệu',
    state: 'Tình trạng',
    due: 'Hạn gửi',
    declared: 'Cam đoan',
    declaredYes: 'Đã xác nhận tính chính xác, trung thực',
  },
}

const en: typeof vi = {
  panel: {
    empty: 'The unit has not sent its report. What it is writing appears here only once sent.',
    ownDraft: 'The report has not been sent.',
    open: 'Write the report',
    noReport: 'The unit has not been notified, so there is no report yet.',
    noAnswer: 'Not answered',
    leftOut: 'Left out (asked only if there is any)',
    returnedOn: (day) => `As returned on ${day}. The unit is completing it and has not sent it again.`,
    changed: (n) =>
      n === 0
        ? 'Nothing differs from the version that was returned.'
        : `The unit has changed ${several(n, 'item')} since the version that was returned.`,
    changedItem: 'Changed',
    remark: (text) => `The recipient asks: ${text}`,
    sending: 'Sending and receipt',
    submitted: 'Sent on',
    received: 'Received on',
    softCopy: 'Electronic copy received on',
    asOf: 'Figures as of',
    number: 'Number and symbol',
    state: 'State',
    due: 'Due',
    declared: 'Declaration',
    declaredYes: 'Confirmed as accurate and honest',
  },
}

export const panel = { vi, en }
