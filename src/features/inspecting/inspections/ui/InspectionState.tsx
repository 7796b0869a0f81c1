import { StateTag } from '#web/design/StateTag.tsx'
import { StepBar } from '#web/design/StepBar.tsx'
import { useTexts } from '#web/texts.ts'
import type { Inspection, InspectionState } from '../rules.ts'
import { texts, tones } from '../texts.ts'

/** Which of the five steps a state belongs to; five when all have passed. */
const STEPS: Readonly<Record<InspectionState, number>> = {
  planned: 0,
  scheduled: 0,
  notified: 1,
  gathering: 1,
  reviewing: 2,
  clarifying: 2,
  inSession: 2,
  preliminarilyConcluded: 2,
  consolidating: 3,
  concluded: 4,
  remediation: 4,
  closed: 5,
  archived: 5,
  cancelled: 0,
}

export function InspectionStateTag({ state }: { state: InspectionState }) {
  const t = useTexts(texts)
  return <StateTag tone={tones[state]}>{t.state[state]}</StateTag>
}

/** Where a cuộc kiểm tra stands, in five words; in three for a surprise one, which is neither announced nor reported on. A cancelled one stands nowhere. */
export function InspectionSteps({
  inspection: { state, form, method },
}: {
  inspection: Pick<Inspection, 'state' | 'form' | 'method'>
}) {
  const t = useTexts(texts)
  if (state === 'cancelled') return null
  const skipped = form === 'surprise' ? 2 : 0
  return (
    <StepBar
      steps={(method === 'byReport' ? t.page.stepsByReport : t.page.steps).slice(skipped)}
      current={STEPS[state] - skipped}
    />
  )
}
