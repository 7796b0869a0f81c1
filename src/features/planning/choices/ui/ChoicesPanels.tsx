import type { ServedPlan } from '#features/planning/plans/contract.ts'
import { LiablePanel } from './LiablePanel.tsx'
import { LotPanel } from './LotPanel.tsx'
import { RankingPanel } from './RankingPanel.tsx'

/** Lựa chọn đơn vị: who comes first, who was drawn, and who inspects himself. */
export function ChoicesPanels({ plan }: { plan: ServedPlan }) {
  return (
    <div className="column">
      <RankingPanel plan={plan} />
      <LotPanel plan={plan} />
      <LiablePanel planId={plan.id} />
    </div>
  )
}
