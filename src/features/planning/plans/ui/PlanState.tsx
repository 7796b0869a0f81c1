import { StateTag } from '#web/design/StateTag.tsx'
import { useTexts } from '#web/texts.ts'
import type { Plan, PlanState } from '../rules.ts'
import { texts, tones } from '../texts.ts'

export function PlanStateTag({ state }: { state: PlanState }) {
  const t = useTexts(texts)
  return <StateTag tone={tones[state]}>{t.state[state]}</StateTag>
}

/** "243/KH-UBND"; "…/KH-UBND" while there is no number. */
export function planNumber(plan: Pick<Plan, 'number' | 'symbol'>): string {
  return `${plan.number ?? '…'}/${plan.symbol}`
}
