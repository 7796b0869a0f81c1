import type { OutlineNode } from '#features/planning/plan-import/contract.ts'
import type { PlanNode } from '../paper/nodes.ts'
import { markAtStart } from '../paper/note-marks.ts'
import type { Paragraph, Passage } from '../paper/paragraph.ts'
import { treeOf } from '../paper/tree.ts'
import { type Scope, scopeIn } from './outline-scope.ts'

export interface Outline {
  readonly nodes: OutlineNode[]
  readonly title: string | null
  /** Path of an item ("outline.0.children.1") with its paragraph and footnotes. */
  readonly origins: readonly (readonly [path: string, from: readonly Passage[]])[]
  readonly head: Paragraph[]
  readonly notes: Paragraph[]
}

/**
 * Đề cương đính kèm as a tree with what each item applies to; footnotes go back to their item, "Lưu ý" is a note. `kinds` are those of
 * the units that the plan inspects.
 * @source TN-DC-I.1-1, TN-DC-I.2.4-1, TN-DC-I.3-2x, TN-DC-FN1
 */
export function readOutline(
  paragraphs: readonly Paragraph[],
  footnotes: readonly Paragraph[],
  kinds: readonly string[],
): Outline {
  const start = paragraphs.findIndex(
    ({ marker }, index) => index > 0 && marker.kind !== 'none' && marker.kind !== 'bullet',
  )
  const head = paragraphs.slice(0, start < 0 ? 1 : start)
  const rest = paragraphs.slice(head.length)
  const notesBy = Map.groupBy(footnotes, ({ text }) => markAtStart(text) ?? '')
  const noteAt = rest.findIndex((paragraph) => /^(?:luu y|ghi chu)\s*:/.test(paragraph.key))
  const end = noteAt < 0 ? rest.length : noteAt
  const origins: [string, Passage[]][] = []
  const itemOf = ({ paragraph, children }: PlanNode, path: string, above: Scope): OutlineNode => {
    const scope = scopeIn(paragraph.body, above, kinds)
    const notes = [...new Set(paragraph.marks)]
      .flatMap((mark) => notesBy.get(mark)?.slice(0, MOST_NOTES) ?? [])
      .toSorted((a, b) => a.lines[0]! - b.lines[0]!)
    origins.push([path, [paragraph, ...notes]])
    return {
      marker: paragraph.marker.text,
      text: paragraph.marked,
      ...scope,
      notes: notes.map((note) => note.text),
      children: children.map((child, index) => itemOf(child, `${path}.children.${index}`, scope)),
    }
  }
  const nodes = treeOf(rest.slice(0, end), () => false).map((node, index) =>
    itemOf(node, `outline.${index}`, { appliesTo: null, notFor: null }),
  )
  return { nodes, title: titleOf(head), origins, head, notes: rest.slice(end) }
}

/** A mark stands for one note, or for a few where pages count anew. */
const MOST_NOTES = 10

/** The words under "ĐỀ CƯƠNG", without what stands in brackets below. */
const titleOf = (head: readonly Paragraph[]): string | null =>
  head
    .slice(1)
    .filter((paragraph) => !/^\(/.test(paragraph.text))
    .map((paragraph) => paragraph.text)
    .join(' ') || null
