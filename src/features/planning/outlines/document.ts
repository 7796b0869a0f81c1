import { treeOf } from './rules.ts'

interface Line {
  readonly text: string
  readonly children: readonly Line[]
}

/** A node with its marker left out: papers number anew. */
export function lineOf(node: Line): Line {
  return { text: node.text, children: node.children.map(lineOf) }
}

/** An outline as the lines of an annex, each below its heading. */
export function outlineLines(items: Parameters<typeof flat>[0]): Line[] {
  return treeOf(flat(items)).map(lineOf)
}

/** Items with their depth, in order, so that they can stand as a tree again. */
export function flat(
  items: readonly {
    readonly id: string
    readonly parentId: string | null
    readonly marker: string
    readonly text: string
    readonly appliesTo: readonly string[]
  }[],
) {
  const depth = new Map<string, number>()
  return items.map((item) => {
    const level = item.parentId === null ? 0 : (depth.get(item.parentId) ?? 0) + 1
    depth.set(item.id, level)
    return { depth: level, marker: item.marker, text: item.text, appliesTo: item.appliesTo }
  })
}
