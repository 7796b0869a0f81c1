import { inspectionsAtWork } from '#features/inspecting/inspections/work.ts'
import { nextOf } from '#kernel/lifecycle.ts'
import type { Presence } from '#server/database/db.ts'
import type { WorkKind, WorkLine } from '#server/feature.ts'
import {
  asKnownTo,
  daysLate,
  type Recommendation,
  type RecommendationAction,
  type RecommendationSettings,
  recommendationActions,
  runningDueOn,
} from './rules.ts'
import { listOpenRecommendations } from './store.ts'
import { texts, tones, workTexts } from './texts.ts'

const NEXT = [
  ...(['agree', 'reportRemedy', 'refer', 'direct', 'accept', 'lapse'] as const),
  ...(['proposeHandling', 'handle', 'resume', 'escalate', 'answer'] as const),
] satisfies RecommendationAction[]
type Next = (typeof NEXT)[number]

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

/** An agreed remedy waits for its day; only when it has passed does anyone else have to act. @source CT-IV-4-6, CT-IV-5-6 */
export function lineOfRecommendation(
  recommendation: Recommendation,
  settings: RecommendationSettings,
  { by, on }: Pick<Presence, 'by' | 'on'>,
): WorkLine<Next>[] {
  const action = nextOf(NEXT, recommendationActions(recommendation, { by, on, settings }))
  if (!action || (action === 'lapse' && daysLate(recommendation, on) === 0)) return []
  const { id, unitId, text, state, respondOn } = recommendation
  const dueOn = (action === 'agree' ? respondOn : null) ?? runningDueOn(recommendation)
  return [{ id, action, unitId, subject: text, state, dueOn, path: `/kien-nghi/${id}` }]
}
