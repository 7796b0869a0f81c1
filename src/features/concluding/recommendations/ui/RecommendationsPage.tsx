import { holdsPost, isFocal, isLeader } from '#kernel/actor.ts'
import { useFilters } from '#web/address.ts'
import { Button } from '#web/design/Button.tsx'
import { DataTable } from '#web/design/DataTable.tsx'
import { ListTools } from '#web/design/ListTools.tsx'
import { Empty, Loaded } from '#web/design/Loading.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { designTexts } from '#web/design/texts.ts'
import { orderOf, usePages, useRested, wordOf } from '#web/lists.ts'
import { useMe } from '#web/me.tsx'
import { useTexts } from '#web/texts.ts'
import type { RecommendationWords } from '../contract.ts'
import { texts } from '../texts.ts'
import { RecommendationFilters } from './RecommendationFilters.tsx'
import { DueDay, RecommendationStateTag } from './RecommendationState.tsx'
import './recommendations.css'

/** How the address names the filters. */
const IN_ADDRESS = {
  ...{ search: 'tim', state: 'trang', unitId: 'dv', due: 'han' },
  ...{ year: 'nam', planId: 'kh', teamId: 'doan', mine: 'toi', sort: 'sap' },
}

/** Theo dõi kiến nghị: filters stand in the address, so that a list can be sent to someone. */
export function RecommendationsPage() {
  const { list: t, title } = useTexts(texts)
  const { counted } = useTexts(designTexts)
  const { actor } = useMe()
  const [filters, setFilters, clear] = useFilters(IN_ADDRESS)
  const search = useRested(filters.search)
  const words = wordsOf({ ...filters, search })
  const list = usePages('/api/recommendations', words)
  const inUnitOnly =
    holdsPost(actor, ['unitHead', 'unitOfficer']) && !isFocal(actor) && !isLeader(actor) && actor.seats.length === 0
  const { sort: _, ...narrowing } = filters
  const set = Object.values(narrowing).filter(Boolean).length
  return (
    <>
      <PageHead
        title={inUnitOnly ? t.unitTitle : title}
        aside={list.data && t.count(counted(list.data.total, list.data.beyond))}
        actions={<ListTools path="/api/recommendations" words={words} />}
      />
      <RecommendationFilters
        filters={filters}
        onChange={setFilters}
        set={set}
        onClear={clear}
        inUnitOnly={inUnitOnly}
      />
      <Loaded query={list}>
        {({ rows, ...more }) => (
          <DataTable
            caption={t.caption}
            rows={rows}
            rowKey={(recommendation) => recommendation.id}
            rowPath={(recommendation) => `/kien-nghi/${recommendation.id}`}
            ordered={{
              by: orderOf(filters.sort, 'next'),
              keys: ['due', 'unit', 'notice', 'state'],
              onOrder: (order) => setFilters({ sort: wordOf(order) }),
            }}
            more={more}
            empty={
              set === 0 ? (
                <Empty>{t.empty}</Empty>
              ) : (
                <Empty action={<Button onClick={clear}>{t.clear}</Button>}>{t.noneFound}</Empty>
              )
            }
            columns={[
              {
                key: 'text',
                label: t.text,
                headline: true,
                cell: (recommendation) => <span className="two-lines">{recommendation.text}</span>,
              },
              { key: 'unit', label: t.unit, cell: (recommendation) => recommendation.unitShortName },
              {
                key: 'notice',
                label: t.notice,
                cell: (recommendation) => (
                  <span className="small">
                    {recommendation.notice
                      ? t.place(recommendation.notice.number, recommendation.ordinal)
                      : t.noNotice(recommendation.ordinal)}
                  </span>
                ),
              },
              { key: 'due', label: t.due, cell: (recommendation) => <DueDay of={recommendation} /> },
              {
                key: 'state',
                label: t.stateColumn,
                cell: (recommendation) => <RecommendationStateTag state={recommendation.state} />,
              },
            ]}
          />
        )}
      </Loaded>
    </>
  )
}

/** The filters as the server knows them; lists that were sent to somebody keep the words of their address. */
function wordsOf(filters: Readonly<Record<keyof typeof IN_ADDRESS, string>>): RecommendationWords {
  const due = { qua: 'overdue', mo: 'open' }[filters.due]
  return { ...filters, due, drafts: 'no', mine: filters.mine && 'yes' } as RecommendationWords
}
