import { DataTable } from '#web/design/DataTable.tsx'
import { useTexts } from '#web/texts.ts'
import type { DetailedPlan, PlannedVisit } from '../rules.ts'
import { texts } from '../texts.ts'
import { useVisitWords } from './words.ts'

/** A version as it stands: every line in words. */
export function VisitsTable({
  visits,
  around,
}: {
  visits: DetailedPlan['visits']
  around: Parameters<typeof useVisitWords>[0]
}) {
  const t = useTexts(texts)
  const words = useVisitWords(around)
  const lines = visits.map((visit, at) => ({ ...visit, at }))
  type Line = PlannedVisit & { readonly at: number }
  return (
    <DataTable<Line>
      caption={t.table}
      rows={lines}
      rowKey={({ at }) => String(at)}
      columns={[
        {
          key: 'unit',
          label: t.unit,
          headline: true,
          cell: (visit) => (visit.unitId ? words.unit(visit) : <span className="muted">{t.unitOpen}</span>),
          sort: words.unit,
        },
        { key: 'time', label: t.time, cell: (visit) => <span>{t.visit.time(visit)}</span>, sort: ({ from }) => from },
        { key: 'members', label: t.members, cell: (visit) => <span>{words.members(visit)}</span> },
        { key: 'contents', label: t.contents, cell: (visit) => <span>{words.contents(visit)}</span> },
        { key: 'place', label: t.place, cell: (visit) => <span>{words.place(visit)}</span> },
      ]}
    />
  )
}
