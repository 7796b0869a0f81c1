import type { RecordTexts } from '#kernel/words.ts'
import type { ConclusionArtefact } from './rules.ts'
import { choiceTexts, settingTexts, topicTexts } from './texts/settings.ts'

export { findingKindTexts } from './texts/settings.ts'

const vi = {
  title: 'Quy định của kế hoạch',
  lead: 'Những điểm mỗi địa phương quy định khác nhau, đọc từ chính câu chữ của kế hoạch. Điểm kế hoạch không nêu thì theo mức chung.',
  topic: topicTexts.vi,
  setting: settingTexts.vi,
  choice: choiceTexts.vi,
  artefact: {
    conclusionNotice: 'thông báo kết luận',
    preliminaryConclusion: 'kết luận sơ bộ',
    headRemarks: 'nhận xét, đánh giá của Trưởng đoàn',
    doneLists: 'danh sách những mặt làm được, chưa làm được',
    remedyDirective: 'văn bản chỉ đạo khắc phục',
    indexSubmission: 'xác định Chỉ số CCHC',
    resultReport: 'báo cáo kết quả kiểm tra',
  } satisfies Record<ConclusionArtefact['artefact'], string>,
  level: { inspection: 'mỗi cuộc', round: 'mỗi đợt', plan: 'cả kế hoạch' } satisfies Record<
    ConclusionArtefact['level'],
    string
  >,
  yes: 'Có',
  no: 'Không',
  days: (days: number) => `${days} ngày`,
  typed: 'Nhập từng lần',
  nothing: 'Chưa nêu',
  everyKind: 'Mọi loại đơn vị',
  everyKindHint: 'Không chọn loại nào nghĩa là mọi loại đơn vị.',
  settingColumn: 'Nội dung',
  valueColumn: 'Quy định',
  sourceColumn: 'Căn cứ trong kế hoạch',
  initial: 'Kế hoạch không nêu; theo mức chung',
  byPerson: 'Do cơ quan đầu mối đặt',
  byProfile: 'Theo mẫu, kế hoạch chưa có câu này',
  unread: (settings: number) => `Ghi nhận, phần mềm chưa áp dụng (${settings})`,
  edit: 'Sửa',
  editLabel: (setting: string) => `Sửa: ${setting}`,
  value: 'Quy định mới',
  source: 'Căn cứ',
  sourceHint: 'Câu của kế hoạch hoặc văn bản quy định điều này.',
  sourceMissing: 'Ghi câu hoặc văn bản làm căn cứ.',
  valueMissing: 'Chọn một nội dung.',
  wholeDays: 'Nhập số nguyên từ 0 đến 365, hoặc để trống.',
  wholeCount: 'Nhập số nguyên, hoặc để trống.',
  eachLine: 'Mỗi nội dung một dòng.',
  save: 'Lưu',
  cancel: 'Không lưu',
}

const en: typeof vi = {
  title: 'Rules of the plan',
  lead: 'What differs among localities, read from the words of the plan itself. Where the plan is silent, the common rule stands.',
  topic: topicTexts.en,
  setting: settingTexts.en,
  choice: choiceTexts.en,
  artefact: {
    conclusionNotice: 'conclusion notice',
    preliminaryConclusion: 'preliminary conclusion',
    headRemarks: 'remarks of the team head',
    doneLists: 'lists of done and not done',
    remedyDirective: 'directive on remedies',
    indexSubmission: 'index submission',
    resultReport: 'result report',
  },
  level: { inspection: 'each inspection', round: 'each round', plan: 'the whole plan' },
  yes: 'Yes',
  no: 'No',
  days: (days) => `${days} ${days === 1 ? 'day' : 'days'}`,
  typed: 'Typed each time',
  nothing: 'Not said',
  everyKind: 'Every kind of unit',
  everyKindHint: 'None chosen means every kind of unit.',
  settingColumn: 'Setting',
  valueColumn: 'Rule',
  sourceColumn: 'Words of the plan',
  initial: 'The plan is silent; the common rule stands',
  byPerson: 'Set by the focal agency',
  byProfile: 'From a ready profile; the plan has no such sentence',
  unread: (settings) => `Kept, not yet applied by the software (${settings})`,
  edit: 'Change',
  editLabel: (setting) => `Change: ${setting}`,
  value: 'New rule',
  source: 'Basis',
  sourceHint: 'The sentence of the plan, or the document, that says so.',
  sourceMissing: 'Give the sentence or document that it rests on.',
  valueMissing: 'Choose one.',
  wholeDays: 'Enter whole days from 0 to 365, or leave it empty.',
  wholeCount: 'Enter a whole number, or leave it empty.',
  eachLine: 'One a line.',
  save: 'Save',
  cancel: 'Do not save',
}

export const texts = { vi, en }

/** Sentences of the record, after the name of who did it. */
export const recordTexts: RecordTexts<{ plan: 'setProfile' }> = {
  plan: {
    vi: { acts: { setProfile: 'đã đổi một quy định của kế hoạch' } },
    en: { acts: { setProfile: 'changed a rule of the plan' } },
  },
}
