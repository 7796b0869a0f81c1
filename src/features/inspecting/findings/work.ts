import { inspectionsAtWork } from '#features/inspecting/inspections/work.ts'
import { nextOf } from '#kernel/lifecycle.ts'
import type { WorkKind, WorkLine } from '#server/feature.ts'
import { type FindingAction, findingActions } from './rules.ts'
import { listOpenFindings } from './store.ts'
import { texts, tones, workTexts, workWhy } from './texts.ts'

const NEXT = ['submit', 'confirm', 'present', 'accept', 'uphold'] as const satisfies FindingAction[]
type Next = (typeof NEXT)[number] | 'contest' | 'amend' | 'withdraw'
/** The other answers where the next step is a question. */
const ALSO: { readonly [Action in Next]?: readonly Next[] } = { accept: ['contest'], uphold: ['amend', 'withdraw'] }

/** Phát hiện chờ bước tiếp theo. */
export const findingWork: WorkKind<Next> = {
  words: workTexts,
  states: { vi: texts.vi.state, en: texts.en.state },
  tones,
  lines: async (tx, { by, on }, once) => {
    const atWork = await once(inspectionsAtWork)
    return (await listOpenFindings(tx)).flatMap((finding): WorkLine<Next>[] => {
      const { id, inspectionId, unitId, fact, state, explanation } = finding
      const profile = atWork.get(inspectionId)?.profile
      const action = profile && nextOf(NEXT, findingActions(finding, { by, on, settings: profile }))
      const path = `/cuoc/${inspectionId}/phat-hien`
      if (!action) return []
      const also = ALSO[action]
      const why = state === 'contested' ? { why: workWhy.explained(fact, explanation) } : {}
      return [{ id, action, ...(also && { also }), unitId, subject: fact, ...why, state, dueOn: null, path }]
    })
  },
}
