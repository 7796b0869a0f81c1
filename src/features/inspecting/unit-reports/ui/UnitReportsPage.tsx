import { texts as inspectionTexts } from '#features/inspecting/inspections/texts.ts'
import { useFilters } from '#web/address.ts'
import { showDay } from '#web/days.ts'
import { DataTable } from '#web/design/DataTable.tsx'
import { ListTools } from '#web/design/ListTools.tsx'
import { Empty, Loaded } from '#web/design/Loading.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { orderOf, usePages, wordOf } from '#web/lists.ts'
import { useTexts } from '#web/texts.ts'
import type { ReportWords } from '../contract.ts'
import { texts } from '../texts.ts'
import { DueWords, ReportStateTag } from './ReportState.tsx'
import './reports.css'

/** Báo cáo của đơn vị: what the unit must send, and by when. */
export function UnitReportsPage() {
  const { list: t } = useTexts(texts)
  const { form: forms } = useTexts(inspectionTexts)
  const [filters, setFilters] = useFilters({ sort: 'sap' })
  const words = filters as ReportWords
  const reports = usePages('/api/unit-reports', words)
  return (
    <>
      <PageHead title={t.title} actions={<ListTools path="/api/unit-reports" words={words} />} />
      <Loaded query={reports}>
        {({ rows, ...more }) => (
          <DataTable
            caption={t.caption}
            rows={rows}
            rowKey={(report) => report.id}
            rowPath={(report) => `/don-vi/bao-cao/${report.id}`}
            ordered={{
              by: orderOf(filters.sort, 'next'),
              keys: ['due', 'unit'],
              onOrder: (order) => setFilters({ sort: wordOf(order) }),
            }}
            more={more}
            empty={<Empty>{t.empty}</Empty>}
            columns={[
              {
                key: 'what',
                label: t.what,
                headline: true,
                cell: (report) => t.report(forms[report.form]),
              },
              { key: 'unit', label: t.unit, cell: (report) => report.unitShortName },
              {
                key: 'session',
                label: t.session,
                cell: (report) => report.heldOn && showDay(report.heldOn),
              },
              {
                key: 'due',
                label: t.due,
                cell: (report) => <DueWords report={report} />,
              },
              {
                key: 'state',
                label: t.state,
                cell: (report) => <ReportStateTag state={report.state} />,
              },
            ]}
          />
        )}
      </Loaded>
    </>
  )
}
