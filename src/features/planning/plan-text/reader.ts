import type { ImportedContent } from '#features/planning/plan-import/rules/accept.ts'
import type { RegisteredUnit } from '#features/planning/plan-import/rules/register.ts'
import type { Plan } from '#features/planning/plans/rules.ts'
import type { SourceLine } from '#kernel/source-line.ts'
import type { Block } from './rules/block.ts'
import { blocksOf, readBlocks, type Said, textOfImport } from './rules/reading.ts'
import { paired } from './rules/replacing.ts'
import type { PlanText } from './rules/text.ts'

/**
 * What is asked of the document process: what blocks say now, the text of a plan as it was read from its file, or the lines of a corrected
 * file as the paragraphs that they were.
 */
export type Asked =
  | { readonly register: readonly RegisteredUnit[] }
  | { readonly plan: Plan & { readonly content: ImportedContent }; readonly reportLeadDays: number | null }
  | { readonly before: readonly Block[]; readonly next: number }

/** Loaded by the document process only: however long the words are that somebody types or sends, the server does not wait for them. */
export function read(
  lines: readonly Block[] | readonly SourceLine[],
  asked: Asked,
): Said | PlanText | ReturnType<typeof paired> {
  if ('before' in asked) return paired(asked.before, blocksOf(lines as readonly SourceLine[]), asked.next)
  return 'plan' in asked
    ? textOfImport(asked.plan, lines as readonly SourceLine[], asked.reportLeadDays)
    : readBlocks(lines as readonly Block[], asked.register)
}
