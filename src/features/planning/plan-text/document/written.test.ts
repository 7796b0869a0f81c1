import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderDocx } from '#documents/docx.ts'
import { readDocument } from '#documents/read/read.ts'
import type { WrittenBlock } from '#kernel/blocks.ts'
import { clean } from '#kernel/text.ts'
import { samplePlanText } from '#server/sample/plan.ts'
import { writtenBlocks, writtenPaper } from './written.ts'

const FOLDER = fileURLToPath(new URL('../../../../../../shared/samples/plans/', import.meta.url))
const SAMPLE = samplePlanText({ issued: '2026-01-12', basis: '2025-12-03', from: '2026-02-01', to: '2026-06-30' })
const words = (text: string) => text.replace(/\s+/g, ' ').trim()
const linesOf = (blocks: readonly WrittenBlock[]) =>
  blocks.flatMap((block) =>
    block.kind === 'lines'
      ? block.lines
      : block.kind === 'sides'
        ? block.rows.flatMap((row) => [...row.left, ...row.right])
        : [],
  )
const source = (text: string) => text.split('\n').map((line, at) => ({ number: at + 1, text: line }))

/** Lines that meet every way in which a line is set: heads, titles, recipients, signatures, and anything else. */
const line = fc.oneof(
  fc.constantFrom(...SAMPLE.split('\n')),
  fc.constantFrom(
    'Số: 12/KH-UBND',
    'Mẫu, ngày 5 tháng 3 năm 2026',
    'KẾ HOẠCH',
    'Nơi nhận:',
    '- Như trên;',
    'KT. CHỦ TỊCH',
  ),
  fc.constantFrom(
    'UBND TỈNH MẪU        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Lưu: VT.\tTM. ỦY BAN NHÂN DÂN',
    'PHỤ LỤC I',
  ),
  fc.string({ maxLength: 60 }),
)

test('every line of a text is set once and in its order, whatever it says', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 60 }), (texts) => {
      const set = linesOf(writtenBlocks(texts)).map(({ text }) => text)
      expect(words(set.join(' '))).toBe(words(texts.join(' ')))
    }),
  )
})

test('the paper of a text has the words of its source and no others, from the first line to the last', async () => {
  const bytes = await renderDocx(writtenPaper('Kế hoạch', source(SAMPLE), 'Kế hoạch.txt'))
  const { lines } = (await readDocument(bytes, 'x.docx')) as { lines: { text: string }[] }
  expect(lines.map(({ text }) => words(text)).filter(Boolean)).toEqual(SAMPLE.split('\n').map(words).filter(Boolean))
})

test('the head, the recipients and the signature of a text stand in the boxes of an official paper (ND30-G3)', () => {
  const sides = writtenBlocks(SAMPLE.split('\n')).flatMap((block) => (block.kind === 'sides' ? block.rows : []))
  expect(sides.map(({ left, right }) => [left[0]!.text, right[0]!.text])).toEqual([
    ['ỦY BAN NHÂN DÂN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['Số: 57/KH-UBND', 'Mẫu, ngày 12 tháng 01 năm 2026'],
    ['Nơi nhận:', 'TM. ỦY BAN NHÂN DÂN'],
  ])
  expect(sides[2]!.right.at(-1)).toEqual({ text: 'Lê Ngọc Lan', look: 'center', size: 14, bold: true, above: 56 })
})

test('marks of Markdown are set as looks and are not printed', () => {
  const text = '# KẾ HOẠCH\n**Kiểm tra** công tác\n\n\\- một dòng'
  const set = linesOf(writtenPaper('x', source(text), 'x.md').written!).map((one) => one.text)
  expect(set).toEqual(['KẾ HOẠCH', 'Kiểm tra công tác', '- một dòng'])
})

describe.skipIf(!existsSync(FOLDER))('real plans (skipped where they are not beside this checkout)', () => {
  test.each(existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.txt')) : [])(
    'no word of a real plan is added or left out: %s',
    (name) => {
      const text = clean(readFileSync(`${FOLDER}${name}`, 'utf8'))
      const set = linesOf(writtenPaper('x', source(text), name).written!).map((one) => one.text)
      expect(words(set.join(' '))).toBe(words(text))
    },
  )
})
