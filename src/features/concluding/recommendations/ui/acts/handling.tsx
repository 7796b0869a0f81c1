import type { Day } from '#kernel/day.ts'
import { act } from '#web/design/ActionBar.tsx'
import { DayField, LongTextField, TextField } from '#web/design/fields.tsx'
import { useMe } from '#web/me.tsx'
import { useTexts } from '#web/texts.ts'
import type { ServedRecommendation } from '../../contract.ts'
import { texts } from '../../texts.ts'

/** Not implemented although agreed: handling by UBND. */
export function useHandlingActs({ settings }: Pick<ServedRecommendation, 'settings'>) {
  const { action, act: t } = useTexts(texts)
  const { locality } = useMe()
  const rule = { planId: settings.planId, settings: ['handlingPath'] }
  return {
    proposeHandling: act({
      label: action.proposeHandling,
      tone: 'primary',
      effects: t.proposeEffects,
      rule,
      start: { facts: '', document: '' },
      fields: (form) => (
        <>
          <LongTextField label={t.facts} {...form.field('facts')} />
          <TextField label={t.document} optional {...form.field('document')} />
        </>
      ),
    }),
    handle: act({
      label: action.handle,
      tone: 'primary',
      effects: t.handleEffects,
      rule,
      start: { decision: '', document: '', authority: locality },
      fields: (form) => (
        <>
          <LongTextField label={t.decision} {...form.field('decision')} />
          <div className="fields">
            <TextField label={t.document} {...form.field('document')} />
            <TextField label={t.decisionAuthority} {...form.field('authority')} />
          </div>
        </>
      ),
    }),
    resume: act<{ dueOn: Day | null }>({
      label: action.resume,
      tone: 'primary',
      effects: t.resumeEffects,
      start: { dueOn: null },
      check: ({ dueOn }) => (dueOn === null ? { dueOn: t.dayMissing } : {}),
      fields: (form) => <DayField label={t.newDue} {...form.field('dueOn')} />,
    }),
    close: act({
      label: action.close,
      effects: t.closeEffects,
      start: { text: '' },
      fields: (form) => <LongTextField label={t.note} optional {...form.field('text')} />,
    }),
  }
}
