import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Decision } from '#kernel/decision.ts'
import type { Block } from './block.ts'
import { changeBetween, undo } from './change.ts'
import type { Fact } from './fact.ts'
import { applyCommand, type PlanText, spliceBetween, type TextCommand } from './text.ts'

const block = (id: number, text: string): Block => ({ id: `b${id}`, text, role: 'other', lines: [id], version: 0 })
const fact = (id: number, at: Block, from: number, to: number): Fact => ({
  id: `f${id}`,
  kind: 'purpose',
  value: at.text.slice(from, to),
  anchors: [{ block: at.id, from, to }],
  origin: 'read',
})
/** Three paragraphs, each with a fact in its middle. */
const START: PlanText = (() => {
  const blocks = [
    '1. Thời gian: quý II năm 2026.',
    '2. Đối tượng: 06 xã, 02 sở.',
    '3. Kinh phí do ngân sách bảo đảm.',
  ].map((text, at) => block(at + 1, text))
  return { blocks, facts: blocks.map((one, at) => fact(at + 1, one, 3, 12)), next: 4 }
})()

const allowed = <T>(decision: Decision<T>): T => {
  if (!decision.ok) throw new Error(decision.refusal.code)
  return decision.value
}
/** A command that fits the text that there is, from four numbers. */
function commandFor(
  text: PlanText,
  [what, where, there, words]: readonly [number, number, number, string],
): TextCommand {
  const one = text.blocks[where % text.blocks.length]
  if (!one) return { do: 'insert', after: null, texts: [words] }
  const seen = one.version
  const other = text.blocks[there % text.blocks.length]!
  const commands: readonly TextCommand[] = [
    {
      do: 'set',
      block: one.id,
      seen,
      text: one.text.slice(0, there % (one.text.length + 1)) + words + one.text.slice(there % (one.text.length + 1)),
    },
    { do: 'split', block: one.id, seen, at: there % (one.text.length + 1) },
    { do: 'merge', block: one.id, seen },
    { do: 'insert', after: one.id, texts: [words, 'a) thêm'] },
    { do: 'move', block: one.id, seen, after: other.id === one.id ? null : other.id },
    { do: 'remove', block: one.id, seen },
  ]
  return commands[what % commands.length]!
}
const steps = fc.array(fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99), fc.string({ maxLength: 6 })), { maxLength: 12 })

test('whatever is done, what a fact points at stands inside its sentence', () => {
  fc.assert(
    fc.property(steps, (numbers) => {
      let text = START
      for (const step of numbers) text = allowed(applyCommand(text, commandFor(text, step)))
      const lengths = new Map(text.blocks.map(({ id, text: words }) => [id, words.length]))
      expect(new Set(lengths.keys()).size).toBe(text.blocks.length)
      for (const { anchors } of text.facts)
        for (const { block: id, from, to } of anchors)
          expect(lengths.has(id) && from >= 0 && from < to && to <= lengths.get(id)!).toBe(true)
    }),
  )
})

test('every act can be taken back, and then stands as it stood before', () => {
  fc.assert(
    fc.property(steps, (numbers) => {
      let text = START
      for (const step of numbers) {
        const after = allowed(applyCommand(text, commandFor(text, step)))
        const back = allowed(undo(after, changeBetween(text, after)))
        const words = ({ blocks }: PlanText) => blocks.map(({ id, text: own }) => `${id} ${own}`)
        expect(words(back)).toEqual(words(text))
        expect(back.facts).toEqual(text.facts)
        text = after
      }
    }),
  )
})

test('an edit before a fact moves it, one behind it leaves it, one inside it stays inside', () => {
  const [one] = START.blocks as [Block]
  const quote = (typed: string) => {
    const text = allowed(applyCommand(START, { do: 'set', block: 'b1', seen: 0, text: typed }))
    const [{ from, to }] = text.facts[0]!.anchors as unknown as [{ from: number; to: number }]
    return text.blocks[0]!.text.slice(from, to)
  }
  expect(one.text.slice(3, 12)).toBe('Thời gian')
  expect(quote(`Mục ${one.text}`)).toBe('Thời gian')
  expect(quote(one.text.replace('2026', '2027'))).toBe('Thời gian')
  expect(quote(one.text.replace('Thời gian', 'Thời kỳ gian'))).toBe('Thời kỳ gian')
})

test('a fact whose sentence goes stays, said by nothing', () => {
  const text = allowed(applyCommand(START, { do: 'remove', block: 'b2', seen: 0 }))
  expect(text.facts.map(({ id, anchors }) => [id, anchors.length])).toEqual([
    ['f1', 1],
    ['f3', 1],
    ['f2', 0],
  ])
})

test('what somebody else has changed is not written over; the same words sent once more are no conflict', () => {
  const typed: TextCommand = { do: 'set', block: 'b1', seen: 0, text: '1. Thời gian: quý III.' }
  const once = allowed(applyCommand(START, typed))
  expect(applyCommand(once, typed)).toEqual({ ok: true, value: once })
  const other = applyCommand(once, { ...typed, text: '1. Thời gian: quý IV.' })
  expect(other).toMatchObject({ ok: false, refusal: { code: 'BLOCK_CHANGED', parameters: { text: typed.text } } })
  expect(
    undo(allowed(applyCommand(once, { ...typed, seen: 1, text: 'khác' })), changeBetween(START, once)),
  ).toMatchObject({
    ok: false,
    refusal: { code: 'NOTHING_TO_UNDO' },
  })
})

test('the stretch between two texts is as short as can be at its ends', () => {
  expect(spliceBetween('trước 05 ngày', 'trước 07 ngày')).toEqual({ at: 7, removed: 1, added: 1 })
  expect(spliceBetween('aa', 'aaa')).toEqual({ at: 2, removed: 0, added: 1 })
  expect(spliceBetween('abc', 'abc')).toEqual({ at: 3, removed: 0, added: 0 })
})
