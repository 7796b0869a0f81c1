import { useState } from 'react'
import { UNIT_KINDS } from '#features/ground/org/rules.ts'
import { texts as orgTexts } from '#features/ground/org/texts.ts'
import { send } from '#web/api.ts'
import { Button } from '#web/design/Button.tsx'
import { useDraftedForm } from '#web/design/drafts.ts'
import { Form } from '#web/design/Form.tsx'
import { ChecksField, LongTextField, SelectField, TextField } from '#web/design/fields.tsx'
import { Empty, Loaded } from '#web/design/Loading.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { useChange, useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import { type OutlineItem, readOutline } from '../rules.ts'
import { texts } from '../texts.ts'
import '#web/design/items.css'
import './outline.css'

/** Đề cương của kế hoạch: its items with what each asks of whom; for the focal agency a form to add one. */
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
          actions={mayAdd && outline && !adding && add(t.replace)}
        >
          {adding && <OutlineForm planId={planId} replaces={outline !== null} onDone={() => setAdding(false)} />}
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

interface Values {
  readonly title: string
  readonly items: string
}

function OutlineForm({ planId, replaces, onDone }: { planId: string; replaces: boolean; onDone(): void }) {
  const t = useTexts(texts)
  const { kind: kinds } = useTexts(orgTexts)
  const change = useChange()
  // Kinds chosen for a line, by the line's own words: retyping other lines does not lose them.
  const [appliesTo, setAppliesTo] = useState<Readonly<Record<string, readonly string[]>>>({})
  const [chosen, setChosen] = useState('')
  const form = useDraftedForm<Values>(`outline:${planId}`, {
    start: { title: t.title, items: '' },
    check: ({ title, items }) => ({
      ...(title.trim() === '' && { title: t.nameMissing }),
      ...(readOutline(items).length === 0 && { items: t.itemsMissing }),
    }),
    send: async ({ title, items }) => {
      const typed = readOutline(items).map((item) => ({ ...item, appliesTo: appliesTo[item.text] ?? [] }))
      await change(() => send('POST /api/outlines/:planId', { planId }, { title, items: typed }))
      onDone()
    },
  })
  const typed = readOutline(form.values.items)
  return (
    <Form form={form}>
      {replaces && <p className="muted">{t.replaceNote}</p>}
      <TextField label={t.name} {...form.field('title')} />
      <div className="wide-fields">
        <LongTextField rows={12} label={t.items} hint={t.itemsHint} {...form.field('items')} />
      </div>
      {typed.length > 0 && (
        <>
          <h3>{t.preview}</h3>
          <ul className="outline-preview" lang="vi">
            {typed.map((item, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the list
              <li key={index} className={`depth-${item.depth}`}>
                {item.marker && <b>{item.marker} </b>}
                {item.text}
                {(appliesTo[item.text]?.length ?? 0) > 0 && (
                  <span className="tag waiting">
                    {t.onlyFor(
                      appliesTo[item.text]!.map((kind) => (kinds as Record<string, string>)[kind] ?? kind).join(', '),
                    )}
                  </span>
                )}
              </li>
            ))}
          </ul>
          <details className="panel-part">
            <summary>{t.kindsOf}</summary>
            <SelectField
              label={t.forItem}
              choices={[...new Set(typed.map((item) => item.text))].map((text) => ({
                value: text,
                label: text.slice(0, 110),
              }))}
              value={chosen}
              onChange={setChosen}
            />
            {chosen !== '' && (
              <ChecksField
                label={t.kindsOf}
                hint={t.kindsHint}
                choices={UNIT_KINDS.map((kind) => ({ value: kind as string, label: kinds[kind] }))}
                value={appliesTo[chosen] ?? []}
                onChange={(next) => setAppliesTo({ ...appliesTo, [chosen]: next })}
              />
            )}
          </details>
        </>
      )}
      <div className="actions panel-part">
        <Button tone="primary" submit busy={form.busy}>
          {t.save}
        </Button>
        <Button onClick={onDone}>{t.cancel}</Button>
      </div>
    </Form>
  )
}
