import { type Label, labelOf } from '../phrases/labels.ts'
import type { Paragraph } from './paragraph.ts'

/** A paragraph with what stands under it; the level comes from the markers, never from heading marks. */
export interface PlanNode {
  readonly paragraph: Paragraph
  readonly children: PlanNode[]
}

/** Every paragraph of the nodes, in the order of the document. */
export function flat(nodes: readonly PlanNode[]): Paragraph[] {
  const paragraphs: Paragraph[] = []
  const left = nodes.toReversed()
  for (let node = left.pop(); node; node = left.pop()) {
    paragraphs.push(node.paragraph)
    for (let at = node.children.length - 1; at >= 0; at -= 1) left.push(node.children[at]!)
  }
  return paragraphs
}

/** The words of a node and of all that stands under it; only its own marker is left out. */
export function textOf(node: PlanNode): string {
  return [node.paragraph.body, ...flat(node.children).map((paragraph) => paragraph.text)].join('\n')
}

/** The label by which a node says what it is about; null for a sentence. */
export const labelOfNode = ({ paragraph, children }: PlanNode): Label | null =>
  labelOf(paragraph.body, children.length > 0)
