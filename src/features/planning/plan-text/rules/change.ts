import { allow, type Decision, refuse } from '#kernel/decision.ts'
import { refusals } from '../refusals.ts'
import type { Block } from './block.ts'
import { type Fact, inOrder } from './fact.ts'
import type { PlanText } from './text.ts'

/** One side of a change: the paragraphs and facts that it touched as they stood there; what stands on the other side only is null. */
export interface Change {
  readonly blocks: Readonly<Record<string, Placed | null>>
  readonly facts: Readonly<Record<string, Fact | null>>
}

/** A paragraph with the one it stands behind; null: it is the first. */
export interface Placed {
  readonly block: Block
  readonly after: string | null
}

/** What differs between two states of a text, from both sides. */
export function changeBetween(before: PlanText, after: PlanText): { before: Change; after: Change } {
  const [was, is] = [placedIn(before), placedIn(after)]
  const moved = movedBetween(before, after)
  const blocks = [...new Set([...was.keys(), ...is.keys()])].filter(
    (id) => was.get(id)?.block !== is.get(id)?.block || moved.has(id),
  )
  const [had, has] = [factsBy(before), factsBy(after)]
  const facts = [...new Set([...had.keys(), ...has.keys()])].filter((id) => had.get(id) !== has.get(id))
  const side = (placed: Map<string, Placed>, known: Map<string, Fact>): Change => ({
    blocks: Object.fromEntries(blocks.map((id) => [id, placed.get(id) ?? null])),
    facts: Object.fromEntries(facts.map((id) => [id, known.get(id) ?? null])),
  })
  return { before: side(was, had), after: side(is, has) }
}

/** Two changes, one after the other, as one: from how things stood before the first to how they stand after the second. */
export function joined(
  first: { readonly before: Change; readonly after: Change },
  second: { readonly before: Change; readonly after: Change },
): { before: Change; after: Change } {
  return {
    before: {
      blocks: { ...second.before.blocks, ...first.before.blocks },
      facts: { ...second.before.facts, ...first.before.facts },
    },
    after: {
      blocks: { ...first.after.blocks, ...second.after.blocks },
      facts: { ...first.after.facts, ...second.after.facts },
    },
  }
}

/**
 * Hoàn tác: puts back what a change touched, where none of it has been touched since. @refuses NOTHING_TO_UNDO
 */
export function undo(text: PlanText, { before, after }: { before: Change; after: Change }): Decision<PlanText> {
  const now = placedIn(text)
  const touchedSince = Object.entries(after.blocks).some(([id, placed]) => {
    const block = now.get(id)?.block
    return placed === null ? block !== undefined : block === undefined || block.version !== placed.block.version
  })
  if (touchedSince) return refuse(refusals.NOTHING_TO_UNDO())
  let blocks = text.blocks.filter(({ id }) => !(id in before.blocks))
  const back = Object.values(before.blocks).filter((placed) => placed !== null)
  // Those that stand behind each other come back in their order, whichever is named first.
  for (let left = back; left.length > 0; ) {
    const ready = left.filter(({ after: at }) => at === null || !left.some(({ block }) => block.id === at))
    for (const { block, after: at } of ready) {
      const place = at === null ? 0 : blocks.findIndex(({ id }) => id === at) + 1 || blocks.length
      const version = Math.max(block.version, now.get(block.id)?.block.version ?? 0) + 1
      blocks = blocks.toSpliced(place, 0, { ...block, version })
    }
    left = ready.length === 0 ? [] : left.filter((placed) => !ready.includes(placed))
  }
  const facts = text.facts.filter(({ id }) => !(id in before.facts))
  const known = Object.values(before.facts).filter((fact) => fact !== null)
  return allow({ ...text, blocks, facts: inOrder([...facts, ...known], blocks) })
}

function placedIn({ blocks }: PlanText): Map<string, Placed> {
  return new Map(blocks.map((block, at) => [block.id, { block, after: blocks[at - 1]?.id ?? null }]))
}

/** Paragraphs that stand behind another one although neither is new nor gone. */
function movedBetween(before: PlanText, after: PlanText): Set<string> {
  const common = new Set(after.blocks.map(({ id }) => id))
  const order = before.blocks.filter(({ id }) => common.has(id)).map(({ id }) => id)
  const known = new Set(order)
  const now = after.blocks.filter(({ id }) => known.has(id)).map(({ id }) => id)
  if (now.every((id, at) => id === order[at])) return new Set()
  const behind = (ids: readonly string[]) => new Map(ids.map((id, at) => [id, ids[at - 1]]))
  const [was, is] = [behind(order), behind(now)]
  return new Set(now.filter((id) => was.get(id) !== is.get(id)))
}

const factsBy = ({ facts }: PlanText) => new Map(facts.map((fact) => [fact.id, fact]))
