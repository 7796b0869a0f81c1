import { type Day, daysBetween } from '#kernel/day.ts'
import type { Recommendation, RecommendationSettings } from './recommendation.ts'
import { type RecommendationState, STATES } from './states.ts'

/** Somebody is still asked for something. @source CT-I-2d-1 */
export function isOpen(recommendation: Pick<Recommendation, 'state'>): boolean {
  return STATES[recommendation.state].clock !== 'over'
}

/**
 * The due day while it runs for anyone; null while disputed, waiting for review, decided by UBND or finished.
 * It stands still while UBND is asked. Lists, counts and states all take lateness from here.
 *
 * @source CT-IV-4-6, CT-IV-5-5
 */
export function runningDueOn(recommendation: Pick<Recommendation, 'state' | 'dueOn'>): Day | null {
  return STATES[recommendation.state].clock === 'runs' ? recommendation.dueOn : null
}

/** Calendar days past the running due day, else 0. Worked out on the day; `lateRemedy` alone is kept. @source CT-IV-4-6, CT-IV-5-5 */
export function daysLate(recommendation: Pick<Recommendation, 'state' | 'dueOn'>, on: Day): number {
  const dueOn = runningDueOn(recommendation)
  return dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, on))
}

/** Whether its day has once passed before something was done: kept from then on. @source CT-IV-4-6 */
export function wasLate(recommendation: Pick<Recommendation, 'lateRemedy' | 'dueOn'>, on: Day): boolean {
  return recommendation.lateRemedy || (recommendation.dueOn !== null && on > recommendation.dueOn)
}

/**
 * Coi như thống nhất: silence after the typed response day, where the plan takes it so. Worked out on the day, so that nothing
 * waits for a job; written down when something follows from it.
 *
 * @source CT-IV-5-6
 */
export function isDeemedAgreed(
  recommendation: Pick<Recommendation, 'state' | 'respondOn'>,
  on: Day,
  settings: Pick<RecommendationSettings, 'disagreePath' | 'deemedAgreement'>,
): boolean {
  return (
    settings.disagreePath &&
    settings.deemedAgreement &&
    recommendation.state === 'issued' &&
    recommendation.respondOn !== null &&
    on > recommendation.respondOn
  )
}

/** What the unit's report says of a recommendation for which no remedy has been reported. */
export function standOf(state: RecommendationState): string {
  if (state === 'issued') return 'Đơn vị chưa có ý kiến'
  if (state === 'disagreed' || state === 'referred') return 'Đơn vị chưa thống nhất, đang chờ ý kiến chỉ đạo'
  return state === 'agreed' ? 'Đơn vị đã thống nhất, chưa báo cáo kết quả' : 'Đang thực hiện'
}
