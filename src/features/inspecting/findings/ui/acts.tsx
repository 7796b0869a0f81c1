import { EvidenceField } from '#features/ground/evidence/ui/embed.tsx'
import { act } from '#web/design/ActionBar.tsx'
import { LongTextField } from '#web/design/fields.tsx'
import { useTexts } from '#web/texts.ts'
import type { Finding } from '../rules.ts'
import { texts } from '../texts.ts'

/** Every move of a finding. */
export function useFindingActs(finding: Finding) {
  const t = useTexts(texts)
  const ruling = { start: { ruling: '' } }
  return {
    submit: act({ label: t.action.submit, tone: 'primary' }),
    confirm: act({ label: t.action.confirm, tone: 'primary' }),
    present: act({ label: t.action.present, tone: 'primary', effects: t.presentEffects }),
    accept: act({ label: t.action.accept, tone: 'primary', effects: t.acceptEffects }),
    contest: act({
      label: t.action.contest,
      start: { explanation: '' },
      effects: t.contestEffects,
      fields: (form) => (
        <>
          <LongTextField label={t.explanation} {...form.field('explanation')} />
          <EvidenceField
            optional
            inspectionId={finding.inspectionId}
            thingId={finding.id}
            side="unit"
            path="/api/findings"
            label={t.evidenceFiles}
          />
        </>
      ),
    }),
    uphold: act({
      ...ruling,
      label: t.action.uphold,
      fields: (form) => <LongTextField label={t.ruling} {...form.field('ruling')} />,
    }),
    amend: act({
      ...ruling,
      label: t.action.amend,
      start: { ruling: '', fact: finding.fact },
      fields: (form) => (
        <>
          <LongTextField label={t.newFact} {...form.field('fact')} />
          <LongTextField label={t.ruling} {...form.field('ruling')} />
        </>
      ),
    }),
    withdraw: act({
      ...ruling,
      label: t.action.withdraw,
      tone: 'danger',
      fields: (form) => <LongTextField label={t.ruling} {...form.field('ruling')} />,
    }),
  }
}
