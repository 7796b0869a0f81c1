import type { Block } from './block.ts'

/** Likeness at which two paragraphs count as one that was changed: between neighbours that stayed, and anywhere. */
const LIKE_NEAR = 0.45
const LIKE_FAR = 0.75

/**
 * Thay bằng tệp đã sửa: the paragraphs of a corrected file under the names of those they were made of. First what stayed is paired in its
 * order, then what is alike between two that stayed, then what is very alike anywhere; everything else is new.
 */
export function paired(
  before: readonly Block[],
  file: readonly Block[],
  next: number,
): { blocks: Block[]; next: number } {
  const names = new Map<number, Block>()
  const taken = new Set<string>()
  const pair = (at: number, block: Block) => {
    names.set(at, block)
    taken.add(block.id)
  }
  for (const [a, b] of common(before.map(keyOf), file.map(keyOf))) pair(b, before[a]!)
  const place = new Map(before.map(({ id }, at) => [id, at]))
  const best = (at: number, from: number, to: number, least: number) => {
    const own = wordsOf(file[at]!)
    let found: { block: Block; like: number } | null = null
    for (let index = from; index < to; index += 1) {
      const block = before[index]!
      if (taken.has(block.id)) continue
      const like = likeness(own, wordsOf(block))
      if (like >= least && like > (found?.like ?? 0)) found = { block, like }
    }
    return found?.block ?? null
  }
  file.forEach((_, at) => {
    if (names.has(at)) return
    const above = lastBelow(names, at)
    const below = firstAbove(names, at, file.length)
    const from = above === null ? 0 : place.get(above.id)! + 1
    const to = below === null ? before.length : place.get(below.id)!
    const alike = best(at, from, Math.max(from, to), LIKE_NEAR)
    if (alike) pair(at, alike)
  })
  file.forEach((_, at) => {
    if (names.has(at)) return
    const alike = best(at, 0, before.length, LIKE_FAR)
    if (alike) pair(at, alike)
  })
  let number = next
  const blocks = file.map((block, at): Block => {
    const known = names.get(at)
    if (!known) return { ...block, id: `b${number++}`, lines: [], version: 1 }
    if (known.text === block.text) return known
    const { marker: _marker, origin: _origin, ...kept } = known
    return {
      ...kept,
      text: block.text,
      ...(block.marker !== undefined && { marker: block.marker }),
      version: known.version + 1,
    }
  })
  return { blocks, next: number }
}

const keyOf = ({ text }: Block) => text.normalize('NFC').replace(/\s+/g, ' ').trim()
const wordsOf = ({ text }: Block) =>
  keyOf({ text } as Block)
    .toLowerCase()
    .split(' ')

/** Share of the words that two paragraphs have in common, each as often as it stands. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1)
  let same = 0
  for (const word of b) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    left.set(word, count - 1)
    same += 1
  }
  return (2 * same) / (a.length + b.length)
}

function lastBelow(names: ReadonlyMap<number, Block>, at: number): Block | null {
  for (let index = at - 1; index >= 0; index -= 1) {
    const block = names.get(index)
    if (block) return block
  }
  return null
}

function firstAbove(names: ReadonlyMap<number, Block>, at: number, end: number): Block | null {
  for (let index = at + 1; index < end; index += 1) {
    const block = names.get(index)
    if (block) return block
  }
  return null
}

/** Places of the longest common run of keys, in order. */
function common(was: readonly string[], is: readonly string[]): [number, number][] {
  let from = 0
  while (from < Math.min(was.length, is.length) && was[from] === is[from]) from += 1
  let end = 0
  while (end < Math.min(was.length, is.length) - from && was.at(-1 - end) === is.at(-1 - end)) end += 1
  const pairs: [number, number][] = Array.from({ length: from }, (_, at) => [at, at])
  const [a, b] = [was.slice(from, was.length - end), is.slice(from, is.length - end)]
  const best = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      best[i]![j] = a[i] === b[j] ? best[i + 1]![j + 1]! + 1 : Math.max(best[i + 1]![j]!, best[i]![j + 1]!)
  for (let [i, j] = [0, 0]; i < a.length && j < b.length; )
    if (a[i] === b[j]) pairs.push([from + i++, from + j++])
    else if (best[i + 1]![j]! >= best[i]![j + 1]!) i += 1
    else j += 1
  return [
    ...pairs,
    ...Array.from({ length: end }, (_, at): [number, number] => [was.length - end + at, is.length - end + at]),
  ]
}
