import { EndingFields, type EndingValues } from '#features/ground/evidence/ui/embed.tsx'
import { concludesWith, type Profile } from '#features/ground/profiles/rules.ts'
import { act } from '#web/design/ActionBar.tsx'
import { useTexts } from '#web/texts.ts'
import type { ServedInspection } from '../contract.ts'
import { type Inspection, isPreliminaryDue } from '../rules.ts'
import { actName, texts } from '../texts.ts'

/** The acts on a cuộc kiểm tra that need no later feature: consolidation, cancelling. `noticeId`: the notice by which the unit knows of it; null before. */
export function useInspectionActs(inspection: Inspection, settings: Profile, noticeId: string | null) {
  const t = useTexts(texts)
  const due = isPreliminaryDue(inspection, settings)
  return {
    consolidate: act({
      label: actName(t, 'consolidate', inspection),
      tone: due ? 'plain' : 'primary',
      effects: inspection.method === 'byReport' ? t.consolidateReportEffects : t.consolidateEffects,
      rule: { planId: inspection.planId, settings: ['conclusionArtefacts'] },
    }),
    cancel: act<EndingValues>({
      label: t.action.cancel,
      tone: 'danger',
      apart: true,
      effects: t.cancelEffects,
      start: { reason: '', document: '' },
      fields: (form) => (
        <EndingFields
          form={form}
          issued={
            noticeId === null
              ? null
              : { paper: 'scheduleNotice', id: noticeId, path: '/api/schedules', thingId: inspection.id }
          }
        />
      ),
    }),
  }
}

/** The button that leads to the page on which the head speaks. */
export function usePreliminaryLabel(inspection: ServedInspection): string {
  const { preliminary: t } = useTexts(texts)
  const words = t[concludesWith(inspection.settings, 'headRemarks') ? 'remarks' : 'conclusion']
  return inspection.preliminaryOn === null ? words.action : words.changeAction
}
