const vi = {
  act: {
    signEffects: [
      'Ghi nhận người đã ký quyết định và ngày ký; hệ thống không ký thay.',
      'Danh sách không sửa được nữa. Đoàn được thành lập khi quyết định có số và ngày.',
    ],
    establishEffects: [
      'Đoàn được thành lập theo quyết định đã ký; số và ngày lấy từ bản đã ký.',
      'Mọi người trong danh sách có quyền theo nhiệm vụ trong Đoàn từ ngày quyết định.',
      'Danh sách không sửa được nữa ở đây.',
    ],
    number: 'Số quyết định',
    symbol: 'Ký hiệu',
    decidedOn: 'Ngày quyết định',
    signer: 'Người ký',
    signerMissing: 'Chọn người ký.',
    dayMissing: 'Nhập ngày quyết định.',
    activateEffects: [
      'Phân công được ghi là hoàn tất: mỗi thành viên có ít nhất một lĩnh vực.',
      'Từ nay Đoàn được tiến hành buổi làm việc.',
    ],
    dissolveEffects: [
      'Đoàn giải thể; các quyền theo nhiệm vụ trong Đoàn hết từ hôm nay.',
      'Mọi ý kiến chưa thống nhất phải đã được báo cáo UBND.',
    ],
  },
}

const en: typeof vi = {
  act: {
    signEffects: [
      'It is recorded who signed the decision and on which day; nothing is signed here.',
      'The members can no longer be changed. The team is set up when the decision has its number and day.',
    ],
    establishEffects: [
      'The team is set up by the signed decision; number and day are those of the paper.',
      'Everyone listed has the rights of the role in the Team from the day of the decision.',
      'The members can no longer be changed here.',
    ],
    number: 'Number of the decision',
    symbol: 'Symbol',
    decidedOn: 'Day of the decision',
    signer: 'Signer',
    signerMissing: 'Choose the signer.',
    dayMissing: 'Enter the day of the decision.',
    activateEffects: [
      'The assignment is recorded as complete: every member has at least one field.',
      'From now on the team may begin its sessions.',
    ],
    dissolveEffects: [
      'The team ends; the rights of its members end today.',
      'Every disagreement must have been referred to the People’s Committee.',
    ],
  },
}

export const acts = { vi, en }
