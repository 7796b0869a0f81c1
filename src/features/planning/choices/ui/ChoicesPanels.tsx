import { useState } from 'react'
import type { ServedPlan } from '#features/planning/plans/contract.ts'
import { Segments } from '#web/design/Button.tsx'
import { useTexts } from '#web/texts.ts'
import { texts } from '../texts.ts'
import { LiablePanel } from './LiablePanel.tsx'
import { LotPanel } from './LotPanel.tsx'
import { RankingPanel } from './RankingPanel.tsx'

type Part = 'ranking' | 'lot' | 'liable'

/** Lựa chọn đơn vị: who comes first, who was drawn, and who inspects himself. */
export function ChoicesPanels({ plan }: { plan: ServedPlan }) {
  const { ranking, lot, liable, view } = useTexts(texts)
  const [shown, setShown] = useState<Part>('ranking')
  return (
    <div className="column">
      <Segments<Part>
        label={view}
        choices={[
          { value: 'ranking', label: ranking.title },
          { value: 'lot', label: lot.title },
          { value: 'liable', label: liable.title },
        ]}
        value={shown}
        onChange={setShown}
      />
      {shown === 'ranking' && <RankingPanel plan={plan} />}
      {shown === 'lot' && <LotPanel plan={plan} />}
      {shown === 'liable' && <LiablePanel planId={plan.id} />}
    </div>
  )
}
