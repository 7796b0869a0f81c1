import { type Day, daysBetween } from '#kernel/day.ts'
import { showDay } from '#web/days.ts'
import { StateTag } from '#web/design/StateTag.tsx'
import { useMe } from '#web/me.tsx'
import { useTexts } from '#web/texts.ts'
import { daysLate, type UnitReport, type UnitReportState } from '../rules.ts'
import { texts, tones } from '../texts.ts'

export function ReportStateTag({ state }: { state: UnitReportState }) {
  const t = useTexts(texts)
  return <StateTag tone={tones[state]}>{t.state[state]}</StateTag>
}

/** "chậm nhất 11/03/2026 · trễ 2 ngày": the due day with where one stands towards it, in words. */
export function DueWords({
  report,
  named,
}: {
  report: Pick<UnitReport, 'dueOn' | 'submittedOn' | 'state'>
  named?: boolean
}) {
  const t = useTexts(texts)
  const { on } = useMe()
  if (report.dueOn === null) return null
  const late = daysLate(report, on)
  return (
    <span>
      <span className="day">{named ? t.dueLine(showDay(report.dueOn)) : showDay(report.dueOn)}</span> ·{' '}
      {late > 0 ? (
        <b className="late">{report.submittedOn ? t.sentLate(late) : t.late(late)}</b>
      ) : (
        standing(report.dueOn)
      )}
    </span>
  )

  function standing(dueOn: Day): string {
    return report.submittedOn && report.state !== 'returned' ? t.onTime : t.left(daysBetween(on, dueOn))
  }
}
