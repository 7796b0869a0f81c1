import { nextOf } from '#kernel/lifecycle.ts'
import type { WorkKind } from '#server/feature.ts'
import { correctionActions } from './rules.ts'
import { listOpenCorrections } from './store.ts'
import { texts, tones, workTexts } from './texts.ts'

/** Sửa đổi, thay thế thông báo chờ người thứ hai phê duyệt hoặc chờ cấp số. */
export const correctionWork: WorkKind<'approve' | 'issue'> = {
  words: workTexts,
  states: { vi: texts.vi.state, en: texts.en.state },
  tones,
  lines: async (tx, { by, on }) =>
    (await listOpenCorrections(tx)).flatMap((correction) => {
      const action = nextOf(['approve', 'issue'], correctionActions(correction, { by, on, settings: {} }))
      const { id, unitId, state, inspectionId } = correction
      return action
        ? [{ id, action, unitId, subject: '', state, dueOn: null, path: `/cuoc/${inspectionId}/ket-luan` }]
        : []
    }),
}
