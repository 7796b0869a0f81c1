import { noticeOf } from '#features/concluding/conclusions/papers.ts'
import { found } from '#server/acts/commands.ts'
import type { PaperKind } from '#server/feature.ts'
import { wordsInForce } from './rules.ts'
import { listCorrections } from './store.ts'

/** The notice with the words of its last approved correction. */
export const correctedConclusionKind: PaperKind = {
  of: 'inspection',
  called: { vi: 'Thông báo kết luận (bản đính chính)', en: 'Conclusion notice (corrected)' },
  isThere: async (tx, id) => (await listCorrections(tx, id)).some((correction) => correction.state === 'approved'),
  make: (tx, id, at) =>
    noticeOf(tx, id, at, async (conclusion) => {
      const { correction, ...words } = wordsInForce(conclusion, await listCorrections(tx, conclusion.inspectionId))
      return { ...words, correction: found(correction) }
    }),
}
