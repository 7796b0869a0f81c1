import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from './block.ts'
import { compared, wordsBetween } from './compare.ts'
import { paired } from './replacing.ts'

const WORDS = [
  'kiểm tra',
  'đơn vị',
  'báo cáo',
  'thời hạn',
  'Sở Nội vụ',
  'cải cách',
  'hành chính',
  'kiến nghị',
  'xã',
  'phường',
]
const block = (id: number, text: string): Block => ({ id: `b${id}`, text, role: 'other', lines: [id], version: 0 })
const TEXT = Array.from({ length: 40 }, (_, at) =>
  block(
    at + 1,
    `${at + 1}. ${[0, 3, 7, 1, 5, 8].map((step) => WORDS[(at * 3 + step * (at + 1)) % WORDS.length]).join(' ')} số ${at * 17}`,
  ),
)
const asFile = (blocks: readonly Block[]) => blocks.map((one, at) => ({ ...block(at + 1, one.text) }))

test('a file that is the same replaces nothing', () => {
  const { blocks, next } = paired(TEXT, asFile(TEXT), 41)
  expect(blocks).toEqual(TEXT)
  expect(next).toBe(41)
})

test('a changed, a moved and a removed paragraph keep their names, a new one has its own', () => {
  const changed = TEXT.map((one) => (one.id === 'b5' ? { ...one, text: `${one.text}, có sửa` } : one))
  const file = [
    ...changed.slice(0, 9),
    ...changed.slice(10, 20),
    block(99, 'Đoạn hoàn toàn mới về chuyển đổi.'),
    ...changed.slice(20, 38),
    changed[39]!,
    changed[38]!,
  ]
  const { blocks, next } = paired(TEXT, asFile(file), 41)
  expect(blocks.map(({ id }) => id)).toEqual(file.map(({ id }) => (id === 'b99' ? 'b41' : id)))
  expect(blocks[4]).toMatchObject({ id: 'b5', version: 1, text: `${TEXT[4]!.text}, có sửa` })
  expect(next).toBe(42)
})

test('whatever was done to a file, each of its paragraphs is there once, under a name of its own', () => {
  const edits = fc.array(fc.tuple(fc.nat(39), fc.constantFrom('drop', 'double', 'change', 'swap')), { maxLength: 15 })
  fc.assert(
    fc.property(edits, (steps) => {
      let file = [...TEXT]
      for (const [place, what] of steps) {
        const at = place % file.length
        const one = file[at]!
        if (what === 'drop' && file.length > 1) file = file.toSpliced(at, 1)
        if (what === 'double') file = file.toSpliced(at, 0, one)
        if (what === 'change') file = file.with(at, { ...one, text: `${one.text} thêm` })
        if (what === 'swap') file = file.with(at, file[0]!).with(0, one)
      }
      const { blocks } = paired(TEXT, asFile(file), 41)
      expect(blocks.map(({ text }) => text)).toEqual(file.map(({ text }) => text))
      expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length)
    }),
  )
})

test('two texts side by side hold every paragraph of both once, what went where it stood, what moved as moved', () => {
  const [a, b, c, d] = TEXT as [Block, Block, Block, Block]
  const movedIn = (before: Block[], after: Block[]) =>
    compared(before, after)
      .filter(({ moved }) => moved)
      .map(({ after: block }) => block!.id)
  expect(movedIn([a, b, c, d], [d, a, b, c])).toEqual(['b4'])
  expect(movedIn([a, b, c, d], [a, c, b, d])).toHaveLength(1)
  expect(movedIn([a, b, c], [a, d, c])).toEqual([])
  const pairs = compared([a, b, c], [a, { ...c, text: 'khác' }, d])
  expect(pairs.map(({ before, after }) => [before?.id ?? null, after?.id ?? null])).toEqual([
    ['b1', 'b1'],
    ['b2', null],
    ['b3', 'b3'],
    [null, 'b4'],
  ])
})

test('words between two sentences put either of them together again', () => {
  const words = fc.array(fc.constantFrom(...WORDS, '05', '07,'), { maxLength: 12 }).map((all) => all.join(' '))
  fc.assert(
    fc.property(words, words, (before, after) => {
      const pieces = wordsBetween(before, after)
      const side = (own: 'before' | 'after') =>
        pieces
          .filter((piece) => piece.in === 'both' || piece.in === own)
          .map(({ text }) => text)
          .join('')
      expect([side('before'), side('after')]).toEqual([before, after])
    }),
  )
  expect(wordsBetween('trước 05 ngày', 'trước 07 ngày').map(({ in: where }) => where)).toEqual([
    'both',
    'before',
    'after',
    'both',
  ])
})
