import type { Day } from '#kernel/day.ts'
import { act } from '#web/design/ActionBar.tsx'
import { DayField, LongTextField } from '#web/design/fields.tsx'
import { useTexts } from '#web/texts.ts'
import { texts } from '../../texts.ts'

interface RejectValues {
  readonly reason: string
  readonly dueOn: Day | null
}

/** Those who verify a remedy, and those who say that there was none. */
export function useVerifierActs() {
  const { action, act: t } = useTexts(texts)
  return {
    accept: act({
      label: action.accept,
      tone: 'primary',
      effects: t.acceptEffects,
      source: ['CT-I-2d-1', 'CT-I-2d-2'],
      undo: 'takeBack',
      start: { text: '' },
      fields: (form) => <LongTextField label={t.note} optional {...form.field('text')} />,
    }),
    reject: act<RejectValues>({
      label: action.reject,
      effects: t.rejectEffects,
      start: { reason: '', dueOn: null },
      check: ({ dueOn }) => (dueOn === null ? { dueOn: t.dayMissing } : {}),
      fields: (form) => (
        <>
          <LongTextField label={t.rejectReason} {...form.field('reason')} />
          <DayField label={t.newDue} {...form.field('dueOn')} />
        </>
      ),
    }),
    lapse: act({
      label: action.lapse,
      tone: 'danger',
      effects: t.lapseEffects,
      source: 'CT-IV-5-6',
      start: { text: '' },
      fields: (form) => <LongTextField label={t.note} optional {...form.field('text')} />,
    }),
  }
}
