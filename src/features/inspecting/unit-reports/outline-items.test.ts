import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type AnswerKind, applies, itemsOf, questionsFor, treeOf } from '#features/planning/outlines/rules.ts'
import { cast, INSPECTION, TEAM, WARD } from '#test/cast.ts'
import { type AnswerValue, missingItems, progressOf, ratioPercent, type UnitReport, writeAnswer } from './rules.ts'

/** The outline of one plan for divisions of the city and for its wards and communes, as the focal agency enters it. */
type Line = readonly [depth: number, text: string, appliesTo?: 'specialisedAgency' | 'communePC']
const LINES: readonly Line[] = [
  [0, 'Kết quả thực hiện'],
  [1, 'Công tác chỉ đạo, điều hành'],
  [2, 'Tình hình ban hành các văn bản, tổ chức triển khai thực hiện nhiệm vụ'],
  [1, 'Cải cách thể chế'],
  [2, 'Xây dựng Kế hoạch theo dõi thi hành pháp luật'],
  [2, 'Việc theo dõi tình hình thi hành pháp luật theo đúng quy định'],
  [2, 'Báo cáo kết quả theo dõi định kỳ'],
  [2, 'Xây dựng kế hoạch tự kiểm tra, rà soát, hệ thống hóa văn bản'],
  [1, 'Cải cách thủ tục hành chính'],
  [2, 'Ban hành các quy chế phối hợp liên thông trong giải quyết TTHC'],
  [1, 'Cải cách tổ chức bộ máy'],
  [2, 'Kết quả rà soát và kiện toàn chức năng, nhiệm vụ', 'specialisedAgency'],
  [2, 'Thực hiện đúng quy định về phân cấp quản lý bộ máy, biên chế', 'communePC'],
  [1, 'Cải cách chế độ công vụ'],
  [2, 'Đối với các cơ quan chuyên môn', 'specialisedAgency'],
  [3, 'Cơ cấu ngạch công chức, biên chế, vị trí việc làm đúng theo quy định'],
  [3, 'Văn bản phân công công chức của phòng chuyên môn'],
  [3, 'Thực hiện trình tự, thủ tục đánh giá, phân loại công chức'],
  [3, 'Mức độ hoàn thành kế hoạch đào tạo, bồi dưỡng công chức'],
  [3, 'Kết quả cập nhật phần mềm quản lý công chức của cơ quan'],
  [3, 'Tỷ lệ công chức đạt chuẩn'],
  [2, 'Đối với UBND phường, xã', 'communePC'],
  [3, 'Kết quả bố trí, sử dụng công chức phù hợp với chức danh'],
  [3, 'Văn bản phân công của UBND phường, xã'],
  [3, 'Đánh giá, phân loại cán bộ, công chức, người hoạt động không chuyên trách'],
  [3, 'Mức độ hoàn thành kế hoạch đào tạo, bồi dưỡng cán bộ, công chức'],
  [3, 'Tỷ lệ cán bộ, công chức đạt chuẩn'],
  [3, 'Kết quả cập nhật phần mềm quản lý cán bộ, công chức của phường, xã'],
  [1, 'Cải cách tài chính công'],
  [2, 'Thực hiện cơ chế tự chủ về sử dụng kinh phí quản lý hành chính'],
  [1, 'Chính quyền điện tử'],
  [2, 'Kết quả sử dụng Hệ thống quản lý văn bản theo đúng quy định'],
  [2, 'Thực hiện liên thông văn bản điện tử đến cơ quan khác'],
  [2, 'Tỷ lệ lãnh đạo sử dụng chữ ký số trên token đã được cung cấp'],
  [2, 'Tỷ lệ các văn bản điện tử được ứng dụng chữ ký số chứng thực'],
  [2, 'Kết quả cung cấp thông tin trên Cổng thông tin điện tử theo Kế hoạch'],
  [1, 'Công tác chuyển đổi số'],
  [2, 'Kết quả chuyển đổi số: Kế hoạch chuyển đổi số năm, quy chế, chỉ đạo'],
  [2, 'Kết quả hoạt động của Tổ công nghệ số cộng đồng', 'communePC'],
  [2, 'Đánh giá việc cung cấp cơ sở hạ tầng phục vụ chuyển đổi số'],
  [0, 'Đánh giá chung'],
  [1, 'Ưu điểm, những kết quả nổi bật đã đạt được'],
  [1, 'Những khó khăn, vướng mắc, tồn tại, hạn chế'],
  [1, 'Biện pháp khắc phục'],
  [0, 'Các phụ lục (nếu có)'],
]
const items = itemsOf(
  treeOf(LINES.map(([depth, text, only]) => ({ depth, marker: '', text, appliesTo: only ? [only] : [] }))),
  randomUUID,
)
const outline = { items }
const itemOf = (text: string) => items.find((item) => item.text.startsWith(text))!

const report = (unitKind: string): UnitReport => ({
  id: '00000000-0000-4000-8000-0000000000c1',
  inspectionId: INSPECTION,
  teamId: TEAM,
  unitId: WARD,
  unitKind,
  outlineId: null,
  state: 'drafting',
  dueOn: '2023-06-11',
  asOf: null,
  narrative: '',
  number: null,
  symbol: '',
  datedOn: null,
  signerId: null,
  declared: false,
  submittedOn: null,
  softCopyOn: null,
  receivedOn: null,
  returnReason: '',
  presentedOn: null,
  askBack: '',
  version: 1,
})
const write = (unitKind: string, text: string, value: AnswerValue) => {
  const decision = writeAnswer(cast.hoa, report(unitKind), outline, itemOf(text).id, value)
  return decision.ok ? 'ok' : decision.refusal.code
}
const isMissing = (unitKind: string, text: string, value?: AnswerValue, attached: readonly string[] = []) => {
  const { id } = itemOf(text)
  return missingItems(report(unitKind), { outline, answers: value ? [{ itemId: id, value }] : [], attached }).some(
    (item) => item.id === id,
  )
}
const words: AnswerValue = { text: 'Đã thực hiện' }
const none: AnswerValue = { none: true }

/** Asked of every kind of unit in these kinds of answer; blank it is missing, answered or "không phát sinh" it is not. */
function askedOfAll(text: string, kinds: readonly AnswerKind[]): void {
  expect(itemOf(text).answerKinds).toEqual(kinds)
  for (const kind of ['specialisedAgency', 'communePC']) {
    expect(questionsFor(outline, kind)).toContain(itemOf(text))
    expect([isMissing(kind, text), isMissing(kind, text, { text: ' ' })]).toEqual([true, true])
    expect([isMissing(kind, text, words), isMissing(kind, text, none), write(kind, text, words)]).toEqual([
      false,
      false,
      'ok',
    ])
  }
}

/** Asked of one kind alone: of the other it is neither taken, nor missing, nor counted. */
function askedOnlyOf(kind: string, other: string, text: string, kinds: readonly AnswerKind[]): void {
  expect(itemOf(text).answerKinds).toEqual(kinds)
  expect([applies(itemOf(text), kind, items), applies(itemOf(text), other, items)]).toEqual([true, false])
  expect([isMissing(kind, text), isMissing(kind, text, words), write(kind, text, words)]).toEqual([true, false, 'ok'])
  expect([isMissing(other, text), write(other, text, words)]).toEqual([false, 'ITEM_NOT_APPLICABLE'])
  const page = { id: '', heading: itemOf(text), above: [], questions: [itemOf(text)] }
  expect(progressOf(report(other), { outline, answers: [] }, page)).toEqual({ answered: 0, asked: 0 })
}

describe('what every unit reports', () => {
  test.each([
    ['Tình hình ban hành các văn bản', ['narrative', 'evidence']],
    ['Xây dựng Kế hoạch theo dõi', ['narrative', 'evidence']],
    ['Việc theo dõi tình hình', ['narrative', 'yesNo']],
    ['Báo cáo kết quả theo dõi', ['narrative', 'evidence']],
    ['Xây dựng kế hoạch tự kiểm tra', ['narrative', 'evidence']],
    ['Ban hành các quy chế phối hợp', ['narrative', 'evidence']],
  ] as const)(
    '«%s» is asked as %j and left blank keeps the report back (TN-DC-I.1-1, TN-DC-I.2.2-1, TN-DC-I.2.2-2, TN-DC-I.2.2-3, TN-DC-I.2.2-4, TN-DC-I.2.3-8)',
    (text, kinds) => askedOfAll(text, kinds),
  )

  test.each([
    ['Thực hiện cơ chế tự chủ', ['narrative']],
    ['Kết quả sử dụng Hệ thống quản lý văn bản', ['narrative', 'yesNo']],
    ['Thực hiện liên thông văn bản điện tử', ['narrative']],
    ['Kết quả cung cấp thông tin trên Cổng', ['narrative', 'evidence']],
    ['Kết quả chuyển đổi số', ['narrative', 'evidence']],
    ['Đánh giá việc cung cấp cơ sở hạ tầng', ['narrative']],
  ] as const)(
    '«%s» is asked as %j and left blank keeps the report back (TN-DC-I.2.6-3, TN-DC-I.2.7-1, TN-DC-I.2.7-3, TN-DC-I.2.7-7, TN-DC-I.3-1, TN-DC-I.3-3)',
    (text, kinds) => askedOfAll(text, kinds),
  )

  test.each([
    ['Ưu điểm, những kết quả nổi bật', ['narrative']],
    ['Những khó khăn, vướng mắc', ['narrative', 'list']],
    ['Biện pháp khắc phục', ['narrative', 'list']],
  ] as const)(
    '«%s» of the second part is asked as %j like the first (TN-DC-II-1, TN-DC-II-2, TN-DC-II-3)',
    (text, kinds) => askedOfAll(text, kinds),
  )

  test('a plan, a paper or a report is answered by its file alone, and words that are asked are not (TN-DC-I.2.2-1, TN-DC-I.2.2-3, TN-DC-I.2.2-4)', () => {
    for (const text of ['Xây dựng Kế hoạch theo dõi', 'Báo cáo kết quả theo dõi', 'Xây dựng kế hoạch tự kiểm tra'])
      expect(isMissing('communePC', text, undefined, [itemOf(text).id])).toBe(false)
    const plain = 'Thực hiện cơ chế tự chủ'
    expect(isMissing('communePC', plain, undefined, [itemOf(plain).id])).toBe(true)
  })

  test('annexes, asked for where there are any, may be left out (TN-DC-IV)', () => {
    expect(itemOf('Các phụ lục')).toMatchObject({ conditional: true, answerKinds: ['narrative', 'evidence'] })
    expect(questionsFor(outline, 'communePC')).toContain(itemOf('Các phụ lục'))
    expect([isMissing('communePC', 'Các phụ lục'), write('communePC', 'Các phụ lục', words)]).toEqual([false, 'ok'])
  })
})

describe('what only one kind of unit reports', () => {
  const DIVISION = ['specialisedAgency', 'communePC'] as const
  const COMMUNE = ['communePC', 'specialisedAgency'] as const

  test.each([
    ['Kết quả rà soát và kiện toàn', DIVISION, ['narrative']],
    ['Thực hiện đúng quy định về phân cấp', COMMUNE, ['narrative', 'yesNo']],
    ['Kết quả hoạt động của Tổ công nghệ số', COMMUNE, ['narrative']],
  ] as const)(
    '«%s» is asked of the first of %j alone (TN-DC-I.2.4-1, TN-DC-I.2.4-2, TN-DC-I.3-2, TN-DC-I.3-2x)',
    (text, [kind, other], kinds) => askedOnlyOf(kind, other, text, kinds),
  )

  test.each([
    ['Cơ cấu ngạch công chức', ['narrative', 'yesNo']],
    ['Văn bản phân công công chức', ['narrative', 'evidence']],
    ['Thực hiện trình tự, thủ tục đánh giá', ['narrative']],
    ['Mức độ hoàn thành kế hoạch đào tạo, bồi dưỡng công chức', ['ratio', 'evidence', 'narrative']],
    ['Kết quả cập nhật phần mềm quản lý công chức', ['narrative']],
    ['Tỷ lệ công chức đạt chuẩn', ['ratio', 'narrative']],
  ] as const)(
    'on civil servants «%s» is asked of divisions alone, as %j (TN-DC-I.2.5-1a, TN-DC-I.2.5-1b, TN-DC-I.2.5-1c, TN-DC-I.2.5-1e, TN-DC-I.2.5-1f, TN-DC-I.2.5-1g)',
    (text, kinds) => askedOnlyOf(...DIVISION, text, kinds),
  )

  test.each([
    ['Kết quả bố trí, sử dụng công chức', ['narrative']],
    ['Văn bản phân công của UBND', ['narrative', 'evidence']],
    ['Đánh giá, phân loại cán bộ', ['narrative']],
    ['Mức độ hoàn thành kế hoạch đào tạo, bồi dưỡng cán bộ', ['ratio', 'evidence', 'narrative']],
    ['Tỷ lệ cán bộ, công chức đạt chuẩn', ['ratio', 'narrative']],
    ['Kết quả cập nhật phần mềm quản lý cán bộ', ['narrative']],
  ] as const)(
    'on cadres and civil servants «%s» is asked of wards and communes alone, as %j (TN-DC-I.2.5-2a, TN-DC-I.2.5-2b, TN-DC-I.2.5-2c, TN-DC-I.2.5-2e, TN-DC-I.2.5-2f, TN-DC-I.2.5-2g)',
    (text, kinds) => askedOnlyOf(...COMMUNE, text, kinds),
  )
})

test.each([
  ['specialisedAgency', 'Mức độ hoàn thành kế hoạch đào tạo, bồi dưỡng công chức'],
  ['specialisedAgency', 'Tỷ lệ công chức đạt chuẩn'],
  ['communePC', 'Mức độ hoàn thành kế hoạch đào tạo, bồi dưỡng cán bộ'],
  ['communePC', 'Tỷ lệ cán bộ, công chức đạt chuẩn'],
  ['communePC', 'Tỷ lệ lãnh đạo sử dụng chữ ký số'],
  ['communePC', 'Tỷ lệ các văn bản điện tử'],
] as const)(
  'of %s «%s» takes both parts of the share, works it out, and is “không phát sinh” where there is nothing to divide by (TN-DC-I.2.5-1e, TN-DC-I.2.5-1g, TN-DC-I.2.5-2e, TN-DC-I.2.5-2f, TN-DC-I.2.7-4, TN-DC-I.2.7-5)',
  (kind, text) => {
    expect(itemOf(text).answerKinds).toContain('ratio')
    expect([isMissing(kind, text), isMissing(kind, text, { done: '3' })]).toEqual([true, true])
    for (const [value, percent] of [
      [{ done: '3', total: '4' }, '75,00'],
      [{ done: '0', total: '0' }, null],
    ] as const) {
      expect([write(kind, text, value), isMissing(kind, text, value), ratioPercent(value)]).toEqual([
        'ok',
        false,
        percent,
      ])
    }
  },
)

test('30 of 25 is not done until it is explained, and then it is (TN-DC-I.2.7-4)', () => {
  const text = 'Tỷ lệ cán bộ, công chức đạt chuẩn'
  const over = { done: '30', total: '25' }
  const answered = (value: AnswerValue) =>
    progressOf(report('communePC'), { outline, answers: [{ itemId: itemOf(text).id, value }] }).answered
  expect([isMissing('communePC', text, over), answered(over)]).toEqual([true, 0])
  const explained = { ...over, explanation: 'Có 5 người vừa chuyển đến' }
  expect([isMissing('communePC', text, explained), answered(explained)]).toEqual([false, 1])
  expect(isMissing('communePC', text, { none: true, done: '30', total: '25' })).toBe(false)
})

test('a report answers the outline of its plan: each question of its kind once, in the order of the outline (TN-II-2b-3)', () => {
  const order = (kind: string) => missingItems(report(kind), { outline, answers: [] }).map(({ ordinal }) => ordinal)
  for (const kind of ['specialisedAgency', 'communePC']) {
    const asked = questionsFor(outline, kind).filter(({ conditional }) => !conditional)
    expect(order(kind)).toEqual(asked.map(({ ordinal }) => ordinal))
    expect(order(kind)).toEqual(order(kind).toSorted((a, b) => a - b))
  }
  expect([order('specialisedAgency').length, order('communePC').length]).toEqual([24, 25])
})
