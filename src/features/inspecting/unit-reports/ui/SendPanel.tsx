import { reportAddress } from '#features/inspecting/inspections/rules.ts'
import { showDay } from '#web/days.ts'
import { ActionBar } from '#web/design/ActionBar.tsx'
import { Link } from '#web/design/Link.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { useCircumstances } from '#web/me.tsx'
import { useTexts } from '#web/texts.ts'
import type { ServedReport } from '../contract.ts'
import { type AnswerValue, missingItems, unitReportActions } from '../rules.ts'
import { texts } from '../texts.ts'
import { useReportActs } from './acts.tsx'
import { answersOf, titleOf, useAttached } from './report-items.ts'

/** What is missing, each with its link, and the sending itself. */
export function SendPanel({ report, values }: { report: ServedReport; values: Readonly<Record<string, AnswerValue>> }) {
  const { form: t } = useTexts(texts)
  const { outline } = report
  const recipient = reportAddress(report.settings)
  const missing = missingItems(report, { outline, answers: answersOf(values), attached: useAttached(report) })
  const acts = useReportActs(report, missing.length === 0)
  const open = unitReportActions(report, useCircumstances(report.settings))
  return (
    <Panel title={t.send}>
      {missing.length > 0 && (
        <>
          <p>
            <b>{t.missing(missing.length)}</b>
          </p>
          <p className="muted small">{t.missingLead}</p>
          <ul className="points missing">
            {missing.map((item) => (
              <li key={item.id}>
                <Link to={`/don-vi/bao-cao/${report.id}?phan=${item.parentId ?? item.id}#muc-${item.id}`}>
                  {titleOf(item)}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {outline && missing.length === 0 && <Notice tone="done">{t.complete}</Notice>}
      {recipient && (
        <p className="small panel-part">
          <span className="muted">{t.recipient}:</span> {recipient}
        </p>
      )}
      <div className="actions panel-part">
        <ActionBar
          path="/api/unit-reports"
          id={report.id}
          version={report.version}
          open={open}
          acts={{ submit: acts.submit, present: acts.present }}
        />
        {!open.includes('submit') && (
          <p className="muted small">{report.presentedOn ? t.presented(showDay(report.presentedOn)) : t.onlyHead}</p>
        )}
      </div>
    </Panel>
  )
}
