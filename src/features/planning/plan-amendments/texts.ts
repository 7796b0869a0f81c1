import type { RecordTexts } from '#kernel/words.ts'

const vi = {
  editions: 'Các lần ban hành',
  first: 'Ban hành lần đầu',
  amendment: (count: number) => `Sửa đổi, bổ sung lần ${count}`,
  inForce: 'đang áp dụng',
  read: 'Xem nội dung lần này',
  readInForce: 'Xem nội dung đang áp dụng',
  open: 'Mở bản sửa đổi',
  amend: 'Sửa đổi, bổ sung',
  effects: [
    'Một bản sao của kế hoạch được mở để sửa; kế hoạch đang áp dụng giữ nguyên.',
    'Bản sửa đổi được trình, ký, cấp số như kế hoạch. Khi ban hành, nội dung mới được áp dụng; cuộc kiểm tra đã lập vẫn giữ nguyên.',
  ],
  reason: 'Lý do sửa đổi, bổ sung',
  symbol: 'Ký hiệu văn bản',
  symbolHint: 'Ví dụ KH-UBND; nếu sửa đổi bằng quyết định thì QĐ-UBND.',
  confirm: 'Mở bản sửa đổi',
  tab: 'Sửa đổi, bổ sung',
  amends: 'Kế hoạch được sửa đổi',
  whichEdition: (count: number) => `Sửa đổi, bổ sung lần ${count}`,
  changes: 'Nội dung sửa đổi, bổ sung',
  changesNote: 'Danh mục này được lập từ những chỗ đã sửa trong văn bản và in thành văn bản sửa đổi.',
  noChanges: 'Chưa có câu nào được sửa. Hãy mở văn bản để soạn.',
  noneYet: 'Chưa có câu nào được sửa.',
  write: 'Soạn bản sửa đổi',
  toPlan: 'Về kế hoạch',
  editionTitle: (edition: number) =>
    edition === 1 ? 'Nội dung ban hành lần đầu' : `Nội dung sau sửa đổi, bổ sung lần ${edition - 1}`,
  inForceNote: 'Nội dung đang áp dụng, đã gộp các lần sửa đổi, bổ sung. Bản có giá trị là các văn bản đã ký.',
  formerNote: 'Bản này đã được thay bằng bản sửa đổi, bổ sung và không còn áp dụng.',
  plans: 'Kế hoạch kiểm tra',
}

const en: typeof vi = {
  editions: 'Editions',
  first: 'First issue',
  amendment: (count) => `Amendment ${count}`,
  inForce: 'in force',
  read: 'Read this edition',
  readInForce: 'Read what is in force',
  open: 'Open the amendment',
  amend: 'Amend',
  effects: [
    'A copy of the plan is opened to be changed; the plan in force stays as it is.',
    'The amendment is submitted, signed and numbered like a plan. With its issue the new text is in force; inspections already set up stay.',
  ],
  reason: 'Reason of the amendment',
  symbol: 'Symbol of the paper',
  symbolHint: 'For example KH-UBND; QĐ-UBND where a decision amends it.',
  confirm: 'Open the amendment',
  tab: 'Amendment',
  amends: 'Plan that is amended',
  whichEdition: (count) => `Amendment ${count}`,
  changes: 'What is amended',
  changesNote: 'The list is made of what was changed in the text, and is printed as the amending paper.',
  noChanges: 'No sentence has been changed yet. Open the text to write.',
  noneYet: 'No sentence has been changed yet.',
  write: 'Write the amendment',
  toPlan: 'Back to the plan',
  editionTitle: (edition) => (edition === 1 ? 'As first issued' : `After amendment ${edition - 1}`),
  inForceNote: 'What is in force, with all amendments in it. What counts are the papers that were signed.',
  formerNote: 'This edition was replaced by an amendment and is no longer in force.',
  plans: 'Inspection plans',
}

export const texts = { vi, en }

/** Sentences of the record, after the name of who did it. */
export const recordTexts: RecordTexts<{ plan: 'openAmendment' | 'takeAmendment' }> = {
  plan: {
    vi: {
      acts: {
        openAmendment: 'đã mở bản sửa đổi, bổ sung kế hoạch',
        takeAmendment: 'đã áp dụng nội dung sửa đổi, bổ sung vào kế hoạch',
      },
    },
    en: {
      acts: {
        openAmendment: 'opened an amendment of the plan',
        takeAmendment: 'put an amendment of the plan into force',
      },
    },
  },
}
