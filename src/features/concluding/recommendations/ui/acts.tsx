import type { ReadyAct } from '#web/design/ActionBar.tsx'
import type { Recommendation, RecommendationAction, RecommendationInputs } from '../rules.ts'
import { useDisputeActs } from './acts/dispute.tsx'
import { useHandlingActs } from './acts/handling.tsx'
import { useUnitActs } from './acts/unit.tsx'
import { useUpwardActs } from './acts/upward.tsx'
import { useVerifierActs } from './acts/verifier.tsx'

export { RemedyFiles } from './acts/unit.tsx'

/** Every move of a recommendation that a person makes; the server and the table of moves decide which are open. */
export function useRecommendationActs(
  recommendation: Recommendation,
  effect?: RecommendationInputs['direct']['effect'],
): {
  readonly [A in RecommendationAction]?: ReadyAct
} {
  return {
    ...useUnitActs(recommendation),
    ...useDisputeActs(recommendation, effect),
    ...useVerifierActs(),
    ...useHandlingActs(),
    ...useUpwardActs(recommendation),
  }
}
