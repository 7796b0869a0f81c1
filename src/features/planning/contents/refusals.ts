import { defineRefusals } from '#kernel/decision.ts'

export const refusals = defineRefusals({
  CONTENTS_FIXED: {
    kind: 'conflict',
    source: 'CT-III-1a',
    vi: () =>
      'Nội dung kiểm tra đã chốt khi ban hành kế hoạch nên không sửa được. Nội dung phát sinh do Đoàn ghi trong phiếu kiểm tra.',
    en: () =>
      'The contents are kept as they were when the plan was issued. What comes up besides is written on the sheet by the Team.',
  },
  CONTENTS_EMPTY: {
    kind: 'invalid',
    field: 'items',
    vi: () => 'Hãy ghi ít nhất một nội dung kiểm tra.',
    en: () => 'Write at least one content.',
  },
  CONTENT_TEXT_REQUIRED: {
    kind: 'invalid',
    field: 'items',
    vi: () => 'Có nội dung chưa ghi lời. Hãy ghi, hoặc bỏ dòng đó.',
    en: () => 'A content has no words. Write them, or remove the line.',
  },
  CONTENT_CODE_TWICE: {
    kind: 'invalid',
    field: 'items',
    vi: ({ code }: { code: string }) => `Số thứ tự ${code} dùng cho hai nội dung. Hãy sửa một trong hai.`,
    en: ({ code }) => `Two contents are numbered ${code}. Change one of them.`,
  },
  CONTENT_PLACE_WRONG: {
    kind: 'invalid',
    field: 'items',
    vi: () => 'Nội dung con phải đứng sau nội dung mà nó thuộc về. Hãy tải lại trang và sửa lại.',
    en: () => 'A content stands below the one that it belongs to. Load the page again and correct it.',
  },
  THRESHOLD_FORM: {
    kind: 'invalid',
    field: 'items',
    vi: () => 'Mức cần đạt là một số, ví dụ 95 hoặc 99.5. Hãy sửa lại.',
    en: () => 'What is to be reached is a number, as 95 or 99.5. Correct it.',
  },
  BASIC_CONTENT_KEPT: {
    kind: 'invalid',
    field: 'items',
    vi: ({ names }: { names: readonly string[] }) =>
      `Kế hoạch nêu đây là nội dung cơ bản nên không bỏ khỏi danh mục được: ${names.join('; ')}.`,
    en: ({ names }: { names: readonly string[] }) =>
      `The plan calls these basic, so they stay in the list: ${names.join('; ')}.`,
  },
  CONTENT_PART_WRONG: {
    kind: 'invalid',
    field: 'items',
    vi: () => 'Có ý trả lời chưa ghi tên. Hãy ghi tên, hoặc bỏ ý đó.',
    en: () => 'A part of a content has no name. Write it, or remove the part.',
  },
  CONTENT_SOURCE_UNKNOWN: {
    kind: 'invalid',
    field: 'sources',
    vi: () =>
      'Có văn bản giao nhiệm vụ chưa ghi tên hoặc cơ quan ban hành, hoặc có nội dung gắn với văn bản, nhiệm vụ không còn trong bảng. Hãy sửa lại.',
    en: () =>
      'A paper that gives tasks has neither name nor issuer, or a content comes from one that is not in the table. Correct it.',
  },
  CONTENT_SOURCE_EMPTY: {
    kind: 'invalid',
    field: 'sources',
    source: 'KG-II-1',
    vi: ({ name }: { name: string }) =>
      `Kế hoạch được dẫn chưa có nhiệm vụ nào nên chưa có nội dung để kiểm tra: ${name}. Hãy ghi các nhiệm vụ của kế hoạch đó, rồi lấy làm nội dung.`,
    en: ({ name }) =>
      `The plan that is referred to has no tasks yet: ${name}. Write its tasks, then take them as contents.`,
  },
  CONTENT_NOT_IN_PAR_PLAN: {
    kind: 'invalid',
    field: 'items',
    source: 'NX-I-2-3',
    vi: ({ names }: { names: readonly string[] }) =>
      `${names.length} nội dung chưa gắn với nhiệm vụ trong kế hoạch CCHC của cấp trên: ${names.slice(0, 5).join('; ')}${names.length > 5 ? '; …' : '.'}`,
    en: ({ names }: { names: readonly string[] }) =>
      `Contents that come from no task of a reform plan: ${names.length} (${names.slice(0, 5).join('; ')}${names.length > 5 ? '; …' : ''}).`,
  },
  OUTLINE_LINK_UNKNOWN: {
    kind: 'invalid',
    field: 'links',
    vi: () => 'Có mục đề cương hoặc nội dung không còn trong kế hoạch này. Hãy tải lại trang và chọn lại.',
    en: () => 'An item of the outline, or a content, is not of this plan. Load the page again and choose anew.',
  },
})
