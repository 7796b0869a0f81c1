import { holdsPost } from '#kernel/actor.ts'
import { showDay } from '#web/days.ts'
import { ActionBar } from '#web/design/ActionBar.tsx'
import { Facts } from '#web/design/Facts.tsx'
import { Empty } from '#web/design/Loading.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { useCircumstances, useMe } from '#web/me.tsx'
import { useTexts } from '#web/texts.ts'
import type { ServedReport } from '../contract.ts'
import { isSent, type ReturnedReport, unitReportActions } from '../rules.ts'
import { texts } from '../texts.ts'
import { useReportActs } from './acts.tsx'
import { DueWords, ReportStateTag } from './ReportState.tsx'
import { ReportView } from './ReportView.tsx'
import './reports.css'

/** The unit's report as part of an inspection: read by everyone concerned, received or returned by its recipients. */
export function ReportPanel({ report }: { report: ServedReport | null }) {
  const { panel: t } = useTexts(texts)
  return (
    <div className="column">
      {report ? (
        <Report report={report} />
      ) : (
        <Panel>
          <Empty>{t.noReport}</Empty>
        </Panel>
      )}
    </div>
  )
}

function Report({ report }: { report: ServedReport }) {
  const t = useTexts(texts)
  const { actor } = useMe()
  const acts = useReportActs(report, true)
  const open = unitReportActions(report, useCircumstances(report.settings))
  const own = holdsPost(actor, ['unitHead', 'unitOfficer'], report.unitId)
  const sent = isSent(report)
  return (
    <div className="with-aside">
      <Panel title={t.title}>
        {sent ? (
          <ReportView report={report} />
        ) : report.returned ? (
          <>
            <Notice tone="attention">{t.panel.returnedOn(showDay(report.returned.on))}</Notice>
            <ReportView report={asReturned(report, report.returned)} />
          </>
        ) : (
          <Empty>{own ? t.panel.ownDraft : t.panel.empty}</Empty>
        )}
      </Panel>
      <Panel title={t.panel.sending}>
        <Facts
          facts={[
            [t.panel.state, <ReportStateTag key="state" state={report.state} />],
            [t.panel.due, report.dueOn && <DueWords key="due" report={report} />],
            [t.panel.submitted, report.submittedOn && showDay(report.submittedOn)],
            [t.panel.received, report.receivedOn && showDay(report.receivedOn)],
            [t.panel.softCopy, report.softCopyOn && showDay(report.softCopyOn)],
            [t.panel.asOf, report.asOf && showDay(report.asOf)],
            [t.panel.number, report.number && `${report.number}/${report.symbol}`],
            [t.panel.declared, report.declared && t.panel.declaredYes],
          ]}
        />
        {report.returnReason && <Notice tone="attention">{report.returnReason}</Notice>}
        {report.askBack && <Notice tone="attention">{t.askedBack(report.askBack)}</Notice>}
        <div className="actions panel-part">
          <ActionBar
            path="/api/unit-reports"
            id={report.id}
            version={report.version}
            open={open}
            acts={{ receive: acts.receive, return: acts.return, number: acts.number, askBack: acts.askBack }}
          />
        </div>
      </Panel>
    </div>
  )
}

/** What was returned, in the place of what the unit is writing. */
function asReturned(report: ServedReport, { narrative, answers }: ReturnedReport): ServedReport {
  const unknown = { changedByName: '', changedAt: '', version: 0 }
  return { ...report, narrative, answers: answers.map((answer) => ({ ...answer, ...unknown })) }
}
