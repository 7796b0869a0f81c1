import { useState } from 'react'
import type { Inspection } from '#features/inspecting/inspections/rules.ts'
import { addDays, type Day } from '#kernel/day.ts'
import { showDay } from '#web/days.ts'
import { Button } from '#web/design/Button.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { useMe } from '#web/me.tsx'
import { useList } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ListedSession } from '../contract.ts'
import { hoursOf, spanOf } from '../rules.ts'
import { texts } from '../texts.ts'

/** The week of the chosen day, else of today: what the Team has on each day; a press chooses the day. */
export function TeamWeek({
  inspection,
  day,
  onChoose,
}: {
  inspection: Pick<Inspection, 'id' | 'teamId'>
  day: Day | null
  onChoose(day: Day): void
}) {
  const t = useTexts(texts)
  const { on } = useMe()
  const around = day ?? on
  // Turned by whole weeks, until another day is chosen.
  const [turned, setTurned] = useState({ around, weeks: 0 })
  const weeks = turned.around === around ? turned.weeks : 0
  const span = spanOf('week', addDays(around, 7 * weeks))
  const turn = (by: number) => setTurned({ around, weeks: weeks + by })
  const sessions = useList('/api/schedules', { from: span.from, to: span.to })
  const held = (sessions.data?.items ?? []).filter(
    ({ teamId, inspectionId }) => teamId === inspection.teamId && inspectionId !== inspection.id,
  )
  const sameDay = held.filter(({ heldOn }) => heldOn === day)
  return (
    <div className="column day-preview">
      <div className="row">
        <b>{t.week(showDay(span.from), showDay(span.to))}</b>
        <div className="actions push">
          <Button small label={t.calendar.previous} onClick={() => turn(-1)}>
            ‹
          </Button>
          <Button small label={t.calendar.next} onClick={() => turn(1)}>
            ›
          </Button>
        </div>
      </div>
      <ul className="team-week">
        {t.calendar.weekdays.map((weekday, at) => {
          const date = addDays(span.from, at)
          return (
            <li key={date}>
              <button type="button" aria-pressed={date === day} disabled={date < on} onClick={() => onChoose(date)}>
                <b>
                  {weekday} <span className="day">{showDay(date).slice(0, 5)}</span>
                </b>
                <Held sessions={held.filter(({ heldOn }) => heldOn === date)} />
              </button>
            </li>
          )
        })}
      </ul>
      {sameDay.length > 0 && (
        <Notice tone="attention">
          {t.sameDay(sameDay.map((one) => `${hoursOf(one)} ${one.place || one.unitShortName}`).join('; '))}
        </Notice>
      )}
    </div>
  )
}

function Held({ sessions }: { sessions: readonly ListedSession[] }) {
  const t = useTexts(texts)
  if (sessions.length === 0) return <span className="muted">{t.free}</span>
  return sessions.map((one) => (
    <span key={one.id}>
      {hoursOf(one)} {one.unitShortName}
    </span>
  ))
}
