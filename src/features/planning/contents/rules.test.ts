import { expect, test } from 'vitest'
import { cast } from '#test/cast.ts'
import {
  basicsMissing,
  type ContentItem,
  checkContents,
  inRound,
  isFocus,
  leavesOf,
  mayWriteContents,
  ofInspection,
  proposeContents,
  proposeLinks,
  tasksOf,
} from './rules.ts'

const item = (change: Partial<ContentItem>): ContentItem => ({
  ...{ id: 'a', parentId: null, code: '1', text: 'Nội dung', field: '', basis: '', documents: [], basic: false },
  ...{ asked: true, rounds: [], emphasised: [], dataYear: null, cutOff: '', appliesTo: [], onSiteOnly: false },
  ...{ threshold: '', forms: [], sources: [], parts: [], elsewhere: '', ...change },
})
const point = (text: string, children: readonly string[] = []) => ({
  ...{ marker: null, text },
  children: children.map((child) => ({ marker: null, text: child, children: [] })),
})
const proposed = (contents: readonly ReturnType<typeof point>[], lines: readonly string[] = [], rounds = [1, 2]) =>
  proposeContents({ planYear: 2024, contents, forms: [], rounds, lines }, (place) => place)

test('every point of the plan becomes a record, numbered by its place and given its field; below a field it stays in it (design)', () => {
  const items = proposed([
    point('Kiểm soát thủ tục hành chính', ['Việc niêm yết', 'Thực hiện trên môi trường điện tử']),
    point('Một việc khác'),
  ])
  expect(items.map(({ code, parentId, field }) => [code, parentId, field])).toEqual([
    ['1', null, 'procedures'],
    ['1.1', '1', 'procedures'],
    ['1.2', '1', 'digital'],
    ['2', null, ''],
  ])
  expect(leavesOf(items).map(({ code, above }) => [code, above.map((one) => one.code)])).toEqual([
    ['1.1', ['1']],
    ['1.2', ['1']],
    ['2', []],
  ])
})

test('where the plan says that these are the basic contents, its points are basic (CT-II-0)', () => {
  const contents = [point('Điểm một', ['Ý nhỏ']), point('Điểm hai')]
  expect(proposed(contents).map(({ basic }) => basic)).toEqual([false, false, false])
  expect(proposed(contents, ['Việc kiểm tra phải đảm bảo các nội dung cơ bản sau:']).map(({ basic }) => basic)).toEqual(
    [true, false, true],
  )
})

test('the focus of a round is marked at its contents, and others may stand beside them (NX-II-2.1-4, NX-II-2.1-8b)', () => {
  const items = proposed([
    point('Đợt 1 tập trung kiểm tra việc xây dựng kế hoạch', ['Việc ban hành']),
    point('Việc thực hiện kế hoạch, chú trọng:', ['Sự sáng tạo']),
    point('Nội dung khác'),
  ])
  expect(items.map(({ emphasised }) => emphasised)).toEqual([[1], [1], [1, 2], [1, 2], []])
  expect([isFocus(items[1]!, 1), isFocus(items[1]!, 2), isFocus(items[4]!, 1)]).toEqual([true, false, false])
})

test('a content names the papers that it cites (NX-II-2.1-13)', () => {
  const [one, other] = proposed([
    point('Thực hiện Quyết định số 99/2017/QĐ-UBND ngày 22/11/2017 của UBND tỉnh và Kế hoạch số 7/KH-UBND'),
    point('Văn hóa công sở'),
  ])
  expect(one!.documents).toEqual(['Quyết định số 99/2017/QĐ-UBND ngày 22/11/2017', 'Kế hoạch số 7/KH-UBND'])
  expect(other!.documents).toEqual([])
})

test('figures of an earlier year are those of the whole of it; figures of the day are those of the inspection (QN-II-1a-2)', () => {
  const items = proposed([
    point('Kết quả thực hiện các nhiệm vụ trong năm 2023'),
    point('Kết quả thực hiện nhiệm vụ tính đến thời điểm kiểm tra'),
    point('Việc thực hiện trong năm 2024'),
  ])
  expect(items.map(({ dataYear, cutOff }) => [dataYear, cutOff])).toEqual([
    [2023, 'yearEnd'],
    [null, 'inspection'],
    [null, ''],
  ])
})

test('a basic content that one round would be without is named, itself or by all that stands below it (CT-II-0)', () => {
  const items = [
    item({ id: 'a', code: '1', text: 'Một cửa', basic: true }),
    item({ id: 'b', code: '1.1', parentId: 'a', rounds: [1] }),
    item({ id: 'c', code: '2', text: 'Tài chính công', basic: true }),
  ]
  expect(basicsMissing(items, [1])).toEqual([])
  expect(basicsMissing(items, [1, 2])).toEqual(['1. Một cửa'])
  expect(basicsMissing([...items.slice(0, 2), { ...items[2]!, asked: false }], [])).toEqual(['2. Tài chính công'])
  // What is not basic may be left to some rounds, or to none.
  expect(basicsMissing([item({ asked: false }), item({ id: 'x', code: '2', rounds: [2] })], [1])).toEqual([])
  expect([inRound(item({ rounds: [2] }), 1), inRound(item({}), 1)]).toEqual([false, true])
})

test('the table is written by the focal agency until the issue, after it once, and never of an amendment (design)', () => {
  const write = (by: keyof typeof cast, state: string, more: { fixed?: boolean; amends?: string } = {}) => {
    const plan = { state, amends: more.amends ?? null } as Parameters<typeof mayWriteContents>[1]['plan']
    const may = mayWriteContents(cast[by], { plan, fixed: more.fixed ?? false })
    return may.ok ? 'ok' : may.refusal.code
  }
  expect(
    ['draft', 'returned', 'submitted', 'signed', 'issued', 'cancelled'].map((state) => write('thuy', state)),
  ).toEqual(['ok', 'ok', 'WRONG_STATE', 'WRONG_STATE', 'ok', 'WRONG_STATE'])
  expect(write('thuy', 'issued', { fixed: true })).toBe('CONTENTS_FIXED')
  expect(write('thuy', 'draft', { amends: 'p' })).toBe('WRONG_STATE')
  for (const name of ['lan', 'minh', 'hoa', 'dung'] as const) expect(write(name, 'draft')).toBe('WRONG_ACTOR')
})

test('a table says each thing once, each below what it belongs to, and keeps its basic contents (CT-II-0)', () => {
  const check = (items: readonly ContentItem[], before: readonly ContentItem[] = []) =>
    checkContents(items, before)?.code ?? null
  const basic = item({ basic: true })
  expect(check([basic, item({ id: 'b', code: '1.1', parentId: 'a', threshold: '99.5' })], [basic])).toBeNull()
  expect(check([])).toBe('CONTENTS_EMPTY')
  expect(check([item({ text: ' ' })])).toBe('CONTENT_TEXT_REQUIRED')
  expect(check([item({}), item({ id: 'b' })])).toBe('CONTENT_CODE_TWICE')
  expect(check([item({ parentId: 'b' }), item({ id: 'b', code: '2' })])).toBe('CONTENT_PLACE_WRONG')
  expect(check([item({}), item({ code: '2' })])).toBe('CONTENT_PLACE_WRONG')
  expect(check([item({ threshold: 'nhiều' })])).toBe('THRESHOLD_FORM')
  expect(check([item({ id: 'b' })], [basic])).toBe('BASIC_CONTENT_KEPT')
  expect(check([{ ...basic, basic: false }], [basic])).toBe('BASIC_CONTENT_KEPT')
  expect(check([{ ...basic, asked: false }], [basic])).toBeNull()
})

test('an item of the outline reports on the content of the same words, else on the most alike in its field (design)', () => {
  const items = [
    item({ id: 'h', code: '1', text: 'Cải cách thủ tục hành chính', field: 'procedures' }),
    item({
      id: 'a',
      code: '1.1',
      parentId: 'h',
      text: 'Việc niêm yết, công khai thủ tục hành chính',
      field: 'procedures',
    }),
    item({ id: 'b', code: '2', text: 'Quản lý, sử dụng tài sản công', field: 'finance' }),
  ]
  const ask = (id: string, text: string, answerKinds: readonly 'narrative'[] = ['narrative']) => ({
    id,
    text,
    answerKinds,
  })
  const links = proposeLinks(
    [
      ask('1', 'Quản lý, sử dụng tài sản công'),
      ask('2', 'Niêm yết, công khai thủ tục hành chính tại bộ phận một cửa'),
      ask('3', 'Kiến nghị, đề xuất'),
      ask('4', 'Cải cách thủ tục hành chính', []),
    ],
    items,
  )
  expect(links).toEqual([
    { outlineItemId: '1', contentItemId: 'b' },
    { outlineItemId: '2', contentItemId: 'a' },
  ])
})

test('a task keeps its number when another goes, moves or is reworded; a new one takes none that was used (design)', () => {
  const source = {
    ...({ code: 'A', kinds: [], level: '', issuer: '', text: '', fromYear: null, toYear: null } as const),
    tasks: ['một', 'hai', 'ba'].map((text, at) => ({ code: `A.${at + 1}`, text })),
  }
  const codes = (...lines: string[]) => tasksOf(source, lines).map(({ code, text }) => `${code} ${text}`)
  expect(codes('hai', 'ba')).toEqual(['A.2 hai', 'A.3 ba'])
  expect(codes('một', 'hai, sửa lời', 'ba')).toEqual(['A.1 một', 'A.2 hai, sửa lời', 'A.3 ba'])
  expect(codes('một', 'mới', 'hai', 'ba')).toEqual(['A.1 một', 'A.4 mới', 'A.2 hai', 'A.3 ba'])
  expect(codes('ba', 'một', 'hai')).toEqual(['A.3 ba', 'A.1 một', 'A.2 hai'])
})

test('two themes of a plan share no content; one without words of its own has those chosen for it (QN-II-1b-1, QN-II-1b-2)', () => {
  const items = proposed([
    point('Kiểm tra toàn diện', ['Công tác chỉ đạo', 'Nhiệm vụ được giao']),
    point('Kiểm tra chuyên đề', ['Tiếp nhận hồ sơ y tế.', 'Phần mềm một cửa điện tử.']),
  ])
  const codes = (topic: string | null, contentIds: readonly string[] | null = null, form = 'thematic') =>
    ofInspection(items, form, { topic, contentIds }).map(({ code }) => code)
  expect(codes('Tiếp nhận hồ sơ y tế')).toEqual(['2.1'])
  expect(codes('Phần mềm một cửa điện tử')).toEqual(['2.2'])
  expect(codes('Chứng thực', ['1.2', '2.2'])).toEqual(['1.2', '2.2'])
  expect(codes('Chứng thực')).toEqual(['2', '2.1', '2.2'])
  expect(codes(null, null, 'comprehensive')).toEqual(['1', '1.1', '1.2'])
})

test('a quality system is looked at by the facets that the plan names, where it gives it no contents of its own (CT-III-3)', () => {
  const iso = {
    ...{ form: 'Kiểm tra hệ thống quản lý chất lượng', code: 'isoQms', lead: null, coordinating: [], invited: [] },
    text: 'Kiểm tra hoạt động áp dụng, duy trì hệ thống quản lý chất lượng theo TCVN ISO 9001:2015',
  } as const
  const of = (contents: readonly ReturnType<typeof point>[]) =>
    proposeContents({ planYear: 2024, contents, forms: [iso], rounds: [], lines: [] }, (place) => place)
  const asked = (items: readonly ContentItem[]) =>
    leavesOf(ofInspection(items, 'isoQms', { contentIds: null, topic: null })).map(({ text }) => text)
  expect(asked(of([point('Công tác chỉ đạo')]))).toEqual([
    'Hoạt động áp dụng hệ thống quản lý chất lượng TCVN ISO 9001:2015',
    'Hoạt động duy trì hệ thống quản lý chất lượng TCVN ISO 9001:2015',
  ])
  expect(asked(of([point('Kiểm tra áp dụng hệ thống quản lý chất lượng', ['Hồ sơ công bố'])]))).toEqual([
    'Hồ sơ công bố',
  ])
})
