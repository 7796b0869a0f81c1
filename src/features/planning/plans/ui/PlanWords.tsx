import type { ReactNode } from 'react'
import { type Day, isDay } from '#kernel/day.ts'
import { showDay } from '#web/days.ts'
import { DataTable } from '#web/design/DataTable.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { useTexts } from '#web/texts.ts'
import type { PlanContent, PlanNode } from '../rules.ts'
import { texts } from '../texts.ts'
import { FormsTable } from './FormsTable.tsx'
import '#web/design/items.css'

/** The words of a plan, part by part. */
export function PlanWords({ planId, content }: { planId: string; content: PlanContent }) {
  const { page: t } = useTexts(texts)
  return (
    <div className="column">
      <Panel title={t.contents}>
        {content.contents?.length > 0 ? <Nodes nodes={content.contents} /> : <p className="muted">{t.nothing}</p>}
      </Panel>
      <Panel title={t.tasks}>
        <DataTable
          caption={t.tasksCaption}
          rows={(content.tasks ?? []).map((task, index) => ({ ...task, index }))}
          rowKey={(task) => String(task.index)}
          columns={[
            { key: 'body', label: t.body, headline: true, cell: (task) => task.body ?? '–' },
            { key: 'task', label: t.task, cell: (task) => <span lang="vi">{task.text}</span> },
            {
              key: 'due',
              label: t.due,
              cell: (task) => task.due && isDay(task.due) && <span className="day">{showDay(task.due as Day)}</span>,
            },
          ]}
        />
      </Panel>
      <FormsTable planId={planId} />
      <div className="two-columns">
        <Panel title={t.purposes}>
          <Lines>{content.purposes ?? []}</Lines>
        </Panel>
        <Panel title={t.requirements}>
          <Lines>{content.requirements ?? []}</Lines>
        </Panel>
      </div>
      <Panel title={t.bases}>
        <Lines>{(content.legalBases ?? []).map((basis) => basis.text)}</Lines>
      </Panel>
      <div className="two-columns">
        <Panel title={t.budget}>
          <Lines>{content.budget ?? []}</Lines>
        </Panel>
        <Panel title={t.recipients}>
          <Lines>{content.recipients ?? []}</Lines>
        </Panel>
      </div>
    </div>
  )
}

function Lines({ children }: { children: readonly string[] }): ReactNode {
  const { page: t } = useTexts(texts)
  if (children.length === 0) return <p className="muted">{t.nothing}</p>
  return (
    <ul className="points" lang="vi">
      {children.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the words of an issued plan do not move
        <li key={index}>{line}</li>
      ))}
    </ul>
  )
}

function Nodes({ nodes }: { nodes: readonly PlanNode[] }) {
  return (
    <ul className="items" lang="vi">
      {nodes.map((node, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the words of an issued plan do not move
        <li key={index}>
          <div className="item">
            <span>
              {node.marker && <b>{node.marker} </b>}
              {node.text}
            </span>
          </div>
          {node.children.length > 0 && <Nodes nodes={node.children} />}
        </li>
      ))}
    </ul>
  )
}
