import { noticeOf } from '#features/concluding/conclusions/papers.ts'
import { found } from '#server/acts/commands.ts'
import type { Tx } from '#server/database/db.ts'
import { only } from '#server/database/saving.ts'
import type { PaperKind } from '#server/feature.ts'
import { type Correction, wordsInForce } from './rules.ts'
import { listCorrections } from './store.ts'

const ON_ITS_WAY = ['approved', 'issued'] as const

/** The notice that replaces it: from the approval on, with number and day once it has them. */
export const correctedConclusionKind: PaperKind = {
  of: 'inspection',
  called: { vi: 'Thông báo kết luận (thay thế)', en: 'Conclusion notice (replacing)' },
  isThere: async (tx, id) => (await latest(tx, id)) !== null,
  life: async (tx, id) => {
    const last = await latest(tx, id)
    return last && { ...only(last, ['number', 'symbol', 'issuedOn']), signedOn: last.decidedOn, copies: [] }
  },
  make: (tx, id, at) =>
    noticeOf(tx, id, at, async (conclusion) => {
      const corrections = await listCorrections(tx, conclusion.inspectionId)
      const { correction, ...words } = wordsInForce(conclusion, corrections, ON_ITS_WAY)
      const last = found(correction)
      const before = corrections.filter((one) => one.number !== null && one.ordinal < last.ordinal).at(-1)
      return { ...words, correction: { ...last, replaces: before ?? conclusion } }
    }),
}

async function latest(tx: Tx, inspectionId: string): Promise<Correction | null> {
  const none = { results: '', headAssessment: '' }
  return wordsInForce(none, await listCorrections(tx, inspectionId), ON_ITS_WAY).correction
}
