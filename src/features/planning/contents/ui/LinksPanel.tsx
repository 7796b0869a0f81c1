import { useState } from 'react'
import { send } from '#web/api.ts'
import { Button } from '#web/design/Button.tsx'
import { SelectField } from '#web/design/fields.tsx'
import { Empty } from '#web/design/Loading.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { useAction } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedContents } from '../contract.ts'
import { leavesOf, type OutlineLink } from '../rules.ts'
import { texts } from '../texts.ts'

/** Mục đề cương nào báo cáo về nội dung nào: read, and corrected in the same table. */
export function LinksPanel({ planId, contents }: { planId: string; contents: ServedContents }) {
  const t = useTexts(texts)
  const [draft, setDraft] = useState<readonly OutlineLink[] | null>(null)
  const links = draft ?? contents.links
  const save = useAction(async () => {
    await send('PUT /api/plans/:id/contents/outline', { id: planId }, { links: links.map((link) => ({ ...link })) })
    setDraft(null)
  })
  const leaves = leavesOf(contents.items)
  const called = new Map(contents.items.map(({ id, code, text }) => [id, `${code}. ${text}`]))
  const questions = contents.outline.filter(({ answerKinds }) => answerKinds.length > 0)
  const editing = draft !== null
  return (
    <Panel
      title={t.outlineTitle}
      actions={
        contents.mayLink &&
        questions.length > 0 && (
          <>
            {(editing || (!contents.linksConfirmed && links.length > 0)) && (
              <Button tone="primary" busy={save.busy} onClick={save.run}>
                {editing ? t.outlineSave : t.outlineConfirm}
              </Button>
            )}
            {editing ? (
              <Button onClick={() => setDraft(null)}>{t.cancel}</Button>
            ) : (
              <Button onClick={() => setDraft(contents.links)}>{t.outlineEdit}</Button>
            )}
          </>
        )
      }
    >
      {save.refused && <Notice tone="alarm">{save.refused.message}</Notice>}
      {questions.length === 0 ? (
        <Empty>{t.outlineNone}</Empty>
      ) : (
        <>
          <p className="muted">{t.outlineLead}</p>
          {!contents.linksConfirmed && <p className="muted small">{t.outlineProposed}</p>}
          <ol className="items">
            {questions.map((item) => {
              const own = links.filter(({ outlineItemId }) => outlineItemId === item.id)
              return (
                <li key={item.id} className="item">
                  <span lang="vi">
                    {item.marker && <b>{item.marker} </b>}
                    {item.text}
                  </span>
                  <span className="asks">
                    {own.length === 0 && <span className="muted small">{t.unlinked}</span>}
                    {own.map((link) => (
                      <span key={link.contentItemId} className="row small">
                        <span lang="vi">{called.get(link.contentItemId)}</span>
                        {editing && (
                          <Button
                            small
                            label={t.removeLink(called.get(link.contentItemId) ?? '')}
                            onClick={() => setDraft(links.filter((one) => one !== link))}
                          >
                            {t.form.remove}
                          </Button>
                        )}
                      </span>
                    ))}
                    {editing && (
                      <SelectField
                        label={t.addLink}
                        optional
                        choices={leaves
                          .filter(({ id }) => !own.some(({ contentItemId }) => contentItemId === id))
                          .map(({ id }) => ({ value: id, label: (called.get(id) ?? '').slice(0, 90) }))}
                        value=""
                        onChange={(id) =>
                          id !== '' && setDraft([...links, { outlineItemId: item.id, contentItemId: id }])
                        }
                      />
                    )}
                  </span>
                </li>
              )
            })}
          </ol>
        </>
      )}
    </Panel>
  )
}
