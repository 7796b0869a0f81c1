import { StateTag, type Tone } from '#web/design/StateTag.tsx'
import { useTexts } from '#web/texts.ts'
import type { Plan, PlanState } from '../rules.ts'
import { texts } from '../texts.ts'

/** A plan as the list serves it. */
export type ListedPlan = Pick<
  Plan,
  | 'id'
  | 'title'
  | 'number'
  | 'symbol'
  | 'planYear'
  | 'state'
  | 'issuedOn'
  | 'issuedText'
  | 'issuer'
  | 'flags'
  | 'version'
>

const TONES: Readonly<Record<PlanState, Tone>> = {
  draft: 'xam',
  submitted: 'tim',
  returned: 'vang',
  signed: 'xanh',
  issued: 'xanh',
  inProgress: 'vang',
  completed: 'luc',
  archived: 'luc',
  cancelled: 'xam',
}

export function PlanStateTag({ state }: { state: PlanState }) {
  const t = useTexts(texts)
  return <StateTag tone={TONES[state]}>{t.state[state]}</StateTag>
}

/** "243/KH-UBND"; "…/KH-UBND" while there is no number. */
export function planNumber(plan: Pick<Plan, 'number' | 'symbol'>): string {
  return `${plan.number ?? '…'}/${plan.symbol}`
}
