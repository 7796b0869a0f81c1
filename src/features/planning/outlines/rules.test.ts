import { expect, test } from 'vitest'
import { correctable, itemsOf, outlineRows, readOutline, treeOf } from './rules.ts'

test('a pasted outline keeps its depths and markers (design)', () => {
  const typed =
    'I. Kết quả thực hiện\n  1. Chỉ đạo, điều hành\n\ta) Văn bản đã ban hành\n\n  1.2. Tuyên truyền\nKiến nghị, đề xuất (nếu có)\n'
  expect(readOutline(typed).map(({ depth, marker, text }) => [depth, marker, text])).toEqual([
    [0, 'I.', 'Kết quả thực hiện'],
    [1, '1.', 'Chỉ đạo, điều hành'],
    [1, 'a)', 'Văn bản đã ban hành'],
    [1, '1.2.', 'Tuyên truyền'],
    [0, '', 'Kiến nghị, đề xuất (nếu có)'],
  ])
})

test('a line that leaps over a depth stands just below the one before (design)', () => {
  expect(readOutline('      1. Sâu quá\n      - Tiếp').map(({ depth }) => depth)).toEqual([0, 1])
})

test('a word that only begins like a marker is no marker (design)', () => {
  expect(readOutline('a là ví dụ\n2024 có 12 văn bản').map(({ marker }) => marker)).toEqual(['', ''])
})

test('depths become a tree (design)', () => {
  expect(treeOf(readOutline('I. Một\n  1. Hai\nII. Ba'))).toMatchObject([
    { marker: 'I.', children: [{ marker: '1.', text: 'Hai' }] },
    { marker: 'II.', children: [] },
  ])
})

test('a marker that Word sets before a tab is a marker, whatever it is (design)', () => {
  expect(readOutline('Phần I\tKết quả\n  3\tTuyên truyền').map(({ marker, text }) => [marker, text])).toEqual([
    ['Phần I', 'Kết quả'],
    ['3', 'Tuyên truyền'],
  ])
})

test.each([
  ['Số hồ sơ tiếp nhận; số hồ sơ trễ hạn', ['number', 'narrative']],
  ['Tổng số văn bản đã ban hành', ['number', 'evidence', 'narrative']],
  ['Việc xin lỗi bằng văn bản đối với hồ sơ trễ hạn', ['narrative']],
  ['Kết quả chuyển đổi số, ứng dụng chữ ký số', ['narrative']],
] as const)('«%s» is guessed to ask %j (design)', (text, kinds) => {
  expect(outlineRows(text)).toMatchObject([{ answerKinds: kinds }])
})

test('a guess is put right for one line and stays right while other lines are retyped (design)', () => {
  const chosen = [
    { line: 'Việc xin lỗi', answerKinds: ['evidence' as const], conditional: true },
    { line: 'Kết quả (2)', appliesTo: ['communePC'] },
  ]
  const rows = (typed: string) =>
    outlineRows(typed, chosen).map(({ line, answerKinds, appliesTo, conditional }) => [
      line,
      answerKinds.join(),
      appliesTo.join(),
      conditional,
    ])
  expect(rows('I. Chung\n  Kết quả\n  Việc xin lỗi\nII. Riêng\n  Kết quả')).toEqual([
    ['Chung', '', '', false],
    ['Kết quả', 'narrative', '', false],
    ['Việc xin lỗi', 'evidence', '', true],
    ['Riêng', '', '', false],
    ['Kết quả (2)', 'narrative', 'communePC', false],
  ])
  expect(rows('Việc xin lỗi')).toEqual([['Việc xin lỗi', 'evidence', '', true]])
  // What is asked of a heading is asked below it: it is never answered itself.
  expect(rows('Việc xin lỗi\n  Mới')[0]).toEqual(['Việc xin lỗi', '', '', true])
})

test('an outline that is corrected begins as it is (design)', () => {
  let made = 0
  const tree = treeOf([
    { depth: 0, marker: '1', text: 'Chỉ đạo', appliesTo: ['communePC'] },
    {
      depth: 1,
      marker: 'a)',
      text: 'Số văn bản\nđã ban hành',
      appliesTo: [],
      answerKinds: ['list'],
      conditional: true,
    },
    { depth: 0, marker: '', text: 'Kiến nghị (nếu có)', appliesTo: [], conditional: false },
  ])
  const { items, chosen } = correctable({ items: itemsOf(tree, () => String(made++)) })
  expect(outlineRows(items, chosen)).toMatchObject([
    { depth: 0, marker: '1', text: 'Chỉ đạo', appliesTo: ['communePC'], isHeading: true, answerKinds: [] },
    { depth: 1, marker: 'a)', text: 'Số văn bản đã ban hành', answerKinds: ['list'], conditional: true },
    { depth: 0, marker: '', text: 'Kiến nghị (nếu có)', answerKinds: ['narrative'], conditional: false },
  ])
})
