import type { ReadyAct } from '#web/design/ActionBar.tsx'
import type { ServedRecommendation } from '../contract.ts'
import type { RecommendationAction, RecommendationInputs } from '../rules.ts'
import { useDisputeActs } from './acts/dispute.tsx'
import { useHandlingActs } from './acts/handling.tsx'
import { useUnitActs } from './acts/unit.tsx'
import { useUpwardActs } from './acts/upward.tsx'
import { useVerifierActs } from './acts/verifier.tsx'

export { RemedyFiles } from './acts/unit.tsx'

const EFFECTS: readonly RecommendationInputs['direct']['effect'][] = ['uphold', 'amend', 'withdraw']

/**
 * Every move of a recommendation that a person makes; the server and the table of moves decide which are open. In a row of the work list
 * `pressed` is what was chosen there: a direction by its effect, and a remedy that stands in the row is accepted without asking more.
 */
export function useRecommendationActs(
  recommendation: ServedRecommendation,
  pressed?: string,
): {
  readonly [A in RecommendationAction]?: ReadyAct
} {
  return {
    ...useUnitActs(recommendation),
    ...useDisputeActs(
      recommendation,
      EFFECTS.find((effect) => effect === pressed),
    ),
    ...useVerifierActs(recommendation, pressed !== undefined),
    ...useHandlingActs(recommendation),
    ...useUpwardActs(recommendation),
  }
}
