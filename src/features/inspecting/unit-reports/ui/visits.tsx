import { abbreviationOf, symbolOf } from '#features/ground/papers/rules.ts'
import { posts as postTexts } from '#features/ground/people/texts/posts.ts'
import type { ServedInspection } from '#features/inspecting/inspections/contract.ts'
import { reportDueOn } from '#features/inspecting/inspections/rules.ts'
import type { ServedSchedule } from '#features/inspecting/schedules/contract.ts'
import type { DelegatedAct } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { showDay } from '#web/days.ts'
import { act } from '#web/design/ActionBar.tsx'
import { DayField, LongTextField, SelectField, TextField } from '#web/design/fields.tsx'
import { useMe } from '#web/me.tsx'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import { isSent, likelySigner, type SignerChoice, type UnitReport } from '../rules.ts'
import { texts } from '../texts.ts'

/** People who may have signed a paper: leaders, the focal head, the Team's head, and who has the signature of such a paper delegated. */
export function useSigners(inspection: ServedInspection, asked: boolean, delegated?: DelegatedAct): SignerChoice[] {
  const { post, seat } = useTexts(postTexts)
  const candidates = useThing(asked ? '/api/teams/candidates' : null)
  const units = useThing(asked ? '/api/units' : null)
  const nameOf = (unitId: string) => units.data?.items.find((unit) => unit.id === unitId)?.name ?? ''
  const heads = (inspection.team?.seats ?? []).filter(
    (one) => ['teamHead', 'teamDeputy'].includes(one.seat) && one.leftOn === null,
  )
  const leaders = (candidates.data?.items ?? []).filter(
    (one) =>
      ['chair', 'viceChair', 'focalHead'].includes(one.post) ||
      (delegated !== undefined && one.mandates.includes(delegated)),
  )
  const signers = [
    ...heads.map(
      (one): SignerChoice => ({
        value: one.accountId,
        label: `${one.name}, ${seat[one.seat]}`,
        signsFor: 'team',
        body: TEAM_BODY,
        heads: one.seat === 'teamHead',
      }),
    ),
    ...leaders.map(
      (one): SignerChoice => ({
        value: one.accountId,
        label: `${one.name}, ${one.title || post[one.post]}`,
        signsFor: one.post === 'focalHead' ? 'focalAgency' : 'committee',
        body: abbreviationOf(nameOf(one.unitId)),
        heads: one.post !== 'viceChair',
      }),
    ),
  ]
  // Who holds two of these offices stands there by the one that the plan lets sign.
  const { noticeIssuer } = inspection.settings
  const fits = ({ signsFor }: SignerChoice) => Number(signsFor === noticeIssuer)
  const first = signers.toSorted((a, b) => fits(a) - fits(b))
  return [...new Map(first.map((one) => [one.value, one])).values()].toReversed()
}

const TEAM_BODY = abbreviationOf('Đoàn kiểm tra')

interface SigningValues {
  symbol: string
  signerId: string
  signedOn: Day | null
  reportDueOn: Day | null
}

interface NoticeValues {
  number: string
  symbol: string
  issuedOn: Day | null
  signerId: string
  reportDueOn: Day | null
}

/** The two moves of an inspection that this feature makes: the notice, which makes the unit's task, and the beginning, which locks it. */
export function useVisitActs(
  inspection: ServedInspection,
  schedule: ServedSchedule | undefined,
  report: UnitReport | null,
  offered: boolean,
) {
  const t = useTexts(texts)
  const { on } = useMe()
  const signers = useSigners(inspection, offered)
  const { noticeIssuer } = inspection.settings
  const symbolFor = (signerId: string) => {
    const signer = signers.find((one) => one.value === signerId) ?? signers.find((one) => one.signsFor === noticeIssuer)
    return symbolOf('scheduleNotice', signer?.body ?? TEAM_BODY)
  }
  const likely = likelySigner(signers, noticeIssuer)
  const heldOn = schedule?.session?.heldOn
  const computed = heldOn ? reportDueOn(heldOn, inspection.settings.reportLeadDays) : null
  const arrived = report !== null && isSent(report)
  const rule = { planId: inspection.planId, settings: ['noticeIssuer', 'reportLeadDays', 'outline', 'attendeeRules'] }
  const signed = schedule?.notices.find((notice) => notice.state === 'signed')
  return {
    // Once signed it waits for its number; another signature needs another notice.
    ...(!signed && {
      signNotice: act<SigningValues>({
        label: t.signNotice.label,
        effects: t.signNotice.effects,
        rule,
        start: { symbol: symbolFor(likely), signerId: likely, signedOn: on, reportDueOn: null },
        check: (values) => ({
          ...(values.signerId === '' && { signerId: t.notify.signerMissing }),
          ...(values.signedOn === null && { signedOn: t.signNotice.dayMissing }),
        }),
        fields: (form) => (
          <>
            <div className="fields">
              <SelectField
                label={t.notify.signer}
                choices={signers}
                {...form.field('signerId')}
                onChange={(signerId) => {
                  if (form.values.symbol === symbolFor(form.values.signerId)) form.set('symbol', symbolFor(signerId))
                  form.field('signerId').onChange(signerId)
                }}
              />
              <TextField label={t.notify.symbol} {...form.field('symbol')} />
              <DayField label={t.signNotice.signedOn} hint={t.signNotice.signedOnHint} {...form.field('signedOn')} />
            </div>
            <DayField
              label={t.notify.due}
              optional={computed !== null && computed >= on}
              hint={computed ? t.notify.dueComputed(showDay(computed)) : t.notify.dueTyped}
              {...form.field('reportDueOn')}
            />
          </>
        ),
      }),
    }),
    notify: act<NoticeValues>({
      label: t.notify.label,
      tone: 'primary',
      effects: t.notify.effects(inspection.unitName),
      rule,
      start: {
        number: '',
        symbol: signed?.symbol ?? symbolFor(likely),
        issuedOn: on,
        signerId: likely,
        reportDueOn: null,
      },
      input: ({ signerId, ...values }) => (signed ? values : { ...values, signerId }),
      check: (values) => ({
        ...(values.number.trim() === '' && { number: t.notify.numberMissing }),
        ...(!signed && values.signerId === '' && { signerId: t.notify.signerMissing }),
        ...(values.issuedOn === null && { issuedOn: t.notify.dayMissing }),
      }),
      fields: (form) => (
        <>
          <div className="fields">
            <TextField label={t.notify.number} hint={t.notify.numberHint} {...form.field('number')} />
            {!signed && <TextField label={t.notify.symbol} {...form.field('symbol')} />}
            <DayField label={t.notify.issuedOn} {...form.field('issuedOn')} />
            {!signed && (
              <SelectField
                label={t.notify.signer}
                choices={signers}
                {...form.field('signerId')}
                onChange={(signerId) => {
                  // The symbol follows the signer until somebody types another.
                  if (form.values.symbol === symbolFor(form.values.signerId)) form.set('symbol', symbolFor(signerId))
                  form.field('signerId').onChange(signerId)
                }}
              />
            )}
          </div>
          {!signed && (
            <DayField
              label={t.notify.due}
              optional={computed !== null && computed >= on}
              hint={computed ? t.notify.dueComputed(showDay(computed)) : t.notify.dueTyped}
              {...form.field('reportDueOn')}
            />
          )}
        </>
      ),
    }),
    begin: act({
      label: t.begin.label,
      tone: 'primary',
      effects: t.begin.effects,
      start: { reportAbsence: '' },
      fields: (form) =>
        arrived ? null : (
          <LongTextField label={t.begin.absence} hint={t.begin.absenceHint} {...form.field('reportAbsence')} />
        ),
    }),
  }
}
