import { defineRefusals } from '#kernel/decision.ts'

export const refusals = defineRefusals({
  PAPER_NOT_ISSUED: {
    kind: 'conflict',
    vi: () => 'Văn bản này chưa phát hành nên không cần đính chính. Hãy sửa trực tiếp trên dự thảo.',
    en: () => 'This paper has not been issued, so it needs no errata. Change its draft.',
  },
  PAPER_WITHOUT_NUMBER: {
    kind: 'conflict',
    vi: () =>
      'Văn bản này không có số của cơ quan ban hành nên không đính chính bằng công văn được. Biên bản, báo cáo sai thì các bên lập lại hoặc gửi lại.',
    en: () =>
      'This paper has no number of an issuing office, so no letter of errata can name it. Minutes and reports are made again.',
  },
  ERRATUM_PENDING: {
    kind: 'conflict',
    vi: () =>
      'Văn bản này đang có một công văn đính chính chưa ban hành. Hãy bổ sung vào công văn đó, hoặc chờ ban hành rồi lập công văn khác.',
    en: () => 'A letter of errata on this paper is not issued yet. Add to it, or wait until it is issued.',
  },
  FORM_ONLY_UNCONFIRMED: {
    kind: 'invalid',
    field: 'formOnly',
    vi: () =>
      'Công văn đính chính chỉ dùng cho sai sót về thể thức, kỹ thuật trình bày, thủ tục ban hành. Hãy đánh dấu xác nhận; nếu sai nội dung, hãy sửa đổi hoặc thay thế văn bản.',
    en: () =>
      'A letter of errata is for faults of form and of issue only. Confirm it; wrong content is put right by a paper that amends or replaces this one.',
  },
  ERRATUM_REASON_REQUIRED: {
    kind: 'invalid',
    field: 'reason',
    vi: () => 'Hãy nêu lý do đính chính.',
    en: () => 'Say why it has to be put right.',
  },
  PLACES_REQUIRED: {
    kind: 'invalid',
    field: 'places',
    vi: () => 'Hãy ghi ít nhất một chỗ cần đính chính.',
    en: () => 'Give at least one place to put right.',
  },
  PLACE_INCOMPLETE: {
    kind: 'invalid',
    field: 'places',
    vi: ({ place }: { place: number }) =>
      `Chỗ thứ ${place} chưa đủ: hãy ghi vị trí, nội dung đã ghi và nội dung sửa lại.`,
    en: ({ place }) =>
      `Place ${place} is incomplete: say where it stands, what is written there and what it is to say.`,
  },
  PLACE_UNCHANGED: {
    kind: 'invalid',
    field: 'places',
    vi: ({ place }: { place: number }) =>
      `Chỗ thứ ${place} có nội dung sửa lại giống hệt nội dung đã ghi. Hãy sửa hoặc xóa chỗ này.`,
    en: ({ place }) => `Place ${place} is to say what it says already. Change it or take it away.`,
  },
})
