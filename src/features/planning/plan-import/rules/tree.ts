import type { Paragraph } from './paragraphs.ts'

/** A paragraph with what stands under it; the level comes from the markers, never from heading marks. */
export interface PlanNode {
  readonly paragraph: Paragraph
  readonly children: PlanNode[]
}

/**
 * Builds the tree: a marker goes on with the nearest open series in which it is next; the first of a series opens a
 * level below; bullets of one sign are siblings; a paragraph without marker belongs to the nearest numbered one.
 */
export function treeOf(paragraphs: readonly Paragraph[], isHeading: (paragraph: Paragraph) => boolean): PlanNode[] {
  const roots: PlanNode[] = []
  let open: PlanNode[] = []
  for (const paragraph of paragraphs) {
    const node: PlanNode = { paragraph, children: [] }
    const depth = depthOf(paragraph, open, isHeading)
    open = open.slice(0, depth)
    const parent = open.at(-1)
    ;(parent ? parent.children : roots).push(node)
    if (paragraph.marker.kind !== 'none' || isHeading(paragraph)) open = [...open, node]
  }
  return roots
}

/** Every paragraph of the nodes, in the order of the document. */
export function flat(nodes: readonly PlanNode[]): Paragraph[] {
  return nodes.flatMap((node) => [node.paragraph, ...flat(node.children)])
}

/** The lines of a node and of all that stands under it. */
export function linesOf(node: PlanNode): number[] {
  return flat([node]).flatMap((paragraph) => [...paragraph.lines])
}

function depthOf(
  paragraph: Paragraph,
  open: readonly PlanNode[],
  isHeading: (paragraph: Paragraph) => boolean,
): number {
  const { kind, values, path, bullet } = paragraph.marker
  const kinds = open.map((node) => node.paragraph.marker.kind)
  if (kind === 'none') {
    if (isHeading(paragraph)) {
      const other = open.findIndex((node) => node.paragraph.marker.kind === 'none' && isHeading(node.paragraph))
      if (other >= 0) return other
      // A bare "MỤC ĐÍCH, YÊU CẦU" in capitals is a section of its own, a bare "Mục đích:" stands inside one.
      return isCapitals(paragraph.text) ? Math.max(0, lastIndex(kinds, OUTER) + 1) : afterOrdinal(open)
    }
    return afterOrdinal(open)
  }
  if (kind === 'bullet') {
    const same = lastIndexOf(
      open,
      (node) => node.paragraph.marker.kind === 'bullet' && node.paragraph.marker.bullet === bullet,
    )
    return same >= 0 ? same : open.length
  }
  if (kind === 'dotted') {
    // "2.6." goes on after "2.5.", whatever "2." may have stood under that.
    const previous = lastIndexOf(
      open,
      ({ paragraph: { marker } }) =>
        marker.path.length === path.length &&
        marker.path.every((value, index) => value === path[index]! - (index === path.length - 1 ? 1 : 0)),
    )
    if (previous >= 0) return previous
    const parent = lastIndexOf(open, (node) => isParent(node, path))
    if (parent >= 0) return parent + 1
    const sibling = lastIndexOf(open, (node) => node.paragraph.marker.path.length === path.length)
    if (sibling >= 0) return sibling
    const shorter = lastIndexOf(
      open,
      (node) => node.paragraph.marker.path.length > 0 && node.paragraph.marker.path.length < path.length,
    )
    return shorter >= 0 ? shorter + 1 : withoutBullets(open)
  }
  if (RANKED.includes(kind)) {
    const same = kinds.indexOf(kind)
    if (same >= 0) return same
    const above = RANKED.slice(0, RANKED.indexOf(kind))
    return lastIndex(kinds, kind === 'roman' ? ['upper', ...above] : above) + 1
  }
  const next = lastIndexOf(
    open,
    (node) =>
      node.paragraph.marker.kind === kind &&
      node.paragraph.marker.values.some((value) => values.some((mine) => mine === value + 1)),
  )
  if (next >= 0) return next
  if (values.includes(1)) return withoutBullets(open)
  const same = lastIndexOf(open, (node) => node.paragraph.marker.kind === kind)
  return same >= 0 ? same : withoutBullets(open)
}

const OUTER: readonly string[] = ['part', 'chapter']
const RANKED: readonly string[] = ['part', 'chapter', 'item', 'roman', 'article']

function isParent(node: PlanNode, path: readonly number[]): boolean {
  const { kind, values, path: own } = node.paragraph.marker
  if (kind === 'number' || kind === 'article') return path.length === 2 && values.includes(path[0]!)
  if (kind === 'roman') return path.length === 2 && values.includes(path[0]!)
  return own.length === path.length - 1 && own.length > 0 && own.every((value, index) => value === path[index])
}

/** Below the nearest numbered paragraph or heading; a bullet takes no unmarked paragraph under it. */
function afterOrdinal(open: readonly PlanNode[]): number {
  return lastIndexOf(open, (node) => node.paragraph.marker.kind !== 'bullet') + 1
}

function withoutBullets(open: readonly PlanNode[]): number {
  const top = open.at(-1)
  return top && top.paragraph.marker.kind === 'bullet' && /:$/.test(top.paragraph.text)
    ? open.length
    : afterOrdinal(open)
}

export const isCapitals = (text: string): boolean =>
  /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text.replace(/\([^)]*\)/g, ''))

function lastIndexOf(open: readonly PlanNode[], test: (node: PlanNode) => boolean): number {
  return open.findLastIndex(test)
}

function lastIndex(kinds: readonly string[], wanted: readonly string[]): number {
  return kinds.findLastIndex((kind) => wanted.includes(kind))
}
