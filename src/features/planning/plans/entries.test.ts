import { expect, test } from 'vitest'
import type { CoverageRule } from './rules.ts'
import { entryOf, type Formed, formOf, readForms, windowOf } from './rules.ts'

const SETTINGS = { isoMode: 'none', endExclusive: true } as const
type Settings = typeof SETTINGS
const entriesOf = (plan: Formed, settings: Settings) => readForms(plan, settings).entries
const entryIn = (plan: Formed, asked: { form: string; method: string }, settings: Settings) =>
  entryOf(readForms(plan, settings), asked)

const form = (name: string, code: string) => ({
  ...{ form: name, code, text: name, lead: null, coordinating: [], invited: [] },
})
const period = (
  of: string | null,
  from: string | null,
  to: string | null,
  text: string,
  round: string | null = null,
) => ({
  ...{ form: of, from, to, before: false, text, round, indicative: false },
})
const YEAR = { planYear: 2023, from: '2023-04-01', to: '2023-09-30' } as const

test('the quality system is looked at within the periodic sessions, where it works and in no other way (CT-III-3c-2)', () => {
  const plan: Formed = {
    ...YEAR,
    forms: [
      form('Kiểm tra định kỳ', 'periodic'),
      form('Kiểm tra ISO 9001', 'isoQms'),
      form('Kiểm tra theo Chương trình', 'byProgramme'),
    ],
    periods: [
      period('Kiểm tra định kỳ', '2023-04-01', '2023-09-30', 'Quý II - III'),
      period('Kiểm tra ISO 9001', null, null, 'Lồng ghép trong các đợt kiểm tra định kỳ'),
    ],
  }
  const entries = entriesOf(plan, SETTINGS)
  expect(entries.filter(({ form: of }) => of === 'isoQms').map(({ method, within }) => [method, within])).toEqual([
    ['onSite', 'periodic'],
  ])
  expect(entryIn(plan, { form: 'isoQms', method: 'online' }, SETTINGS)).toBeNull()
  const programme = entries.find(({ form: of }) => of === 'byProgramme')!
  expect(windowOf(plan, programme, 1, SETTINGS)).toEqual({ from: '2023-01-01', to: '2023-12-31', indicative: true })
})

test('each round of a form keeps its own days (NX-II-2.1-3, NX-II-2.1-7)', () => {
  const plan: Formed = {
    ...YEAR,
    from: '2023-06-01',
    to: '2023-11-30',
    forms: [form('Kiểm tra định kỳ', 'periodic'), form('Kiểm tra đột xuất', 'surprise')],
    periods: [
      period('Kiểm tra định kỳ', '2023-06-01', '2023-07-31', 'tháng 6 - 7', 'Đợt 1'),
      period('Kiểm tra định kỳ', '2023-10-01', '2023-11-30', 'tháng 10 - 11', 'Đợt 2'),
    ],
  }
  const periodic = entriesOf(plan, SETTINGS)[0]!
  expect([1, 2].map((round) => windowOf(plan, periodic, round, SETTINGS).from)).toEqual(['2023-06-01', '2023-10-01'])
})

const rule = (of: string | null, text: string): CoverageRule => ({
  ...{ form: of, text, kind: null, names: [], count: null, percent: null, perParent: null },
})

test('periodic and surprise inspections have each their own lead, objects and time (CT-III-1, CT-III-2)', () => {
  const plan: Formed = {
    ...YEAR,
    forms: [
      { ...form('Kiểm tra định kỳ', 'periodic'), lead: 'Lãnh đạo UBND thành phố' },
      { ...form('Kiểm tra đột xuất', 'surprise'), lead: 'Sở Nội vụ' },
    ],
    periods: [
      period('Kiểm tra định kỳ', '2023-04-01', '2023-09-30', 'Quý II - III'),
      period('Kiểm tra đột xuất', null, null, 'Thường xuyên trong năm'),
    ],
    targets: [rule('Kiểm tra định kỳ', '06 cơ quan chuyên môn'), rule('Kiểm tra đột xuất', 'UBND xã, phường')],
  }
  const said = entriesOf(plan, SETTINGS)
    .filter(({ method }) => method === 'onSite')
    .map((entry) => [entry.form, entry.lead, entry.rules, windowOf(plan, entry, 1, SETTINGS).to])
  expect(said).toEqual([
    ['periodic', 'Lãnh đạo UBND thành phố', [0], '2023-09-30'],
    ['surprise', 'Sở Nội vụ', [1], '2023-12-31'],
  ])
})

/** Quảng Nam's forms: what the window names is bound by it, what stands among the other forms is the head's. */
const OTHERS = 'Hình thức khác: đột xuất, qua báo cáo, trực tuyến...'
const QN: Formed = {
  ...{ planYear: 2024, from: '2024-04-01', to: '2024-09-30' },
  forms: [
    form('Kiểm tra toàn diện', 'comprehensive'),
    form('Kiểm tra chuyên đề', 'thematic'),
    form('Kiểm tra công vụ', 'civilService'),
    form('Kiểm tra trực tiếp', 'onSite'),
    ...(['surprise', 'byReport', 'online'] as const).map((code) => ({ ...form(code, code), text: OTHERS })),
  ],
  periods: [
    period(
      'Kiểm tra toàn diện và kiểm tra chuyên đề bằng hình thức trực tiếp',
      '2024-04-01',
      '2024-09-30',
      'tháng 4 - 9',
    ),
    period('Các hình thức kiểm tra khác', null, null, 'thời gian và đơn vị do Trưởng đoàn kiểm tra quyết định'),
  ],
  targets: [rule('Kiểm tra toàn diện', 'Các Sở'), rule('Kiểm tra công vụ', 'Các Sở, Ban, ngành')],
}
const qn = (of: string, method: string) => {
  const entry = entryIn(QN, { form: of, method }, SETTINGS)!
  const { from, to, indicative } = windowOf(QN, entry, 1, SETTINGS)
  return [from, to, indicative, entry.decides, entry.rules]
}

test('a comprehensive inspection on site has its own list of units and the window of the plan (QN-II-1a, QN-II-3a, QN-II-4-1)', () => {
  expect(qn('comprehensive', 'onSite')).toEqual(['2024-04-01', '2024-09-30', false, 'focalAgency', [0]])
})

test('by report and online neither window nor list binds: day and unit are the head’s (QN-II-3b-1, QN-II-4-2)', () => {
  for (const method of ['byReport', 'online'])
    expect(qn('comprehensive', method)).toEqual(['2024-01-01', '2024-12-31', true, 'teamHead', []])
})

test('no sentence sets a time for the duty of civil servants: none binds it, and the head decides (QN-II-4-3)', () => {
  expect(qn('civilService', 'onSite')).toEqual(['2024-01-01', '2024-12-31', true, 'teamHead', [1]])
})

test('a plan of two forms has no third (NX-II-1, TN-II-2b-1)', () => {
  const two: Formed = {
    ...YEAR,
    periods: [],
    forms: [form('Kiểm tra định kỳ', 'periodic'), form('Kiểm tra đột xuất', 'surprise')],
  }
  expect(entryIn(two, { form: 'thematic', method: 'onSite' }, SETTINGS)).toBeNull()
  const methods: Formed = {
    ...YEAR,
    periods: [],
    forms: [form('Kiểm tra qua báo cáo', 'byReport'), form('Kiểm tra trực tiếp', 'onSite')],
  }
  expect(
    ['onSite', 'byReport', 'online'].map((method) => entryIn(methods, { form: 'periodic', method }, SETTINGS) !== null),
  ).toEqual([true, true, false])
})

test('a plan of surprises alone has no announced form (TN-IVa-3-1)', () => {
  const plan: Formed = { ...YEAR, periods: [], forms: [form('Kiểm tra đột xuất', 'surprise')] }
  expect(entriesOf(plan, SETTINGS).map(({ form: of }) => of)).toEqual(['surprise'])
})

test('a form is known by its words where nobody has said what it is, and a sentence without one is of the one form there is (design)', () => {
  const typed = { ...form('Kiểm tra toàn diện', 'comprehensive'), code: null }
  const plan: Formed = { ...YEAR, periods: [], forms: [typed], targets: [rule(null, '05 xã')] }
  expect(entriesOf(plan, SETTINGS)[0]).toMatchObject({ form: 'comprehensive', rules: [0] })
  expect(formOf({ form: null }, { forms: [typed] })).toBe('comprehensive')
  expect(formOf({ form: 'Kiểm tra định kỳ và chuyên đề' }, { forms: [typed] })).toBe('periodic')
  expect(formOf({ form: null }, { forms: [] })).toBe('periodic')
})
