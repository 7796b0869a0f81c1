import { nextOf } from '#kernel/lifecycle.ts'
import type { WorkKind } from '#server/feature.ts'
import { correctionActions } from './rules.ts'
import { listProposedCorrections } from './store.ts'
import { texts, tones, workTexts } from './texts.ts'

/** Đính chính chờ người thứ hai duyệt. */
export const correctionWork: WorkKind<'approve'> = {
  words: workTexts,
  states: { vi: texts.vi.state, en: texts.en.state },
  tones,
  lines: async (tx, { by, on }) =>
    (await listProposedCorrections(tx)).flatMap((correction) => {
      const action = nextOf(['approve'], correctionActions(correction, { by, on, settings: {} }))
      const { id, unitId, state, inspectionId } = correction
      return action
        ? [{ id, action, unitId, subject: '', state, dueOn: null, path: `/cuoc/${inspectionId}/ket-luan` }]
        : []
    }),
}
