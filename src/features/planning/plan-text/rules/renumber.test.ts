import { expect, test } from 'vitest'
import type { Block } from './block.ts'
import { citing, renumbered } from './renumber.ts'

const blocks = (...texts: string[]): Block[] =>
  texts.map((text, at) => ({ id: `b${at}`, text, role: 'other', lines: [], version: at }))
const said = (of: readonly Block[], id: string) => renumbered(of, id).map(({ from, to, text }) => [from, to, text])

test('headings that were moved are counted anew, each over the version that it had (design)', () => {
  const text = blocks('I. MỤC ĐÍCH', '1. Nắm tình hình.', 'III. THỜI GIAN', '1. Quý II.', 'II. NỘI DUNG', '1. Thể chế.')
  expect(renumbered(text, 'b2')).toEqual([
    { block: 'b2', seen: 2, from: 'III', to: 'II', text: 'II. THỜI GIAN' },
    { block: 'b4', seen: 4, from: 'II', to: 'III', text: 'III. NỘI DUNG' },
  ])
  expect(renumbered(text, 'b1')).toEqual([])
})

test('numbers of several parts go on beginning with the number above them (design)', () => {
  const text = blocks('II. NỘI DUNG', '2. Thể chế', '2.1. Ban hành', '2.3. Rà soát', '1. Tổ chức', '1.1. Sắp xếp')
  expect(said(text, 'b1')).toEqual([
    ['2', '1', '1. Thể chế'],
    ['2.1', '1.1', '1.1. Ban hành'],
    ['2.3', '1.2', '1.2. Rà soát'],
    ['1', '2', '2. Tổ chức'],
    ['1.1', '2.1', '2.1. Sắp xếp'],
  ])
  expect(said(text, 'b3')).toEqual([['2.3', '2.2', '2.2. Rà soát']])
})

test('letters count đ, but where a series leaves it out (design)', () => {
  const letters = (...signs: string[]) => blocks('1. Nội dung', ...signs.map((sign) => `${sign}) Việc`))
  expect(said(letters('a', 'b', 'd', 'c', 'đ'), 'b1').map(([from, to]) => `${from} ${to}`)).toEqual(['d c', 'c d'])
  expect(said(letters('a', 'b', 'c', 'd', 'e', 'e'), 'b1').map(([from, to]) => `${from} ${to}`)).toEqual(['e g'])
})

test('an annex, a table and what bears no number are counted by themselves or not at all (design)', () => {
  const text = blocks('I. MỤC ĐÍCH', 'II. NỘI DUNG', 'PHỤ LỤC', 'I. SỞ', 'Đoạn không đánh số', '- Gạch đầu dòng')
  for (const { id } of text) expect(renumbered(text, id)).toEqual([])
  const table = [...text, { ...text[1]!, id: 'c', cell: {} as NonNullable<Block['cell']> }]
  expect(renumbered(table, 'c')).toEqual([])
})

test('who cites one of the old numbers is named, to be looked at (design)', () => {
  const text = blocks('I. MỤC ĐÍCH', 'III. NỘI DUNG', '1. Theo mục III Kế hoạch này.', '2. Theo mục II, khoản 1.')
  expect(citing(text, renumbered(text, 'b1')).map(({ id }) => id)).toEqual(['b2'])
})
