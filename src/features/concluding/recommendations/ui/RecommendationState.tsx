import { showDay } from '#web/days.ts'
import { StateTag } from '#web/design/StateTag.tsx'
import { useTexts } from '#web/texts.ts'
import type { ListedRecommendation } from '../contract.ts'
import type { RecommendationState } from '../rules.ts'
import { texts, tones } from '../texts.ts'
import './recommendations.css'

export function RecommendationStateTag({ state }: { state: RecommendationState }) {
  const t = useTexts(texts)
  return <StateTag tone={tones[state]}>{t.state[state]}</StateTag>
}

/** The due day, and in red words how late it is. */
export function DueDay({ of }: { of: Pick<ListedRecommendation, 'dueOn' | 'daysLate'> }) {
  const t = useTexts(texts)
  if (of.dueOn === null) return null
  return (
    <span className="due">
      <span className="day">{showDay(of.dueOn)}</span>
      {of.daysLate > 0 && <StateTag tone="alarm">{t.late(of.daysLate)}</StateTag>}
    </span>
  )
}
