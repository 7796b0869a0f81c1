import { texts as inspectionTexts } from '#features/inspecting/inspections/texts.ts'
import { act } from '#web/design/ActionBar.tsx'
import { useTexts } from '#web/texts.ts'
import { texts } from '../texts.ts'

/** The moves of an inspection that this feature makes: concluding and closing, once nothing recommended is open. */
export function useConcludingActs() {
  const t = useTexts(texts)
  const { action } = useTexts(inspectionTexts)
  return {
    conclude: act({
      label: action.conclude,
      tone: 'primary',
      effects: t.concludeEffects,
      source: ['CT-IV-5-1', 'TN-I-2-3'],
    }),
    close: act({
      label: action.close,
      tone: 'primary',
      effects: t.closeEffects,
      source: ['CT-I-2d-1', 'CT-I-2d-2'],
    }),
  }
}
