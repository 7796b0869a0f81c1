import { isFocal } from '#kernel/actor.ts'
import { showDay } from '#web/days.ts'
import { LinkButton } from '#web/design/Button.tsx'
import { DataTable } from '#web/design/DataTable.tsx'
import { Empty, Loaded } from '#web/design/Loading.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { useMe } from '#web/me.tsx'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import { texts } from '../texts.ts'
import { PlanStateTag, planNumber } from './PlanState.tsx'

/** Kế hoạch năm: every plan that this person may know of, the newest year first. */
export function PlansPage() {
  const { list: t, flag: flags } = useTexts(texts)
  const { actor } = useMe()
  const plans = useThing('/api/plans')
  const add = isFocal(actor) ? (
    <LinkButton tone="primary" to="/ke-hoach/nhap">
      {t.import}
    </LinkButton>
  ) : undefined
  return (
    <>
      <PageHead title={t.title} aside={plans.data && t.count(plans.data.items.length)} actions={add} />
      <Loaded query={plans}>
        {({ items }) => (
          <DataTable
            caption={t.caption}
            rows={items}
            rowKey={(plan) => plan.id}
            rowPath={(plan) => `/ke-hoach/${plan.id}`}
            empty={<Empty action={add}>{add ? t.empty : t.emptyReader}</Empty>}
            columns={[
              { key: 'title', label: t.name, headline: true, cell: (plan) => plan.title, sort: (plan) => plan.title },
              {
                key: 'number',
                label: t.number,
                cell: (plan) => <span className="day">{planNumber(plan)}</span>,
                sort: (plan) => plan.number,
              },
              {
                key: 'year',
                label: t.year,
                numeric: true,
                cell: (plan) => plan.planYear,
                sort: (plan) => plan.planYear,
              },
              {
                key: 'issued',
                label: t.issued,
                cell: (plan) =>
                  plan.issuedOn ? <span className="day">{showDay(plan.issuedOn)}</span> : plan.issuedText,
                sort: (plan) => plan.issuedOn,
              },
              {
                key: 'state',
                label: t.stateColumn,
                cell: (plan) => <PlanStateTag state={plan.state} />,
                sort: (plan) => plan.state,
              },
              {
                key: 'flags',
                label: t.flags,
                cell: (plan) =>
                  plan.flags.length > 0 && (
                    <span className="small">{plan.flags.map((flag) => flags[flag] ?? flag).join('; ')}</span>
                  ),
              },
            ]}
          />
        )}
      </Loaded>
    </>
  )
}
