import { texts as inspectionTexts } from '#features/inspecting/inspections/texts.ts'
import { act } from '#web/design/ActionBar.tsx'
import { useTexts } from '#web/texts.ts'
import { texts } from '../texts.ts'

/** The moves of an inspection that this feature makes: concluding and closing, once nothing recommended is open. */
export function useConcludingActs(planId: string) {
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
      tone: 'primary',
      effects: t.closeEffects,
    }),
  }
}
