const vi = {
  form: {
    parent: 'Đơn vị cấp trên',
    codeHint: 'Mã riêng của đơn vị, ví dụ mã định danh cơ quan hoặc chữ viết tắt: SNV.',
    nameHint:
      'Tên đầy đủ theo quyết định thành lập. “UBND xã …” được ghi thành “Ủy ban nhân dân xã …” như trên văn bản.',
    shortNameHint: 'Dùng trên lịch và danh sách; để trống thì dùng tên đầy đủ.',
    placeHint: 'Ghi trước ngày tháng của văn bản. Để trống thì lấy theo tên UBND hoặc theo cấp trên.',
    aliasesHint: 'Tên hay gặp trong kế hoạch, mỗi dòng một tên.',
    fromHint: 'Ngày thành lập hoặc ngày mang tên này: ngày/tháng/năm. Chưa rõ thì để hôm nay.',
    legalDocumentHint: 'Ví dụ: Nghị quyết số 12/NQ-HĐND.',
    toHint: 'Chỉ ghi với đơn vị đã kết thúc hoạt động: ngày hoạt động cuối cùng.',
  },
}

const en: typeof vi = {
  form: {
    parent: 'Parent unit',
    codeHint: 'The unit’s own code, such as its identifier or its abbreviation: SNV.',
    nameHint: 'The full name of the founding decision. “UBND xã …” becomes “Ủy ban nhân dân xã …”, as papers write it.',
    shortNameHint: 'For calendars and lists; left blank, the full name is used.',
    placeHint: 'Printed before the date of its papers. Left blank, it follows the committee’s name or the parent.',
    aliasesHint: 'Names met in plans, one on each line.',
    fromHint: 'The day of its founding or of this name: day/month/year. If unsure, leave today.',
    legalDocumentHint: 'For example: Nghị quyết số 12/NQ-HĐND.',
    toHint: 'Only for a unit that has ended: its last day.',
  },
}

export const form = { vi, en }
