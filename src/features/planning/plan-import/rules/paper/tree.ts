import { type Depth, depthOfHeading, depthOfMarked } from './depths.ts'
import type { PlanNode } from './nodes.ts'
import type { Paragraph } from './paragraph.ts'

/** No plan goes as deep; below it everything stands side by side, so that whoever walks the tree walks a few levels. */
const MOST_LEVELS = 12

/**
 * Builds the tree: a marker goes on with the nearest open series in which it is next; the first of a series opens a
 * level below; bullets of one sign are siblings; a paragraph without marker belongs to the nearest numbered one.
 */
export function treeOf(paragraphs: readonly Paragraph[], isHeading: (paragraph: Paragraph) => boolean): PlanNode[] {
  const roots: PlanNode[] = []
  let open: PlanNode[] = []
  for (const paragraph of paragraphs) {
    const node: PlanNode = { paragraph, children: [] }
    const isUnmarked = paragraph.marker.kind === 'none'
    const isBareHeading = isUnmarked && isHeading(paragraph)
    const depthOf: Depth = isBareHeading ? depthOfHeading : depthOfMarked
    open = open.slice(0, Math.min(depthOf(paragraph, open), MOST_LEVELS))
    const parent = open.at(-1)
    ;(parent ? parent.children : roots).push(node)
    if (!isUnmarked || isBareHeading) open = [...open, node]
  }
  return roots
}
