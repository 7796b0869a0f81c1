import { SignedCopy } from '#features/ground/evidence/ui/embed.tsx'
import type { MinutesSigner, Session } from '#features/inspecting/schedules/rules.ts'
import type { Day } from '#kernel/day.ts'
import { overwrite } from '#web/api.ts'
import { showDay } from '#web/days.ts'
import { Button } from '#web/design/Button.tsx'
import { Facts } from '#web/design/Facts.tsx'
import { Form } from '#web/design/Form.tsx'
import { DayField, SelectField } from '#web/design/fields.tsx'
import { useForm } from '#web/design/form.ts'
import { Panel } from '#web/design/Panel.tsx'
import { useMe } from '#web/me.tsx'
import { useChange } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import { checkMinutes, keepsMinutes, MINUTES_PARTS, signersOf } from '../rules.ts'
import { texts } from '../texts.ts'

/** Biên bản: recorded as signed once the session has ended, with its signed copy then or later. */
export function MinutesPanel({ session, seats }: { session: Session; seats: readonly SeatOfTeam[] }) {
  const { minutes: t } = useTexts(texts)
  const { actor } = useMe()
  const keeps = keepsMinutes(actor, session)
  const { minutesSignedOn, minutesSigners, inspectionId } = session
  if (minutesSignedOn === null) {
    if (!keeps || session.arrivedAt === null) return null
    const ready = session.endedAt !== null && checkMinutes(session) === null
    return (
      <Panel title={t.title}>
        {ready ? <SignMinutes session={session} seats={seats} /> : <p className="muted">{t.unready}</p>}
      </Panel>
    )
  }
  return (
    <>
      <Panel title={t.title}>
        <p>{t.signed(showDay(minutesSignedOn))}</p>
        <Facts facts={minutesSigners.map(({ part, name }) => [t.part[part], name])} />
      </Panel>
      <SignedCopy paper="minutes" id={session.id} path="/api/minutes" thingId={inspectionId} attaches={keeps} />
    </>
  )
}

interface SeatOfTeam {
  readonly seat: string
  readonly name: string
}

type Values = Record<MinutesSigner['part'], string> & { readonly signedOn: Day | null }

function SignMinutes({ session, seats }: { session: Session; seats: readonly SeatOfTeam[] }) {
  const { minutes: t } = useTexts(texts)
  const { on } = useMe()
  const change = useChange()
  const seated = (seat: string) => {
    const name = seats.find((one) => one.seat === seat)?.name
    return name !== undefined && signersOf(session, 'teamHead').includes(name) ? name : ''
  }
  const form = useForm<Values>({
    start: {
      signedOn: session.heldOn < on ? session.heldOn : on,
      teamHead: seated('teamHead') || seated('teamDeputy'),
      unit: signersOf(session, 'unit')[0] ?? '',
      secretary: seated('teamSecretary'),
    },
    check: (values) => ({
      ...(values.signedOn === null && { signedOn: t.dayMissing }),
      ...Object.fromEntries(MINUTES_PARTS.filter((part) => values[part] === '').map((part) => [part, t.missing])),
    }),
    send: ({ signedOn, ...signers }) =>
      change(() =>
        overwrite(
          'PUT /api/minutes/:id',
          { id: session.inspectionId },
          { ...signers, signedOn: signedOn! },
          session.version,
        ),
      ),
  })
  return (
    <Form form={form}>
      <p className="hint">{t.hint}</p>
      <div className="fields">
        <DayField label={t.signedOn} {...form.field('signedOn')} />
        {MINUTES_PARTS.toReversed().map((part) => (
          <SelectField
            key={part}
            label={t.part[part]}
            choices={[...new Set(signersOf(session, part))].map((name) => ({ value: name, label: name }))}
            {...form.field(part)}
          />
        ))}
      </div>
      <div className="actions">
        <Button submit tone="primary" busy={form.busy}>
          {t.record}
        </Button>
      </div>
    </Form>
  )
}
