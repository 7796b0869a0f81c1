import type { CoverageRule, PlanContent, PlanSubject } from '#features/planning/plans/rules.ts'
import type { Anchor, Block } from './block.ts'

/** One paragraph of the contents, with how deep it stands. */
export interface ContentLine {
  readonly marker: string | null
  readonly text: string
  readonly depth: number
}

/** Dữ kiện: what the rules use of a plan, by its kind. */
export interface FactValues {
  readonly number: string | null
  readonly symbol: string
  readonly place: string
  /** The day; where the paper leaves part of it blank only the words. */
  readonly issuedOn: { readonly day: string | null; readonly text: string }
  readonly issuer: string
  readonly title: string
  readonly planYear: number
  /** What the plan is about, by the identifiers of the glossary: reform, digital transformation, civil-service duty. */
  readonly subjects: readonly PlanSubject[]
  readonly basis: PlanContent['legalBases'][number]
  readonly purpose: string
  readonly requirement: string
  readonly content: ContentLine
  readonly form: PlanContent['forms'][number]
  readonly target: CoverageRule
  readonly period: PlanContent['periods'][number]
  /** Days before the session. */
  readonly reportLeadDays: number
  readonly task: PlanContent['tasks'][number]
  readonly budget: string
  readonly recipient: string
  readonly signature: PlanContent['signature']
}

export type FactKind = keyof FactValues

/** What a person gave; what was read of its sentence; what came with a ready plan or last year's. */
export type Origin = 'read' | 'typed' | 'profile' | 'copied'

export interface Fact<Kind extends FactKind = FactKind> {
  readonly id: string
  readonly kind: Kind
  readonly value: FactValues[Kind]
  /** The sentences that say it; none: no sentence of the plan says it. */
  readonly anchors: readonly Anchor[]
  readonly origin: Origin
}

/**
 * Facts that *are* their sentence follow it; the others are asked about when the sentence changes: rules depend on them, and a sentence
 * may be reworded without meaning another thing.
 */
export const FOLLOWS: ReadonlySet<FactKind> = new Set([
  ...(['basis', 'purpose', 'requirement', 'content', 'budget', 'recipient', 'title', 'subjects'] as const),
])

/** Kinds of which a plan has one at most. */
export const SINGLE: ReadonlySet<FactKind> = new Set([
  ...(['number', 'symbol', 'place', 'issuedOn', 'issuer', 'title', 'planYear', 'subjects'] as const),
  ...(['reportLeadDays', 'signature'] as const),
])

/** Facts of a kind stand in the order of their sentences; what no sentence says comes last. */
export function inOrder(facts: readonly Fact[], blocks: readonly Block[]): Fact[] {
  const places = new Map(blocks.map(({ id }, at) => [id, at]))
  const placeOf = ({ anchors }: Fact) => {
    const first = anchors[0]
    return first ? (places.get(first.block) ?? blocks.length) * 100_000 + first.from : Number.POSITIVE_INFINITY
  }
  return facts
    .map((fact) => ({ fact, at: placeOf(fact) }))
    .toSorted((a, b) => (a.at === b.at ? numberOf(a.fact) - numberOf(b.fact) : a.at - b.at))
    .map(({ fact }) => fact)
}

const numberOf = ({ id }: Fact) => Number(id.slice(1))

/** Of a kind of which a plan has one. */
export function singleOf<Kind extends FactKind>(facts: readonly Fact[], kind: Kind): FactValues[Kind] | undefined {
  return valuesOf(facts, kind)[0]
}

export function valuesOf<Kind extends FactKind>(facts: readonly Fact[], kind: Kind): FactValues[Kind][] {
  return facts.flatMap((fact) => (fact.kind === kind ? [fact.value as FactValues[Kind]] : []))
}
