import { defineRefusals } from '#kernel/decision.ts'

type Words = Readonly<Record<string, readonly [vi: string, en: string]>>

const PAPERS: Words = {
  plan: ['kế hoạch', 'plan'],
  detailedPlan: ['kế hoạch kiểm tra chi tiết', 'detailed plan'],
  teamDecision: ['quyết định thành lập Đoàn', 'decision on the Team'],
  scheduleNotice: ['thông báo lịch kiểm tra', 'schedule notice'],
  conclusion: ['thông báo kết luận', 'conclusion notice'],
  varianceReport: ['báo cáo giải trình', 'variance report'],
  erratum: ['công văn đính chính', 'letter of errata'],
}
const HOLDING: Words = {
  chair: ['Chủ tịch UBND', 'the chair of the People’s Committee'],
  viceChair: ['Phó Chủ tịch UBND', 'a vice-chair'],
  focalHead: ['người đứng đầu cơ quan đầu mối', 'the head of the focal agency'],
  teamHead: ['Trưởng đoàn', 'the head of the Team'],
}
const vi = (words: Words, code: string) => words[code]?.[0] ?? code
const en = (words: Words, code: string) => words[code]?.[1] ?? code
const anyOf = (language: 'vi' | 'en', names: readonly string[]) =>
  new Intl.ListFormat(language, { type: 'disjunction' }).format(names)

/** Refusals of the life that all official papers share. */
export const refusals = defineRefusals({
  RETURN_REASON_REQUIRED: {
    kind: 'invalid',
    field: 'reason',
    vi: () => 'Hãy nêu nội dung cần sửa hoặc bổ sung.',
    en: () => 'Say what must be changed or completed.',
  },
  SIGNATURE_OF_ANOTHER: {
    kind: 'forbidden',
    field: 'signerId',
    vi: () =>
      'Chữ ký do chính người ký xác nhận, hoặc do văn thư không phải người trình ghi nhận từ bản đã ký. Hãy chuyển việc này cho một trong hai người.',
    en: () =>
      'A signature is confirmed by the signer, or recorded from the signed paper by a clerk who did not submit it. Pass it to one of them.',
  },
  SIGN_AUTHORITY_MISMATCH: {
    kind: 'invalid',
    field: 'signerId',
    source: 'CT-SIG-1',
    vi: ({ paper, holding }: { paper: string; holding: readonly string[] }) =>
      `Người được chọn không có thẩm quyền ký ${vi(PAPERS, paper)} vào ngày ký. Hãy chọn ${anyOf(
        'vi',
        holding.map((code) => vi(HOLDING, code)),
      )}.`,
    en: ({ paper, holding }: { paper: string; holding: readonly string[] }) =>
      `The chosen person may not sign the ${en(PAPERS, paper)} on that day. Choose ${anyOf(
        'en',
        holding.map((code) => en(HOLDING, code)),
      )}.`,
  },
  SIGN_DAY_WRONG: {
    kind: 'invalid',
    field: 'signedOn',
    vi: () => 'Ngày ký không được sau hôm nay. Hãy nhập ngày ký thật, có thể là ngày đã qua.',
    en: () => 'The day of the signature lies after today. Enter the true day; it may be a past one.',
  },
  SIGNER_IS_AUTHOR: {
    kind: 'forbidden',
    field: 'signerId',
    vi: () => 'Người trình và người ký phải là hai người khác nhau. Hãy để người khác ký.',
    en: () => 'Who submits and who signs must be two people. Let someone else sign.',
  },
  SIGNED_COPY_REQUIRED: {
    kind: 'conflict',
    vi: () =>
      'Chữ ký do văn thư ghi nhận nên cần có bản đã ký kèm theo trước khi ban hành. Hãy đính kèm bản đã ký, hoặc để chính người ký xác nhận.',
    en: () =>
      'A clerk recorded this signature, so the signed copy must be attached before the paper is issued. Attach it, or let the signer confirm it himself.',
  },
  ENDING_PAPER_REQUIRED: {
    kind: 'invalid',
    field: 'document',
    vi: () =>
      'Văn bản đã ban hành thì hủy bằng văn bản của cấp có thẩm quyền. Hãy ghi tên, số, ký hiệu và ngày của văn bản đó.',
    en: () =>
      'What has been issued is cancelled by a paper of whoever may decide it. Give its name, number, symbol and day.',
  },
  ENDING_COPY_REQUIRED: {
    kind: 'conflict',
    vi: () => 'Chưa có bản đã ký của văn bản hủy. Hãy đính kèm rồi bấm lại.',
    en: () => 'The signed copy of the cancelling paper is missing. Attach it and press again.',
  },
  PROPOSAL_NUMBER_INVALID: {
    kind: 'invalid',
    field: 'proposalNumber',
    vi: () => 'Số, ký hiệu của tờ trình cần có dạng 12/TTr-SNV. Nếu tờ trình không có số, hãy để trống cả số và ngày.',
    en: () =>
      'Number and symbol of the submission look like 12/TTr-SNV. Where it has no number, leave number and day empty.',
  },
  PROPOSAL_DAY_WRONG: {
    kind: 'invalid',
    field: 'proposalOn',
    vi: () => 'Hãy nhập ngày của tờ trình, không sau hôm nay.',
    en: () => 'Enter the day of the submission, not after today.',
  },
  DOC_NUMBER_MISSING: {
    kind: 'invalid',
    field: 'number',
    source: 'QN-HDR-1',
    vi: ({ paper }: { paper: string }) =>
      `Chưa có số của ${vi(PAPERS, paper)}. Hãy nhập số do văn thư cấp; hệ thống không tự đặt số.`,
    en: ({ paper }) =>
      `The ${en(PAPERS, paper)} has no number. Enter the number given by the records desk; the system never makes one up.`,
  },
  DOC_NUMBER_INVALID: {
    kind: 'invalid',
    field: 'number',
    source: 'ND30-Y2',
    vi: ({ number }: { number: string }) =>
      `“${number}” không phải số văn bản. Số gồm chữ số Ả Rập, có thể thêm một chữ cái (ví dụ 12 hoặc 12a). Hãy nhập lại theo sổ văn bản đi.`,
    en: ({ number }) =>
      `“${number}” is no paper number. It has Arabic digits and at most one letter (12 or 12a); enter it as in the register.`,
  },
  DUPLICATE_DOC_NUMBER: {
    kind: 'conflict',
    field: 'number',
    source: 'CT-HDR-1',
    vi: ({ paper, number, symbol }: { paper: string; number: string; symbol: string }) =>
      `Số ${number}/${symbol} đã dùng cho một ${vi(PAPERS, paper)} khác trong năm. Hãy đối chiếu với văn thư.`,
    en: ({ paper, number, symbol }) =>
      `The number ${number}/${symbol} is already used by another ${en(PAPERS, paper)} of the year. Check with the records desk.`,
  },
  ISSUE_DAY_WRONG: {
    kind: 'invalid',
    field: 'issuedOn',
    source: 'ND30-D5',
    vi: () => 'Ngày ban hành phải từ ngày ký đến hôm nay. Hãy nhập ngày ghi trên văn bản đã ký.',
    en: () => 'The day of issue must lie between the signing and today. Enter the day on the signed paper.',
  },
})
