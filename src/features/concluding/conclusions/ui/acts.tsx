import type { Recommendation } from '#features/concluding/recommendations/rules.ts'
import { mayRecordSignature, symbolOf } from '#features/ground/papers/rules.ts'
import { useIssueAct, useSignAct, useSubmitAct } from '#features/ground/papers/ui/embed.tsx'
import type { ServedInspection } from '#features/inspecting/inspections/contract.ts'
import { useSigners } from '#features/inspecting/unit-reports/ui/embed.tsx'
import { showDay } from '#web/days.ts'
import { act } from '#web/design/ActionBar.tsx'
import { LongTextField } from '#web/design/fields.tsx'
import { useMe } from '#web/me.tsx'
import { useTexts } from '#web/texts.ts'
import type { Conclusion } from '../rules.ts'
import { texts } from '../texts.ts'

/** The acts on a conclusion notice. */
export function useConclusionActs(
  inspection: ServedInspection,
  conclusion: Conclusion,
  recommendations: readonly Recommendation[],
  signing: boolean,
) {
  const t = useTexts(texts)
  const { actor } = useMe()
  const may = inspection.settings.conclusionSigner
  const signers = useSigners(inspection, signing, 'conclusion').filter(
    (one) =>
      may.includes(one.signsFor === 'team' ? 'teamHead' : one.signsFor === 'focalAgency' ? 'focalHead' : 'committee') &&
      mayRecordSignature(actor, one.value, conclusion.submittedBy),
  )
  const dueDays = [
    ...new Set(
      recommendations.flatMap((recommendation) => (recommendation.dueOn ? [showDay(recommendation.dueOn)] : [])),
    ),
  ]
  return {
    submit: useSubmitAct({
      label: t.action.submit,
      effects: t.submitEffects,
      rule: { planId: inspection.planId, settings: ['conclusionArtefacts', 'conclusionParts'] },
      paper: conclusion,
    }),
    return: act({
      label: t.action.return,
      effects: t.returnEffects,
      start: { reason: '' },
      fields: (form) => <LongTextField label={t.reason} {...form.field('reason')} />,
    }),
    sign: useSignAct({
      label: t.action.sign,
      effects: t.signEffects,
      rule: { planId: inspection.planId, settings: ['conclusionSigner'] },
      signers,
    }),
    issue: useIssueAct({
      label: t.action.issue,
      effects: t.issueEffects(recommendations.length, dueDays),
      numberLabel: t.number,
      symbol:
        conclusion.symbol ||
        symbolOf('conclusionNotice', signers.find((one) => one.value === conclusion.signerId)?.body ?? 'UBND'),
    }),
  }
}
