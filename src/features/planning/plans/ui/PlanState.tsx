import { StateTag } from '#web/design/StateTag.tsx'
import { useTexts } from '#web/texts.ts'
import type { PlanState } from '../rules.ts'
import { texts, tones } from '../texts.ts'

export function PlanStateTag({ state }: { state: PlanState }) {
  const t = useTexts(texts)
  return <StateTag tone={tones[state]}>{t.state[state]}</StateTag>
}
