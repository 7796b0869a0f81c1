import { defineRefusals } from '#kernel/decision.ts'

export const refusals = defineRefusals({
  PEOPLE_NOT_ASKED: {
    kind: 'conflict',
    source: ['QN-II-2c-2', 'TN-II-1c'],
    vi: () =>
      'Hình thức và nội dung của cuộc kiểm tra này không gồm kiểm tra công vụ hay kiểm tra từng người, nên không ghi thông tin cá nhân. Hãy ghi kết quả ở Phiếu kiểm tra.',
    en: () =>
      'Neither the form nor the contents of this inspection look at single people, so nothing of theirs is written down. Write on the sheet.',
  },
  ABSENCE_REASON_REQUIRED: {
    kind: 'invalid',
    field: 'reason',
    source: 'CT-III-2a-2',
    vi: () => 'Hãy ghi lý do vắng mặt. Nếu đơn vị không nêu được lý do, chọn “Vắng không có lý do”.',
    en: () => 'Say why the person is away. Where nobody can say so, choose “Away without reason”.',
  },
  PERSON_NOT_SAME: {
    kind: 'invalid',
    field: 'name',
    vi: ({ name }: { name: string }) =>
      `Đã chọn “${name}” trong danh sách của đơn vị, khác với tên ghi. Hãy sửa tên, hoặc bỏ chọn trong danh sách.`,
    en: ({ name }) => `“${name}” was chosen from the unit’s list, which is not who is written. Correct one of them.`,
  },
  COUNT_NOT_YET: {
    kind: 'invalid',
    field: 'countedOn',
    vi: () => 'Ngày đếm không sau hôm nay. Hãy chọn ngày khác.',
    en: () => 'The day of the count cannot be after today: choose another.',
  },
  TEST_NOT_ASKED: {
    kind: 'conflict',
    field: 'tasks',
    source: 'TN-II-1c',
    vi: () =>
      'Kế hoạch không yêu cầu kiểm tra thực tế ứng dụng công nghệ thông tin của từng người. Hãy bỏ phần này rồi lưu.',
    en: () => 'The plan asks for no test of what people can do with their software. Leave that part out.',
  },
  DESK_COUNT_DIFFERS: {
    kind: 'invalid',
    field: 'onRoll',
    source: 'CT-III-2a-2',
    vi: ({ onRoll, sum }: { onRoll: number; sum: number }) =>
      `Có mặt và vắng cộng lại là ${sum}, danh sách có ${onRoll}. Hãy đếm lại, hoặc ghi chú lý do khác nhau.`,
    en: ({ onRoll, sum }) =>
      `Present and away come to ${sum}, ${onRoll} are on the list. Count again, or note why they differ.`,
  },
})
