import { concludesWith, type Profile } from '#features/ground/profiles/rules.ts'
import { act } from '#web/design/ActionBar.tsx'
import { LongTextField } from '#web/design/fields.tsx'
import { useTexts } from '#web/texts.ts'
import { type Inspection, isPreliminaryDue } from '../rules.ts'
import { texts } from '../texts.ts'

/** The acts on a cuộc kiểm tra that need no later feature: the head's word, consolidation, cancelling. */
export function useInspectionActs(inspection: Inspection, settings: Profile) {
  const t = useTexts(texts)
  const remarks = concludesWith(settings, 'headRemarks')
  const due = isPreliminaryDue(inspection, settings)
  const words = t.preliminary[remarks ? 'remarks' : 'conclusion']
  return {
    concludePreliminarily: act({
      label: inspection.preliminaryOn === null ? words.action : words.changeAction,
      tone: due ? 'primary' : 'plain',
      effects: t.preliminary.effects,
      source: 'QN-II-3a-6',
      start: { text: inspection.preliminary },
      fields: (form) => <LongTextField rows={8} label={words.text} hint={t.preliminary.hint} {...form.field('text')} />,
    }),
    consolidate: act({
      label: t.action.consolidate,
      tone: due ? 'plain' : 'primary',
      effects: t.consolidateEffects,
      source: 'QN-II-3a-6',
    }),
    cancel: act({
      label: t.action.cancel,
      tone: 'danger',
      effects: t.cancelEffects,
      start: { reason: '' },
      fields: (form) => <LongTextField label={t.reason} {...form.field('reason')} />,
    }),
  }
}
