import type { Day } from '#kernel/day.ts'
import { act, type ReadyAct } from '#web/design/ActionBar.tsx'
import { DayField, TextField } from '#web/design/fields.tsx'
import { useMe } from '#web/me.tsx'
import { useTexts } from '#web/texts.ts'
import { texts } from '../texts.ts'

interface Values {
  readonly number: string
  readonly symbol: string
  readonly issuedOn: Day | null
}

interface Issuing {
  readonly label: string
  readonly effects: readonly string[]
  /** What the number is called: that of the notice, of the replacing notice. */
  readonly numberLabel: string
  readonly symbol: string
}

/** Cấp số, ban hành a notice: number and day as the records office gives them. */
export function useIssueAct({ numberLabel, symbol, ...said }: Issuing): ReadyAct {
  const t = useTexts(texts)
  const { on } = useMe()
  return act<Values>({
    tone: 'primary',
    ...said,
    start: { number: '', symbol, issuedOn: on },
    check: ({ issuedOn }) => (issuedOn === null ? { issuedOn: t.issueDayMissing } : {}),
    fields: (form) => (
      <div className="fields">
        <TextField label={numberLabel} hint={t.numberHint} {...form.field('number')} />
        <TextField label={t.symbol} {...form.field('symbol')} />
        <DayField label={t.issuedOn} {...form.field('issuedOn')} />
      </div>
    ),
  })
}
