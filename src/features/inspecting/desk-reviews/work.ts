import { inspectionsAtWork } from '#features/inspecting/inspections/work.ts'
import { holdsPost } from '#kernel/actor.ts'
import type { WorkKind } from '#server/feature.ts'
import { listUnanswered } from './store.ts'
import { texts, workTexts, workWhy } from './texts.ts'

/** Nội dung Đoàn hỏi chờ đơn vị trả lời. */
export const clarificationWork: WorkKind<'answer'> = {
  words: workTexts,
  states: { vi: texts.vi.state, en: texts.en.state },
  tones: { open: 'attention' },
  lines: async (tx, { by }, once) => {
    const atWork = await once(inspectionsAtWork)
    return (await listUnanswered(tx))
      .filter(({ inspectionId, unitId }) => {
        const waits = atWork.get(inspectionId)?.inspection.state === 'clarifying'
        return waits && holdsPost(by, ['unitHead', 'unitOfficer'], unitId)
      })
      .map(({ inspectionId, unitId, count }) => ({
        ...({ id: inspectionId, action: 'answer', unitId, subject: '', state: 'open', dueOn: null } as const),
        why: workWhy.questions(count),
        path: `/cuoc/${inspectionId}`,
      }))
  },
}
