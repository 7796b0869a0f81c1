import type { SourceLine } from '#kernel/source-line.ts'
import type { PlanDraft } from './contract.ts'
import { isPlan, isSecret, isUnmarked, otherPaper, paperOf, parsePlan } from './rules/parse-plan.ts'
import { profileFrom, type ReadSetting } from './rules/profile.ts'
import type { RegisteredUnit } from './rules/register.ts'

/** What the lines of a document are: a draft with the settings that its words decide, or no plan that may be taken. */
export type PlanReading =
  | { readonly draft: PlanDraft; readonly settings: readonly ReadSetting[] }
  | { readonly refusal: 'IMPORT_SECRET' | 'IMPORT_NOT_A_PLAN' | 'IMPORT_NO_MARKS' }
  | { readonly refusal: 'IMPORT_OTHER_PAPER'; readonly paper: string }

/** Loaded by the document process only: however long the lines of others are, the server does not wait for them. */
export function read(lines: readonly SourceLine[], register: readonly RegisteredUnit[]): PlanReading {
  const paper = paperOf(lines)
  if (isSecret(paper)) return { refusal: 'IMPORT_SECRET' }
  if (isUnmarked(paper)) return { refusal: 'IMPORT_NO_MARKS' }
  const other = otherPaper(paper)
  if (other !== null) return { refusal: 'IMPORT_OTHER_PAPER', paper: other }
  if (!isPlan(paper)) return { refusal: 'IMPORT_NOT_A_PLAN' }
  const draft = parsePlan(lines, register, paper)
  return { draft, settings: profileFrom(draft, lines) }
}
