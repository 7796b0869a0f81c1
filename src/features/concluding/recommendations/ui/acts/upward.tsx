import { act } from '#web/design/ActionBar.tsx'
import { LongTextField, TextField } from '#web/design/fields.tsx'
import { useTexts } from '#web/texts.ts'
import type { Recommendation } from '../../rules.ts'
import { texts } from '../../texts.ts'

/** Recommendations addressed upward. */
export function useUpwardActs(recommendation: Recommendation) {
  const { action, act: t } = useTexts(texts)
  return {
    escalate: act({
      label: action.escalate,
      tone: 'primary',
      effects: t.escalateEffects,
      start: { authority: recommendation.upperAuthority, document: '' },
      fields: (form) => (
        <>
          <TextField label={t.upperAuthority} {...form.field('authority')} />
          <TextField label={t.document} optional {...form.field('document')} />
        </>
      ),
    }),
    answer: act({
      label: action.answer,
      tone: 'primary',
      effects: t.answerEffects,
      start: { text: '', document: '' },
      fields: (form) => (
        <>
          <LongTextField label={t.answerText} {...form.field('text')} />
          <TextField label={t.document} optional {...form.field('document')} />
        </>
      ),
    }),
  }
}
