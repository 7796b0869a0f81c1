import type { Profile } from '#features/ground/profiles/rules.ts'
import type { Day } from '#kernel/day.ts'
import { allOf, type Refusal } from '#kernel/decision.ts'
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
  const { ordinal, dueOn, respondOn } = recommendation
  const toUnit = recommendation.addressee === 'unit'
  return allOf(
    (lacksNature || lacksCompetence) && refusals.NATURE_REQUIRED({ ordinal, lacksNature, lacksCompetence }),
    toUnit && dueOn === null && refusals.DUE_DAY_REQUIRED({ ordinal }),
    toUnit && dueOn !== null && dueOn <= on && refusals.DUE_DAY_PASSED({ dueOn }),
    toUnit && settings.disagreePath && respondOn === null && refusals.RESPONSE_DAY_REQUIRED(),
    toUnit &&
      settings.disagreePath &&
      respondOn !== null &&
      respondOn <= on &&
      refusals.DUE_DAY_PASSED({ dueOn: respondOn }),
  )
}

export function checkDirection(
  recommendation: Recommendation,
  input: RecommendationInputs['direct'],
  on: Day,
): Refusal | null {
  const blank = (['text', 'authority', 'document'] as const).find(
    (field) => isBlank(input[field]) && !(field === 'document' && input.own),
  )
  const dueOn = input.dueOn ?? recommendation.dueOn
  const stands = input.effect !== 'withdraw'
  return allOf(
    blank !== undefined && refusals.DIRECTION_TEXT_REQUIRED({}, { field: blank }),
    !input.own && input.files.length === 0 && refusals.DIRECTION_COPY_REQUIRED(),
    input.effect === 'amend' && isBlank(input.amendedText) && refusals.AMENDED_TEXT_REQUIRED(),
    stands && dueOn === null && refusals.DUE_DAY_REQUIRED({ ordinal: recommendation.ordinal }),
    stands && dueOn !== null && dueOn <= on && refusals.DUE_DAY_PASSED({ dueOn }),
  )
}

/** Whether this day gives a unit more time than it has. @refuses DUE_DAY_PASSED, EXTENSION_NOT_LONGER */
export function checkLonger(recommendation: Recommendation, dueOn: Day, on: Day): Refusal | null {
  return allOf(
    dueOn <= on && refusals.DUE_DAY_PASSED({ dueOn }),
    recommendation.dueOn !== null &&
      dueOn <= recommendation.dueOn &&
      refusals.EXTENSION_NOT_LONGER({ dueOn: recommendation.dueOn }),
  )
}

export function checkLapse(recommendation: Recommendation, on: Day, settings: RecommendationSettings): Refusal | null {
  if (settings.disagreePath && recommendation.binding === 'no' && !isDeemedAgreed(recommendation, on, settings))
    return refusals.NOT_AGREED()
  return checkOverdue(recommendation, on)
}

/** Whether the unit’s day has passed, and it waits for no longer one. @refuses NOT_YET_DUE, EXTENSION_OPEN */
export function checkOverdue({ dueOn, askedDueOn }: Recommendation, on: Day): Refusal | null {
  if (askedDueOn !== null) return refusals.EXTENSION_OPEN({ askedDueOn })
  return dueOn === null || on <= dueOn ? refusals.NOT_YET_DUE({ dueOn: dueOn ?? '' }) : null
}
