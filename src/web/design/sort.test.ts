import { expect, test } from 'vitest'
import { inNameOrder } from '#kernel/text.ts'
import { sortRows } from './sort.ts'

const sorted = (values: readonly (string | number | null)[], descending = false) =>
  sortRows(values, (value) => value, descending)

test('words sort the Vietnamese way and numbers in them as numbers (design)', () => {
  expect(sorted(['Phường 10', 'Đồng Tâm', 'Phường 2', 'Dân Chủ', 'Ea Kar'])).toEqual([
    'Dân Chủ',
    'Đồng Tâm',
    'Ea Kar',
    'Phường 2',
    'Phường 10',
  ])
})

test('what is missing stands last whichever way the column is sorted (design)', () => {
  expect(sorted([2, null, 10, 1])).toEqual([1, 2, 10, null])
  expect(sorted([2, null, 10, 1], true)).toEqual([10, 2, 1, null])
})

test('people sort by given name (design)', () => {
  const people = ['Lê Thị Bình', 'Trần Văn An', 'Đỗ Văn An'].map((name) => ({ name }))
  expect(inNameOrder(people).map(({ name }) => name)).toEqual(['Đỗ Văn An', 'Trần Văn An', 'Lê Thị Bình'])
})
