import { useState } from 'react'
import type { UnplacedUnit } from '#features/inspecting/inspections/contract.ts'
import { texts as inspectionTexts } from '#features/inspecting/inspections/texts.ts'
import { holdsPost, isFocal } from '#kernel/actor.ts'
import { addDays, clockOf, type Day, isDay } from '#kernel/day.ts'
import { searchKey } from '#kernel/text.ts'
import { useFilters } from '#web/address.ts'
import { showDay, showLongDay } from '#web/days.ts'
import { ActionBar } from '#web/design/ActionBar.tsx'
import { Button, Segments } from '#web/design/Button.tsx'
import { Dialog } from '#web/design/Dialog.tsx'
import { TextField } from '#web/design/fields.tsx'
import { Link } from '#web/design/Link.tsx'
import { Empty, Loaded } from '#web/design/Loading.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { StateTag } from '#web/design/StateTag.tsx'
import { useMe } from '#web/me.tsx'
import { useLanguage } from '#web/preferences.ts'
import { useList } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ListedSession, WaitingInspection } from '../contract.ts'
import { clashesOf, hoursOf, spanOf, stageOf, weeksOf } from '../rules.ts'
import { texts, tones } from '../texts.ts'
import { useScheduleActs } from './acts.tsx'
import './calendar.css'

/** Lịch kiểm tra: the month as a table, the week as a list; on a phone always a list. */
export function CalendarPage() {
  const { calendar: t } = useTexts(texts)
  const { on, actor } = useMe()
  const [filters, setFilters] = useFilters({ day: 'ngay', view: 'kieu', search: 'tim' })
  const day = isDay(filters.day) ? filters.day : on
  const view = filters.view === 'tuan' ? 'week' : 'month'
  const span = spanOf(view, day)
  const name =
    view === 'week'
      ? t.weekName(showDay(span.from), showDay(span.to))
      : t.monthName(Number(day.slice(5, 7)), Number(day.slice(0, 4)))
  const sessions = useList('/api/schedules', {
    from: span.from,
    to: span.to,
  })
  // Counted, so that the same day pressed once more begins once more.
  const [placing, setPlacing] = useState<{ readonly day: Day; readonly time: number } | null>(null)
  const place = (on: Day) => setPlacing((before) => ({ day: on, time: (before?.time ?? 0) + 1 }))
  const inUnit = holdsPost(actor, ['unitHead', 'unitOfficer']) && !isFocal(actor) && actor.seats.length === 0
  return (
    <>
      <PageHead
        title={inUnit ? t.unitTitle : t.title}
        aside={name}
        actions={
          <>
            <Button small label={t.previous} onClick={() => setFilters({ day: addDays(span.from, -1) })}>
              ‹
            </Button>
            <Button small onClick={() => setFilters({ day: '' })}>
              {t.today}
            </Button>
            <Button small label={t.next} onClick={() => setFilters({ day: addDays(span.to, 1) })}>
              ›
            </Button>
            <Button small onClick={() => print()}>
              {t.print}
            </Button>
          </>
        }
      />
      <div className="filters">
        <TextField type="search" label={t.find} value={filters.search} onChange={(search) => setFilters({ search })} />
        <Segments
          label={t.view}
          choices={[
            { value: 'month', label: t.month },
            { value: 'week', label: t.week },
          ]}
          value={view}
          onChange={(value) => setFilters({ view: value === 'week' ? 'tuan' : '' })}
        />
      </div>
      <div className="with-aside">
        <Loaded query={sessions} lines={12}>
          {({ items }) => {
            const shown = items.filter((session) =>
              searchKey(`${session.unitName} ${session.unitShortName}`).includes(searchKey(filters.search)),
            )
            return (
              <div className="column">
                {clashesOf(items).map((clash) => (
                  <Notice key={`${clash.heldOn}${clash.startsAt}`} tone="alarm">
                    {t.clash(showDay(clash.heldOn), clash.startsAt)}
                  </Notice>
                ))}
                {view === 'month' && (
                  <Month
                    day={day}
                    on={on}
                    sessions={shown}
                    caption={t.caption(name)}
                    {...(sessions.data!.waiting.length > 0 && { onPlace: place })}
                  />
                )}
                <div className={view === 'month' ? 'only-phone' : undefined}>
                  <Agenda sessions={shown} on={on} />
                </div>
              </div>
            )
          }}
        </Loaded>
        {sessions.data && sessions.data.waiting.length + sessions.data.unplaced.length > 0 && (
          <aside className="column">
            {sessions.data.waiting.length > 0 && <Waiting inspections={sessions.data.waiting} />}
            {sessions.data.unplaced.length > 0 && <Unplaced units={sessions.data.unplaced} />}
          </aside>
        )}
      </div>
      {placing && <PlaceOnDay key={placing.time} day={placing.day} waiting={sessions.data?.waiting ?? []} />}
    </>
  )
}

function Month({
  day,
  on,
  sessions,
  caption,
  onPlace,
}: {
  day: Day
  on: Day
  sessions: readonly ListedSession[]
  caption: string
  /** For whoever has an inspection to place: a day to come is pressed for it. */
  onPlace?(on: Day): void
}) {
  const { calendar: t } = useTexts(texts)
  return (
    <div className="table-scroll not-phone">
      <table className="calendar">
        <caption className="hidden-visually">{caption}</caption>
        <thead>
          <tr>
            {t.weekdays.map((weekday) => (
              <th key={weekday} scope="col">
                {weekday}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(day).map((week) => (
            <tr key={week[0]}>
              {week.map((one) => (
                <td key={one} className={one.slice(0, 7) === day.slice(0, 7) ? undefined : 'outside'}>
                  <DayNumber day={one} today={one === on} {...(onPlace && one >= on && { onPlace })} />
                  {sessions
                    .filter((session) => session.heldOn === one)
                    .map((session) => (
                      <Link
                        key={session.id}
                        className={`event ${tones[session.state]}`}
                        to={`/cuoc/${session.inspectionId}`}
                      >
                        <b>{session.unitShortName}</b>
                        <EventState session={session} />
                      </Link>
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function DayNumber({ day, today, onPlace }: { day: Day; today: boolean; onPlace?(on: Day): void }) {
  const { calendar: t } = useTexts(texts)
  const look = today ? 'day-number today' : 'day-number'
  if (!onPlace) return <span className={look}>{Number(day.slice(8))}</span>
  return (
    <button type="button" className="place-day" aria-label={t.placeOn(showDay(day))} onClick={() => onPlace(day)}>
      <span className={look}>{Number(day.slice(8))}</span>
      <span className="plus" aria-hidden="true">
        +
      </span>
    </button>
  )
}

/** Which inspection is placed on the day that was pressed, then its form. */
function PlaceOnDay({ day, waiting }: { day: Day; waiting: readonly WaitingInspection[] }) {
  const { calendar: t } = useTexts(texts)
  const [chosen, setChosen] = useState(waiting.length === 1 ? waiting[0] : undefined)
  const [open, setOpen] = useState(true)
  if (chosen) return <PlaceBar inspection={chosen} day={day} pressed />
  return (
    <Dialog title={t.placeOn(showDay(day))} open={open} onClose={() => setOpen(false)}>
      <p>{t.placeWhich}</p>
      <ul className="waiting-list">
        {waiting.map((inspection) => (
          <li key={inspection.id}>
            <span>{inspection.unitShortName}</span>
            <Button small label={`${t.choose}: ${inspection.unitShortName}`} onClick={() => setChosen(inspection)}>
              {t.choose}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

function PlaceBar({ inspection, day, pressed }: { inspection: WaitingInspection; day?: Day; pressed?: boolean }) {
  const { schedule } = useScheduleActs(inspection, { ...inspection, session: null }, day)
  return (
    <ActionBar
      path="/api/schedules"
      id={inspection.id}
      version={inspection.version}
      open={['schedule']}
      acts={{ schedule }}
      {...(pressed && { pressed: 'schedule' })}
    />
  )
}

function EventState({ session }: { session: ListedSession }) {
  const t = useTexts(texts)
  const { on } = useMe()
  return (
    <span>
      {hoursOf(session)} · {wordOf(session, t, on)}
    </span>
  )
}

function wordOf(session: ListedSession, t: typeof texts.vi, on: Day): string {
  return { ...t.state, ...t.calendar.stage }[stageOf(session, { on, clock: clockOf(new Date()) })]
}

function Agenda({ sessions, on }: { sessions: readonly ListedSession[]; on: Day }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (sessions.length === 0)
    return (
      <Panel>
        <Empty>{t.calendar.emptySpan}</Empty>
      </Panel>
    )
  return (
    <div className="column">
      {[...Map.groupBy(sessions, (session) => session.heldOn)].map(([day, held]) => (
        <Panel
          key={day}
          title={day === on ? `${t.calendar.today}, ${showDay(day)}` : showLongDay(day, language)}
          count={held.length}
        >
          <ul className="agenda">
            {held.map((session) => (
              <li key={session.id}>
                <span className="day">{hoursOf(session)}</span>
                <div>
                  <Link to={`/cuoc/${session.inspectionId}`}>{session.unitShortName}</Link>
                  <div className="muted small">{session.place}</div>
                </div>
                <StateTag tone={tones[session.state]}>{wordOf(session, t, on)}</StateTag>
              </li>
            ))}
          </ul>
        </Panel>
      ))}
    </div>
  )
}

/** Inspections that still need a day, each one tap from the form. */
function Waiting({ inspections }: { inspections: readonly WaitingInspection[] }) {
  const { calendar: t } = useTexts(texts)
  return (
    <Panel title={t.waiting} count={inspections.length}>
      <p className="muted small">{t.waitingLead}</p>
      <ul className="waiting-list">
        {inspections.map((inspection) => (
          <WaitingLine key={inspection.id} inspection={inspection} />
        ))}
      </ul>
    </Panel>
  )
}

/** Units of issued plans without an inspection: nobody can choose a day for them yet. */
function Unplaced({ units }: { units: readonly UnplacedUnit[] }) {
  const { calendar: t } = useTexts(texts)
  return (
    <Panel title={t.unplaced} count={units.length}>
      <ul className="waiting-list">
        {units.map((unit) => (
          <li key={unit.targetId}>
            <div>
              <Link to={`/ke-hoach/${unit.planId}`}>{unit.label}</Link>
              <div className="muted small">{unit.number ? `${unit.number}/${unit.symbol}` : unit.title}</div>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function WaitingLine({ inspection }: { inspection: WaitingInspection }) {
  const { form } = useTexts(inspectionTexts)
  return (
    <li>
      <div>
        <Link to={`/cuoc/${inspection.id}`}>{inspection.unitShortName}</Link>
        <div className="muted small">{form[inspection.form]}</div>
      </div>
      <PlaceBar inspection={inspection} />
    </li>
  )
}
