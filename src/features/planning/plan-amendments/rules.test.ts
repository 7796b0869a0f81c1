import { expect, test } from 'vitest'
import type { Block } from '#features/planning/plan-text/rules/block.ts'
import { blocksOf, readBlocks } from '#features/planning/plan-text/rules/reading.ts'
import { binhAn2026 } from '#test/plans/binh-an-2026.ts'
import { asText } from '#test/plans/render.ts'
import { addressesOf } from './rules/address.ts'
import type { Edit } from './rules/difference.ts'
import { amendedParts, difference } from './rules.ts'

const block = (id: string, text: string, more: Partial<Block> = {}): Block => ({
  ...{ id, text, role: 'contents', lines: [], version: 0 },
  ...more,
})

const PLAN = [
  block('b1', 'Căn cứ Kế hoạch số 12/KH-UBND;', { role: 'leadIn' }),
  block('b2', 'I. MỤC ĐÍCH, YÊU CẦU'),
  block('b3', '1. Mục đích'),
  block('b4', 'a) Đánh giá kết quả.'),
  block('b5', 'b) Chỉ ra hạn chế.'),
  block('b6', '2. Yêu cầu'),
  block('b7', 'Kiểm tra khách quan.'),
  block('b8', '- Đúng thẩm quyền.'),
  block('b9', '- Không gây trở ngại.'),
  block('b10', 'II. THỜI GIAN'),
  block('b11', 'Từ ngày 01/4/2026 đến ngày 30/9/2026.'),
  block('b12', 'Nơi nhận:', { role: 'recipients' }),
  block('b13', '- Như trên;', { role: 'recipients' }),
]
const words = (blocks: readonly Block[]) => blocks.map(({ id, text }) => [id, text])

test('each paragraph is named by its markers up to the root, what has no number by its place below them (design)', () => {
  const at = addressesOf(PLAN)
  expect(PLAN.map(({ id }) => at.get(id))).toEqual([
    'đoạn thứ nhất phần căn cứ',
    'mục I',
    'khoản 1 mục I',
    'điểm a khoản 1 mục I',
    'điểm b khoản 1 mục I',
    'khoản 2 mục I',
    'đoạn thứ nhất khoản 2 mục I',
    'gạch đầu dòng thứ nhất khoản 2 mục I',
    'gạch đầu dòng thứ hai khoản 2 mục I',
    'mục II',
    'đoạn thứ nhất mục II',
    'đoạn thứ nhất nơi nhận',
    'gạch đầu dòng thứ nhất nơi nhận',
  ])
})

test('an amendment says what it changes, adds and takes away as amending papers do, in the order of the paper (design)', () => {
  const after = [
    ...PLAN.slice(0, 4),
    block('b5', 'b) Chỉ ra hạn chế, nguyên nhân.'),
    block('b20', 'c) Nhân rộng cách làm hay.'),
    ...PLAN.slice(5, 8),
    ...PLAN.slice(9),
  ]
  expect(amendedParts(PLAN, after)).toEqual([
    {
      does: 'set',
      says: 'Sửa đổi điểm b khoản 1 mục I như sau:',
      words: ['b) Chỉ ra hạn chế, nguyên nhân.'],
      was: 'b) Chỉ ra hạn chế.',
    },
    {
      does: 'add',
      says: 'Bổ sung điểm c vào sau điểm b khoản 1 mục I như sau:',
      words: ['c) Nhân rộng cách làm hay.'],
      was: null,
    },
    {
      does: 'drop',
      says: 'Bãi bỏ gạch đầu dòng thứ hai khoản 2 mục I.',
      words: [],
      was: '- Không gây trở ngại.',
    },
  ])
  expect(amendedParts(PLAN, PLAN)).toEqual([])
})

/** Carries out a list on the former text. */
function applied(edits: readonly Edit[], before: readonly Block[]): Block[] {
  const dropped = new Set(edits.flatMap((edit) => (edit.do === 'drop' ? [edit.block] : [])))
  const words = new Map(edits.flatMap((edit) => (edit.do === 'set' ? [[edit.block, edit.text] as const] : [])))
  const coming = new Map(edits.flatMap((edit) => (edit.do === 'add' ? [[edit.after, edit.blocks] as const] : [])))
  return [
    ...(coming.get(null) ?? []),
    ...before.flatMap((block) =>
      dropped.has(block.id)
        ? []
        : [{ ...block, text: words.get(block.id) ?? block.text }, ...(coming.get(block.id) ?? [])],
    ),
  ]
}

/** The same numbers at each run. */
function dice(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

test('carrying out the list on the former text gives the new one, whatever was changed (design)', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const roll = dice(seed)
    let after: Block[] = [...PLAN]
    for (let act = roll(12); act >= 0; act -= 1) {
      const at = roll(after.length)
      const kind = roll(4)
      if (kind === 0) after = after.with(at, { ...after[at]!, text: `${after[at]!.text} sửa ${seed}` })
      if (kind === 1) after = after.toSpliced(at, 0, block(`n${seed}.${act}`, `Đoạn mới ${act}`))
      if (kind === 2 && after.length > 1) after = after.toSpliced(at, 1)
      if (kind === 3) {
        const [moved] = after.slice(at, at + 1)
        after = after.toSpliced(at, 1).toSpliced(roll(after.length), 0, moved!)
      }
    }
    expect(words(applied(difference(PLAN, after), PLAN)), `seed ${seed}`).toEqual(words(after))
  }
})

test('a text differs from itself in nothing, and no two paragraphs of a whole plan have the same name (design)', () => {
  const lines = asText(binhAn2026)
    .split('\n')
    .map((text, at) => ({ number: at + 1, text }))
  const read = blocksOf(lines)
  const { facts } = readBlocks(read)
  expect(facts.length).toBeGreaterThan(10)
  expect(difference(read, read)).toEqual([])
  const names = [...addressesOf(read).values()]
  expect(new Set(names).size).toBe(read.length)
})
