import type { Day } from '#kernel/day.ts'
import { act } from '#web/design/ActionBar.tsx'
import { DayField, LongTextField } from '#web/design/fields.tsx'
import type { Form } from '#web/design/form.ts'
import { useTexts } from '#web/texts.ts'
import { texts } from '../../texts.ts'

interface RejectValues {
  readonly reason: string
  readonly dueOn: Day | null
}

interface Note {
  readonly text: string
}

/** Those who verify a remedy, and those who say that there was none. Who has read the remedy `inRow` accepts it at once, and may take it back. */
export function useVerifierActs(inRow: boolean) {
  const { action, act: t } = useTexts(texts)
  const note = {
    start: { text: '' },
    fields: (form: Form<Note>) => <LongTextField label={t.note} optional {...form.field('text')} />,
  }
  return {
    accept: act<Note>({
      label: action.accept,
      tone: 'primary',
      undo: 'takeBack',
      ...(inRow
        ? { input: () => ({ text: '' }) }
        : { ...note, effects: t.acceptEffects, source: ['CT-I-2d-1', 'CT-I-2d-2'] }),
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
    lapse: act<Note>({
      label: action.lapse,
      tone: 'danger',
      effects: t.lapseEffects,
      ...note,
    }),
  }
}
