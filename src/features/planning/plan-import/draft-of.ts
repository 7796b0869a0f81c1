import { readDocument } from '#documents/child/client.ts'
import type { ReadRefusal } from '#documents/read/read.ts'
import type { Refusal } from '#kernel/decision.ts'
import type { SourceLine } from '#kernel/source-line.ts'
import type { PlanReading } from './reader.ts'
import { refusals } from './refusals.ts'
import type { RegisteredUnit } from './rules/register.ts'

type Read = Exclude<PlanReading, { readonly refusal: string }> & { readonly lines: readonly SourceLine[] }

/** Reads the bytes of a file into a draft with the lines it came from, or says why it is no plan. All of it is done in the document process. */
export async function draftOf(
  bytes: Uint8Array,
  fileName: string,
  register: readonly RegisteredUnit[] = [],
): Promise<Read | { readonly refusal: Refusal }> {
  const units = register.map(({ id, name, kind }) => ({ id, name, ...(kind !== undefined && { kind }) }))
  const read = await readDocument(bytes, fileName, new URL('reader.ts', import.meta.url), units)
  if ('refusal' in read) return { refusal: whyUnread(read.refusal) }
  const reading = read.made as PlanReading
  return 'refusal' in reading ? { refusal: whyNoPlan(reading) } : { ...reading, lines: read.lines }
}

/** Why the bytes of a file cannot be read. */
export const whyUnread = (refusal: ReadRefusal): Refusal => REFUSALS[refusal]()

type NoPlan = Extract<PlanReading, { readonly refusal: string }>

const whyNoPlan = (reading: NoPlan): Refusal =>
  reading.refusal === 'IMPORT_OTHER_PAPER'
    ? refusals.IMPORT_OTHER_PAPER({ paper: reading.paper })
    : NO_PLAN[reading.refusal]()

const NO_PLAN: Readonly<Record<Exclude<NoPlan['refusal'], 'IMPORT_OTHER_PAPER'>, () => Refusal>> = {
  IMPORT_SECRET: () => refusals.IMPORT_SECRET(),
  IMPORT_NOT_A_PLAN: () => refusals.IMPORT_NOT_A_PLAN(),
  IMPORT_NO_MARKS: () => refusals.IMPORT_NO_MARKS(),
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
