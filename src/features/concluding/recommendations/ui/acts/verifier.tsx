import type { Day } from '#kernel/day.ts'
import { act } from '#web/design/ActionBar.tsx'
import { DayField, LongTextField, TextField } from '#web/design/fields.tsx'
import type { Form } from '#web/design/form.ts'
import { useTexts } from '#web/texts.ts'
import type { Recommendation } from '../../rules.ts'
import { texts } from '../../texts.ts'

interface RejectValues {
  readonly reason: string
  readonly dueOn: Day | null
}

interface ExtendValues {
  readonly dueOn: Day | null
  readonly document: string
  readonly reason: string
}

interface Note {
  readonly text: string
}

/** Those who verify a remedy, give it more time, or say that there was none. Who has read the remedy `inRow` accepts it at once, and may take it back. */
export function useVerifierActs({ askedDueOn }: Recommendation, inRow: boolean) {
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
    extend: act<ExtendValues>({
      label: action.extend,
      tone: 'primary',
      effects: t.extendEffects,
      start: { dueOn: askedDueOn, document: '', reason: '' },
      check: ({ dueOn }) => (dueOn === null ? { dueOn: t.dayMissing } : {}),
      fields: (form) => (
        <>
          <DayField label={t.newDue} {...form.field('dueOn')} />
          <TextField label={t.document} {...form.field('document')} />
          <LongTextField label={t.extensionReason} optional {...form.field('reason')} />
        </>
      ),
    }),
    refuseExtension: act({
      label: action.refuseExtension,
      effects: t.refuseExtensionEffects,
      start: { reason: '' },
      fields: (form) => <LongTextField label={t.refusalReason} {...form.field('reason')} />,
    }),
    urge: act({
      label: action.urge,
      effects: t.urgeEffects,
      start: { document: '', text: '' },
      fields: (form) => (
        <>
          <TextField label={t.document} {...form.field('document')} />
          <LongTextField label={t.note} optional {...form.field('text')} />
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
