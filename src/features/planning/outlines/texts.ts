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
  change: 'Sửa đề cương',
  changeNote:
    'Đơn vị đã nhận thông báo lịch vẫn báo cáo theo đề cương trước; thông báo ban hành sau dùng đề cương mới.',
  name: 'Tên đề cương',
  nameMissing: 'Nhập tên đề cương.',
  items: 'Các mục',
  itemsHint:
    'Mỗi dòng một mục. Thụt vào một dấu tab hoặc hai dấu cách cho mỗi cấp. Số đầu dòng như “I.”, “1.2.”, “a)” được nhận ra.',
  itemsMissing: 'Nhập ít nhất một mục.',
  asked: 'Nội dung yêu cầu của từng mục',
  askedHint: 'Cách trả lời được đoán từ câu chữ của mục. Hãy xem lại và sửa chỗ chưa đúng trước khi lưu.',
  item: 'Mục',
  kinds: 'Cách trả lời',
  kindsMissing: (lines: string) => `Chọn cách trả lời của: ${lines}.`,
  applies: 'Đơn vị trả lời',
  everyUnit: 'Mọi đơn vị',
  appliesHint: 'Không chọn loại nào: mọi đơn vị.',
  compulsory: 'Bắt buộc',
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
  change: 'Correct the outline',
  changeNote: 'Units that have had their notice keep the earlier outline; notices issued from now on use the new one.',
  name: 'Title of the outline',
  nameMissing: 'Enter the title.',
  items: 'Items',
  itemsHint: 'One item a line. A tab or two spaces for each depth. Leading “I.”, “1.2.”, “a)” are recognised.',
  itemsMissing: 'Enter at least one item.',
  asked: 'What each item asks',
  askedHint:
    'How an item is answered is guessed from its words. Look through it and correct what is wrong before saving.',
  item: 'Item',
  kinds: 'Answered by',
  kindsMissing: (lines) => `Choose how this is answered: ${lines}.`,
  applies: 'Answered by units',
  everyUnit: 'Every unit',
  appliesHint: 'None chosen: every unit.',
  compulsory: 'Compulsory',
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
