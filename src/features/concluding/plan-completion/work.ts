import { listOpenInspections, listUnplaced } from '#features/inspecting/inspections/store.ts'
import { isRunning } from '#features/inspecting/rounds/rules.ts'
import { listRounds } from '#features/inspecting/rounds/store.ts'
import { listInForce } from '#features/planning/plans/store.ts'
import { texts as planTexts, tones } from '#features/planning/plans/texts.ts'
import { isFocal } from '#kernel/actor.ts'
import type { WorkKind } from '#server/feature.ts'
import { workTexts, workWhy } from './texts.ts'

/** Kế hoạch chờ hoàn thành: nothing of it runs, every round is closed, and every unit has been seen to, or its days are over. */
export const planCompletionWork: WorkKind<'complete'> = {
  words: workTexts,
  states: { vi: planTexts.vi.state, en: planTexts.en.state },
  tones,
  lines: async (tx, { by, on }, once) => {
    if (!isFocal(by)) return []
    const plans = (await once(listInForce)).filter(({ state }) => state === 'inProgress')
    if (plans.length === 0) return []
    const running = (await once(listOpenInspections)).filter(isRunning)
    const still = plans.filter(({ id }) => !running.some(({ planId }) => planId === id))
    const rounds = await listRounds(
      tx,
      still.map(({ id }) => id),
    )
    const unplaced = await listUnplaced(tx, undefined, 'given up is seen to')
    return still
      .filter(({ id }) => !rounds.some(({ planId, state }) => planId === id && state !== 'closed'))
      .filter(({ id, to }) => (to !== null && to < on) || !unplaced.some(({ planId }) => planId === id))
      .map(({ id, title, state }) => ({
        ...{ id, action: 'complete' as const, unitId: null, subject: title, state, why: workWhy },
        ...{ dueOn: null, path: `/ke-hoach/${id}` },
      }))
  },
}
