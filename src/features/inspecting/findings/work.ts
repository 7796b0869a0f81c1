import { inspectionsAtWork } from '#features/inspecting/inspections/work.ts'
import { nextOf } from '#kernel/lifecycle.ts'
import type { WorkKind } from '#server/feature.ts'
import { type FindingAction, findingActions } from './rules.ts'
import { listOpenFindings } from './store.ts'
import { texts, tones, workTexts } from './texts.ts'

const NEXT = ['submit', 'confirm', 'present', 'accept', 'uphold'] as const satisfies FindingAction[]

/** Phát hiện chờ bước tiếp theo. */
export const findingWork: WorkKind<(typeof NEXT)[number]> = {
  words: workTexts,
  states: { vi: texts.vi.state, en: texts.en.state },
  tones,
  lines: async (tx, { by, on }, once) => {
    const atWork = await once(inspectionsAtWork)
    return (await listOpenFindings(tx)).flatMap((finding) => {
      const { id, inspectionId, unitId, fact, state } = finding
      const profile = atWork.get(inspectionId)?.profile
      const action = profile && nextOf(NEXT, findingActions(finding, { by, on, settings: profile }))
      const path = `/cuoc/${inspectionId}/phat-hien`
      return action ? [{ id, action, unitId, subject: fact, state, dueOn: null, path }] : []
    })
  },
}
