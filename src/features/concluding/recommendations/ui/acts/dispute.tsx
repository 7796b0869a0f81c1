import { EvidenceField } from '#features/ground/evidence/ui/embed.tsx'
import { isLeader } from '#kernel/actor.ts'
import { act } from '#web/design/ActionBar.tsx'
import { ChoiceField, DayField, LongTextField, TextField } from '#web/design/fields.tsx'
import { useMe } from '#web/me.tsx'
import { useTexts } from '#web/texts.ts'
import type { ServedRecommendation } from '../../contract.ts'
import type { RecommendationInputs } from '../../rules.ts'
import { texts } from '../../texts.ts'

type DirectValues = Omit<RecommendationInputs['direct'], 'effect' | 'own' | 'files'> & {
  readonly effect: RecommendationInputs['direct']['effect'] | ''
}

/** A disagreement goes to UBND and comes back as a direction; `effect` where it has been chosen before the form is open. */
export function useDisputeActs(
  recommendation: ServedRecommendation,
  effect?: RecommendationInputs['direct']['effect'],
) {
  const { action, act: t } = useTexts(texts)
  const { locality, actor } = useMe()
  const own = isLeader(actor)
  const rule = { planId: recommendation.settings.planId, settings: ['disagreePath'] }
  return {
    refer: act({
      label: action.refer,
      tone: 'primary',
      effects: t.referEffects,
      rule,
      start: { document: '', text: '' },
      fields: (form) => (
        <>
          <TextField label={t.document} hint={t.documentHint} {...form.field('document')} />
          <LongTextField label={t.note} optional {...form.field('text')} />
        </>
      ),
    }),
    direct: act<DirectValues>({
      label: effect ? t.effects[effect] : action.direct,
      tone: 'primary',
      effects: t.directEffects,
      rule,
      start: {
        effect: effect ?? '',
        text: '',
        document: '',
        authority: locality,
        amendedText: recommendation.text,
        dueOn: null,
      },
      check: ({ effect }) => (effect === '' ? { effect: t.effectMissing } : {}),
      input: (values) => ({
        ...values,
        amendedText: values.effect === 'amend' ? values.amendedText : '',
        dueOn: values.effect === 'withdraw' ? null : values.dueOn,
      }),
      fields: (form) => (
        <>
          {!effect && (
            <ChoiceField
              label={t.effect}
              choices={(['uphold', 'amend', 'withdraw'] as const).map((value) => ({ value, label: t.effects[value] }))}
              {...form.field('effect')}
            />
          )}
          <LongTextField rows={3} label={t.directionText} {...form.field('text')} />
          <div className="fields">
            <TextField label={t.document} optional={own} {...form.field('document')} />
            <TextField label={t.authority} {...form.field('authority')} />
          </div>
          {!own && (
            <EvidenceField
              inspectionId={recommendation.inspectionId}
              thingId={recommendation.id}
              partId={null}
              path="/api/recommendations"
              label={t.directionCopy}
            />
          )}
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
