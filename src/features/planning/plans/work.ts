import { getProfiles } from '#features/ground/profiles/store.ts'
import { type Actor, isLeader } from '#kernel/actor.ts'
import { nextOf } from '#kernel/lifecycle.ts'
import type { WorkKind, WorkLine } from '#server/feature.ts'
import { type Plan, type PlanAction, planActions } from './rules.ts'
import { listUnissuedPlans } from './store.ts'
import { texts, tones, workTexts } from './texts.ts'

// An existing plan is accepted as issued, or goes to be signed: the import's own page offers both.
const NEXT = ['submit', 'sign', 'issue', 'acceptImported'] as const satisfies PlanAction[]
type Next = (typeof NEXT)[number] | 'recordSigned'

/** Kế hoạch trên đường ban hành. */
export const planWork: WorkKind<Next> = {
  words: workTexts,
  states: { vi: texts.vi.state, en: texts.en.state },
  tones,
  lines: async (tx, { by, on }) => {
    const unissued = await listUnissuedPlans(tx)
    const profiles = await getProfiles(
      tx,
      unissued.map(({ id }) => id),
    )
    return unissued.flatMap((plan) =>
      lineOf(plan, nextOf(NEXT, planActions(plan, { by, on, settings: profiles.get(plan.id)! })), by),
    )
  },
}

function lineOf(plan: Plan, action: (typeof NEXT)[number] | undefined, by: Actor): WorkLine<Next>[] {
  if (!action) return []
  const { id, title, state } = plan
  const said = action === 'sign' && !isLeader(by) ? 'recordSigned' : action
  const path = `/ke-hoach/${id}${action === 'sign' ? '/van-ban' : ''}`
  return [{ id, action: said, unitId: null, subject: title, state, dueOn: null, path }]
}
