import type { Block } from '#features/planning/plan-text/rules/block.ts'

/** What one paragraph of the former text becomes. */
export type Edit =
  | { readonly do: 'set'; readonly block: string; readonly text: string }
  /** Behind a paragraph that stays; null: before the first. */
  | { readonly do: 'add'; readonly after: string | null; readonly blocks: readonly Block[] }
  | { readonly do: 'drop'; readonly block: string }

/**
 * What makes one text of another, in the order of the paper: the list that an amendment prints. A paragraph that stands elsewhere goes at
 * its old place and comes at its new one, as amending papers say it.
 */
export function difference(before: readonly Block[], after: readonly Block[]): Edit[] {
  const [was, is] = [printed(before), printed(after)]
  const now = new Map(is.map((block) => [block.id, block]))
  const stays = staying(was, is)
  const coming = new Map<string | null, Block[]>()
  let behind: string | null = null
  for (const block of is) {
    if (stays.has(block.id)) behind = block.id
    else coming.set(behind, [...(coming.get(behind) ?? []), block])
  }
  const added = (at: string | null): Edit[] =>
    coming.has(at) ? [{ do: 'add', after: at, blocks: coming.get(at)! }] : []
  return [
    ...added(null),
    ...was.flatMap(({ id, text }): Edit[] => {
      if (!stays.has(id)) return [{ do: 'drop', block: id }]
      const words = now.get(id)!.text
      return [...(words === text ? [] : [{ do: 'set', block: id, text: words } as const]), ...added(id)]
    }),
  ]
}

/** Page numbers and running heads are no part of what is amended. */
function printed(blocks: readonly Block[]): Block[] {
  return blocks.filter(({ furniture }) => !furniture)
}

/** As many paragraphs as keep their order among each other: the longest rising run of their former places. */
function staying(before: readonly Block[], after: readonly Block[]): Set<string> {
  const places = new Map(before.map(({ id }, at) => [id, at]))
  const common = after.flatMap(({ id }) => (places.has(id) ? [{ id, at: places.get(id)! }] : []))
  // The best run of each length by its last member, each knowing the one before it.
  const ends: number[] = []
  const previous: (number | undefined)[] = []
  common.forEach(({ at }, index) => {
    const longer = ends.findIndex((end) => common[end]!.at >= at)
    const length = longer < 0 ? ends.length : longer
    previous[index] = ends[length - 1]
    ends[length] = index
  })
  const run = new Set<string>()
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) run.add(common[at]!.id)
  return run
}
