import { listOpenInspections } from '#features/inspecting/inspections/store.ts'
import { wasIssued } from '#features/planning/plans/rules.ts'
import { listChildren, listInForce } from '#features/planning/plans/store.ts'
import { isFocal } from '#kernel/actor.ts'
import type { WorkKind } from '#server/feature.ts'
import { isOfRound, isRunning, type RoundAction } from './rules.ts'
import { listRounds } from './store.ts'
import { texts, tones, workTexts } from './texts.ts'

/** Đợt chờ mở, vì kế hoạch riêng đã ban hành; đợt chờ kết thúc, vì không còn cuộc kiểm tra nào. */
export const roundWork: WorkKind<RoundAction> = {
  words: workTexts,
  states: { vi: texts.vi.state, en: texts.en.state },
  tones,
  lines: async (tx, { by }, once) => {
    if (!isFocal(by)) return []
    const plans = new Map((await once(listInForce)).map((plan) => [plan.id, plan]))
    const rounds = (await listRounds(tx, [...plans.keys()])).filter(({ state }) => state !== 'closed')
    if (rounds.length === 0) return []
    const children = await listChildren(tx, [...new Set(rounds.map(({ planId }) => planId))])
    const running = (await once(listOpenInspections)).filter(isRunning)
    return rounds.flatMap(({ id, planId, ordinal, state }) => {
      const opens =
        state === 'planned' &&
        children.some((child) => child.parentId === planId && child.parentRound === ordinal && wasIssued(child))
      const closes = state === 'inProgress' && !running.some((one) => one.planId === planId && isOfRound(one, ordinal))
      const action = opens ? 'issue' : closes ? 'close' : null
      const { title } = plans.get(planId)!
      return action === null
        ? []
        : [
            {
              ...{ id, action, unitId: null, state, dueOn: null, path: `/ke-hoach/${planId}` },
              subject: { vi: `${texts.vi.name(ordinal)}, ${title}`, en: `${texts.en.name(ordinal)}, ${title}` },
            } as const,
          ]
    })
  },
}
