import { present } from '#features/planning/teams/rules.ts'
import { texts } from '#features/planning/teams/texts.ts'
import { TeamStateTag } from '#features/planning/teams/ui/embed.tsx'
import { isFocal } from '#kernel/actor.ts'
import { showDay } from '../days.ts'
import { LinkButton } from '../design/Button.tsx'
import { DataTable } from '../design/DataTable.tsx'
import { Empty, Loaded } from '../design/Loading.tsx'
import { PageHead } from '../design/PageHead.tsx'
import { useMe } from '../me.tsx'
import { useThing } from '../queries.ts'
import { useTexts } from '../texts.ts'

/** Đoàn kiểm tra: those that this person may know of. */
export function TeamsPage() {
  const { list: t } = useTexts(texts)
  const { actor } = useMe()
  const teams = useThing('/api/teams')
  const plans = useThing('/api/plans')
  const titles = new Map((plans.data?.items ?? []).map((plan) => [plan.id, plan.title]))
  const add = isFocal(actor) ? (
    <LinkButton tone="primary" to="/doan/moi">
      {t.add}
    </LinkButton>
  ) : undefined
  return (
    <>
      <PageHead title={t.title} aside={teams.data && t.count(teams.data.items.length)} actions={add} />
      <Loaded query={teams}>
        {({ items }) => (
          <DataTable
            caption={t.caption}
            rows={items}
            rowKey={(team) => team.id}
            rowPath={(team) => `/doan/${team.id}`}
            empty={<Empty action={add}>{add ? t.empty : t.emptyReader}</Empty>}
            columns={[
              { key: 'name', label: t.name, headline: true, cell: (team) => team.name, sort: (team) => team.name },
              {
                key: 'plan',
                label: t.plan,
                cell: (team) => titles.get(team.planId),
                sort: (team) => titles.get(team.planId) ?? null,
              },
              {
                key: 'head',
                label: t.head,
                cell: (team) => present(team.seats).find((seat) => seat.seat === 'teamHead')?.name,
              },
              {
                key: 'members',
                label: t.members,
                numeric: true,
                cell: (team) => present(team.seats).length,
                sort: (team) => present(team.seats).length,
              },
              {
                key: 'decision',
                label: t.decision,
                cell: (team) =>
                  team.number && (
                    <span>
                      <span className="day">{`${team.number}/${team.symbol}${team.decidedOn ? ',' : ''}`}</span>{' '}
                      {team.decidedOn && <span className="day">{showDay(team.decidedOn)}</span>}
                    </span>
                  ),
                sort: (team) => team.decidedOn,
              },
              {
                key: 'state',
                label: t.stateColumn,
                cell: (team) => <TeamStateTag state={team.state} />,
                sort: (team) => team.state,
              },
            ]}
          />
        )}
      </Loaded>
    </>
  )
}
