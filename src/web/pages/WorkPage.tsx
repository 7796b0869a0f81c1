import { type ReactNode, useState } from 'react'
import { Redirect } from 'wouter'
import type { SessionCard, WorkItem, WorkPanel } from '#features/reporting/overview/contract.ts'
import type { Day } from '#kernel/day.ts'
import { told } from '../address.ts'
import { showDay, showLongDay } from '../days.ts'
import { Button, LinkButton } from '../design/Button.tsx'
import { Link } from '../design/Link.tsx'
import { Empty, Loaded, later } from '../design/Loading.tsx'
import { Notice } from '../design/Notice.tsx'
import { PageHead } from '../design/PageHead.tsx'
import { Panel } from '../design/Panel.tsx'
import { StateTag } from '../design/StateTag.tsx'
import { Progress } from '../design/StepBar.tsx'
import { useMe } from '../me.tsx'
import { entriesFor, entryAt, homeOf } from '../navigation.ts'
import { useLanguage } from '../preferences.ts'
import { useThing } from '../queries.ts'
import { shellTexts, useTexts } from '../texts.ts'
import { daysLate, groupWork, isInPlace, type KindInPlace, owedByKind } from './work-groups.ts'
import '../design/DataTable.css'
import './WorkPage.css'

const FirstSteps = later(() => import('./FirstSteps.tsx').then((file) => file.FirstSteps))
const ActInPlace = later(() => import('./work-acts.tsx').then((file) => file.ActInPlace))

/** The first page of nearly everyone; who only administers is led on to the health of the system, once its first steps are done. */
export function WorkPage() {
  return homeOf(useMe().actor) === '/viec' ? <WorkList /> : <StartOrHome />
}

function StartOrHome() {
  const { work: t } = useTexts(shellTexts)
  const home = homeOf(useMe().actor)
  const work = useThing('/api/work')
  return (
    <Loaded query={work}>
      {({ start }) =>
        start.length === 0 ? (
          <Redirect to={home} replace />
        ) : (
          <>
            <PageHead title={t.title} />
            <FirstSteps steps={start} />
          </>
        )
      }
    </Loaded>
  )
}

/** What was pressed in a row: an act, or reminders to copy. */
type Pressed =
  | { readonly kind: KindInPlace; readonly id: string; readonly action: string }
  | { readonly reminders: readonly string[] }

/** Việc của tôi: what is due, late first; each act is done in its row, in one or two presses. */
function WorkList() {
  const { work: t } = useTexts(shellTexts)
  const language = useLanguage()
  const { actor, on } = useMe()
  const work = useThing('/api/work')
  // Counted, so that what is pressed once more begins once more.
  const [pressed, setPressed] = useState<{ readonly what: Pressed; readonly time: number } | null>(null)
  const press = (what: Pressed) => setPressed((before) => ({ what, time: (before?.time ?? 0) + 1 }))
  const end = () => setPressed(null)
  const remind = (items: readonly WorkItem[]) => {
    const reminders = items.flatMap(({ reminder }) => reminder ?? [])
    // Where the browser does not let a page copy, the words stand there to be copied by hand.
    navigator.clipboard?.writeText(reminders.join('\n\n')).catch(() => {})
    press({ reminders })
  }
  const row = (item: WorkItem) => (
    <WorkLine
      key={item.id}
      item={item}
      on={on}
      onAct={(kind, action) => press({ kind, id: item.thingId, action })}
      onRemind={() => remind([item])}
    />
  )
  const titles: Readonly<Record<string, string>> = t.owed
  const title = entryAt(entriesFor(actor, false), '/viec')?.label[language]
  return (
    <>
      <PageHead title={title ?? t.title} aside={showLongDay(on, language)} />
      {pressed && (
        <div className="pressed" key={pressed.time}>
          {'reminders' in pressed.what ? (
            <Copied reminders={pressed.what.reminders} onEnd={end} />
          ) : (
            <ActInPlace {...pressed.what} onEnd={end} />
          )}
        </div>
      )}
      <Loaded query={work} lines={9}>
        {({ items, sessions, panels, start }) => (
          <div className={panels.length > 0 ? 'with-aside' : ''}>
            <div className="column">
              {start.length > 0 && <FirstSteps steps={start} />}
              {sessions.map((session) => (
                <SessionPanel
                  key={session.inspectionId}
                  session={session}
                  on={on}
                  onWrite={() => press({ kind: 'session', id: session.inspectionId, action: 'write' })}
                />
              ))}
              {items.length === 0 && sessions.length === 0 && start.length === 0 && (
                <Panel>
                  <Empty>{t.empty}</Empty>
                </Panel>
              )}
              {owedByKind(items).map(([kind, owed]) => (
                <Owed key={kind} title={titles[kind] ?? t.owedElse} items={owed} row={row} onRemind={remind} />
              ))}
              {groupWork(
                items.filter(({ reminder }) => reminder === null),
                on,
              ).map(({ group, items: found }) => (
                <Panel key={group} title={t[group]} count={found.length} alarm={group === 'overdue'}>
                  <ul className="works">{found.map(row)}</ul>
                </Panel>
              ))}
            </div>
            {panels.length > 0 && (
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

/** What units owe, to be reminded of one by one or all at once. */
function Owed({
  title,
  items,
  row,
  onRemind,
}: {
  title: string
  items: readonly WorkItem[]
  row(item: WorkItem): ReactNode
  onRemind(items: readonly WorkItem[]): void
}) {
  const { work: t } = useTexts(shellTexts)
  const all = (
    <Button small onClick={() => onRemind(items)}>
      {t.remindAll(items.length)}
    </Button>
  )
  return (
    <Panel title={title} count={items.length} actions={items.length > 1 && all}>
      <ul className="works">{items.map(row)}</ul>
    </Panel>
  )
}

interface LineProps {
  item: WorkItem
  on: Day
  onAct(kind: KindInPlace, action: string): void
  onRemind(): void
}

function WorkLine({ item, on, onAct, onRemind }: LineProps) {
  const { work: t } = useTexts(shellTexts)
  const late = daysLate(item.dueOn, on)
  const due = item.dueOn === null ? '' : item.dueOn === on ? t.dueToday : t.due(showDay(item.dueOn))
  const path = told(item.path)
  const { kind } = item
  return (
    <li className="work">
      <div>
        <Link className="title" to={path}>
          {item.title}
        </Link>
        <div className="muted small why">{item.detail}</div>
      </div>
      <div className="small when">
        <StateTag tone={item.state.tone}>{item.state.word}</StateTag>
        {due && <span className="day">{due}</span>}
        {late > 0 && <span className="day">{t.late(late)}</span>}
      </div>
      <div className="work-acts">
        {item.reminder && (
          <Button small label={`${t.remind}: ${item.title}`} onClick={onRemind}>
            {t.remind}
          </Button>
        )}
        {item.acts.map(({ action, label }) =>
          isInPlace(kind, action) ? (
            <Button key={action} small label={`${label}: ${item.title}`} onClick={() => onAct(kind, action)}>
              {label}
            </Button>
          ) : (
            <LinkButton key={action} small to={path} label={`${label}: ${item.title}`}>
              {label}
            </LinkButton>
          ),
        )}
      </div>
    </li>
  )
}

/** Buổi làm việc hôm nay, one that is to be written up, or the next one: for everybody of the Team, and for the unit that receives it. */
function SessionPanel({ session, on, onWrite }: { session: SessionCard; on: Day; onWrite(): void }) {
  const { work: t } = useTexts(shellTexts)
  const { side, goesOn, over, surprise, heldOn, inspectionId } = session
  const at = `/cuoc/${inspectionId}` as const
  const here = surprise ? t.surpriseHere : t.teamHere
  const when = over ? t.sessionOver : heldOn === on ? t.sessionToday : t.sessionNext
  return (
    <Panel title={side === 'unit' && goesOn ? here : when}>
      <div className="session-card">
        <div>
          <Link className="title" to={at}>
            {session.unitName}
          </Link>
          <div className="small">
            {[heldOn === on ? '' : showDay(heldOn), session.startsAt, session.place].filter(Boolean).join(' · ')}
          </div>
          {side === 'team' && (
            <div className="muted small">{session.fields.length > 0 ? t.myFields(session.fields) : t.allFields}</div>
          )}
        </div>
        <div className="work-acts">
          {side === 'team' && !surprise && <LinkButton to={`${at}/bao-cao`}>{t.unitReport}</LinkButton>}
          {session.writes && (
            <Button tone="primary" onClick={onWrite}>
              {t.write}
            </Button>
          )}
          {side === 'unit' && <LinkButton to={at}>{t.look}</LinkButton>}
        </div>
      </div>
    </Panel>
  )
}

/** The words that were copied: shown, so that one sees what is sent, and may copy them by hand. */
function Copied({ reminders, onEnd }: { reminders: readonly string[]; onEnd(): void }) {
  const { work: t } = useTexts(shellTexts)
  const close = (
    <Button small onClick={onEnd}>
      {t.close}
    </Button>
  )
  return (
    <Notice tone="done" actions={close}>
      {t.copied}
      {reminders.map((reminder) => (
        <p key={reminder} className="said" lang="vi">
          {reminder}
        </p>
      ))}
    </Notice>
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
