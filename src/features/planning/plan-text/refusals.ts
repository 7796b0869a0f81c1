import { defineRefusals } from '#kernel/decision.ts'

/** Why a change of the text of a plan is not carried out. */
export const refusals = defineRefusals({
  BLOCK_CHANGED: {
    kind: 'conflict',
    vi: ({ text }: { text: string }) =>
      `Đoạn này vừa được sửa ở nơi khác, nay là: “${text}”. Chữ đang viết vẫn còn trong ô. Hãy sửa lại cho khớp rồi lưu.`,
    en: ({ text }) =>
      `Somebody else has just changed this paragraph; it now reads: “${text}”. Your words are still in the field; reconcile them and save.`,
  },
  BLOCK_GONE: {
    kind: 'conflict',
    vi: () => 'Đoạn này vừa được bỏ ở nơi khác. Hãy chép chữ cần giữ sang một đoạn khác.',
    en: () => 'Somebody else has just removed this paragraph; copy the words that you need into another one.',
  },
  FACT_GONE: {
    kind: 'conflict',
    vi: () => 'Dữ kiện này vừa được thay đổi ở nơi khác. Hãy tải lại trang để xem dữ kiện hiện nay.',
    en: () => 'Somebody else has just changed this fact; load the page again to see it as it is now.',
  },
  TEXT_TOO_LONG: {
    kind: 'invalid',
    vi: ({ signs }: { signs: number }) => `Đoạn quá dài: mỗi đoạn tối đa ${signs} chữ cái. Hãy tách thành nhiều đoạn.`,
    en: ({ signs }) => `The paragraph is too long (${signs} signs at most); split it.`,
  },
  NOTHING_TO_UNDO: {
    kind: 'conflict',
    vi: () => 'Không hoàn tác được: sau thay đổi đó đoạn này đã được sửa tiếp. Hãy sửa trực tiếp trên đoạn.',
    en: () => 'This cannot be undone: the paragraph has been changed since. Change the paragraph itself.',
  },
  ANSWER_OTHER: {
    kind: 'invalid',
    vi: () => 'Câu hỏi này không trả lời theo cách đó. Hãy tải lại trang rồi chọn một trong các cách trả lời được nêu.',
    en: () => 'This is no answer to that question. Load the page again and choose one of those offered.',
  },
  ANSWER_REASON_REQUIRED: {
    kind: 'invalid',
    field: 'reason',
    vi: () => 'Giữ nguyên chỗ này cần ghi lý do. Hãy ghi ngắn gọn vì sao giữ.',
    en: () => 'Leaving this as it is needs a reason. Say briefly why.',
  },
  DOUBT_WORDS_GONE: {
    kind: 'conflict',
    vi: ({ words }: { words: string }) =>
      `Trong văn bản không còn “${words}” ở câu này. Hãy xem câu ở trang soạn, rồi chọn “Giữ nguyên” nếu câu đã đúng.`,
    en: ({ words }) =>
      `The sentence no longer says “${words}”. Look at it in the editor, and keep it where it is right now.`,
  },
  DOUBT_ANSWERED: {
    kind: 'conflict',
    vi: () => 'Điểm này đã được trả lời. Hãy bấm “Xem lại” nếu muốn trả lời khác.',
    en: () => 'This has been answered already. Look at it again to answer otherwise.',
  },
  CITATION_STANDS: {
    kind: 'invalid',
    field: 'text',
    vi: ({ words }: { words: string }) => `Câu vẫn còn viện dẫn “${words}”. Hãy bỏ các chữ đó khỏi câu.`,
    en: ({ words }) => `The sentence still cites “${words}”. Take these words out of it.`,
  },
  CITATION_GONE: {
    kind: 'conflict',
    vi: ({ words }: { words: string }) =>
      `Văn bản không còn viện dẫn “${words}”, hoặc chỗ đó không nêu một phụ lục. Hãy tải lại trang để xem văn bản hiện nay.`,
    en: ({ words }) => `The text no longer cites “${words}”, or that names no annex. Load the page again.`,
  },
  NOTHING_TO_MAKE: {
    kind: 'conflict',
    vi: () =>
      'Kế hoạch chưa có dữ liệu để lập phụ lục này. Hãy chọn đơn vị, nhập thời gian hoặc đề cương trước, hoặc đính kèm tệp.',
    en: () => 'The plan has no data of this kind yet. Choose units, enter the period or the outline, or attach a file.',
  },
})
