import { act } from '../../../../web/design/ActionBar.tsx'
import { LongTextField } from '../../../../web/design/fields.tsx'
import { useTexts } from '../../../../web/texts.ts'
import { concludesWith, type Profile } from '../../../ground/profiles/rules.ts'
import { type Inspection, needsPreliminary } from '../rules.ts'
import { texts } from '../texts.ts'

/** The acts on a cuộc kiểm tra that need no later feature: the head's word, consolidation, cancelling. */
export function useInspectionActs(inspection: Inspection, settings: Profile) {
  const t = useTexts(texts)
  const remarks = concludesWith(settings, 'headRemarks')
  const spoken = inspection.preliminaryOn !== null
  const mustSpeak = needsPreliminary(settings) && !spoken
  return {
    concludePreliminarily: act({
      label: remarks ? t.preliminary.remarksAction : t.action.concludePreliminarily,
      tone: mustSpeak ? 'primary' : 'plain',
      effects: t.preliminary.effects,
      source: ['QN-II-3a-6', 'NX-IV-2.2a-10'],
      start: { text: inspection.preliminary },
      fields: (form) => <LongTextField rows={8} label={remarks ? t.preliminary.remarksText : t.preliminary.text} hint={t.preliminary.hint} {...form.field('text')} />,
    }),
    consolidate: act({ label: t.action.consolidate, tone: mustSpeak ? 'plain' : 'primary', effects: t.consolidateEffects, source: ['QN-III-3-2', 'NX-IV-2.2a-10'] }),
    cancel: act({
      label: t.action.cancel,
      tone: 'danger',
      effects: t.cancelEffects,
      start: { reason: '' },
      fields: (form) => <LongTextField label={t.reason} {...form.field('reason')} />,
    }),
  }
}
