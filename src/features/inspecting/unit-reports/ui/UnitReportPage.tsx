import { holdsPost } from '#kernel/actor.ts'
import { usePathParam } from '#web/address.ts'
import { ActionBar } from '#web/design/ActionBar.tsx'
import { Button, LinkButton } from '#web/design/Button.tsx'
import { Loaded } from '#web/design/Loading.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { PaperFiles } from '#web/design/PaperFiles.tsx'
import { useCircumstances, useMe } from '#web/me.tsx'
import { useThing } from '#web/queries.ts'
import { ReadersLink } from '#web/ReadersLink.tsx'
import { useTexts } from '#web/texts.ts'
import type { ServedReport } from '../contract.ts'
import { unitReportActions } from '../rules.ts'
import { texts } from '../texts.ts'
import { useReportActs } from './acts.tsx'
import { NarrativeForm } from './NarrativeForm.tsx'
import { OutlineForm } from './OutlineForm.tsx'
import { ReportHead } from './ReportHead.tsx'
import { DueWords } from './ReportState.tsx'
import { ReportView } from './ReportView.tsx'
import './reports.css'

/** The unit writes its report here, item by item; once sent it is read here. */
export function UnitReportPage() {
  const id = usePathParam('id')
  const report = useThing('/api/unit-reports/:id', { id })
  return <Loaded query={report}>{(served) => <OneReport key={served.id} report={served} />}</Loaded>
}

function OneReport({ report }: { report: ServedReport }) {
  const { actor } = useMe()
  const writes =
    holdsPost(actor, ['unitHead', 'unitOfficer'], report.unitId) &&
    ['notStarted', 'drafting', 'returned'].includes(report.state)
  if (!writes) return <SentReport report={report} />
  return report.outline ? <OutlineForm report={report} outline={report.outline} /> : <NarrativeForm report={report} />
}

function SentReport({ report }: { report: ServedReport }) {
  const t = useTexts(texts)
  const acts = useReportActs(report, true)
  const open = unitReportActions(report, useCircumstances(report.settings))
  return (
    <>
      <ReportHead report={report} title={t.title} aside={<DueWords report={report} named />} />
      <div className="column">
        <Notice
          tone="calm"
          actions={
            <>
              <LinkButton small to={`/cuoc/${report.inspectionId}`}>
                {t.form.toInspection}
              </LinkButton>
              <ReadersLink about={report.id} />
              <PaperFiles small at={`/api/papers/unitReport/${report.inspectionId}`} />
              <Button small onClick={() => print()}>
                {t.form.print}
              </Button>
              <ActionBar
                path="/api/unit-reports"
                id={report.id}
                version={report.version}
                open={open}
                acts={{ number: acts.number, askBack: acts.askBack }}
              />
            </>
          }
        >
          {report.askBack ? t.askedBack(report.askBack) : t.form.readOnly}
        </Notice>
        <Panel>
          <ReportView report={report} />
        </Panel>
      </div>
    </>
  )
}
