import { several } from '#kernel/words.ts'

const vi = {
  title: 'Thông báo kết luận',
  recipientHint: 'Nếu để trống, báo cáo gửi về cơ quan đầu mối.',

  unread: 'Thông báo kết luận đã ban hành. Đề nghị đọc toàn bộ nội dung và các kiến nghị dưới đây.',
  confirmRead: 'Xác nhận đã đọc',
  none: 'Chưa có thông báo kết luận.',
  noneUnit: 'Thông báo kết luận hiện ở đây sau khi ban hành.',
  notYet: 'Chưa soạn được kết luận vì buổi làm việc chưa bắt đầu.',
  optional: 'Kế hoạch không bắt buộc thông báo kết luận cho từng cuộc kiểm tra; soạn khi có kiến nghị gửi đơn vị.',
  results: 'Kết quả đạt được',
  resultsHint: 'Nhận xét chung; các nội dung ghi nhận được đưa vào kết luận ở phần riêng.',
  headAssessment: 'Vai trò, trách nhiệm của người đứng đầu',
  respondOn: 'Hạn đơn vị trả lời kiến nghị',
  remedyDueOn: 'Hạn báo cáo kết quả khắc phục',
  remedyRecipient: 'Nơi nhận báo cáo kết quả khắc phục',
  acceptor: 'Người xác nhận kết quả khắc phục',
  acceptors: { team: 'Đoàn kiểm tra', focalAgency: 'Cơ quan đầu mối', teamOrFocal: 'Đoàn hoặc cơ quan đầu mối' },
  returned: 'Trả lại để hoàn thiện',
  paper: 'Văn bản',
  preview: 'Xem trước văn bản',
  hidePreview: 'Thôi xem trước',
  submission: 'Trình ký',
  number: 'Số thông báo',
  numberLine: (number: string, symbol: string, day: string) => `Số ${number}/${symbol} ngày ${day}`,
  signedOn: 'Ngày ký',
  reason: 'Nội dung cần sửa',
  submitEffects: ['Dự thảo và các kiến nghị được trình người ký. Trong lúc chờ, người soạn không sửa được.'],
  returnEffects: ['Dự thảo được trả lại người soạn, kèm nội dung cần sửa.'],
  signEffects: [
    'Ghi nhận văn bản đã được ký; hệ thống không ký thay.',
    'Nội dung được chốt. Văn thư cấp số, ban hành.',
  ],
  issueEffects: (count: number, dueDays: readonly string[]) => [
    'Đơn vị đọc được thông báo kết luận và các nội dung ghi nhận.',
    count === 0 ? 'Không có kiến nghị nào kèm theo.' : `${count} kiến nghị được gửi, hạn: ${dueDays.join(', ')}.`,
    count === 0 ? 'Cuộc kiểm tra chuyển sang đã kết luận.' : 'Cuộc kiểm tra chuyển sang theo dõi khắc phục.',
    'Thông báo đã ban hành không xóa được. Nếu nội dung sai, phải ban hành thông báo thay thế.',
  ],
  concludeEffects: ['Các nội dung ghi nhận được đưa vào kết luận.', 'Cuộc kiểm tra chuyển sang đã kết luận.'],
  closeEffects: ['Cuộc kiểm tra kết thúc; hồ sơ chỉ còn để xem.'],
}

const en: typeof vi = {
  title: 'Conclusion notice',
  recipientHint: 'Left empty, the report goes to the focal agency.',

  unread: 'The conclusion notice has been issued. Please read all of it, with the recommendations below.',
  confirmRead: 'I have read it',
  none: 'There is no conclusion notice yet.',
  noneUnit: 'The conclusion notice appears here once it is issued.',
  notYet: 'The conclusion is written from the beginning of the session on.',
  optional:
    'The plan does not require a notice for every inspection; write one where something is recommended to the unit.',
  results: 'Results achieved',
  resultsHint: 'In general; the findings stand in a part of their own.',
  headAssessment: 'Role and responsibility of the head of the unit',
  respondOn: 'The unit answers by',
  remedyDueOn: 'Remedy report due on',
  remedyRecipient: 'Who receives the remedy report',
  acceptor: 'Remedies confirmed by',
  acceptors: { team: 'The team', focalAgency: 'The focal agency', teamOrFocal: 'The team or the focal agency' },
  returned: 'Returned for changes',
  paper: 'Paper',
  preview: 'Preview the paper',
  hidePreview: 'Close the preview',
  submission: 'Submitted',
  number: 'Number of the notice',
  numberLine: (number, symbol, day) => `No. ${number}/${symbol} of ${day}`,
  signedOn: 'Signed on',
  reason: 'What must be changed',
  submitEffects: [
    'The draft and its recommendations go to the signer; they cannot be changed until signed or returned.',
  ],
  returnEffects: ['The draft goes back to its writer, with what must be changed.'],
  signEffects: [
    'The signed paper is recorded; the system signs nothing.',
    'The words can no longer be changed; the records desk gives the number.',
  ],
  issueEffects: (count, dueDays) => [
    'The unit can read the conclusion notice and the findings.',
    count === 0
      ? 'No recommendation goes with it.'
      : `Sent with it: ${several(count, 'recommendation')}, due: ${dueDays.join(', ')}.`,
    count === 0 ? 'The inspection becomes concluded.' : 'The inspection goes on to the follow-up of remedies.',
    'An issued notice cannot be deleted. Where its content is wrong, a replacing notice must be issued.',
  ],
  concludeEffects: ['The findings are put into the conclusion.', 'The inspection becomes concluded.'],
  closeEffects: ['The inspection is closed; its file can only be read.'],
}

export const panel = { vi, en }
