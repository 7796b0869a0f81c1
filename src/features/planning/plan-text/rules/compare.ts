import type { Block } from './block.ts'

/** One paragraph of two texts: what it was and what it is; null where it stands in one of them only. */
export interface Compared {
  readonly before: Block | null
  readonly after: Block | null
  /** Stands in both, at another place among those that stayed. */
  readonly moved?: true
}

/** Hai bản của một văn bản, in the order of the newer one; what went stands where it stood. Paragraphs are the same by their id. */
export function compared(before: readonly Block[], after: readonly Block[]): Compared[] {
  const was = new Map(before.map((block) => [block.id, block]))
  const is = new Set(after.map(({ id }) => id))
  const gone = new Map<string | null, Block[]>()
  let last: string | null = null
  for (const block of before) {
    if (is.has(block.id)) last = block.id
    else gone.set(last, [...(gone.get(last) ?? []), block])
  }
  const moved = movedIn(before, after)
  const goneAfter = (id: string | null) =>
    (gone.get(id) ?? []).map((block): Compared => ({ before: block, after: null }))
  return [
    ...goneAfter(null),
    ...after.flatMap((block) => [
      { before: was.get(block.id) ?? null, after: block, ...(moved.has(block.id) && { moved: true as const }) },
      ...goneAfter(block.id),
    ]),
  ]
}

/** The fewest paragraphs of both that have to move for the others to stand in their order. */
function movedIn(before: readonly Block[], after: readonly Block[]): Set<string> {
  const place = new Map(before.map(({ id }, at) => [id, at]))
  const common = after.filter(({ id }) => place.has(id))
  // Longest run in which the places rise: for each length the end that comes first, and what stands before each.
  const ends: number[] = []
  const previous = common.map(({ id }, at) => {
    const own = place.get(id)!
    const found = ends.findIndex((end) => place.get(common[end]!.id)! > own)
    const length = found < 0 ? ends.length : found
    ends[length] = at
    return length === 0 ? -1 : ends[length - 1]!
  })
  const moved = new Set(common.map(({ id }) => id))
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at]!) moved.delete(common[at]!.id)
  return moved
}

export const isSame = ({ before, after, moved }: Compared): boolean => before?.text === after?.text && !moved

/** A piece of a sentence: in both, only before, only after. */
export interface WordPiece {
  readonly text: string
  /** Where it begins, in signs of all pieces together: its name among them. */
  readonly at: number
  readonly in: 'both' | 'before' | 'after'
}

/** Beyond it words are not paired one by one: everything between the equal ends is shown as replaced. */
const MOST_PAIRS = 250_000

type Piece = Omit<WordPiece, 'at'>

/** What changed between two sentences, word by word. */
export function wordsBetween(before: string, after: string): WordPiece[] {
  const [was, is] = [before, after].map((text) => text.split(/(?<=\s)/)) as [string[], string[]]
  let from = 0
  while (from < Math.min(was.length, is.length) && was[from] === is[from]) from += 1
  let end = 0
  while (end < Math.min(was.length, is.length) - from && was.at(-1 - end) === is.at(-1 - end)) end += 1
  const pieces: Piece[] = [
    { text: was.slice(0, from).join(''), in: 'both' },
    ...between(was.slice(from, was.length - end), is.slice(from, is.length - end)),
    { text: was.slice(was.length - end).join(''), in: 'both' },
  ]
  let at = 0
  return pieces
    .filter(({ text }) => text !== '')
    .map((piece) => {
      at += piece.text.length
      return { ...piece, at: at - piece.text.length }
    })
}

function between(was: readonly string[], is: readonly string[]): Piece[] {
  if (was.length * is.length > MOST_PAIRS)
    return [
      { text: was.join(''), in: 'before' },
      { text: is.join(''), in: 'after' },
    ]
  // Longest common words from each place on.
  const common = Array.from({ length: was.length + 1 }, () => new Array<number>(is.length + 1).fill(0))
  for (let a = was.length - 1; a >= 0; a -= 1)
    for (let b = is.length - 1; b >= 0; b -= 1)
      common[a]![b] = was[a] === is[b] ? common[a + 1]![b + 1]! + 1 : Math.max(common[a + 1]![b]!, common[a]![b + 1]!)
  const pieces: Piece[] = []
  const add = (text: string, where: Piece['in']) => {
    const last = pieces.at(-1)
    if (last?.in === where) pieces[pieces.length - 1] = { text: last.text + text, in: where }
    else pieces.push({ text, in: where })
  }
  let [a, b] = [0, 0]
  while (a < was.length || b < is.length) {
    if (a < was.length && b < is.length && was[a] === is[b]) {
      add(was[a]!, 'both')
      a += 1
      b += 1
    } else if (b >= is.length || (a < was.length && common[a + 1]![b]! >= common[a]![b + 1]!)) add(was[a++]!, 'before')
    else add(is[b++]!, 'after')
  }
  return pieces
}
