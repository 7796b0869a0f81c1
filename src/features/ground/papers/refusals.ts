import { defineRefusals } from '#kernel/decision.ts'

export const refusals = defineRefusals({
  PAPER_NOT_FOUND: {
    kind: 'not-found',
    vi: () => 'Không tìm thấy văn bản này. Hãy quay lại danh sách và chọn lại.',
    en: () => 'This paper was not found. Go back to the list and choose again.',
  },
  SIGNER_MISSING: {
    kind: 'invalid',
    source: 'TN-SIG-1',
    vi: () => 'Văn bản chưa có người ký. Hãy chọn người ký và chức vụ của người đó.',
    en: () => 'The paper has no signer yet. Choose the signer and the post held.',
  },
  SIGN_AUTHORITY_MISMATCH: {
    kind: 'invalid',
    source: 'CT-SIG-1',
    vi: ({ lines, signer }: { lines: string; signer: string }) =>
      `Thẩm quyền ký “${lines}” không phù hợp với chức vụ của ${signer} hoặc với loại văn bản. Cấp trưởng tự ký, cấp phó ký KT., người được giao ký TL. hoặc TUQ.; quyết định của cá nhân người đứng đầu không ghi TM. Hãy chọn lại thẩm quyền ký hoặc người ký.`,
    en: ({ lines, signer }: { lines: string; signer: string }) =>
      `The authority “${lines}” does not fit the post of ${signer} or this type of paper. A head signs himself, a deputy KT., a subordinate TL. or TUQ.; a head's personal decision carries no TM. Choose another authority or signer.`,
  },
  SIGNED_IN_FUTURE: {
    kind: 'invalid',
    source: 'ND30-K13',
    vi: () => 'Ngày ký ở sau hôm nay. Hãy ghi đúng ngày trên văn bản đã ký.',
    en: () => 'The day of signing lies after today. Enter the day on the signed paper.',
  },
  ISSUED_IN_FUTURE: {
    kind: 'invalid',
    source: 'ND30-D5',
    vi: () => 'Ngày ban hành ở sau hôm nay. Hãy ghi đúng ngày văn thư đã cấp.',
    en: () => 'The day of issue lies after today. Enter the day given by the records office.',
  },
  DOC_NUMBER_MISSING: {
    kind: 'invalid',
    source: 'QN-HDR-1',
    vi: () =>
      'Văn bản chưa có số. Hãy lấy số ở văn thư (hệ thống quản lý văn bản) rồi nhập vào; phần mềm không tự đặt số.',
    en: () =>
      'The paper has no number yet. Get it from the records office and enter it; this program never makes one up.',
  },
  DOC_NUMBER_INVALID: {
    kind: 'invalid',
    source: 'ND30-Y2',
    vi: ({ number }: { number: string }) =>
      `“${number}” không phải số văn bản. Số gồm chữ số Ả Rập, có thể thêm một chữ cái (ví dụ 12 hoặc 12a); hãy nhập lại theo sổ văn bản đi.`,
    en: ({ number }: { number: string }) =>
      `“${number}” is no paper number. It has Arabic digits and at most one letter (12 or 12a); enter it as in the register.`,
  },
  DUPLICATE_DOC_NUMBER: {
    kind: 'conflict',
    source: 'CT-HDR-1',
    vi: ({ number, takenBy }: { number: string; takenBy: string }) =>
      `Số ${number} trong năm này đã dùng cho “${takenBy}”. Hãy xem lại sổ văn bản đi và nhập số đúng.`,
    en: ({ number, takenBy }: { number: string; takenBy: string }) =>
      `Number ${number} is already used this year by “${takenBy}”. Look at the register and enter the right one.`,
  },
  SYMBOL_INVALID: {
    kind: 'invalid',
    source: 'ND30-Y4',
    vi: ({ symbol }: { symbol: string }) =>
      `Ký hiệu “${symbol}” không đúng với loại văn bản. Hãy ghi dạng LOẠI-CƠ QUAN, ví dụ KH-UBND; công văn ghi CƠ QUAN-ĐƠN VỊ, ví dụ SNV-CCHC.`,
    en: ({ symbol }: { symbol: string }) =>
      `The symbol “${symbol}” does not fit the type of paper. Write TYPE-BODY, as KH-UBND; letters write BODY-DRAFTER, as SNV-CCHC.`,
  },
  RECIPIENTS_MISSING: {
    kind: 'invalid',
    source: 'CT-HDR-1',
    vi: () => 'Văn bản chưa có nơi nhận. Hãy ghi ít nhất một nơi nhận trước khi ban hành.',
    en: () => 'The paper has no recipients. Enter at least one before it is issued.',
  },
})
