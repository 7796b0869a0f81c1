import { checkPaper } from '#documents/child/client.ts'
import type { ReadRefusal } from '#documents/read/read.ts'
import type { Day } from '#kernel/day.ts'
import type { Refusal } from '#kernel/decision.ts'
import type { PaperCheck } from './contract.ts'
import { refusals } from './refusals.ts'

/** Judges the bytes of a paper, or says why they are none. All of it is done in the document process. */
export async function checkOf(bytes: Uint8Array, today?: Day): Promise<PaperCheck | { readonly refusal: Refusal }> {
  const checked = await checkPaper(bytes, today === undefined ? {} : { today })
  if ('refusal' in checked) return { refusal: REFUSALS[checked.refusal]() }
  return {
    rules: checked.rules.map(({ id, outcome, found, place, note }) => ({
      id,
      ok: outcome === 'unknown' ? null : outcome !== 'fail',
      found,
      place,
      note,
    })),
  }
}

const REFUSALS: Readonly<Record<ReadRefusal, () => Refusal>> = {
  EMPTY: () => refusals.CHECK_EMPTY(),
  UNKNOWN_TYPE: () => refusals.CHECK_UNKNOWN_TYPE(),
  IMAGE_ONLY: () => refusals.CHECK_UNKNOWN_TYPE(),
  ENCRYPTED: () => refusals.CHECK_ENCRYPTED(),
  MACROS: () => refusals.CHECK_MACROS(),
  OLD_WORD: () => refusals.CHECK_OLD_WORD(),
  TOO_LARGE: () => refusals.CHECK_TOO_LARGE(),
  LEGACY_FONT: () => refusals.CHECK_UNKNOWN_TYPE(),
  DAMAGED: () => refusals.CHECK_DAMAGED(),
}
