import { allow, type Decision, refuse } from '#kernel/decision.ts'
import { clean, isBlank } from '#kernel/text.ts'
import { refusals } from '../refusals.ts'
import type { Anchor, Block } from './block.ts'
import { type Fact, inOrder, SINGLE } from './fact.ts'

/** Văn bản của kế hoạch: the paper in its order, and what the rules use of it. */
export interface PlanText {
  readonly blocks: readonly Block[]
  readonly facts: readonly Fact[]
  /** The number of the next block or fact: none is ever given anew. */
  readonly next: number
}

/** No plan has a tenth of this. */
export const MOST_BLOCKS = 5_000
export const LONGEST_BLOCK = 10_000

/** A fact as a person gives it; without an id it is new. */
export type GivenFact = Pick<Fact, 'kind' | 'value' | 'anchors'> & { readonly id: string | null }

/** What a person does to the text; `seen`: the version of the block that he had before him. */
export type TextCommand =
  | { readonly do: 'set'; readonly block: string; readonly seen: number; readonly text: string }
  | { readonly do: 'insert'; readonly after: string | null; readonly texts: readonly string[] }
  | { readonly do: 'split'; readonly block: string; readonly seen: number; readonly at: number }
  | { readonly do: 'merge'; readonly block: string; readonly seen: number }
  | { readonly do: 'move'; readonly block: string; readonly seen: number; readonly after: string | null }
  | { readonly do: 'remove'; readonly block: string; readonly seen: number }
  /** A fact without an id is new. */
  | { readonly do: 'setFact'; readonly fact: GivenFact }
  | { readonly do: 'removeFact'; readonly fact: string }
  /** Words of a ready plan or of last year's are taken as they are. */
  | { readonly do: 'take'; readonly block: string }
  /** A difference between a sentence and a fact that stays as it is. */
  | { readonly do: 'keep'; readonly block: string; readonly difference: string }

/**
 * Carries out one act on the text. Anchors move with the words they stand at; a fact whose sentence goes stays, said by nothing.
 *
 * @refuses BLOCK_GONE, BLOCK_CHANGED, TEXT_TOO_LONG, FACT_GONE
 */
export function applyCommand(text: PlanText, command: TextCommand): Decision<PlanText> {
  const answer = applied(text, command)
  if (!answer.ok || answer.value === text) return answer
  return allow({ ...answer.value, facts: inOrder(answer.value.facts, answer.value.blocks) })
}

function applied(text: PlanText, command: TextCommand): Decision<PlanText> {
  switch (command.do) {
    case 'set':
      return onBlock(text, command, (block) =>
        block.text === writtenAs(command.text)
          ? allow(text)
          : isBlank(command.text)
            ? allow(without(text, block))
            : checked(replaced(text, block, writtenAs(command.text))),
      )
    case 'insert': {
      const at = placeAfter(text, command.after)
      if (at === null) return refuse(refusals.BLOCK_GONE())
      const near = text.blocks[at - 1] ?? text.blocks[at]
      const added = command.texts
        .map(writtenAs)
        .filter((words) => !isBlank(words))
        .map(
          (words, index): Block => ({
            id: `b${text.next + index}`,
            text: words,
            role: near?.role ?? 'other',
            ...(near?.cell && { cell: near.cell }),
            lines: [],
            version: 1,
          }),
        )
      return checked({ ...text, blocks: text.blocks.toSpliced(at, 0, ...added), next: text.next + added.length })
    }
    case 'split':
      return onBlock(text, command, (block, at) => {
        const head = block.text.slice(0, command.at).trimEnd()
        const tail = block.text.slice(command.at).trimStart()
        if (head === '' || tail === '') return allow(text)
        const shift = block.text.length - tail.length
        const id = `b${text.next}`
        const { marker: _marker, ...rest } = block
        return checked({
          next: text.next + 1,
          blocks: text.blocks.toSpliced(
            at,
            1,
            { ...block, text: head, version: block.version + 1 },
            { ...rest, id, text: tail, version: 1 },
          ),
          facts: moveAnchors(text.facts, (anchor) =>
            anchor.block !== block.id
              ? [anchor]
              : [
                  ...(anchor.from < head.length ? [{ ...anchor, to: Math.min(anchor.to, head.length) }] : []),
                  ...(anchor.to > shift
                    ? [{ block: id, from: Math.max(0, anchor.from - shift), to: anchor.to - shift }]
                    : []),
                ],
          ),
        })
      })
    case 'merge':
      return onBlock(text, command, (block, at) => {
        const above = text.blocks[at - 1]
        if (!above) return allow(text)
        const joined = `${above.text} ${block.text}`
        const shift = above.text.length + 1
        return checked({
          ...text,
          blocks: text.blocks.toSpliced(at - 1, 2, {
            ...above,
            text: joined,
            lines: [...new Set([...above.lines, ...block.lines])],
            version: above.version + 1,
          }),
          facts: moveAnchors(text.facts, (anchor) => [
            anchor.block === block.id ? { block: above.id, from: anchor.from + shift, to: anchor.to + shift } : anchor,
          ]),
        })
      })
    case 'move':
      return onBlock(text, command, (block) => {
        const others = text.blocks.filter(({ id }) => id !== block.id)
        const at = placeAfter({ ...text, blocks: others }, command.after)
        return at === null
          ? refuse(refusals.BLOCK_GONE())
          : allow({ ...text, blocks: others.toSpliced(at, 0, { ...block, version: block.version + 1 }) })
      })
    case 'remove':
      return onBlock(text, command, (block) => allow(without(text, block)))
    case 'setFact': {
      const { fact } = command
      const lengths = new Map(text.blocks.map(({ id, text: words }) => [id, words.length]))
      // An anchor of a sentence that has become shorter meanwhile stands at all of it.
      const anchors = fact.anchors.flatMap((anchor) => {
        const length = lengths.get(anchor.block)
        if (length === undefined) return []
        return [anchor.from < anchor.to && anchor.to <= length ? anchor : { ...anchor, from: 0, to: length }]
      })
      if (anchors.length < fact.anchors.length) return refuse(refusals.BLOCK_GONE())
      if (fact.id === null) {
        const added: Fact = { ...fact, anchors, id: `f${text.next}`, origin: 'typed' }
        const others = SINGLE.has(fact.kind) ? text.facts.filter(({ kind }) => kind !== fact.kind) : text.facts
        return allow({ ...text, facts: [...others, added], next: text.next + 1 })
      }
      const at = text.facts.findIndex(({ id }) => id === fact.id)
      return at < 0
        ? refuse(refusals.FACT_GONE())
        : allow({ ...text, facts: text.facts.with(at, { ...fact, anchors, id: fact.id, origin: 'typed' }) })
    }
    case 'removeFact':
      return text.facts.some(({ id }) => id === command.fact)
        ? allow({ ...text, facts: text.facts.filter(({ id }) => id !== command.fact) })
        : refuse(refusals.FACT_GONE())
    case 'take':
      return onBlock(text, { ...command, seen: null }, ({ origin: _origin, ...block }, at) =>
        allow({ ...text, blocks: text.blocks.with(at, block) }),
      )
    case 'keep':
      return onBlock(text, { ...command, seen: null }, (block, at) =>
        allow({
          ...text,
          blocks: text.blocks.with(at, {
            ...block,
            kept: [...new Set([...(block.kept ?? []), command.difference])],
          }),
        }),
      )
  }
}

/** The blocks that an act touched: those that are new, gone or not as they were. */
export function touchedBetween(before: PlanText, after: PlanText): Set<string> {
  const was = new Map(before.blocks.map((block) => [block.id, block]))
  const is = new Map(after.blocks.map((block) => [block.id, block]))
  return new Set([
    ...after.blocks.filter((block) => was.get(block.id) !== block).map(({ id }) => id),
    ...before.blocks.filter(({ id }) => !is.has(id)).map(({ id }) => id),
  ])
}

/** NFC and one space between words; the gap between two columns stays. */
export function writtenAs(typed: string): string {
  return clean(typed)
    .replace(/\n+/g, ' ')
    .split(/\s{3,}/)
    .map((column) => column.replace(/\s+/g, ' '))
    .join('   ')
    .trim()
}

function onBlock(
  text: PlanText,
  { block: id, seen }: { readonly block: string; readonly seen: number | null },
  act: (block: Block, at: number) => Decision<PlanText>,
): Decision<PlanText> {
  const at = text.blocks.findIndex((block) => block.id === id)
  const block = text.blocks[at]
  if (!block) return refuse(refusals.BLOCK_GONE())
  const answer = act(block, at)
  // Sent once more after a lost answer, it changes nothing and is no conflict.
  return seen !== null && seen !== block.version && 'value' in answer && answer.value !== text
    ? refuse(refusals.BLOCK_CHANGED({ text: block.text }))
    : answer
}

/** Where the words differ, from both ends: one stretch taken out and one put in. */
export function spliceBetween(before: string, after: string): { at: number; removed: number; added: number } {
  const most = Math.min(before.length, after.length)
  let at = 0
  while (at < most && before[at] === after[at]) at += 1
  let end = 0
  while (end < most - at && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1
  return { at, removed: before.length - at - end, added: after.length - at - end }
}

function replaced(text: PlanText, block: Block, words: string): PlanText {
  const { marker: _marker, origin: _origin, ...rest } = block
  return {
    ...text,
    blocks: text.blocks.map((one) =>
      one.id === block.id ? { ...rest, text: words, version: block.version + 1 } : one,
    ),
    facts: moveAnchors(text.facts, (anchor) =>
      anchor.block === block.id ? [movedWithin(anchor, block.text, words)] : [anchor],
    ),
  }
}

/** The text with other paragraphs in place of its own: those of the same name keep their facts, those that went leave theirs unsaid. */
export function withBlocks(text: PlanText, blocks: readonly Block[], next: number): PlanText {
  const was = new Map(text.blocks.map((block) => [block.id, block.text]))
  const is = new Map(blocks.map((block) => [block.id, block.text]))
  const facts = moveAnchors(text.facts, (anchor) => {
    const [before, after] = [was.get(anchor.block), is.get(anchor.block)]
    if (before === undefined || after === undefined) return []
    return [before === after ? anchor : movedWithin(anchor, before, after)]
  })
  return { blocks, facts: inOrder(facts, blocks), next }
}

/** Where an anchor stands after its sentence was changed. */
function movedWithin(anchor: Anchor, before: string, after: string): Anchor {
  if (anchor.from === 0 && anchor.to === before.length) return { ...anchor, to: after.length }
  const { at, removed, added } = spliceBetween(before, after)
  const moved = (point: number, isEnd: boolean) => {
    if (point < at || (point === at && !isEnd)) return point
    if (point >= at + removed) return point + added - removed
    // The end of what was replaced holds what came instead; its beginning stands before it.
    return isEnd ? at + added : at
  }
  const [from, to] = [moved(anchor.from, false), moved(anchor.to, true)]
  return to > from ? { ...anchor, from, to } : { ...anchor, from: 0, to: after.length }
}

function without(text: PlanText, block: Block): PlanText {
  return {
    ...text,
    blocks: text.blocks.filter(({ id }) => id !== block.id),
    facts: moveAnchors(text.facts, (anchor) => (anchor.block === block.id ? [] : [anchor])),
  }
}

function moveAnchors(facts: readonly Fact[], to: (anchor: Anchor) => readonly Anchor[]): Fact[] {
  return facts.map((fact) => {
    const anchors = fact.anchors.flatMap(to)
    return anchors.length === fact.anchors.length && anchors.every((anchor, at) => anchor === fact.anchors[at])
      ? fact
      : { ...fact, anchors }
  })
}

function placeAfter({ blocks }: PlanText, after: string | null): number | null {
  if (after === null) return 0
  const at = blocks.findIndex(({ id }) => id === after)
  return at < 0 ? null : at + 1
}

function checked(text: PlanText): Decision<PlanText> {
  return text.blocks.length > MOST_BLOCKS || text.blocks.some((block) => block.text.length > LONGEST_BLOCK)
    ? refuse(refusals.TEXT_TOO_LONG({ signs: LONGEST_BLOCK }))
    : allow(text)
}
