import { expect, test } from 'vitest'
import { readOutline, treeOf } from './rules.ts'

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
