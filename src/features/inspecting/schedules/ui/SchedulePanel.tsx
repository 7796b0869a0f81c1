import type { ServedInspection } from '#features/inspecting/inspections/contract.ts'
import type { FollowedVisit } from '#features/planning/detailed-plans/contract.ts'
import { holdsPost, holdsSeat } from '#kernel/actor.ts'
import { clockOf } from '#kernel/day.ts'
import { send } from '#web/api.ts'
import { showDay, showLongDay } from '#web/days.ts'
import { Button } from '#web/design/Button.tsx'
import { Facts } from '#web/design/Facts.tsx'
import { useForm } from '#web/design/form.ts'
import { later } from '#web/design/Loading.tsx'
import { RefusalNotice } from '#web/design/Notice.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { StateTag } from '#web/design/StateTag.tsx'
import { useMe } from '#web/me.tsx'
import { useLanguage } from '#web/preferences.ts'
import { useChange } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedSchedule } from '../contract.ts'
import { hoursOf, type ScheduleNotice, type Session, sheetOf } from '../rules.ts'
import { noticeTones, texts } from '../texts.ts'

const Followed = later(() => import('./Followed.tsx').then((file) => file.Followed))
const AttendanceForm = later(() => import('./Attendance.tsx').then((file) => file.AttendanceForm))
const AttendanceList = later(() => import('./Attendance.tsx').then((file) => file.AttendanceList))

/** Day, place, people and notice of one inspection. */
export function SchedulePanel({ inspection, schedule }: { inspection: ServedInspection; schedule: ServedSchedule }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { session, notices, detailed } = schedule
  const notice = notices.find(({ state }) => state !== 'superseded') ?? notices[0]
  return (
    <Panel title={t.session}>
      {!session ? (
        <p className="muted">{t.none}</p>
      ) : (
        <Facts
          facts={[
            [t.day, `${hoursOf(session)}, ${showLongDay(session.heldOn, language)}`],
            [t.place, session.place],
            [t.composition, session.composition],
            [
              t.agreed,
              inspection.headDecides && (inspection.headAgreedOn ? showDay(inspection.headAgreedOn) : t.notAgreed),
            ],
            [t.arrived, session.arrivedAt && clockOf(session.arrivedAt)],
            [t.ended, session.endedAt && clockOf(session.endedAt)],
          ]}
        />
      )}
      {detailed && (
        <div className="panel-part">
          <Followed detailed={detailed} session={session} />
        </div>
      )}
      {session && (
        <div className="panel-part">
          <h3>{t.notice}</h3>
          {notice ? (
            <NoticeLine notice={notice} />
          ) : (
            <p className="muted">{inspection.form === 'surprise' ? t.unannounced : t.noNotice}</p>
          )}
          {notice?.state === 'sent' && <Acknowledge inspection={inspection} />}
        </div>
      )}
    </Panel>
  )
}

function NoticeLine({ notice }: { notice: ScheduleNotice }) {
  const t = useTexts(texts)
  return (
    <>
      <div className="row">
        {notice.signedOn && !notice.issuedOn && t.signedOn(showDay(notice.signedOn))}
        {notice.number && notice.issuedOn && t.noticeLine(notice.number, notice.symbol, showDay(notice.issuedOn))}
        <StateTag tone={noticeTones[notice.state]}>{t.noticeState[notice.state]}</StateTag>
      </div>
      {notice.reportDueOn && notice.state !== 'superseded' && (
        <p>
          {t.reportDue}: <b className="day">{t.reportDueLine(showDay(notice.reportDueOn))}</b>
        </p>
      )}
    </>
  )
}

/** The unit says that it has the notice. */
function Acknowledge({ inspection }: { inspection: ServedInspection }) {
  const t = useTexts(texts)
  const { actor } = useMe()
  const change = useChange()
  const form = useForm({
    start: {},
    send: () => change(() => send('POST /api/schedules/:id/acknowledge', { id: inspection.id })),
  })
  if (!holdsPost(actor, ['unitHead', 'unitOfficer'], inspection.unitId)) return null
  return (
    <div className="actions">
      <Button tone="primary" busy={form.busy} onClick={() => void form.submit()}>
        {t.acknowledge}
      </Button>
      {form.refusal && <RefusalNotice refused={form.refusal} />}
    </div>
  )
}

/** Who came, from both sides, and when; written by the head, deputy or secretary from the arrival until the minutes are signed. */
export function AttendancePanel({
  inspection,
  session,
  detailed,
}: {
  inspection: ServedInspection
  session: Session
  detailed: FollowedVisit | null
}) {
  const { attendance: t } = useTexts(texts)
  const { actor } = useMe()
  if (session.arrivedAt === null) return null
  const writes =
    holdsSeat(actor, ['teamHead', 'teamDeputy', 'teamSecretary'], inspection.teamId) && session.minutesSignedOn === null
  if (!writes && session.attendance.length === 0) return null
  return (
    <Panel title={t.title}>
      {writes ? (
        <AttendanceForm
          inspection={inspection}
          session={session}
          going={(detailed?.members ?? []).map(({ accountId }) => accountId)}
        />
      ) : (
        <AttendanceList attendance={sheetOf(session, inspection.team?.seats ?? [])} />
      )}
    </Panel>
  )
}
