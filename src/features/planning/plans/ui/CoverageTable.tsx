import { DataTable } from '#web/design/DataTable.tsx'
import { Empty } from '#web/design/Loading.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { StateTag } from '#web/design/StateTag.tsx'
import { useMe } from '#web/me.tsx'
import { useTexts } from '#web/texts.ts'
import type { ServedPlan } from '../contract.ts'
import { type Coverage, mayChooseUnits } from '../rules.ts'
import { texts } from '../texts.ts'
import { ChooseUnits } from './ChooseUnits.tsx'

/** Độ bao phủ, worked out anew each time it is shown. */
export function CoverageTable({ plan }: { plan: ServedPlan }) {
  const { page: t } = useTexts(texts)
  const { actor } = useMe()
  const isOpen = ({ rule }: Coverage) => mayChooseUnits(actor, plan, plan.content.targets[rule]!)
  return (
    <Panel title={t.coverage}>
      <DataTable
        caption={t.coverageCaption}
        rows={plan.coverage}
        rowKey={(row) => String(row.rule)}
        empty={<Empty>{t.noRules}</Empty>}
        columns={[
          {
            key: 'text',
            label: t.rule,
            headline: true,
            cell: (row) => (
              <div>
                <span lang="vi">{row.text}</span>
                {row.percent !== null && row.total !== null && (
                  <div className="muted small">{t.share(row.percent, row.total)}</div>
                )}
              </div>
            ),
          },
          { key: 'wanted', label: t.wanted, numeric: true, cell: (row) => row.wanted ?? '–' },
          { key: 'named', label: t.named, numeric: true, cell: (row) => row.named },
          { key: 'inspected', label: t.inspected, numeric: true, cell: (row) => row.inspected },
          {
            key: 'met',
            label: t.metColumn,
            cell: (row) =>
              row.wanted !== null &&
              // A unit that is only named is not inspected yet: what counts is what has been inspected.
              (row.inspected >= row.wanted ? (
                <StateTag tone="done">{t.met}</StateTag>
              ) : (
                <StateTag tone={row.met ? 'waiting' : 'attention'}>
                  {row.met ? t.toInspect(row.wanted - row.inspected) : t.toName}
                </StateTag>
              )),
          },
        ]}
        {...(plan.coverage.some(isOpen) && {
          rowActions: (row: Coverage) =>
            isOpen(row) && <ChooseUnits plan={plan} rule={plan.content.targets[row.rule]!} coverage={row} />,
        })}
      />
    </Panel>
  )
}
