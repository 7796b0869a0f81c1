import type { OutlineNode } from '../contract.ts'
import type { Paragraph } from './paragraphs.ts'
import { unitKind } from './targets.ts'
import { type PlanNode, treeOf } from './tree.ts'

export interface Outline {
  readonly nodes: OutlineNode[]
  readonly title: string | null
  readonly origins: readonly (readonly [string, readonly number[]])[]
  readonly head: Paragraph[]
  readonly notes: Paragraph[]
}

/**
 * Đề cương đính kèm as a tree with what each item applies to; footnotes go back to their item, "Lưu ý" is a note.
 * @source TN-DC-I.1-1, TN-DC-I.2.4-1, TN-DC-I.3-2x, TN-DC-FN1
 */
export function readOutline(paragraphs: readonly Paragraph[], kinds: readonly string[]): Outline {
  const first = paragraphs.findIndex(
    (paragraph, index) =>
      index > 0 && paragraph.marker.kind !== 'none' && paragraph.marker.kind !== 'bullet' && !paragraph.footnote,
  )
  const head = paragraphs.slice(0, first < 0 ? 1 : first)
  const rest = first < 0 ? paragraphs.slice(1) : paragraphs.slice(first)
  const footnotes = rest.filter((paragraph) => paragraph.footnote)
  const noteAt = rest.findIndex((paragraph) => /^(?:luu y|ghi chu)\s*:/.test(paragraph.key))
  const items = rest.filter((paragraph, index) => !paragraph.footnote && (noteAt < 0 || index < noteAt))
  const origins: (readonly [string, readonly number[]])[] = []
  const nodes = treeOf(items, () => false).map((node, index) =>
    outlineOf(node, `outline.${index}`, { appliesTo: null, notFor: null }, kinds, footnotes, origins),
  )
  const title = head
    .slice(1)
    .filter((paragraph) => !/^\(/.test(paragraph.text))
    .map((paragraph) => paragraph.text)
    .join(' ')
  return {
    nodes,
    title: title || null,
    origins,
    head,
    notes: noteAt < 0 ? [] : rest.filter((paragraph, index) => index >= noteAt && !paragraph.footnote),
  }
}

interface Scope {
  readonly appliesTo: string[] | null
  readonly notFor: string[] | null
}

function outlineOf(
  node: PlanNode,
  path: string,
  above: Scope,
  kinds: readonly string[],
  footnotes: readonly Paragraph[],
  origins: (readonly [string, readonly number[]])[],
): OutlineNode {
  const { paragraph } = node
  const scope = scopeOf(paragraph.body, above, kinds)
  const marks = [...paragraph.body.matchAll(/[¹²³⁴-⁹]+/gu)].map((match) => match[0])
  const notes = footnotes.filter((note) => marks.includes(/^[¹²³⁴-⁹]+/u.exec(note.text)?.[0] ?? ''))
  origins.push([path, [...paragraph.lines, ...notes.flatMap((note) => note.lines)]])
  return {
    marker: paragraph.marker.text,
    text: paragraph.body,
    ...scope,
    notes: notes.map((note) => note.text),
    children: node.children.map((child, index) =>
      outlineOf(child, `${path}.children.${index}`, scope, kinds, footnotes, origins),
    ),
  }
}

/** "Đối với UBND phường, xã: …" limits an item; "(Phòng Chuyên môn không báo cáo nội dung này)" takes a kind away. */
function scopeOf(text: string, above: Scope, kinds: readonly string[]): Scope {
  const only =
    /^(?:đối với|áp dụng (?:cho|đối với)|dành cho|riêng)\s+([^:]{3,90}?)\s*(?::|$)/iu.exec(text) ??
    /\((?:chỉ )?(?:áp dụng|dành|báo cáo)?\s*(?:đối với|cho|riêng)\s+([^)]{3,80})\)\.?$/iu.exec(text)
  if (only && unitKind(only[1]!))
    return { appliesTo: only[1]!.split(/\s(?:và|;)\s/u).flatMap((each) => unitKind(each) ?? []), notFor: null }
  const not = /\(([^()]{3,80}?)\s+(?:không (?:phải )?báo cáo|không thực hiện|không áp dụng)[^)]*\)/iu.exec(text)
  const excluded = not ? unitKind(not[1]!) : null
  if (excluded) {
    const left = kinds.filter((kind) => kind !== excluded)
    return kinds.includes(excluded) && left.length > 0
      ? { appliesTo: left, notFor: [excluded] }
      : { appliesTo: null, notFor: [excluded] }
  }
  return above
}
