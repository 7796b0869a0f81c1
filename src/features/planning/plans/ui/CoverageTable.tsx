import type { UnitKind } from '#features/ground/org/rules.ts'
import { texts as orgTexts } from '#features/ground/org/texts.ts'
import { showDay } from '#web/days.ts'
import { DataTable } from '#web/design/DataTable.tsx'
import { Empty } from '#web/design/Loading.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { StateTag } from '#web/design/StateTag.tsx'
import { useMe } from '#web/me.tsx'
import { useLanguage } from '#web/preferences.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedPlan } from '../contract.ts'
import { type Coverage, type Cycle, type CycleGroup, mayChooseUnits } from '../rules.ts'
import { texts } from '../texts.ts'
import { ChooseUnits } from './ChooseUnits.tsx'

/** Độ bao phủ, worked out anew each time it is shown. */
export function CoverageTable({ plan }: { plan: ServedPlan }) {
  const { page: t } = useTexts(texts)
  const { actor } = useMe()
  const { kind: kinds } = useTexts(orgTexts)
  const language = useLanguage()
  const nameOf = (kind: string) => t.group[kind] ?? kinds[kind as UnitKind]
  /** "từ 30% của 36 (21 sở, ban, ngành + 15 UBND cấp huyện) = 10,8 → 11" */
  const arithmetic = ({ percent, total, parts, wanted }: Coverage) => {
    const exact = (Math.round(percent! * 100) * total!) / 10_000
    const shown = exact.toLocaleString(language, { maximumFractionDigits: 2 })
    const need = Number.isInteger(exact) ? shown : `${shown} → ${wanted}`
    const said = parts.map(({ kind, count }) => `${count} ${nameOf(kind)}`)
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
      {plan.capacity && <p className="small panel-part">{t.capacity(plan.capacity)}</p>}
      {plan.cycle && <CyclePart cycle={plan.cycle} nameOf={nameOf} />}
    </Panel>
  )
}

/** Chu kỳ: how many a year needs, and who is still to come. */
function CyclePart({ cycle, nameOf }: { cycle: Cycle; nameOf(kind: string): string }) {
  const { page: t } = useTexts(texts)
  const language = useLanguage()
  /** "95 ÷ 3 năm = 31,67 → 32" */
  const arithmetic = ({ total, wanted }: CycleGroup) => {
    const exact = (total / cycle.years).toLocaleString(language, { maximumFractionDigits: 2 })
    return t.perYear(total, cycle.years, total % cycle.years === 0 ? exact : `${exact} → ${wanted}`)
  }
  return (
    <section className="panel-part">
      <h3>{t.cycle(cycle)}</h3>
      <DataTable
        caption={t.cycleCaption}
        rows={cycle.groups}
        rowKey={({ kind }) => kind}
        columns={[
          {
            key: 'group',
            label: t.cycleGroup,
            headline: true,
            cell: (group) => (
              <div>
                {nameOf(group.kind)}
                <div className="muted small">{arithmetic(group)}</div>
              </div>
            ),
          },
          { key: 'wanted', label: t.cycleWanted, numeric: true, cell: ({ wanted }) => wanted },
          { key: 'chosen', label: t.named, numeric: true, cell: ({ chosen }) => chosen },
          { key: 'visited', label: t.cycleVisited, numeric: true, cell: ({ visited }) => visited },
          {
            key: 'unvisited',
            label: t.cycleLeft,
            numeric: true,
            cell: ({ unvisited }) => unvisited.length,
          },
        ]}
      />
      {cycle.groups.map(
        ({ kind, unvisited }) =>
          unvisited.length > 0 && (
            <details key={kind} className="panel-part">
              <summary>{t.unvisited(unvisited.length, nameOf(kind))}</summary>
              <ul className="points small">
                {unvisited.map(({ unitId, name, lastOn }) => (
                  <li key={unitId}>
                    {name}
                    <span className="muted">, {lastOn ? t.lastVisited(showDay(lastOn)) : t.neverVisited}</span>
                  </li>
                ))}
              </ul>
            </details>
          ),
      )}
    </section>
  )
}
