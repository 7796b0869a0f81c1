import { addresseesOf } from '#features/planning/plans/rules.ts'
import { listIssuedHere } from '#features/planning/plans/store.ts'
import { texts as planTexts, tones } from '#features/planning/plans/texts.ts'
import type { WorkKind } from '#server/feature.ts'
import { mayDeliver } from './rules.ts'
import { listDeliveries } from './store.ts'
import { texts, workTexts } from './texts.ts'

/** Kế hoạch đã ban hành chưa gửi đủ nơi nhận: the clerk's. One that was issued elsewhere went out there. */
export const planDeliveryWork: WorkKind<'deliver'> = {
  words: workTexts,
  states: { vi: planTexts.vi.state, en: planTexts.en.state },
  tones,
  lines: async (tx, { by }) => {
    if (!by.posts.some(({ post }) => post === 'clerk')) return []
    const plans = (await listIssuedHere(tx)).filter((plan) => mayDeliver(by, plan))
    const sent = await listDeliveries(
      tx,
      plans.map(({ id }) => id),
    )
    return plans.flatMap((plan) => {
      const done = new Set(sent.filter(({ planId }) => planId === plan.id).map(({ addressee }) => addressee))
      const open = addresseesOf(plan.content.recipients).filter(({ addressee }) => !done.has(addressee))
      return open.length === 0
        ? []
        : [
            {
              ...{ id: plan.id, action: 'deliver' as const, unitId: null, subject: plan.title, state: plan.state },
              why: { vi: texts.vi.left(open.length), en: texts.en.left(open.length) },
              ...{ dueOn: null, path: `/ke-hoach/${plan.id}/van-ban` },
            },
          ]
    })
  },
}
