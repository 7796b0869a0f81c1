import { formNames } from '#features/planning/plans/texts/forms.ts'
import { subjectNames } from '#features/planning/plans/texts/subjects.ts'
import { type Day, isDay, showDay } from '#kernel/day.ts'
import type { Fact, FactKind, FactValues } from '../rules/fact.ts'

/** What a fact says, by its kind. */
type Sayings = { readonly [Kind in FactKind]: (value: FactValues[Kind]) => string }

const day = (text: string | null | undefined) => (text && isDay(text) ? showDay(text as Day) : (text ?? ''))
const joined = (...parts: readonly (string | false | null | undefined)[]) => parts.filter(Boolean).join(', ')

const says = (t: typeof vi.value): Sayings => ({
  number: (value) => value ?? t.blank,
  symbol: (value) => value,
  place: (value) => value,
  issuedOn: (value) => day(value.day) || value.text || t.blank,
  issuer: (value) => value,
  title: (value) => value,
  planYear: (value) => String(value),
  subjects: (value) => value.map((one) => t.subject[one]).join(', '),
  basis: (value) => joined(value.type, value.number && `${value.number}/${value.symbol ?? ''}`, day(value.date)),
  purpose: (value) => value,
  requirement: (value) => value,
  content: (value) => value.text,
  form: (value) => joined(value.form, value.lead && t.lead(value.lead)),
  target: (value) =>
    joined(
      value.names.length > 0 ? value.names.join('; ') : value.text,
      value.count !== null && t.count(value.count),
      value.percent !== null && t.percent(value.percent),
      value.perParent !== null && t.perParent(value.perParent),
    ),
  period: (value) =>
    joined(
      value.round,
      value.from && t.from(day(value.from)),
      value.to && (value.before ? t.before(day(value.to)) : t.to(day(value.to))),
      value.indicative && t.indicative,
    ) || value.text,
  reportLeadDays: (value) => t.days(value),
  task: (value) => joined(value.body, value.due && t.due(day(value.due))) || value.text,
  budget: (value) => value,
  recipient: (value) => value,
  signature: (value) => joined(...value.lines, value.name),
})

const vi = {
  kind: {
    number: 'Số văn bản',
    symbol: 'Ký hiệu',
    place: 'Địa danh',
    issuedOn: 'Ngày ban hành',
    issuer: 'Cơ quan ban hành',
    title: 'Tên kế hoạch',
    planYear: 'Năm kế hoạch',
    subjects: 'Lĩnh vực',
    basis: 'Căn cứ',
    purpose: 'Mục đích',
    requirement: 'Yêu cầu',
    content: 'Nội dung kiểm tra',
    form: 'Hình thức kiểm tra',
    target: 'Đối tượng kiểm tra',
    period: 'Thời gian kiểm tra',
    reportLeadDays: 'Gửi báo cáo trước',
    task: 'Phân công thực hiện',
    budget: 'Kinh phí',
    recipient: 'Nơi nhận',
    signature: 'Người ký',
  } satisfies Record<FactKind, string>,
  value: {
    blank: 'để trống',
    subject: subjectNames.vi,
    lead: (body: string) => `chủ trì: ${body}`,
    count: (units: number) => `${units} đơn vị`,
    percent: (share: number) => `ít nhất ${share}%`,
    perParent: (units: number) => `mỗi địa bàn ${units} đơn vị`,
    from: (on: string) => `từ ${on}`,
    to: (on: string) => `đến hết ${on}`,
    before: (on: string) => `trước ${on}`,
    indicative: 'dự kiến',
    days: (count: number) => `${count} ngày trước buổi kiểm tra`,
    due: (on: string) => `hạn ${on}`,
  },
  field: {
    type: 'Loại văn bản',
    number: 'Số',
    symbol: 'Ký hiệu',
    date: 'Ngày ban hành',
    issuer: 'Cơ quan ban hành',
    words: 'Nội dung',
    formName: 'Tên hình thức',
    formCode: 'Loại hình thức',
    lead: 'Cơ quan chủ trì',
    coordinating: 'Cơ quan phối hợp (mỗi dòng một cơ quan)',
    invited: 'Mời tham gia (mỗi dòng một cơ quan)',
    unitKind: 'Loại đơn vị',
    anyKind: 'Nhiều loại',
    names: 'Đơn vị được nêu tên (mỗi dòng một đơn vị)',
    count: 'Số đơn vị',
    percent: 'Tỷ lệ tối thiểu (%)',
    perParent: 'Số đơn vị ở mỗi địa bàn',
    ofForm: 'Thuộc hình thức',
    noForm: 'Không nêu hình thức',
    from: 'Từ ngày',
    to: 'Đến ngày',
    before: 'Ngày cuối không tính (kế hoạch ghi “trước”)',
    round: 'Đợt',
    indicative: 'Dự kiến',
    due: 'Hạn hoàn thành',
    body: 'Cơ quan thực hiện',
    lines: 'Chức danh (mỗi dòng một ý)',
    name: 'Họ tên người ký',
    day: 'Ngày',
    dayWords: 'Ngày như trên văn bản',
  },
}

const en: typeof vi = {
  kind: {
    number: 'Number',
    symbol: 'Symbol',
    place: 'Place',
    issuedOn: 'Day of issue',
    issuer: 'Issuing body',
    title: 'Title',
    planYear: 'Year of the plan',
    subjects: 'Subjects',
    basis: 'Legal basis',
    purpose: 'Purpose',
    requirement: 'Requirement',
    content: 'Content of inspection',
    form: 'Form of inspection',
    target: 'Objects of inspection',
    period: 'Time of inspection',
    reportLeadDays: 'Report due before',
    task: 'Task',
    budget: 'Budget',
    recipient: 'Recipient',
    signature: 'Signature',
  },
  value: {
    blank: 'blank',
    subject: subjectNames.en,
    lead: (body) => `led by ${body}`,
    count: (units) => (units === 1 ? '1 unit' : `${units} units`),
    percent: (share) => `at least ${share}%`,
    perParent: (units) => `${units} in each area`,
    from: (on) => `from ${on}`,
    to: (on) => `to ${on}`,
    before: (on) => `before ${on}`,
    indicative: 'indicative',
    days: (count) => (count === 1 ? '1 day before the session' : `${count} days before the session`),
    due: (on) => `due ${on}`,
  },
  field: {
    type: 'Type of document',
    number: 'Number',
    symbol: 'Symbol',
    date: 'Day of issue',
    issuer: 'Issuing body',
    words: 'Words',
    formName: 'Name of the form',
    formCode: 'Kind of form',
    lead: 'Lead agency',
    coordinating: 'Coordinating agencies (one a line)',
    invited: 'Invited bodies (one a line)',
    unitKind: 'Kind of unit',
    anyKind: 'Several kinds',
    names: 'Units named (one a line)',
    count: 'Number of units',
    percent: 'Least share (%)',
    perParent: 'Units in each area',
    ofForm: 'Of the form',
    noForm: 'No form named',
    from: 'From',
    to: 'To',
    before: 'Last day excluded (the plan says “trước”)',
    round: 'Round',
    indicative: 'Indicative',
    due: 'Due day',
    body: 'Body in charge',
    lines: 'Authority (one a line)',
    name: 'Name of the signer',
    day: 'Day',
    dayWords: 'Day as the paper has it',
  },
}

const words = (t: typeof vi) => {
  const saying = says(t.value)
  return {
    ...t,
    /** What a fact says, in one line. */
    says: ({ kind, value }: Pick<Fact, 'kind' | 'value'>): string =>
      (saying[kind] as (given: typeof value) => string)(value),
  }
}

export const factTexts = {
  vi: { ...words(vi), form: formNames.vi as Readonly<Record<string, string>> },
  en: { ...words(en), form: formNames.en as Readonly<Record<string, string>> },
}
