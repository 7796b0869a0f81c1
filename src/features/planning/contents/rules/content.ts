import { isOfKind, type UnitKind, type UnitLevel } from '#features/ground/org/rules.ts'
import { isSame } from '#features/planning/themes/rules.ts'

/** Up to which day figures count: the whole of their year, or the day of the inspection. */
export const CUT_OFFS = ['', 'yearEnd', 'inspection'] as const
export type CutOff = (typeof CUT_OFFS)[number]

/** How a part of a content is answered: judged, counted, target by target, or as a list of the unit's own plan, of what it has to remedy. */
export const PART_KINDS = ['rated', 'figure', 'targets', 'ownPlan', 'remedies'] as const
export type PartKind = (typeof PART_KINDS)[number]

/** One of several answers that a content asks for: an index, a group of staff, a place. */
export interface ContentPart {
  /** Stays with it: "p1". */
  readonly code: string
  readonly label: string
  readonly kind: PartKind
  /** Kinds of unit that are asked for it; empty: all. */
  readonly appliesTo: readonly string[]
}

export const SOURCE_KINDS = ['programme', 'plan', 'conclusion', 'directive'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** A paper, or the papers of one issuer, that give the tasks which are looked at. */
export interface ContentSource {
  /** "A" */
  readonly code: string
  readonly kinds: readonly SourceKind[]
  /** Empty where the words do not say. */
  readonly level: UnitLevel | ''
  readonly issuer: string
  readonly text: string
  readonly fromYear: number | null
  readonly toYear: number | null
  /** Its tasks one by one: "A.1". */
  readonly tasks: readonly { readonly code: string; readonly text: string }[]
}

/** Nội dung kiểm tra: a heading when others stand below it, else what the Team looks at. */
export interface ContentItem {
  readonly id: string
  readonly parentId: string | null
  /** Stays with it whatever is written around it: "2.1". */
  readonly code: string
  readonly text: string
  /** Field of reform; empty where nobody has said. */
  readonly field: string
  /** How it is looked at, and by which rule. */
  readonly basis: string
  /** Papers that it cites, each as it is cited. */
  readonly documents: readonly string[]
  /** Nội dung cơ bản: no periodic round is without it. */
  readonly basic: boolean
  /** False: stands in the plan, but nobody is asked for it. */
  readonly asked: boolean
  /** Rounds in which it is asked; empty: in all. */
  readonly rounds: readonly number[]
  /** Rounds whose focus it is. */
  readonly emphasised: readonly number[]
  /** The year of its figures where that is not the plan's. */
  readonly dataYear: number | null
  readonly cutOff: CutOff
  /** Kinds of unit; empty: all. */
  readonly appliesTo: readonly string[]
  /** Seen on site alone. */
  readonly onSiteOnly: boolean
  /** What is to be reached, as a decimal; empty for none. */
  readonly threshold: string
  /** Forms whose content it is; empty: of every form that has none of its own. */
  readonly forms: readonly string[]
  /** Papers, or tasks of them, that it comes from: "A", "A.3". */
  readonly sources: readonly string[]
  /** What is answered one by one; empty: the content is one answer. */
  readonly parts: readonly ContentPart[]
  /** Why it does not apply to the other kinds of unit; empty: these are not asked at all. */
  readonly elsewhere: string
}

/** Which item of the outline reports on which content. */
export interface OutlineLink {
  readonly outlineItemId: string
  readonly contentItemId: string
}

/** Whether a round asks for it. */
export function inRound({ asked, rounds }: Pick<ContentItem, 'asked' | 'rounds'>, round: number): boolean {
  return asked && (rounds.length === 0 || rounds.includes(round))
}

/** Whether a content, or a part of one, is for units of this kind. @source CT-II-7-2, TN-II-1d-5, TN-II-1e */
export function appliesTo({ appliesTo }: Pick<ContentPart, 'appliesTo'>, unitKind: string): boolean {
  return appliesTo.length === 0 || appliesTo.some((kind) => isOfKind(unitKind as UnitKind, kind))
}

/**
 * The contents of one form: those that name it; else those that name none; a plan that gives contents to other forms alone leaves all of
 * them to choose from.
 *
 * @source CT-III-2a-1, CT-III-2a-3, NX-II-2.2-0, CT-II-0
 */
export function ofForm<Item extends Pick<ContentItem, 'id' | 'parentId' | 'forms'>>(
  items: readonly Item[],
  form: string,
): readonly Item[] {
  const forms = new Map<string | null, readonly string[]>()
  for (const { id, parentId, forms: own } of items) forms.set(id, own.length > 0 ? own : (forms.get(parentId) ?? []))
  const own = items.filter(({ id }) => forms.get(id)!.includes(form))
  if (own.length > 0) return own
  const open = items.filter(({ id }) => forms.get(id)!.length === 0)
  return open.length > 0 ? open : items
}

/** What one inspection looks at, where it is less than all contents of its form. */
export interface Chosen {
  /** Chosen for it, or for its theme. */
  readonly contentIds: readonly string[] | null
  /** Its theme, in the words of the plan. */
  readonly topic: string | null
}

/**
 * The contents of one inspection: those chosen for it; of a theme those that its topic names, each with all below it; else those of its
 * form. Two themes of a plan share none.
 *
 * @source QN-II-1b-1, QN-II-1b-2, CT-III-2a-1
 */
export function ofInspection<Item extends Pick<ContentItem, 'id' | 'parentId' | 'forms' | 'text'>>(
  items: readonly Item[],
  form: string,
  { contentIds, topic }: Chosen,
): readonly Item[] {
  if (contentIds !== null) return items.filter(({ id }) => contentIds.includes(id))
  const own = ofForm(items, form)
  if (topic === null) return own
  const named = new Set<string | null>()
  // Parents stand before what is below them.
  for (const { id, parentId, text } of own) if (named.has(parentId) || isSame(text, topic)) named.add(id)
  return named.size > 0 ? own.filter(({ id }) => named.has(id)) : own
}

/** Trọng tâm của đợt. @source NX-II-2.1-4, NX-II-2.1-5, NX-II-2.1-8b, KG-I-2a-1 */
export function isFocus({ emphasised }: Pick<ContentItem, 'emphasised'>, round: number): boolean {
  return emphasised.includes(round)
}

/** What is looked at: contents without others below them, in their order, each with what stands above it. */
export function leavesOf<Item extends Pick<ContentItem, 'id' | 'parentId'>>(
  items: readonly Item[],
): (Item & { readonly above: readonly Item[] })[] {
  const parents = new Set(items.map(({ parentId }) => parentId))
  const known = new Map(items.map((item) => [item.id, item]))
  const above = ({ parentId }: Item): Item[] => {
    const parent = parentId === null ? undefined : known.get(parentId)
    return parent ? [...above(parent), parent] : []
  }
  return items.filter(({ id }) => !parents.has(id)).map((item) => ({ ...item, above: above(item) }))
}
