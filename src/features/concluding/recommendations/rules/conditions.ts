import type { Profile } from '#features/ground/profiles/rules.ts'
import type { Day } from '#kernel/day.ts'
import type { Refusal } from '#kernel/decision.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from '../refusals.ts'
import { isDeemedAgreed } from './clock.ts'
import type { Recommendation, RecommendationInputs, RecommendationSettings } from './recommendation.ts'

/** What is missing before a recommendation can be issued. @source CT-IV-5-3 */
export function checkIssue(
  recommendation: Recommendation,
  on: Day,
  settings: Pick<Profile, 'disagreePath' | 'conclusionParts'>,
): Refusal | null {
  const { conclusionParts: asked } = settings
  const lacksNature = asked.includes('nature') && isBlank(recommendation.nature)
  const lacksCompetence =
    asked.includes('withinCompetence') &&
    recommendation.addressee === 'unit' &&
    isBlank(recommendation.withinCompetence)
  if (lacksNature || lacksCompetence)
    return refusals.NATURE_REQUIRED({ ordinal: recommendation.ordinal, lacksNature, lacksCompetence })
  if (recommendation.addressee === 'upper') return null
  if (recommendation.dueOn === null) return refusals.DUE_DAY_REQUIRED({ ordinal: recommendation.ordinal })
  if (recommendation.dueOn <= on) return refusals.DUE_DAY_PASSED({ dueOn: recommendation.dueOn })
  if (settings.disagreePath && recommendation.respondOn === null) return refusals.RESPONSE_DAY_REQUIRED()
  return settings.disagreePath && recommendation.respondOn !== null && recommendation.respondOn <= on
    ? refusals.DUE_DAY_PASSED({ dueOn: recommendation.respondOn })
    : null
}

export function checkDirection(
  recommendation: Recommendation,
  input: RecommendationInputs['direct'],
  on: Day,
): Refusal | null {
  if (isBlank(input.text) || isBlank(input.authority) || (!input.own && isBlank(input.document)))
    return refusals.DIRECTION_TEXT_REQUIRED()
  if (!input.own && input.files.length === 0) return refusals.DIRECTION_COPY_REQUIRED()
  if (input.effect === 'amend' && isBlank(input.amendedText)) return refusals.AMENDED_TEXT_REQUIRED()
  if (input.effect === 'withdraw') return null
  const dueOn = input.dueOn ?? recommendation.dueOn
  if (dueOn === null) return refusals.DUE_DAY_REQUIRED({ ordinal: recommendation.ordinal })
  return dueOn <= on ? refusals.DUE_DAY_PASSED({ dueOn }) : null
}

export function checkLapse(recommendation: Recommendation, on: Day, settings: RecommendationSettings): Refusal | null {
  if (settings.disagreePath && recommendation.binding === 'no' && !isDeemedAgreed(recommendation, on, settings))
    return refusals.NOT_AGREED()
  return recommendation.dueOn === null || on <= recommendation.dueOn
    ? refusals.NOT_YET_DUE({ dueOn: recommendation.dueOn ?? '' })
    : null
}
