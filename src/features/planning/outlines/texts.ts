import type { RecordTexts } from '#kernel/words.ts'
import type { AnswerKind } from './rules.ts'

const vi = {
  title: 'Đề cương báo cáo',
  answer: {
    narrative: 'trình bày',
    number: 'số liệu',
    ratio: 'tỷ lệ',
    yesNo: 'có/không',
    list: 'danh sách',
    evidence: 'tài liệu kiểm chứng',
  } satisfies Record<AnswerKind, string>,
  conditional: 'nếu có',
  onlyFor: (kinds: string) => `Chỉ yêu cầu: ${kinds}`,
  questions: (n: number) => `${n} câu hỏi`,
  none: 'Kế hoạch chưa có đề cương. Khi có, dán vào đây để gửi kèm thông báo lịch.',
  noneReader: 'Kế hoạch này chưa có đề cương báo cáo.',
  add: 'Thêm đề cương',
  replace: 'Thay bằng đề cương mới',
  replaceNote: 'Báo cáo đang làm theo đề cương cũ vẫn giữ đề cương cũ.',
  name: 'Tên đề cương',
  nameMissing: 'Nhập tên đề cương.',
  items: 'Các mục',
  itemsHint:
    'Mỗi dòng một mục. Thụt vào một dấu tab hoặc hai dấu cách cho mỗi cấp. Số đầu dòng như “I.”, “1.2.”, “a)” được nhận ra.',
  itemsMissing: 'Nhập ít nhất một mục.',
  preview: 'Sẽ thành',
  kindsOf: 'Chỉ yêu cầu một số loại đơn vị',
  kindsHint: 'Không chọn loại nào: yêu cầu mọi đơn vị.',
  forItem: 'Mục',
  save: 'Lưu đề cương',
  cancel: 'Không lưu',
}

const en: typeof vi = {
  title: 'Outline of the report',
  answer: {
    narrative: 'narrative',
    number: 'figure',
    ratio: 'ratio',
    yesNo: 'yes/no',
    list: 'list',
    evidence: 'evidence',
  },
  conditional: 'if any',
  onlyFor: (kinds) => `Asked of: ${kinds}`,
  questions: (n) => `${n} questions`,
  none: 'The plan has no outline yet. Paste it here so that it goes with the schedule notice.',
  noneReader: 'This plan has no outline yet.',
  add: 'Add the outline',
  replace: 'Replace by a new outline',
  replaceNote: 'Reports begun on the old outline keep it.',
  name: 'Title of the outline',
  nameMissing: 'Enter the title.',
  items: 'Items',
  itemsHint: 'One item a line. A tab or two spaces for each depth. Leading “I.”, “1.2.”, “a)” are recognised.',
  itemsMissing: 'Enter at least one item.',
  preview: 'It becomes',
  kindsOf: 'Ask only some kinds of unit',
  kindsHint: 'None chosen: every unit is asked.',
  forItem: 'Item',
  save: 'Save the outline',
  cancel: 'Do not save',
}

export const texts = { vi, en }

/** Sentences of the record, after the name of who did it. */
export const recordTexts: RecordTexts<{ outline: 'addOutline' }> = {
  outline: {
    vi: { thing: 'Đề cương', acts: { addOutline: 'đã thêm đề cương báo cáo' } },
    en: { thing: 'Outline', acts: { addOutline: 'added a report outline' } },
  },
}
