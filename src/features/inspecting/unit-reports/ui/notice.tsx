import { symbolOf } from '#features/ground/papers/rules.ts'
import type { ServedInspection } from '#features/inspecting/inspections/contract.ts'
import { reportDueOn } from '#features/inspecting/inspections/rules.ts'
import type { ServedSchedule } from '#features/inspecting/schedules/contract.ts'
import type { Day } from '#kernel/day.ts'
import { showDay } from '#web/days.ts'
import { ActDialog, type DialogProps } from '#web/design/act.tsx'
import { DayField, SelectField, TextField } from '#web/design/fields.tsx'
import type { Form } from '#web/design/form.ts'
import { useMe } from '#web/me.tsx'
import { useTexts } from '#web/texts.ts'
import { likelySigner } from '../rules.ts'
import { visits } from '../texts/visits.ts'
import { TEAM_BODY, useSigners } from './signers.ts'

interface Props {
  inspection: ServedInspection
  schedule: ServedSchedule | undefined
  dialog: DialogProps
}

interface SigningValues {
  symbol: string
  signerId: string
  signedOn: Day | null
  reportDueOn: Day | null
}

/** Ghi nhận thông báo đã ký. */
export function SignNotice({ inspection, schedule, dialog }: Props) {
  const t = useTexts(visits)
  const { on } = useMe()
  const signing = useSigning(inspection)
  return (
    <ActDialog<SigningValues>
      {...dialog}
      definition={{
        label: t.signNotice.label,
        effects: t.signNotice.effects,
        rule: ruleOf(inspection),
        start: { ...signing.start, signedOn: on, reportDueOn: null },
        check: (values) => ({
          ...(values.signerId === '' && { signerId: t.notify.signerMissing }),
          ...(values.signedOn === null && { signedOn: t.signNotice.dayMissing }),
        }),
        fields: (form) => (
          <>
            <div className="fields">
              <SignerField form={form} signing={signing} />
              <TextField label={t.notify.symbol} {...form.field('symbol')} />
              <DayField label={t.signNotice.signedOn} hint={t.signNotice.signedOnHint} {...form.field('signedOn')} />
            </div>
            <DueField form={form} inspection={inspection} schedule={schedule} />
          </>
        ),
      }}
    />
  )
}

interface NoticeValues {
  number: string
  symbol: string
  issuedOn: Day | null
  signerId: string
  reportDueOn: Day | null
}

/** Ban hành thông báo lịch; what was signed before has its signer, symbol and due day. */
export function Notify({ inspection, schedule, dialog }: Props) {
  const t = useTexts(visits)
  const { on } = useMe()
  const signing = useSigning(inspection)
  const signed = schedule?.notices.find((notice) => notice.state === 'signed')
  return (
    <ActDialog<NoticeValues>
      {...dialog}
      definition={{
        label: t.notify.label,
        tone: 'primary',
        effects: t.notify.effects(inspection.unitName),
        rule: ruleOf(inspection),
        start: {
          ...signing.start,
          ...(signed && { symbol: signed.symbol }),
          ...{ number: '', issuedOn: on, reportDueOn: null },
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
              {!signed && <SignerField form={form} signing={signing} />}
            </div>
            {!signed && <DueField form={form} inspection={inspection} schedule={schedule} />}
          </>
        ),
      }}
    />
  )
}

const ruleOf = ({ planId }: ServedInspection) => ({
  planId,
  settings: ['noticeIssuer', 'reportLeadDays', 'outline', 'attendeeRules'],
})

/** Who may sign, with which symbol, and who most likely does. */
function useSigning(inspection: ServedInspection) {
  const signers = useSigners(inspection, true)
  const { noticeIssuer } = inspection.settings
  const symbolFor = (signerId: string) => {
    const signer = signers.find((one) => one.value === signerId) ?? signers.find((one) => one.signsFor === noticeIssuer)
    return symbolOf('scheduleNotice', signer?.body ?? TEAM_BODY)
  }
  const likely = likelySigner(signers, noticeIssuer)
  return { signers, symbolFor, start: { symbol: symbolFor(likely), signerId: likely } }
}

function SignerField({
  form,
  signing: { signers, symbolFor },
}: {
  form: Form<SigningValues> | Form<NoticeValues>
  signing: ReturnType<typeof useSigning>
}) {
  const { notify: t } = useTexts(visits)
  const { values, set, field } = form as Form<Pick<NoticeValues, 'symbol' | 'signerId'>>
  return (
    <SelectField
      label={t.signer}
      choices={signers}
      {...field('signerId')}
      onChange={(signerId) => {
        // The symbol follows the signer until somebody types another.
        if (values.symbol === symbolFor(values.signerId)) set('symbol', symbolFor(signerId))
        field('signerId').onChange(signerId)
      }}
    />
  )
}

function DueField({
  form,
  inspection,
  schedule,
}: {
  form: Form<SigningValues> | Form<NoticeValues>
  inspection: ServedInspection
  schedule: ServedSchedule | undefined
}) {
  const { notify: t } = useTexts(visits)
  const { on } = useMe()
  const heldOn = schedule?.session?.heldOn
  const computed = heldOn ? reportDueOn(heldOn, inspection.settings.reportLeadDays) : null
  return (
    <DayField
      label={t.due}
      optional={computed !== null && computed >= on}
      hint={computed ? t.dueComputed(showDay(computed)) : t.dueTyped}
      {...(form as Form<Pick<NoticeValues, 'reportDueOn'>>).field('reportDueOn')}
    />
  )
}
