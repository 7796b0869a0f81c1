import { getProfiles } from '#features/ground/profiles/store.ts'
import { listInForce } from '#features/planning/plans/store.ts'
import { holdsPost } from '#kernel/actor.ts'
import { nextOf } from '#kernel/lifecycle.ts'
import type { WorkKind, WorkLine } from '#server/feature.ts'
import { detailedPlanActions, mayWrite } from './rules.ts'
import { listDrafts, listFollowed } from './store.ts'
import { workWhy } from './texts/work.ts'
import { texts, tones, workTexts } from './texts.ts'

type Next = 'prepare' | 'fix' | 'sign' | 'issue'

/** Kế hoạch mà văn bản giao lập chi tiết nhưng chưa có bản nào, và bản đang soạn: the focal agency's; then its signature and its number. @source CT-IV-1-3, KG-III-2-2 */
export const detailedPlanWork: WorkKind<Next> = {
  words: workTexts,
  states: { vi: texts.vi.state, en: texts.en.state },
  tones,
  lines: async (tx, { by, on }) => {
    if (!holdsPost(by, ['focalHead', 'focalOfficer', 'clerk']) && (by.mandates ?? []).length === 0) return []
    const plans = await listInForce(tx)
    const ids = plans.map(({ id }) => id)
    const [profiles, drafts, followed] = [
      await getProfiles(tx, ids),
      await listDrafts(tx, ids),
      await listFollowed(tx, ids),
    ]
    return plans.flatMap((plan): WorkLine<Next>[] => {
      const [settings, draft, fixed] = [profiles.get(plan.id)!, drafts.get(plan.id), followed.get(plan.id)]
      const line = { unitId: null, subject: plan.title, dueOn: null, path: `/ke-hoach/${plan.id}/chi-tiet` } as const
      const writes = mayWrite(by, plan)
      const lines: WorkLine<Next>[] = []
      if (writes && !draft && !fixed && settings.detailedPlan)
        lines.push({ ...line, id: plan.id, action: 'prepare', state: 'draft', why: workWhy.asked })
      if (writes && draft) lines.push({ ...line, id: draft.id, action: 'fix', state: draft.state })
      // Beside a draft the version before it may still wait for its signature or its number.
      const action = fixed && nextOf(['sign', 'issue'] as const, detailedPlanActions(fixed, { by, on, settings }))
      if (action) lines.push({ ...line, id: fixed.id, action, state: fixed.state })
      return lines
    })
  },
}
