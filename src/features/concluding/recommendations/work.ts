import { inspectionsAtWork } from '#features/inspecting/inspections/work.ts'
import { showDay } from '#kernel/day.ts'
import { nextOf } from '#kernel/lifecycle.ts'
import type { Presence } from '#server/database/db.ts'
import type { WorkKind, WorkLine } from '#server/feature.ts'
import {
  asKnownTo,
  type Recommendation,
  type RecommendationAction,
  type RecommendationSettings,
  recommendationActions,
  runningDueOn,
} from './rules.ts'
import { listOpenRecommendations } from './store.ts'
import { texts, tones, workTexts, workWhy } from './texts.ts'

const NEXT = [
  ...(['agree', 'extend', 'reportRemedy', 'refer', 'direct', 'accept', 'lapse'] as const),
  // Urging is what is left where nothing further waits.
  ...(['proposeHandling', 'handle', 'resume', 'escalate', 'answer', 'urge'] as const),
] satisfies RecommendationAction[]
/** A direction is given as one of its three answers. */
type Next =
  | Exclude<(typeof NEXT)[number], 'direct'>
  | 'disagree'
  | 'reject'
  | 'refuseExtension'
  | 'uphold'
  | 'amend'
  | 'withdraw'

/** Kiến nghị chờ trả lời, khắc phục, thẩm tra, xử lý. @source CT-I-2d-1, CT-IV-4-6 */
export const recommendationWork: WorkKind<Next> = {
  words: workTexts,
  states: { vi: texts.vi.state, en: texts.en.state },
  tones,
  lines: async (_tx, presence, once) => {
    const atWork = await once(inspectionsAtWork)
    return (await once(listOpenRecommendations)).flatMap((recommendation) => {
      const profile = atWork.get(recommendation.inspectionId)?.profile
      return profile ? lineOfRecommendation(asKnownTo(presence.by, recommendation), profile, presence) : []
    })
  },
}

/**
 * An agreed remedy waits for its day; only when it has passed does anyone else have to act. The day is the unit's: it stands as the day
 * of the act where the unit acts, else in the line of why.
 *
 * @source CT-IV-4-6, CT-IV-5-6
 */
export function lineOfRecommendation(
  recommendation: Recommendation,
  settings: RecommendationSettings,
  { by, on }: Pick<Presence, 'by' | 'on'>,
): WorkLine<Next>[] {
  const action = nextOf(NEXT, recommendationActions(recommendation, { by, on, settings }))
  if (!action) return []
  const { id, unitId, text, state, respondOn, dueOn, reason } = recommendation
  const line = { id, unitId, subject: text, state, dueOn: null, path: `/kien-nghi/${id}` }
  const why = dueOn && { why: workWhy.unitsDay(text, showDay(dueOn)) }
  switch (action) {
    case 'agree':
      return [{ ...line, action, also: ['disagree'], dueOn: respondOn ?? runningDueOn(recommendation) }]
    case 'reportRemedy':
      return [{ ...line, action, dueOn: runningDueOn(recommendation) }]
    case 'refer':
      return [{ ...line, action, why: workWhy.dispute(text, reason) }]
    case 'direct':
      return [{ ...line, action: 'uphold', also: ['amend', 'withdraw'], why: workWhy.dispute(text, reason) }]
    case 'extend':
      return [
        { ...line, action, also: ['refuseExtension'], why: workWhy.asked(text, showDay(recommendation.askedDueOn!)) },
      ]
    case 'accept':
      return [{ ...line, ...why, action, also: ['reject'] }]
    // What may be called not implemented is urged first.
    case 'urge':
    case 'lapse': {
      const also = action === 'lapse' && { also: ['lapse'] as const }
      return [{ ...line, ...why, ...also, action: 'urge', reminder: { owes: workWhy.owes(text), dueOn: dueOn! } }]
    }
    default:
      return [{ ...line, ...why, action }]
  }
}
