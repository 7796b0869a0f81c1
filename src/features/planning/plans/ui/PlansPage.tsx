import { isFocal } from '#kernel/actor.ts'
import { useFilters } from '#web/address.ts'
import { showDay } from '#web/days.ts'
import { Button, LinkButton } from '#web/design/Button.tsx'
import { DataTable } from '#web/design/DataTable.tsx'
import { Filters } from '#web/design/Filters.tsx'
import { SelectField, TextField } from '#web/design/fields.tsx'
import { ListTools } from '#web/design/ListTools.tsx'
import { Empty, Loaded } from '#web/design/Loading.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { designTexts } from '#web/design/texts.ts'
import { useRested } from '#web/lists.ts'
import { useMe } from '#web/me.tsx'
import { useList } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { PlanWords } from '../contract.ts'
import { PLAN_STATES, type PlanState } from '../rules.ts'
import { texts } from '../texts.ts'
import { PlanStateTag } from './PlanState.tsx'
import { planNumber } from './plan-number.ts'

/** Kế hoạch năm: every plan that this person may know of, the newest year first. */
export function PlansPage() {
  const { list: t, flag: flags, state: states } = useTexts(texts)
  const { clearFilters } = useTexts(designTexts)
  const { actor } = useMe()
  const [filters, setFilters, clear] = useFilters({ search: 'tim', state: 'tt' })
  const words = { search: useRested(filters.search), state: filters.state } as PlanWords
  const plans = useList('/api/plans', words)
  const set = Object.values(filters).filter(Boolean).length
  const add = isFocal(actor) ? (
    <>
      <LinkButton to="/ke-hoach/nhap">{t.import}</LinkButton>
      <LinkButton tone="primary" to="/ke-hoach/moi">
        {t.begin}
      </LinkButton>
    </>
  ) : undefined
  return (
    <>
      <PageHead
        title={t.title}
        aside={plans.data && t.count(plans.data.items.length)}
        actions={
          <>
            <ListTools path="/api/plans" words={words} />
            {add}
          </>
        }
      />
      <Filters set={set} onClear={clear}>
        <TextField
          type="search"
          label={t.search}
          value={filters.search}
          onChange={(search) => setFilters({ search })}
        />
        <SelectField<PlanState>
          label={t.stateColumn}
          placeholder={t.anyState}
          choices={PLAN_STATES.map((value) => ({ value, label: states[value] }))}
          value={filters.state as PlanState | ''}
          onChange={(state) => setFilters({ state })}
        />
      </Filters>
      <Loaded query={plans}>
        {({ items }) => (
          <DataTable
            caption={t.caption}
            rows={items}
            rowKey={(plan) => plan.id}
            rowPath={(plan) => `/ke-hoach/${plan.id}`}
            empty={
              set > 0 ? (
                <Empty action={<Button onClick={clear}>{clearFilters}</Button>}>{t.noneFound}</Empty>
              ) : (
                <Empty action={add}>{add ? t.empty : t.emptyReader}</Empty>
              )
            }
            columns={[
              { key: 'title', label: t.name, headline: true, cell: (plan) => plan.title, sort: (plan) => plan.title },
              {
                key: 'number',
                label: t.number,
                cell: (plan) =>
                  plan.number ? (
                    <span className="day">{planNumber(plan)}</span>
                  ) : (
                    <span className="muted">{t.noNumber}</span>
                  ),
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
                  plan.issuedOn ? (
                    <span className="day">{showDay(plan.issuedOn)}</span>
                  ) : (
                    <span className="muted">{t.notIssued}</span>
                  ),
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
