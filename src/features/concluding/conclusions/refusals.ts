import { defineRefusals } from '#kernel/decision.ts'

export const refusals = defineRefusals({
  NOT_CONSOLIDATING: {
    kind: 'conflict',
    vi: () =>
      'Cuộc kiểm tra chưa chuyển sang tổng hợp nên chưa trình được kết luận. Hãy chuyển sang bước tổng hợp trước.',
    en: () =>
      'The inspection is not being consolidated yet, so the conclusion cannot be submitted. Go on to consolidation first.',
  },
  RESULTS_REQUIRED: {
    kind: 'invalid',
    field: 'results',
    vi: () => 'Hãy ghi phần kết quả đạt được của thông báo kết luận.',
    en: () => 'Write the part on results achieved.',
  },
  HEAD_ASSESSMENT_REQUIRED: {
    kind: 'invalid',
    field: 'headAssessment',
    source: 'CT-I-1b-1',
    vi: () => 'Kết luận kiểm tra định kỳ phải đánh giá vai trò, trách nhiệm của người đứng đầu. Hãy ghi phần này.',
    en: () => 'A periodic conclusion must assess the responsibility of the head of the unit. Write that part.',
  },
  FINDINGS_OPEN: {
    kind: 'conflict',
    vi: ({ count }: { count: number }) =>
      `Còn ${count} phát hiện chưa được xác nhận hoặc chưa giải quyết ý kiến của đơn vị. Hãy xử lý trước khi trình.`,
    en: ({ count }) => `${count} findings are unconfirmed or contested. Deal with them before submitting.`,
  },
  REMEDY_RECIPIENT_REQUIRED: {
    kind: 'invalid',
    field: 'remedyRecipient',
    source: 'CT-I-2d-2',
    vi: () => 'Hãy ghi nơi nhận báo cáo kết quả khắc phục.',
    en: () => 'Say who receives the remedy report.',
  },
  RETURN_REASON_REQUIRED: {
    kind: 'invalid',
    field: 'reason',
    vi: () => 'Hãy nêu nội dung cần sửa.',
    en: () => 'Say what must be changed.',
  },
  SIGN_AUTHORITY_MISMATCH: {
    kind: 'invalid',
    field: 'signerId',
    source: 'CT-SIG-1',
    vi: () =>
      'Người được chọn không có thẩm quyền ký thông báo kết luận vào ngày ký. Hãy chọn Trưởng đoàn, lãnh đạo UBND hoặc người đứng đầu cơ quan đầu mối.',
    en: () =>
      'The chosen person may not sign the notice on that day. Choose the team head, a leader of the People’s Committee or the head of the focal agency.',
  },
  SIGNER_IS_AUTHOR: {
    kind: 'forbidden',
    field: 'signerId',
    vi: () => 'Người trình và người ký phải là hai người khác nhau. Hãy để người khác ký.',
    en: () => 'Who submits and who signs must be two people. Let someone else sign.',
  },
  DOC_NUMBER_MISSING: {
    kind: 'invalid',
    field: 'number',
    source: 'QN-HDR-1',
    vi: () => 'Chưa có số của thông báo kết luận. Hãy nhập số do văn thư cấp.',
    en: () => 'The notice has no number. Enter the number given by the records desk.',
  },
  DUPLICATE_DOC_NUMBER: {
    kind: 'conflict',
    field: 'number',
    source: 'CT-HDR-1',
    vi: ({ number, symbol }: { number: string; symbol: string }) =>
      `Số ${number}/${symbol} đã dùng cho một thông báo khác trong năm. Hãy kiểm tra lại với văn thư.`,
    en: ({ number, symbol }) =>
      `The number ${number}/${symbol} is already used this year. Check with the records desk.`,
  },
  ISSUE_DAY_WRONG: {
    kind: 'invalid',
    field: 'issuedOn',
    vi: () => 'Ngày ban hành phải từ ngày ký đến hôm nay. Hãy nhập ngày ghi trên văn bản đã ký.',
    en: () => 'The day of issue must lie between the signing and today. Enter the day on the signed paper.',
  },
})
