import { readMarker } from '#features/planning/plan-import/rules/paper/markers.ts'
import type { Block } from './block.ts'
import { type Fact, type FactKind, type FactValues, FOLLOWS, inOrder } from './fact.ts'
import type { PlanText } from './text.ts'

/** What a changed sentence says now, beside what the plan goes by. */
export interface Difference {
  /** Names it among those of its block: the same difference has the same name. */
  readonly key: string
  readonly block: string
  readonly kind: FactKind
  /** The fact that the plan goes by; null where it has none. */
  readonly fact: Fact | null
  /** What the sentence says; null where it says no such thing any more. */
  readonly says: Fact | null
}

/**
 * Facts that are their sentence follow it: those of the touched blocks become what the blocks say now. What a person read a sentence as
 * stays of that kind and has its words; what he typed of a basis, and the days by which something is due, are not taken over.
 */
export function follow(text: PlanText, said: readonly Fact[], touched: ReadonlySet<string>): PlanText {
  const near = grown(touched, text.facts, said)
  const isNear = ({ kind, anchors }: Fact) =>
    (FOLLOWS.has(kind) || kind === 'task') && anchors.some(({ block }) => near.has(block))
  const old = text.facts.filter(isNear)
  const now = said.filter(isNear)
  if (old.length === 0 && now.length === 0) return withWords(text, said, touched)
  let next = text.next
  const left = new Map(Map.groupBy(old, ({ kind }) => kind))
  const renewed = now.map((fact): Fact => {
    const before = left.get(fact.kind)?.shift()
    if (!before) return { ...fact, id: `f${next++}` }
    if (before.origin === 'typed' && typeof before.value !== 'string') return { ...before, anchors: fact.anchors }
    const value =
      fact.kind === 'task' && 'due' in (before.value as FactValues['task'])
        ? { ...(fact.value as FactValues['task']), due: (before.value as FactValues['task']).due }
        : fact.value
    return { ...fact, id: before.id, value, origin: before.origin }
  })
  const byHand = [...left.values()].flat().filter(({ origin }) => origin === 'typed')
  const others = text.facts.filter((fact) => !old.includes(fact))
  const kept = byHand.map((fact) => withWordsOf(fact, text.blocks))
  return withWords({ ...text, facts: inOrder([...others, ...renewed, ...kept], text.blocks), next }, said, touched)
}

/** A fact that means what its sentence says has its words and its place in it, however it is worded. */
function withWords(text: PlanText, said: readonly Fact[], touched: ReadonlySet<string>): PlanText {
  const left = said.filter(({ kind, anchors }) => !FOLLOWS.has(kind) && anchors.some(({ block }) => touched.has(block)))
  const facts = text.facts.map((fact) => {
    if (FOLLOWS.has(fact.kind) || !fact.anchors.some(({ block }) => touched.has(block))) return fact
    const at = left.findIndex((says) => sameMeaning(fact, says))
    if (at < 0) return fact
    const [says] = left.splice(at, 1) as [Fact]
    return { ...fact, value: says.value, anchors: says.anchors }
  })
  return { ...text, facts }
}

function withWordsOf(fact: Fact, blocks: readonly Block[]): Fact {
  if (typeof fact.value !== 'string') return fact
  const own = new Set(fact.anchors.map(({ block }) => block))
  const value = blocks.flatMap(({ id, text }) => (own.has(id) ? [readMarker(text).body] : [])).join('\n')
  return value === '' ? fact : { ...fact, value }
}

/** A fact of several sentences brings the others of them in. */
function grown(touched: ReadonlySet<string>, ...lists: readonly (readonly Fact[])[]): Set<string> {
  const near = new Set(touched)
  for (let size = -1; size !== near.size; ) {
    size = near.size
    for (const { kind, anchors } of lists.flat())
      if ((FOLLOWS.has(kind) || kind === 'task') && anchors.some(({ block }) => near.has(block)))
        for (const { block } of anchors) near.add(block)
  }
  return near
}

/**
 * Where a sentence that was changed here, or whose fact was, says another thing than the plan goes by; without those that a person has
 * let stand. What nobody touched is as it was read.
 */
export function differencesOf(text: PlanText, said: readonly Fact[]): Difference[] {
  return text.blocks
    .filter(
      ({ id, version }) =>
        version > 0 || text.facts.some((fact) => fact.origin !== 'read' && fact.anchors.some((at) => at.block === id)),
    )
    .flatMap((block) => {
      const here = ({ kind, anchors }: Fact) => !FOLLOWS.has(kind) && anchors[0]?.block === block.id
      return pairs(text.facts.filter(here), said.filter(here))
        .filter(([fact, says]) => !says || !fact || !sameMeaning(fact, says))
        .map(([fact, says]) => ({
          key: keyOf(fact, says),
          block: block.id,
          kind: (fact ?? says)!.kind,
          fact,
          says,
        }))
        .filter(({ key }) => !block.kept?.includes(key))
    })
}

/** Facts of one kind are paired where they agree, then in their order. */
function pairs(facts: readonly Fact[], said: readonly Fact[]): [Fact | null, Fact | null][] {
  const kinds = new Set([...facts, ...said].map(({ kind }) => kind))
  return [...kinds].flatMap((kind) => {
    const left = said.filter((fact) => fact.kind === kind)
    const unlike = facts
      .filter((fact) => fact.kind === kind)
      .filter((fact) => {
        const at = left.findIndex((says) => sameMeaning(fact, says))
        if (at >= 0) left.splice(at, 1)
        return at < 0
      })
    return Array.from({ length: Math.max(unlike.length, left.length) }, (_, at): [Fact | null, Fact | null] => [
      unlike[at] ?? null,
      left[at] ?? null,
    ])
  })
}

/** Facts that no sentence says. */
export function unsaid({ facts }: Pick<PlanText, 'facts'>): Fact[] {
  return facts.filter(({ anchors }) => anchors.length === 0)
}

/** Whether rules would do the same by both: how it is worded is no part of what it means. */
const sameMeaning = (a: Fact, b: Fact) => a.kind === b.kind && stable(meaningOf(a)) === stable(meaningOf(b))

function meaningOf({ value }: Fact): unknown {
  if (value === null || typeof value !== 'object' || !('text' in value)) return value
  const { text: _text, ...meaning } = value
  return meaning
}

function keyOf(fact: Fact | null, says: Fact | null): string {
  return `${(fact ?? says)!.kind}: ${fact ? stable(meaningOf(fact)) : '–'} / ${says ? stable(meaningOf(says)) : '–'}`
}

/** The same value, the same words, whatever the order of its parts; what is absent counts as null. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part)
            .filter(([, one]) => one !== null && one !== undefined)
            .toSorted(([a], [b]) => (a < b ? -1 : 1)),
        )
      : part,
  )
}
