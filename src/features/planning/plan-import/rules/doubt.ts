import type { PlanDoubt, PlanDraft } from '../contract.ts'
import type { Header } from './header.ts'
import type { Paragraph } from './paragraphs.ts'
import type { Tail } from './tail.ts'
import type { PlanNode } from './tree.ts'

/** All that the doubts look at: the paragraphs by part, and the draft as read so far. */
export interface Read {
  readonly header: Header
  readonly titleLines: readonly number[]
  readonly inferredIssuer: string | null
  readonly preamble: readonly Paragraph[]
  readonly body: readonly Paragraph[]
  readonly roots: readonly PlanNode[]
  readonly closing: readonly Paragraph[]
  readonly tail: Tail
  readonly outline: readonly Paragraph[]
  readonly outlineTitle: string | null
  readonly annexes: readonly Paragraph[]
  readonly draft: Pick<PlanDraft, 'title' | 'targets' | 'periods' | 'tasks' | 'issuedOn'>
  readonly targetLines: (index: number) => readonly number[]
}

/** One doubt at the first line of a paragraph. */
export const doubt = (
  code: string,
  paragraph: { readonly lines: readonly number[] } | number,
  text: string,
  proposal: string | null,
): PlanDoubt => ({
  code,
  line: typeof paragraph === 'number' ? paragraph : (paragraph.lines[0] ?? 1),
  text,
  proposal,
})
