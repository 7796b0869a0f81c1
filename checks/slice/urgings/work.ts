import { nextOf } from '#kernel/lifecycle.ts'
import type { WorkKind } from '#server/feature.ts'
import { urgingActions } from './rules.ts'
import { listUrgings } from './store.ts'
import { texts, tones, workTexts } from './texts.ts'

/** Đôn đốc chờ gửi, chờ trả lời. */
export const urgingWork: WorkKind<'send' | 'answer'> = {
  words: workTexts,
  states: { vi: texts.vi.state, en: texts.en.state },
  tones,
  lines: async (tx, { by, on }) =>
    (await listUrgings(tx)).flatMap((urging) => {
      const action = nextOf(['send', 'answer'], urgingActions(urging, { by, on, settings: { urgingDays: null } }))
      const { id, unitId, state, inspectionId, answerBy } = urging
      return action
        ? [{ id, action, unitId, subject: urging.words, state, dueOn: answerBy, path: `/cuoc/${inspectionId}` }]
        : []
    }),
}
