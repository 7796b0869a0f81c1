/** Up to which day figures count: the whole of their year, or the day of the inspection. */
export const CUT_OFFS = ['', 'yearEnd', 'inspection'] as const
export type CutOff = (typeof CUT_OFFS)[number]

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

/** Trọng tâm của đợt. @source NX-II-2.1-4, NX-II-2.1-8b */
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
