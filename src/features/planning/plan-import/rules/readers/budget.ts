import { flat, type PlanNode } from '../paper/nodes.ts'
import type { Label } from '../phrases/labels.ts'
import { add, openNode, type Reading } from '../reading.ts'
import { readItems } from './items.ts'
import type { Reader } from './part.ts'

/** Kinh phí as a section of its own: its items, or its one sentence. */
export const readBudget: Reader = (part, _, reading) => {
  const { paragraph } = part.node
  if (!part.value && part.children.length === 0) add(reading, 'budget', paragraph.body, paragraph)
  readItems(part, 'budget', reading)
}

/** Kinh phí as one of the duties: "4. Kinh phí: …"; `label` is null where the sentence itself begins with the word. */
export function readBudgetDuty(node: PlanNode, label: Label | null, reading: Reading): void {
  openNode(reading, 'budget', node, label && label.label.length <= 90 ? label.label : null)
  const isHeading = label !== null && label.value === '' && node.children.length > 0
  if (!isHeading) add(reading, 'budget', label?.value || node.paragraph.body, node.paragraph)
  for (const child of node.children) {
    const paragraphs = flat([child])
    add(reading, 'budget', paragraphs.map(({ body }) => body).join('\n'), ...paragraphs)
  }
}

/** The sentences of a duty that say who pays: "Sở Tài chính bảo đảm kinh phí …". */
export function budgetSentences(text: string): string[] {
  return text
    .split(/(?<=[^\d\s])\.\s+(?=\p{Lu})/u)
    .filter(
      (sentence) =>
        /kinh phí|ngân sách/iu.test(sentence) &&
        /(?:bảo đảm|đảm bảo|bố trí|cân đối|cấp)\s[^,;]{0,30}?kinh phí|nguồn|nằm trong|cấp cho|được cấp|chi từ|(?:do|từ|trong) (?:dự toán|ngân sách)/iu.test(
          sentence,
        ) &&
        !/kiểm toán/iu.test(sentence),
    )
    .map((sentence) => sentence.trim())
}
