import { flat, type PlanNode, textOf } from '../paper/nodes.ts'
import type { Paragraph } from '../paper/paragraph.ts'
import { add, openSection, type Reading } from '../reading.ts'
import type { Part } from './part.ts'

interface Item {
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
  /** "Việc kiểm tra nhằm:" leads to the items and is none. */
  readonly isLeadIn: boolean
}

type ItemList = 'purposes' | 'requirements' | 'budget'

/**
 * One item, one entry: what stands under an item belongs to it. The value of the heading goes to `list`, an item to what
 * `listOf` says of its words. @source CT-I-1a-1
 */
export function readItems(
  { node, value, children }: Part,
  list: ItemList,
  reading: Reading,
  listOf: (text: string) => ItemList = () => list,
): void {
  if (value) add(reading, list, value, node.paragraph)
  for (const { text, paragraphs, isLeadIn } of itemsOf(children)) {
    if (isLeadIn) openSection(reading, 'leadIn', paragraphs)
    else add(reading, listOf(text), text, ...paragraphs)
  }
}

/** An unmarked paragraph after a marked one goes on with its item; without any marker each paragraph is an item. */
function itemsOf(nodes: readonly PlanNode[]): Item[] {
  const items: { readonly texts: string[]; readonly paragraphs: Paragraph[]; readonly isLeadIn: boolean }[] = []
  let isMarked = false
  for (const [index, node] of nodes.entries()) {
    const isBare = node.paragraph.marker.kind === 'none'
    const text = textOf(node)
    const paragraphs = flat([node])
    const last = items.at(-1)
    if (isBare && isMarked && last) {
      last.texts.push(text)
      last.paragraphs.push(...paragraphs)
    } else {
      const leads = isBare && index === 0 && nodes.length > 1 && node.children.length === 0 && /:$/.test(text)
      items.push({ texts: [text], paragraphs, isLeadIn: leads })
    }
    isMarked ||= !isBare
  }
  return items.map(({ texts, ...item }) => ({ ...item, text: texts.join('\n') }))
}
