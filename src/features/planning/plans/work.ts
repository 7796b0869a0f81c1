import { type Actor, isFocal, isLeader } from '#kernel/actor.ts'
import { nextOf } from '#kernel/lifecycle.ts'
import type { WorkKind, WorkLine } from '#server/feature.ts'
import { type Plan, type PlanAction, planActions } from './rules.ts'
import { hasPlans, listUnissuedPlans } from './store.ts'
import { texts, tones, workTexts, workWhy } from './texts.ts'

// An existing plan is accepted as issued, or goes to be signed: the import's own page offers both.
const NEXT = ['submit', 'sign', 'issue', 'acceptImported'] as const satisfies PlanAction[]
type Next = (typeof NEXT)[number] | 'begin' | 'recordSigned'

/** Kế hoạch trên đường ban hành; in an empty office, that there is none yet. */
export const planWork: WorkKind<Next> = {
  words: workTexts,
  states: { vi: texts.vi.state, en: texts.en.state },
  tones,
  lines: async (tx, { by, on }) => {
    const unissued = await listUnissuedPlans(tx)
    if (isFocal(by) && unissued.length === 0 && !(await hasPlans(tx))) return [beginning(by)]
    return unissued.flatMap((plan) => lineOf(plan, nextOf(NEXT, planActions(plan, { by, on, settings: {} })), by))
  },
}

function beginning(by: Actor): WorkLine<Next> {
  const line = { id: by.id, action: 'begin', unitId: null, subject: '', why: workWhy.begin } as const
  return { ...line, state: 'draft', dueOn: null, path: '/ke-hoach/nhap' }
}

function lineOf(plan: Plan, action: (typeof NEXT)[number] | undefined, by: Actor): WorkLine<Next>[] {
  if (!action) return []
  const { id, title, state } = plan
  const said = action === 'sign' && !isLeader(by) ? 'recordSigned' : action
  const path = `/ke-hoach/${id}${action === 'sign' ? '/van-ban' : ''}`
  return [{ id, action: said, unitId: null, subject: title, state, dueOn: null, path }]
}
