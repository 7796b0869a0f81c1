import { defineRefusals } from '#kernel/decision.ts'

export const refusals = defineRefusals({
  SHEET_CLOSED: {
    kind: 'conflict',
    vi: () =>
      'Phiếu kiểm tra chỉ ghi được từ khi bắt đầu buổi làm việc đến khi tổng hợp xong. Nội dung vừa ghi vẫn còn trên máy.',
    en: () =>
      'The sheet is written from the beginning of the session until the results are consolidated. What you wrote is still on this device.',
  },
  ITEM_NOT_ON_SHEET: {
    kind: 'invalid',
    field: 'entries',
    vi: () => 'Nội dung này không có trong phiếu của cuộc kiểm tra. Hãy tải lại trang.',
    en: () => 'This content is not on the sheet of the inspection. Load the page again.',
  },
  CONTENT_NOT_ASSIGNED: {
    kind: 'forbidden',
    field: 'entries',
    source: ['CT-IV-1-4', 'QN-III-3-3'],
    vi: ({ item }: { item: string }) =>
      `Nội dung “${item}” được phân công cho người khác. Hãy đề nghị Trưởng đoàn phân công lại.`,
    en: ({ item }) => `“${item}” is assigned to somebody else. Ask the head of the Team to assign it to you.`,
  },
  CONFLICT_OF_INTEREST: {
    kind: 'conflict',
    field: 'accountIds',
    source: 'CT-I-2a-1',
    vi: ({ names }: { names: readonly string[] }) =>
      `Đơn vị được kiểm tra là cơ quan đang hoặc vừa công tác, hay cấp trên, cấp dưới của cơ quan đó: ${names.join(', ')}. Hãy phân công người khác, hoặc Trưởng đoàn ghi lý do vẫn phân công.`,
    en: ({ names }: { names: readonly string[] }) =>
      `The inspected unit is the own agency, lately or now, or stands above or below it: ${names.join(', ')}. Assign somebody else, or let the head of the Team say why all the same.`,
  },
  CONFLICT_IN_SURPRISE: {
    kind: 'conflict',
    field: 'accountId',
    source: 'CT-I-2a-1',
    vi: ({ name }: { name: string }) =>
      `Kiểm tra đột xuất không phân công người có quan hệ công tác với đơn vị được kiểm tra: ${name}. Hãy phân công người khác.`,
    en: ({ name }) => `In a surprise inspection nobody examines the own agency: ${name}. Assign somebody else.`,
  },
  WAIVER_REASON_REQUIRED: {
    kind: 'invalid',
    field: 'reason',
    vi: () => 'Hãy ghi lý do vẫn phân công. Lý do được lưu trong nhật ký.',
    en: () => 'Say why all the same. The reason stands in the record.',
  },
  ONLY_HEAD_DECIDES: {
    kind: 'forbidden',
    field: 'entries',
    vi: () => 'Kết quả của Đoàn do Trưởng đoàn quyết định; Thư ký chỉ ghi dự thảo.',
    en: () => 'The head of the Team decides its result; the secretary only drafts it.',
  },
  NA_REASON_REQUIRED: {
    kind: 'invalid',
    field: 'entries',
    source: 'CT-II-0',
    vi: () => 'Hãy ghi lý do nội dung này không áp dụng cho đơn vị.',
    en: () => 'Say why the content does not apply to the unit.',
  },
  SHEET_NUMBER_FORM: {
    kind: 'invalid',
    field: 'entries',
    vi: () => 'Số liệu chỉ gồm chữ số và dấu thập phân, ví dụ 95 hoặc 99.5. Hãy sửa lại.',
    en: () => 'A figure is digits with a decimal point, as 95 or 99.5. Correct it.',
  },
  CONTENTS_UNCONFIRMED: {
    kind: 'conflict',
    vi: () =>
      'Kế hoạch chưa có danh mục nội dung kiểm tra nên chưa có phiếu. Cơ quan đầu mối xác nhận danh mục ở trang kế hoạch.',
    en: () =>
      'The contents of the plan are not confirmed yet, so there is no sheet. The focal agency confirms them on the page of the plan.',
  },
})
