import { useIssueAct } from '#features/ground/papers/ui/embed.tsx'
import { act } from '#web/design/ActionBar.tsx'
import { LongTextField } from '#web/design/fields.tsx'
import { useTexts } from '#web/texts.ts'
import { texts } from '../texts.ts'

/** The answers to a proposed change, and its issue. */
export function useCorrectionActs(symbol: string) {
  const t = useTexts(texts)
  return {
    approve: act({ label: t.action.approve, tone: 'primary', effects: t.approveEffects }),
    refuse: act({
      label: t.action.refuse,
      start: { reason: '' },
      fields: (form) => <LongTextField label={t.refusalField} {...form.field('reason')} />,
    }),
    issue: useIssueAct({ label: t.action.issue, effects: t.issueEffects, numberLabel: t.number, symbol }),
  }
}
