import { readDocument } from '#documents/child/client.ts'
import type { ReadRefusal } from '#documents/read/read.ts'
import type { Refusal } from '#kernel/decision.ts'
import type { SourceLine } from '#kernel/source-line.ts'
import type { PlanDraft } from './contract.ts'
import { refusals } from './refusals.ts'
import type { RegisteredUnit } from './rules/register.ts'

/** Reads the bytes of a file into a draft with the lines it came from, or says why it is no plan. */
export async function draftOf(
  bytes: Uint8Array,
  fileName: string,
  register: readonly RegisteredUnit[] = [],
): Promise<{ readonly draft: PlanDraft; readonly lines: readonly SourceLine[] } | { readonly refusal: Refusal }> {
  const reading = readDocument(bytes, fileName)
  // The rules load while the other process reads the file.
  const [read, { isPlan, isSecret, parsePlan }] = await Promise.all([reading, import('./rules/parse-plan.ts')])
  if ('refusal' in read) return { refusal: REFUSALS[read.refusal]() }
  if (isSecret(read.lines)) return { refusal: refusals.IMPORT_SECRET() }
  if (!isPlan(read.lines)) return { refusal: refusals.IMPORT_NOT_A_PLAN() }
  return { draft: parsePlan(read.lines, register), lines: read.lines }
}

const REFUSALS: Readonly<Record<ReadRefusal, () => Refusal>> = {
  EMPTY: () => refusals.IMPORT_EMPTY(),
  UNKNOWN_TYPE: () => refusals.IMPORT_UNKNOWN_TYPE(),
  IMAGE_ONLY: () => refusals.IMPORT_IMAGE_ONLY(),
  ENCRYPTED: () => refusals.IMPORT_ENCRYPTED(),
  MACROS: () => refusals.IMPORT_MACROS(),
  OLD_WORD: () => refusals.IMPORT_OLD_WORD(),
  TOO_LARGE: () => refusals.IMPORT_TOO_LARGE(),
  LEGACY_FONT: () => refusals.IMPORT_LEGACY_FONT(),
  DAMAGED: () => refusals.IMPORT_DAMAGED(),
}
