import { EvidenceField } from '#features/ground/evidence/ui/embed.tsx'
import type { Day } from '#kernel/day.ts'
import { act, type ReadyAct } from '#web/design/ActionBar.tsx'
import { ChoiceField, DayField, LongTextField, NumberField, TextField } from '#web/design/fields.tsx'
import { LinesField, linesOf } from '#web/design/LinesField.tsx'
import { useMe } from '#web/me.tsx'
import { useTexts } from '#web/texts.ts'
import type { Recommendation, RecommendationAction, RecommendationInputs } from '../rules.ts'
import { texts } from '../texts.ts'

type DirectValues = Omit<RecommendationInputs['direct'], 'effect'> & {
  readonly effect: RecommendationInputs['direct']['effect'] | ''
}
interface RemedyValues {
  readonly text: string
  readonly legalGround: string
  readonly percent: string | null
  readonly evidence: readonly string[]
}
interface RejectValues {
  readonly reason: string
  readonly dueOn: Day | null
}

/** Every move of a recommendation that a person makes; the server and the table of moves decide which are open. */
export function useRecommendationActs(recommendation: Recommendation): {
  readonly [A in RecommendationAction]?: ReadyAct
} {
  return {
    ...useUnitActs(recommendation),
    ...useDisputeActs(recommendation),
    ...useVerifierActs(),
    ...useHandlingActs(),
    ...useUpwardActs(recommendation),
  }
}

/** What the unit answers, first to the recommendation itself, then with its remedy. */
function useUnitActs(recommendation: Recommendation) {
  const { action, act: t } = useTexts(texts)
  const answered = recommendation.state !== 'issued'
  return {
    agree: act({
      label: action.agree,
      tone: answered ? 'plain' : 'primary',
      effects: t.agreeEffects,
      source: 'CT-IV-5-6',
    }),
    disagree: act({
      label: action.disagree,
      effects: t.disagreeEffects,
      source: ['CT-IV-5-4', 'CT-IV-5-5'],
      start: { reason: '' },
      fields: (form) => <LongTextField label={t.reason} hint={t.reasonHint} {...form.field('reason')} />,
    }),
    reportRemedy: act<RemedyValues>({
      label: action.reportRemedy,
      tone: answered ? 'primary' : 'plain',
      effects: t.remedyEffects,
      source: ['CT-I-2d-2', 'CT-IV-4-6'],
      start: { text: '', legalGround: '', percent: '100', evidence: [] },
      check: ({ percent }) => (/^(100|[1-9]?\d)$/.test(percent ?? '') ? {} : { percent: t.percentWrong }),
      input: (values) => ({ ...values, percent: Number(values.percent), evidence: linesOf(values.evidence) }),
      fields: (form) => (
        <>
          <LongTextField rows={5} label={t.remedyText} hint={t.remedyHint} {...form.field('text')} />
          <LinesField rows={3} label={t.evidence} hint={t.evidenceHint} {...form.field('evidence')} />
          <RemedyFiles recommendation={recommendation} />
          <div className="fields">
            <NumberField label={t.percent} {...form.field('percent')} />
            <TextField label={t.legalGround} optional {...form.field('legalGround')} />
          </div>
        </>
      ),
    }),
    startRemedy: act({
      label: action.startRemedy,
      effects: t.startEffects,
      source: 'CT-I-2d-2',
      start: { text: '' },
      fields: (form) => <LongTextField label={t.solution} {...form.field('text')} />,
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

/** A disagreement goes to UBND and comes back as a direction. */
function useDisputeActs(recommendation: Recommendation) {
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

/** Those who verify a remedy, and those who say that there was none. */
function useVerifierActs() {
  const { action, act: t } = useTexts(texts)
  return {
    accept: act({
      label: action.accept,
      tone: 'primary',
      effects: t.acceptEffects,
      source: ['CT-I-2d-1', 'CT-I-2d-2'],
      start: { text: '' },
      fields: (form) => <LongTextField label={t.note} optional {...form.field('text')} />,
    }),
    reject: act<RejectValues>({
      label: action.reject,
      effects: t.rejectEffects,
      start: { reason: '', dueOn: null },
      check: ({ dueOn }) => (dueOn === null ? { dueOn: t.dayMissing } : {}),
      fields: (form) => (
        <>
          <LongTextField label={t.rejectReason} {...form.field('reason')} />
          <DayField label={t.newDue} {...form.field('dueOn')} />
        </>
      ),
    }),
    lapse: act({
      label: action.lapse,
      tone: 'danger',
      effects: t.lapseEffects,
      source: 'CT-IV-5-6',
      start: { text: '' },
      fields: (form) => <LongTextField label={t.note} optional {...form.field('text')} />,
    }),
  }
}

/** Not implemented although agreed: handling by UBND. */
function useHandlingActs() {
  const { action, act: t } = useTexts(texts)
  const { locality } = useMe()
  return {
    proposeHandling: act({
      label: action.proposeHandling,
      tone: 'primary',
      effects: t.proposeEffects,
      source: 'CT-IV-5-6',
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
      source: 'CT-IV-5-6',
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
      source: 'CT-IV-5-6',
      start: { dueOn: null },
      check: ({ dueOn }) => (dueOn === null ? { dueOn: t.dayMissing } : {}),
      fields: (form) => <DayField label={t.newDue} {...form.field('dueOn')} />,
    }),
    close: act({
      label: action.close,
      effects: t.closeEffects,
      source: 'CT-IV-5-6',
      start: { text: '' },
      fields: (form) => <LongTextField label={t.note} optional {...form.field('text')} />,
    }),
  }
}

/** Recommendations addressed upward. */
function useUpwardActs(recommendation: Recommendation) {
  const { action, act: t } = useTexts(texts)
  return {
    escalate: act({
      label: action.escalate,
      tone: 'primary',
      effects: t.escalateEffects,
      source: ['QN-I-1-7', 'TN-I-1-3'],
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
      source: ['QN-I-1-7', 'TN-I-1-3'],
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
