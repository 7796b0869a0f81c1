import type { Day } from '#kernel/day.ts'
import { act } from '#web/design/ActionBar.tsx'
import { DayField, LongTextField, TextField } from '#web/design/fields.tsx'
import { useMe } from '#web/me.tsx'
import { useTexts } from '#web/texts.ts'
import { texts } from '../texts.ts'

/** The answers to a proposed change, and its issue. */
export function useCorrectionActs(symbol: string) {
  const t = useTexts(texts)
  const { on } = useMe()
  return {
    approve: act({ label: t.action.approve, tone: 'primary', effects: t.approveEffects }),
    refuse: act({
      label: t.action.refuse,
      start: { reason: '' },
      fields: (form) => <LongTextField label={t.refusalField} {...form.field('reason')} />,
    }),
    issue: act<{ number: string; symbol: string; issuedOn: Day | null }>({
      label: t.action.issue,
      tone: 'primary',
      effects: t.issueEffects,
      start: { number: '', symbol, issuedOn: on },
      check: ({ issuedOn }) => (issuedOn === null ? { issuedOn: t.dayMissing } : {}),
      fields: (form) => (
        <div className="fields">
          <TextField label={t.number} hint={t.numberHint} {...form.field('number')} />
          <TextField label={t.symbol} {...form.field('symbol')} />
          <DayField label={t.issuedOn} {...form.field('issuedOn')} />
        </div>
      ),
    }),
  }
}
