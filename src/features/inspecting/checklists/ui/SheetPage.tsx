import { useState } from 'react'
import { useFilters, useGo, usePathParam } from '#web/address.ts'
import { showDay } from '#web/days.ts'
import { Button, LinkButton } from '#web/design/Button.tsx'
import { Empty, Loaded, later } from '#web/design/Loading.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { SaveState } from '#web/design/SaveState.tsx'
import { Progress } from '#web/design/StepBar.tsx'
import { useMe } from '#web/me.tsx'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedSheet } from '../contract.ts'
import { askedOfPeople, assigneesOf, assignmentGaps, isOpen, progressOf, type SheetItem, stateOf } from '../rules.ts'
import { texts } from '../texts.ts'
import { ItemAside } from './ItemAside.tsx'
import { ItemPanel } from './ItemPanel.tsx'
import { SheetTree } from './SheetTree.tsx'
import { useSheet, type Writing } from './useSheet.ts'
import './sheet.css'

const AssignPanel = later(() => import('./AssignPanel.tsx').then((file) => file.AssignPanel))

/** Phiếu kiểm tra of one inspection: one content at a time, under one thumb. */
export function SheetPage() {
  const id = usePathParam('id')
  const sheet = useThing('/api/sheets/:id', { id })
  return <Loaded query={sheet}>{(served) => <OneSheet key={id} sheet={served} />}</Loaded>
}

function OneSheet({ sheet }: { sheet: ServedSheet }) {
  const t = useTexts(texts)
  const { actor } = useMe()
  const go = useGo()
  const writing = useSheet(sheet)
  const [{ item: chosen, assign }] = useFilters({ item: 'muc', assign: 'phan-cong' })
  const [listed, setListed] = useState(false)
  const [first] = useState(() => firstFor(sheet, writing, actor.id))
  const at = Math.max(
    0,
    sheet.items.findIndex(({ id }) => id === (chosen || first)),
  )
  const item = sheet.items[at]
  const path = `/cuoc/${sheet.inspectionId}/phieu` as const
  const to = (to: SheetItem | undefined) => `${path}?muc=${to?.id ?? ''}` as const
  const { done, all } = progressOf(sheet.items, writing.heads)
  const gaps = assignmentGaps(sheet.items, sheet.members, sheet.assigned).length
  const asked = askedOfPeople(sheet.form, sheet.items)
  const leave = (next: SheetItem | undefined) => {
    writing.autosave.flush()
    setListed(false)
    go(to(next))
  }
  return (
    <div className="sheet">
      <PageHead
        title={t.title}
        crumbs={[{ label: sheet.unitName, to: `/cuoc/${sheet.inspectionId}` }, { label: t.title }]}
        aside={sheet.heldOn ? t.session(showDay(sheet.heldOn)) : undefined}
        actions={
          <>
            {(asked.conduct || asked.software) && (
              <LinkButton to={`/cuoc/${sheet.inspectionId}/co-mat`}>{t.people}</LinkButton>
            )}
            {sheet.assigns && (assign || gaps === 0) && (
              <LinkButton to={assign ? path : `${path}?phan-cong=1`}>{assign ? t.title : t.assignTitle}</LinkButton>
            )}
          </>
        }
      />
      {!isOpen(sheet) && <Notice tone="calm">{t.notOpen}</Notice>}
      {sheet.assigns && gaps > 0 && !assign && (
        <Notice
          tone="attention"
          actions={
            <LinkButton small to={`${path}?phan-cong=1`}>
              {t.assignTitle}
            </LinkButton>
          }
        >
          {t.gaps(gaps)}
        </Notice>
      )}
      {assign && sheet.assigns ? (
        <AssignPanel sheet={sheet} />
      ) : !item ? (
        <Panel>
          <Empty>{t.empty}</Empty>
        </Panel>
      ) : (
        <>
          <div className="row sheet-line">
            <span className="sheet-toggle">
              <Button label={`${t.progress(done, all)}, ${t.contents}`} onClick={() => setListed(!listed)}>
                {listed ? t.closeContents : `☰ ${done}/${all}`}
              </Button>
            </span>
            <Progress done={done} of={all}>
              {t.progress(done, all)}
            </Progress>
            <span className="push">
              <SaveState status={writing.autosave.status} onRetry={writing.autosave.retry} />
            </span>
          </div>
          <div className={`sheet-parts${listed ? ' listed' : ''}`}>
            <SheetTree sheet={sheet} writing={writing} current={item.id} pathOf={to} onGo={() => setListed(false)} />
            <div className="column sheet-item">
              <ItemPanel key={item.id} sheet={sheet} item={item} writing={writing} />
              <div className="sheet-foot">
                <Button disabled={at === 0} onClick={() => leave(sheet.items[at - 1])}>
                  ‹ {sheet.items[at - 1]?.code ?? t.previous}
                </Button>
                <Button tone="primary" disabled={at === all - 1} onClick={() => leave(sheet.items[at + 1])}>
                  {t.next}
                  {sheet.items[at + 1] && `: ${sheet.items[at + 1]!.code}`} ›
                </Button>
              </div>
            </div>
            <ItemAside key={item.id} sheet={sheet} item={item} writing={writing} />
          </div>
        </>
      )}
    </div>
  )
}

/** Where a person begins: his first content that nobody has judged, else the first of all. */
function firstFor(sheet: ServedSheet, writing: Writing, accountId: string): string | undefined {
  const unjudged = sheet.items.filter(({ id }) => ['unseen', 'begun'].includes(stateOf(writing.judged(id))))
  const own = unjudged.find((item) =>
    assigneesOf(item, sheet.members, sheet.assigned).some((member) => member.accountId === accountId),
  )
  return (own ?? unjudged.find(({ id }) => sheet.writes.includes(id)) ?? unjudged[0] ?? sheet.items[0])?.id
}
