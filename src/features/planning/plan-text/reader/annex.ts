import { isSecret, isUnmarked, paperOf } from '#features/planning/plan-import/rules/parse-plan.ts'
import type { SourceLine } from '#kernel/source-line.ts'
import { blocksOf } from '../rules/reading.ts'

export type AnnexReading =
  | { readonly lines: readonly Omit<SourceLine, 'number'>[] }
  | { readonly refusal: 'IMPORT_SECRET' | 'IMPORT_NO_MARKS' }

/** Loaded by the document process only. The words of an attached file, with its tables; page numbers stay behind. */
export function read(lines: readonly SourceLine[]): AnnexReading {
  const paper = paperOf(lines)
  if (isSecret(paper)) return { refusal: 'IMPORT_SECRET' }
  if (isUnmarked(paper)) return { refusal: 'IMPORT_NO_MARKS' }
  return {
    lines: blocksOf(lines)
      .filter(({ furniture }) => !furniture)
      .map(({ text, bold, cell }) => ({ text, ...(bold && { bold }), ...(cell && { cell }) })),
  }
}
