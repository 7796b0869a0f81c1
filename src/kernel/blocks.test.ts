import { expect, test } from 'vitest'
import { annexLabel, type Block, dateLine, numbered, numberLine, paperDate, pointLetter, roman } from './blocks.ts'

test('points count by the Vietnamese alphabet, with đ after d (ND30-B7)', () => {
  expect(Array.from({ length: 8 }, (_, at) => pointLetter(at + 1))).toEqual(['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h'])
  expect(pointLetter(24)).toBe('aa')
})

test('Roman numbers of sections and annexes (ND30-A2, ND30-B6)', () => {
  expect([1, 4, 9, 14, 40, 90].map(roman)).toEqual(['I', 'IV', 'IX', 'XIV', 'XL', 'XC'])
  expect([annexLabel(0, 1), annexLabel(1, 2)]).toEqual(['Phụ lục', 'Phụ lục II'])
})

test('headings, clauses and articles count on, each level below the one above; written markers stay (ND30-B5, ND30-B8)', () => {
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: 'A' },
    { kind: 'heading', level: 2, text: 'B' },
    { kind: 'clause', level: 2, text: 'C' },
    { kind: 'clause', level: 3, text: 'D' },
    { kind: 'heading', level: 1, text: 'E', marker: 'Phần II.' },
    { kind: 'clause', level: 2, text: 'F' },
    { kind: 'article', text: 'G' },
    { kind: 'clause', level: 2, text: 'H' },
    { kind: 'article', text: 'I', number: 5 },
    { kind: 'article', text: 'J' },
    { kind: 'paragraph', text: 'K' },
  ]
  expect(
    numbered(blocks).map((block) =>
      block.kind === 'article' ? block.number : 'marker' in block ? block.marker : null,
    ),
  ).toEqual(['I.', '1.', '2.', 'a)', 'Phần II.', '1.', 1, '1.', 5, 6, null])
})

test('a number under ten has a zero before it, a blank number leaves room (ND30-Y2)', () => {
  expect(numberLine({ number: '5', symbol: 'TB-ĐKT' })).toBe('Số: 05/TB-ĐKT')
  expect(numberLine({ number: '12a', symbol: 'KH-UBND' })).toBe('Số: 12a/KH-UBND')
  expect(numberLine({ number: null, symbol: 'KH-UBND' })).toBe('Số:      /KH-UBND')
  expect(numberLine({ number: null, symbol: null })).toBeNull()
})

test('a zero stands before days under 10 and months 1 and 2 only; blanks leave room (ND30-D3)', () => {
  expect(dateLine({ place: 'Mẫu', date: '2026-02-03' })).toBe('Mẫu, ngày 03 tháng 02 năm 2026')
  expect(paperDate('2026-12-16')).toBe('ngày 16 tháng 12 năm 2026')
  expect(paperDate({ year: 2024, month: 3 })).toBe('ngày      tháng 3 năm 2024')
  expect(paperDate({ year: null, month: null })).toBe('ngày      tháng      năm     ')
})
