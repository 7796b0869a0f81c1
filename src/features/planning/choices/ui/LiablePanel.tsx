import type { UnitKind } from '#features/ground/org/rules.ts'
import { texts as orgTexts } from '#features/ground/org/texts.ts'
import { complementOf } from '#features/planning/plans/rules.ts'
import { DataTable } from '#web/design/DataTable.tsx'
import { Empty, Loaded } from '#web/design/Loading.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedLiable } from '../contract.ts'
import { texts } from '../texts.ts'

/** Đơn vị tự kiểm tra: who owes it, and of them those whom nobody inspects. */
export function LiablePanel({ planId }: { planId: string }) {
  const { liable: t } = useTexts(texts)
  const liable = useThing('/api/plans/:id/liable', { id: planId })
  return (
    <Panel title={t.title} count={liable.data?.items.length ?? 0}>
      <Loaded query={liable}>
        {({ items }) => (items.length === 0 ? <Empty>{t.none}</Empty> : <Liable items={items} />)}
      </Loaded>
    </Panel>
  )
}

function Liable({ items }: { items: readonly ServedLiable[] }) {
  const { liable: t } = useTexts(texts)
  const { kind: kinds } = useTexts(orgTexts)
  const others = complementOf(items)
  const groups = [...Map.groupBy(items, ({ kind }) => kind)].map(([kind, units]) => ({
    kind,
    all: units.length,
    chosen: units.filter(({ chosen }) => chosen).length,
    others: complementOf(units).length,
  }))
  return (
    <>
      <p className="hint">{t.lead}</p>
      <DataTable<{ kind: UnitKind; all: number; chosen: number; others: number }>
        caption={t.caption}
        rows={groups}
        rowKey={({ kind }) => kind}
        columns={[
          { key: 'kind', label: t.kind, headline: true, cell: ({ kind }) => kinds[kind] },
          { key: 'all', label: t.all, numeric: true, cell: ({ all }) => all },
          { key: 'chosen', label: t.chosen, numeric: true, cell: ({ chosen }) => chosen },
          { key: 'others', label: t.others, numeric: true, cell: (group) => group.others },
        ]}
      />
      {others.length > 0 && (
        <details className="panel-part">
          <summary>{t.list(others.length)}</summary>
          <ul className="points small">
            {others.map(({ unitId, name, reports }) => (
              <li key={unitId}>
                {name}
                {!reports && <span className="muted">, {t.inDistrict}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
