import { Redirect } from 'wouter'
import type { WorkItem, WorkPanel } from '#features/reporting/overview/contract.ts'
import type { Day } from '#kernel/day.ts'
import { told } from '../address.ts'
import { showDay, showLongDay } from '../days.ts'
import { LinkButton } from '../design/Button.tsx'
import { Link } from '../design/Link.tsx'
import { Empty, Loaded } from '../design/Loading.tsx'
import { PageHead } from '../design/PageHead.tsx'
import { Panel } from '../design/Panel.tsx'
import { StateTag } from '../design/StateTag.tsx'
import { Progress } from '../design/StepBar.tsx'
import { useMe } from '../me.tsx'
import { entriesFor, entryAt, homeOf } from '../navigation.ts'
import { useLanguage } from '../preferences.ts'
import { useThing } from '../queries.ts'
import { shellTexts, useTexts } from '../texts.ts'
import { daysLate, groupWork } from './work-groups.ts'
import '../design/DataTable.css'
import './WorkPage.css'

/** The first page of nearly everyone; who only administers is led on to the health of the system. */
export function WorkPage() {
  const home = homeOf(useMe().actor)
  return home === '/viec' ? <WorkList /> : <Redirect to={home} replace />
}

/** Việc của tôi: what is due, late first, each one tap from the act. */
function WorkList() {
  const { work: t } = useTexts(shellTexts)
  const language = useLanguage()
  const { actor, on } = useMe()
  const work = useThing('/api/work')
  const title = entryAt(entriesFor(actor, false), '/viec')?.label[language]
  return (
    <>
      <PageHead title={title ?? t.title} aside={showLongDay(on, language)} />
      <Loaded query={work} lines={9}>
        {({ items, panels }) => (
          <div className="with-aside">
            <div className="column">
              {items.length === 0 && (
                <Panel>
                  <Empty>{t.empty}</Empty>
                </Panel>
              )}
              {groupWork(items, on).map(({ group, items: found }) => (
                <Panel key={group} title={t[group]} count={found.length} alarm={group === 'overdue'}>
                  <ul className="works">
                    {found.map((item) => (
                      <WorkLine key={item.id} item={item} on={on} />
                    ))}
                  </ul>
                </Panel>
              ))}
            </div>
            {panels && panels.length > 0 && (
              <aside className="column">
                {panels.map((panel) => (
                  <SummaryPanel key={panel.title} panel={panel} />
                ))}
              </aside>
            )}
          </div>
        )}
      </Loaded>
    </>
  )
}

function WorkLine({ item, on }: { item: WorkItem; on: Day }) {
  const { work: t } = useTexts(shellTexts)
  const late = daysLate(item.dueOn, on)
  const due = item.dueOn === null ? '' : item.dueOn === on ? t.dueToday : t.due(showDay(item.dueOn))
  return (
    <li className="work">
      <div>
        <Link className="title" to={told(item.action.path)}>
          {item.title}
        </Link>
        <div className="muted small">{item.detail}</div>
      </div>
      <span className="small">
        <span className="day">{due}</span>
        {late > 0 && (
          <>
            {' '}
            <span className="day">· {t.late(late)}</span>
          </>
        )}
      </span>
      <StateTag tone={item.state.tone}>{item.state.word}</StateTag>
      <LinkButton small to={told(item.action.path)} label={`${item.action.label}: ${item.title}`}>
        {item.action.label}
      </LinkButton>
    </li>
  )
}

function SummaryPanel({ panel }: { panel: WorkPanel }) {
  return (
    <Panel title={panel.title}>
      {panel.progress && (
        <Progress done={panel.progress.done} of={panel.progress.of}>
          {panel.progress.text}
        </Progress>
      )}
      {panel.rows && (
        <table className="table bare">
          <tbody>
            {panel.rows.map((row) => (
              <tr key={row.word}>
                <td>
                  <StateTag tone={row.tone}>{row.word}</StateTag>
                </td>
                <td className="number">
                  <Link to={told(row.path)} label={`${row.word}: ${row.count}`}>
                    {row.count}
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}
