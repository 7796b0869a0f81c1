import type { UnitKind } from '#features/ground/org/rules.ts'
import { texts as orgTexts } from '#features/ground/org/texts.ts'
import { DataTable } from '#web/design/DataTable.tsx'
import { Empty } from '#web/design/Loading.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { StateTag } from '#web/design/StateTag.tsx'
import { useMe } from '#web/me.tsx'
import { useLanguage } from '#web/preferences.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedPlan } from '../contract.ts'
import { type Coverage, mayChooseUnits } from '../rules.ts'
import { texts } from '../texts.ts'
import { ChooseUnits } from './ChooseUnits.tsx'

/** Độ bao phủ, worked out anew each time it is shown. */
export function CoverageTable({ plan }: { plan: ServedPlan }) {
  const { page: t } = useTexts(texts)
  const { actor } = useMe()
  const { kind: kinds } = useTexts(orgTexts)
  const language = useLanguage()
  /** "từ 30% của 36 (21 sở, ban, ngành + 15 UBND cấp huyện) = 10,8 → 11" */
  const arithmetic = ({ percent, total, parts, wanted }: Coverage) => {
    const exact = (Math.round(percent! * 100) * total!) / 10_000
    const shown = exact.toLocaleString(language, { maximumFractionDigits: 2 })
    const need = Number.isInteger(exact) ? shown : `${shown} → ${wanted}`
    const said = parts.map(({ kind, count }) => `${count} ${t.group[kind] ?? kinds[kind as UnitKind]}`)
    return t.share(percent!, t.parts(total!, said), need)
  }
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
                {row.percent !== null && row.total !== null && <div className="muted small">{arithmetic(row)}</div>}
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
              row.verdict === 'noPopulation' ? (
                <StateTag tone="attention">{t.noPopulation}</StateTag>
              ) : row.verdict === 'over' ? (
                <StateTag tone="attention">{t.over(row.named - row.wanted!)}</StateTag>
              ) : (
                row.wanted !== null &&
                // A unit that is only named is not inspected yet: what counts is what has been inspected.
                (row.inspected >= row.wanted ? (
                  <StateTag tone="done">{t.met}</StateTag>
                ) : (
                  <StateTag tone={row.met ? 'waiting' : 'attention'}>
                    {row.met ? t.toInspect(row.wanted - row.inspected) : t.toName}
                  </StateTag>
                ))
              ),
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
