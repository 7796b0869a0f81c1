import { EndingFields, type EndingValues } from '#features/ground/evidence/ui/embed.tsx'
import { dayToOffer, mayRecordSignature, SIGNERS } from '#features/ground/papers/rules.ts'
import { useSignAct, useSubmitAct } from '#features/ground/papers/ui/embed.tsx'
import type { Day } from '#kernel/day.ts'
import { act } from '#web/design/ActionBar.tsx'
import { DayField, LongTextField, TextField } from '#web/design/fields.tsx'
import { useMe } from '#web/me.tsx'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { Plan } from '../rules.ts'
import { texts } from '../texts.ts'

interface IssueValues {
  readonly number: string
  readonly issuedOn: Day | null
}

/** The acts on a plan, from the draft to its issue. */
export function usePlanActs(plan: Plan, signing: boolean) {
  const { action, act: t } = useTexts(texts)
  const { on, actor } = useMe()
  const candidates = useThing(signing ? '/api/teams/candidates' : null)
  const signers = (candidates.data?.items ?? [])
    .filter(
      (one) =>
        (SIGNERS.plan.holding.includes(one.post) || one.mandates.includes('plan')) &&
        mayRecordSignature(actor, one.accountId, plan.submittedBy),
    )
    .map((one) => ({ value: one.accountId, label: one.title ? `${one.name}, ${one.title}` : one.name }))
  // A text that bears its number and a day that has come was issued before it was taken in.
  const past = plan.number !== null && plan.issuedOn !== null && plan.issuedOn <= on
  const offered = dayToOffer(plan.issuedOn, on, plan.signedOn)
  return {
    submit: useSubmitAct({
      label: action.submit,
      tone: past ? 'plain' : 'primary',
      effects: t.submitEffects,
      paper: plan,
    }),
    acceptImported: act({
      label: action.acceptImported,
      tone: past ? 'primary' : 'plain',
      effects: t.acceptEffects,
    }),
    sign: useSignAct({
      label: action.sign,
      effects: t.signEffects,
      signers: signers,
    }),
    return: act({
      label: action.return,
      effects: t.returnEffects,
      start: { reason: '' },
      fields: (form) => <LongTextField label={t.returnReason} {...form.field('reason')} />,
    }),
    issue: act<IssueValues>({
      label: action.issue,
      tone: 'primary',
      effects: t.issueEffects,
      // The number belongs to the day that the text bears: with another day it is another number.
      start: { number: offered === plan.issuedOn ? (plan.number ?? '') : '', issuedOn: offered },
      check: ({ issuedOn }) => (issuedOn === null ? { issuedOn: t.dayMissing } : {}),
      fields: (form) => (
        <div className="fields">
          <TextField label={t.issueNumber} hint={t.issueNumberHint} {...form.field('number')} />
          <DayField label={t.issuedOn} {...form.field('issuedOn')} />
        </div>
      ),
    }),
    cancel: act<EndingValues>({
      label: action.cancel,
      tone: 'danger',
      apart: true,
      effects: t.cancelEffects,
      start: { reason: '', document: '' },
      fields: (form) => (
        <EndingFields
          form={form}
          issued={plan.state === 'issued' ? { paper: 'plan', id: plan.id, path: '/api/plans' } : null}
        />
      ),
    }),
  }
}
