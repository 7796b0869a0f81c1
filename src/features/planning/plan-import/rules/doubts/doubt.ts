import type { PlanDoubt, PlanDraft } from '#features/planning/plan-import/contract.ts'
import type { PlanNode } from '../paper/nodes.ts'
import type { Paragraph, Passage } from '../paper/paragraph.ts'
import type { Parts } from '../paper/parts.ts'
import type { Header } from '../readers/header.ts'
import type { Tail } from '../readers/tail.ts'

/** All that the doubts look at: the paper by part, and the draft as read so far. */
export interface ReadPlan {
  readonly parts: Parts
  readonly roots: readonly PlanNode[]
  readonly header: Header
  readonly inferredIssuer: string | null
  readonly tail: Tail
  readonly draft: Pick<PlanDraft, 'title' | 'planYear' | 'targets' | 'periods' | 'tasks' | 'issuedOn' | 'outlineTitle'>
  readonly origins: ReadonlyMap<string, readonly number[]>
}

/** One thing to be asked: looks through the plan and gives a doubt for each place. */
export type Doubter = (plan: ReadPlan) => PlanDoubt[]

/** One doubt at the first line of a passage; `proposal` says what a person may decide, `meant` the words that he may take. */
export const doubt = (
  code: string,
  at: Passage | undefined,
  text: string,
  proposal: string | null,
  meant?: string,
): PlanDoubt => ({ code, line: at?.lines[0] ?? 1, text, proposal, ...(meant !== undefined && { meant }) })

/** Every paragraph with words of the plan itself, in the order of the paper. */
export const wordsOf = ({ parts }: ReadPlan): readonly Paragraph[] => [
  ...parts.preamble,
  ...parts.body,
  ...parts.closing,
  ...parts.outline,
  ...parts.annexes,
]
