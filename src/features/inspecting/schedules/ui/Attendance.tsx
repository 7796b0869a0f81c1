import { useState } from 'react'
import type { ServedInspection } from '#features/inspecting/inspections/contract.ts'
import { CLOCK, clockOf } from '#kernel/day.ts'
import { overwrite } from '#web/api.ts'
import { Button } from '#web/design/Button.tsx'
import { useDraftedForm } from '#web/design/drafts.ts'
import { Form } from '#web/design/Form.tsx'
import { CheckField, TextField } from '#web/design/fields.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { StateTag } from '#web/design/StateTag.tsx'
import { useChange, useSeen } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import { type Attendance, type Session, type SessionTimes, sheetOf } from '../rules.ts'
import { texts } from '../texts.ts'
import './attendance.css'

/** Who came from either side, with post and seat; who did not, with the reason. */
export function AttendanceList({ attendance }: { attendance: readonly Attendance[] }) {
  const { attendance: t } = useTexts(texts)
  return (
    <div className="two-columns">
      {(['team', 'unit'] as const).map((side) => (
        <div key={side}>
          <h3>{t[side]}</h3>
          <ul className="points">
            {attendance
              .filter((attendee) => attendee.side === side)
              .map((attendee) => (
                <li key={`${attendee.name}${attendee.post}`}>
                  {attendee.name}
                  {attendee.post && <span className="muted">, {attendee.post}</span>}{' '}
                  {!attendee.present && (
                    <StateTag tone="attention">
                      {attendee.reason ? `${t.absent}: ${attendee.reason}` : t.absent}
                    </StateTag>
                  )}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </div>
  )
}

/** Times as they are typed; no end while the session goes on. */
interface Values extends SessionTimes {
  readonly attendance: readonly Attendance[]
}

const isClock = (typed: string) => CLOCK.test(typed.trim())

/** The sheet of the session: the Team's seats stand there already, the unit's people are added. */
export function AttendanceForm({
  inspection,
  session,
  going,
}: {
  inspection: ServedInspection
  session: Session
  /** Who goes by the detailed plan; none: all of the Team. */
  going: readonly string[]
}) {
  const { attendance: t, arrived, ended, timeHint, timeWrong } = useTexts(texts)
  const change = useChange()
  const [saved, setSaved] = useState(false)
  const seen = useSeen(session, ({ attendance, arrivedAt, endedAt }) => ({ attendance, arrivedAt, endedAt }))
  const sheet = sheetOf(session, inspection.team?.seats ?? [], going)
  const form = useDraftedForm<Values>(`attendance:${inspection.id}`, {
    start: {
      attendance: sheet.some((attendee) => attendee.side === 'unit') ? sheet : [...sheet, blank('unit')],
      arrivedAt: session.arrivedAt ? clockOf(session.arrivedAt) : '',
      endedAt: session.endedAt && clockOf(session.endedAt),
    },
    check: ({ attendance, arrivedAt, endedAt }) => ({
      ...(attendance.some((attendee) => attendee.name.trim() === '') && { attendance: t.nameMissing }),
      ...(!isClock(arrivedAt) && { arrivedAt: timeWrong }),
      ...(endedAt !== null && !isClock(endedAt) && { endedAt: timeWrong }),
    }),
    send: async ({ attendance, arrivedAt, endedAt }) => {
      seen.current = await change(() =>
        overwrite(
          'PUT /api/schedules/:id/attendance',
          { id: inspection.id },
          { attendance, arrivedAt: arrivedAt.trim(), endedAt: endedAt === null ? null : endedAt.trim() },
          seen.current.version,
        ),
      )
      setSaved(true)
    },
  })
  const people = form.values.attendance
  const put = (index: number, next: Partial<Attendance>) => {
    setSaved(false)
    form.set(
      'attendance',
      people.map((attendee, at) => (at === index ? { ...attendee, ...next } : attendee)),
    )
  }
  return (
    <Form form={form}>
      {(['team', 'unit'] as const).map((side) => (
        <fieldset
          key={side}
          className="field wide"
          id={side === 'unit' ? form.field('attendance').id : undefined}
          tabIndex={-1}
        >
          <legend>{t[side]}</legend>
          {people.map((attendee, index) => {
            if (attendee.side !== side) return null
            const label = (word: string) => `${word}, ${t.person(index + 1).toLowerCase()}`
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the sheet
              <div key={index} className="sheet-line">
                <LineInput
                  label={label(t.name)}
                  shown={t.name}
                  value={attendee.name}
                  onChange={(name) => put(index, { name })}
                />
                <LineInput
                  label={label(t.post)}
                  shown={t.post}
                  value={attendee.post}
                  onChange={(post) => put(index, { post })}
                />
                <CheckField
                  label={t.present}
                  value={attendee.present}
                  onChange={(present) => put(index, { present, ...(present && { reason: '' }) })}
                />
                {!attendee.present && (
                  <LineInput
                    reason
                    label={label(t.reason)}
                    shown={t.reason}
                    value={attendee.reason}
                    onChange={(reason) => put(index, { reason })}
                  />
                )}
                {/* Who sits on the Team is present or absent, never off the sheet. */}
                {(attendee.side === 'unit' || attendee.accountId === null) && (
                  <Button
                    small
                    tone="quiet"
                    label={t.remove(attendee.name)}
                    onClick={() =>
                      form.set(
                        'attendance',
                        people.filter((_, at) => at !== index),
                      )
                    }
                  >
                    ✕
                  </Button>
                )}
              </div>
            )
          })}
          <div>
            <Button small onClick={() => form.set('attendance', [...people, blank(side)])}>
              {side === 'unit' ? t.add : t.addTeam}
            </Button>
          </div>
        </fieldset>
      ))}
      <div className="fields">
        <TextField label={arrived} hint={timeHint} {...form.field('arrivedAt')} />
        {form.values.endedAt !== null && (
          <TextField
            label={ended}
            hint={timeHint}
            {...form.field('endedAt')}
            value={form.values.endedAt}
            onChange={(endedAt) => form.set('endedAt', endedAt)}
          />
        )}
      </div>
      <CheckField
        label={t.end}
        value={form.values.endedAt !== null}
        onChange={(over) => form.set('endedAt', over ? clockOf(new Date()) : null)}
      />
      {saved && <Notice tone="done">{t.saved}</Notice>}
      <div className="actions">
        <Button submit busy={form.busy}>
          {t.save}
        </Button>
      </div>
    </Form>
  )
}

function LineInput({
  label,
  shown,
  value,
  reason,
  onChange,
}: {
  label: string
  shown: string
  value: string
  reason?: boolean
  onChange(value: string): void
}) {
  return (
    <input
      className={reason ? 'input reason' : 'input'}
      type="text"
      autoComplete="off"
      aria-label={label}
      placeholder={shown}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

function blank(side: Attendance['side']): Attendance {
  return { side, accountId: null, name: '', post: '', present: true, reason: '' }
}
