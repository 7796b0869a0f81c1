import { act } from '#web/design/ActionBar.tsx'
import { ChoiceField, DayField, LongTextField, TextField } from '#web/design/fields.tsx'
import { useMe } from '#web/me.tsx'
import { useTexts } from '#web/texts.ts'
import type { Recommendation, RecommendationInputs } from '../../rules.ts'
import { texts } from '../../texts.ts'

type DirectValues = Omit<RecommendationInputs['direct'], 'effect'> & {
  readonly effect: RecommendationInputs['direct']['effect'] | ''
}

/** A disagreement goes to UBND and comes back as a direction. */
export function useDisputeActs(recommendation: Recommendation) {
  const { action, act: t } = useTexts(texts)
  const { locality } = useMe()
  return {
    refer: act({
      label: action.refer,
      tone: 'primary',
      effects: t.referEffects,
      source: 'CT-IV-5-5',
      start: { document: '', text: '' },
      fields: (form) => (
        <>
          <TextField label={t.document} hint={t.documentHint} {...form.field('document')} />
          <LongTextField label={t.note} optional {...form.field('text')} />
        </>
      ),
    }),
    direct: act<DirectValues>({
      label: action.direct,
      tone: 'primary',
      effects: t.directEffects,
      source: 'CT-IV-5-5',
      start: { effect: '', text: '', document: '', authority: locality, amendedText: recommendation.text, dueOn: null },
      check: ({ effect }) => (effect === '' ? { effect: t.effectMissing } : {}),
      input: (values) => ({
        ...values,
        amendedText: values.effect === 'amend' ? values.amendedText : '',
        dueOn: values.effect === 'withdraw' ? null : values.dueOn,
      }),
      fields: (form) => (
        <>
          <ChoiceField
            label={t.effect}
            choices={(['uphold', 'amend', 'withdraw'] as const).map((value) => ({ value, label: t.effects[value] }))}
            {...form.field('effect')}
          />
          <LongTextField rows={3} label={t.directionText} {...form.field('text')} />
          <div className="fields">
            <TextField label={t.document} {...form.field('document')} />
            <TextField label={t.authority} {...form.field('authority')} />
          </div>
          {form.values.effect === 'amend' && (
            <LongTextField rows={3} label={t.amendedText} {...form.field('amendedText')} />
          )}
          {form.values.effect !== 'withdraw' && (
            <DayField label={t.newDue} hint={t.newDueOptional} optional {...form.field('dueOn')} />
          )}
        </>
      ),
    }),
  }
}
