import { useState } from 'react'
import { texts as orgTexts } from '#features/ground/org/texts.ts'
import { Button } from '#web/design/Button.tsx'
import { Empty, Loaded } from '#web/design/Loading.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { OutlineItem } from '../rules.ts'
import { texts } from '../texts.ts'
import { OutlineForm } from './OutlineForm.tsx'
import '#web/design/items.css'

/** Đề cương của kế hoạch: its items with what each asks of whom; for the focal agency a form to add or correct it. */
export function OutlinePanel({ planId, mayAdd }: { planId: string; mayAdd: boolean }) {
  const t = useTexts(texts)
  const served = useThing('/api/outlines/:planId', { planId })
  const [adding, setAdding] = useState(false)
  const add = (label: string) => <Button onClick={() => setAdding(true)}>{label}</Button>
  return (
    <Loaded query={served}>
      {({ outline }) => (
        <Panel
          title={outline?.title || t.title}
          {...(outline && { count: outline.items.filter((item) => item.answerKinds.length > 0).length })}
          actions={mayAdd && outline && !adding && add(t.change)}
        >
          {adding && <OutlineForm planId={planId} outline={outline} onDone={() => setAdding(false)} />}
          {!adding && !outline && (
            <Empty action={mayAdd ? add(t.add) : undefined}>{mayAdd ? t.none : t.noneReader}</Empty>
          )}
          {!adding && outline && <Items items={outline.items} parentId={null} />}
        </Panel>
      )}
    </Loaded>
  )
}

function Items({ items, parentId }: { items: readonly OutlineItem[]; parentId: string | null }) {
  const t = useTexts(texts)
  const { kind: kinds } = useTexts(orgTexts)
  const here = items.filter((item) => item.parentId === parentId)
  if (here.length === 0) return null
  return (
    <ol className="items">
      {here.map((item) => (
        <li key={item.id}>
          <div className="item">
            <span className={item.answerKinds.length === 0 ? 'heading' : undefined} lang="vi">
              {item.marker && <b>{item.marker} </b>}
              {item.text}
            </span>
            <span className="asks">
              {item.appliesTo.length > 0 && (
                <span className="tag waiting">
                  {t.onlyFor(item.appliesTo.map((kind) => (kinds as Record<string, string>)[kind] ?? kind).join(', '))}
                </span>
              )}
              {item.conditional && <span className="tag muted">{t.conditional}</span>}
              {item.answerKinds.length > 0 && (
                <span className="muted small">{item.answerKinds.map((kind) => t.answer[kind]).join(', ')}</span>
              )}
            </span>
          </div>
          <Items items={items} parentId={item.id} />
        </li>
      ))}
    </ol>
  )
}
