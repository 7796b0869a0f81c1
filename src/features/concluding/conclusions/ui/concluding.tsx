import { isOpen, type Recommendation } from '#features/concluding/recommendations/rules.ts'
import { texts as inspectionTexts } from '#features/inspecting/inspections/texts.ts'
import { act } from '#web/design/ActionBar.tsx'
import { useTexts } from '#web/texts.ts'
import { texts } from '../texts.ts'

/** The moves of an inspection that this feature makes: concluding and closing, which is due once nothing recommended is open. */
export function useConcludingActs(planId: string, recommendations: readonly Recommendation[]) {
  const t = useTexts(texts)
  const { action } = useTexts(inspectionTexts)
  return {
    conclude: act({
      label: action.conclude,
      tone: 'primary',
      effects: t.concludeEffects,
      rule: { planId, settings: ['conclusionArtefacts'] },
    }),
    close: act({
      label: action.close,
      tone: recommendations.some(isOpen) ? 'plain' : 'primary',
      effects: t.closeEffects,
    }),
  }
}
