import { EvidenceField } from '#features/ground/evidence/ui/embed.tsx'
import type { Profile } from '#features/ground/profiles/rules.ts'
import type { Day } from '#kernel/day.ts'
import { act } from '#web/design/ActionBar.tsx'
import { DayField, LongTextField, NumberField, TextField } from '#web/design/fields.tsx'
import { LinesField, linesOf } from '#web/design/LinesField.tsx'
import { useTexts } from '#web/texts.ts'
import type { ServedRecommendation } from '../../contract.ts'
import type { Recommendation } from '../../rules.ts'
import { texts } from '../../texts.ts'

interface RemedyValues {
  readonly text: string
  readonly legalGround: string
  readonly percent: string | null
  readonly evidence: readonly string[]
  readonly solution: string
}

interface ExtensionValues {
  readonly dueOn: Day | null
  readonly reason: string
}

/** What the unit answers, first to the recommendation itself, then with its remedy. */
export function useUnitActs(recommendation: ServedRecommendation) {
  const { action, act: t } = useTexts(texts)
  const { planId, solutionRequired, remedyReport } = recommendation.settings
  const evidenceRequired = remedyReport === 'mandatory'
  const ruleOf = (setting: keyof Profile) => ({ planId, settings: [setting] })
  const solved = recommendation.steps.some(({ kind, text }) => kind === 'agreement' && text !== '')
  const answered = recommendation.state !== 'issued'
  return {
    agree: act({
      label: action.agree,
      tone: answered ? 'plain' : 'primary',
      effects: t.agreeEffects,
    }),
    disagree: act({
      label: action.disagree,
      effects: t.disagreeEffects,
      rule: ruleOf('disagreePath'),
      start: { reason: '' },
      fields: (form) => <LongTextField label={t.reason} hint={t.reasonHint} {...form.field('reason')} />,
    }),
    reportRemedy: act<RemedyValues>({
      label: action.reportRemedy,
      tone: answered ? 'primary' : 'plain',
      effects: t.remedyEffects,
      rule: ruleOf('remedyReport'),
      start: { text: '', legalGround: '', percent: '100', evidence: [], solution: '' },
      check: ({ percent }) => (/^(100|[1-9]?\d)$/.test(percent ?? '') ? {} : { percent: t.percentWrong }),
      input: (values) => ({ ...values, percent: Number(values.percent), evidence: linesOf(values.evidence) }),
      fields: (form) => (
        <>
          {solutionRequired && !solved && <LongTextField label={t.solution} {...form.field('solution')} />}
          <LongTextField rows={5} label={t.remedyText} hint={t.remedyHint} {...form.field('text')} />
          <LinesField
            rows={3}
            label={t.evidence}
            optional={!evidenceRequired}
            hint={t.evidenceHint}
            {...form.field('evidence')}
          />
          <RemedyFiles recommendation={recommendation} />
          <div className="fields">
            <NumberField label={t.percent} {...form.field('percent')} />
            <TextField label={t.legalGround} optional {...form.field('legalGround')} />
          </div>
        </>
      ),
    }),
    requestExtension: act<ExtensionValues>({
      label: action.requestExtension,
      effects: t.askEffects,
      rule: ruleOf('mayExtend'),
      start: { dueOn: null, reason: '' },
      check: ({ dueOn }) => (dueOn === null ? { dueOn: t.dayMissing } : {}),
      fields: (form) => (
        <>
          <DayField label={t.askedDay} {...form.field('dueOn')} />
          <LongTextField label={t.askReason} {...form.field('reason')} />
        </>
      ),
    }),
    startRemedy: act({
      label: action.startRemedy,
      effects: t.startEffects,
      rule: ruleOf('solutionRequired'),
      start: { text: '' },
      fields: (form) => <LongTextField label={t.solution} optional={!solutionRequired} {...form.field('text')} />,
    }),
  }
}

/** Files that go out with the next report of a remedy. */
export function RemedyFiles({ recommendation }: { recommendation: Recommendation }) {
  const { act: t } = useTexts(texts)
  return (
    <EvidenceField
      inspectionId={recommendation.inspectionId}
      thingId={recommendation.id}
      partId={null}
      path="/api/recommendations"
      label={t.evidenceFiles}
    />
  )
}
