import type { Inspection } from '#features/inspecting/inspections/rules.ts'
import type { UnitReport } from '#features/inspecting/unit-reports/rules.ts'
import { isSent } from '#features/inspecting/unit-reports/rules.ts'
import type { Day } from '#kernel/day.ts'
import { act } from '#web/design/ActionBar.tsx'
import { DayField, LongTextField } from '#web/design/fields.tsx'
import { useTexts } from '#web/texts.ts'
import { texts } from '../texts.ts'

/** The steps of an inspection by report. `report`: what the unit has to send; null before it is asked. */
export function useDeskReviewActs({ state }: Pick<Inspection, 'state'>, report: UnitReport | null) {
  const t = useTexts(texts)
  const asked = state === 'gathering'
  const arrived = report !== null && isSent(report)
  return {
    gather: act<{ reportDueOn: Day | null; outsideReason: string }>({
      label: asked ? t.gather.again : t.gather.label,
      tone: asked ? 'plain' : 'primary',
      effects: asked ? t.gather.againEffects : t.gather.effects,
      start: { reportDueOn: report?.dueOn ?? null, outsideReason: '' },
      check: ({ reportDueOn }) => (reportDueOn === null ? { reportDueOn: t.gather.dueMissing } : {}),
      fields: (form) => (
        <>
          <DayField label={t.gather.dueOn} {...form.field('reportDueOn')} />
          <LongTextField rows={2} optional label={t.gather.outsideReason} {...form.field('outsideReason')} />
        </>
      ),
    }),
    review: act<{ reportAbsence: string }>({
      label: t.review.label,
      tone: 'primary',
      effects: t.review.effects,
      start: { reportAbsence: '' },
      fields: (form) =>
        arrived ? null : <LongTextField rows={2} label={t.review.absent} {...form.field('reportAbsence')} />,
    }),
    clarify: act<{ text: string }>({
      label: t.clarify.label,
      effects: t.clarify.effects,
      start: { text: '' },
      check: ({ text }) => (text.trim() === '' ? { text: t.clarify.missing } : {}),
      fields: (form) => <LongTextField rows={4} label={t.clarify.text} {...form.field('text')} />,
    }),
    resumeReview: act({ label: t.resume.label, tone: 'primary', effects: t.resume.effects }),
  }
}
