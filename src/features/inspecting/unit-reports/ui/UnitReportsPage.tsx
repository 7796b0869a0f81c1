import { texts as inspectionTexts } from '#features/inspecting/inspections/texts.ts'
import { showDay } from '#web/days.ts'
import { DataTable } from '#web/design/DataTable.tsx'
import { Empty, Loaded } from '#web/design/Loading.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import { texts } from '../texts.ts'
import { DueWords, ReportStateTag } from './ReportState.tsx'
import './reports.css'

/** Báo cáo của đơn vị: what the unit must send, and by when. */
export function UnitReportsPage() {
  const { list: t } = useTexts(texts)
  const { form: forms } = useTexts(inspectionTexts)
  const reports = useThing('/api/unit-reports')
  return (
    <>
      <PageHead title={t.title} />
      <Loaded query={reports}>
        {({ items }) => (
          <DataTable
            caption={t.caption}
            rows={items}
            rowKey={(report) => report.id}
            rowPath={(report) => `/don-vi/bao-cao/${report.id}`}
            sortedBy={{ key: 'due', descending: false }}
            empty={<Empty>{t.empty}</Empty>}
            columns={[
              {
                key: 'what',
                label: t.what,
                headline: true,
                cell: (report) => t.report(forms[report.form]),
                sort: (report) => forms[report.form],
              },
              { key: 'unit', label: t.unit, cell: (report) => report.unitName, sort: (report) => report.unitName },
              {
                key: 'session',
                label: t.session,
                cell: (report) => report.heldOn && showDay(report.heldOn),
                sort: (report) => report.heldOn,
              },
              {
                key: 'due',
                label: t.due,
                cell: (report) => <DueWords report={report} />,
                sort: (report) => report.dueOn,
              },
              {
                key: 'state',
                label: t.state,
                cell: (report) => <ReportStateTag state={report.state} />,
                sort: (report) => report.state,
              },
            ]}
          />
        )}
      </Loaded>
    </>
  )
}
