import { showDay } from '#web/days.ts'
import { LinkButton } from '#web/design/Button.tsx'
import { DataTable } from '#web/design/DataTable.tsx'
import { Empty, Loaded } from '#web/design/Loading.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { StateTag } from '#web/design/StateTag.tsx'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { SurpriseState } from '../rules.ts'
import { texts, tones } from '../texts.ts'

/** Kiểm tra đột xuất: those on whose list the person stands. */
export function SurprisesPage() {
  const t = useTexts(texts)
  const surprises = useThing('/api/surprises')
  return (
    <>
      <PageHead
        title={t.title}
        actions={
          surprises.data?.mayPropose && (
            <LinkButton tone="primary" to="/dot-xuat/moi">
              {t.fresh}
            </LinkButton>
          )
        }
      />
      <div className="column">
        {surprises.data && <Notice tone="attention">{t.lead}</Notice>}
        <Loaded query={surprises}>
          {({ items }) => (
            <DataTable
              caption={t.title}
              rows={items}
              rowKey={(one) => one.id}
              rowPath={(one) => `/dot-xuat/${one.id}`}
              empty={<Empty>{t.none}</Empty>}
              columns={[
                {
                  key: 'unit',
                  label: t.unit,
                  headline: true,
                  cell: (one) => one.unitName,
                  sort: (one) => one.unitName,
                },
                { key: 'day', label: t.day, cell: (one) => showDay(one.plannedOn), sort: (one) => one.plannedOn },
                { key: 'ground', label: t.groundField, cell: (one) => t.ground[one.ground] },
                {
                  key: 'state',
                  label: t.stateColumn,
                  cell: (one) => <SurpriseStateTag state={one.state} />,
                  sort: (one) => one.state,
                },
              ]}
            />
          )}
        </Loaded>
      </div>
    </>
  )
}

export function SurpriseStateTag({ state }: { state: SurpriseState }) {
  const t = useTexts(texts)
  return <StateTag tone={tones[state]}>{t.state[state]}</StateTag>
}
