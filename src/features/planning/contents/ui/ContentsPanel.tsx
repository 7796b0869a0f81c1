import { useState } from 'react'
import { texts as orgTexts } from '#features/ground/org/texts.ts'
import { formNames } from '#features/planning/plans/texts/forms.ts'
import { fieldTexts } from '#features/planning/teams/texts.ts'
import { overwrite } from '#web/api.ts'
import { Button } from '#web/design/Button.tsx'
import { Empty, Loaded, later } from '#web/design/Loading.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { useLanguage } from '#web/preferences.ts'
import { useAction, useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedContents } from '../contract.ts'
import { type ContentItem, contentCautions, leavesOf } from '../rules.ts'
import { sourceName, texts } from '../texts.ts'
import { LinksPanel } from './LinksPanel.tsx'
import '#web/design/items.css'

// The table being written weighs as much as the page; most only read it.
const ContentsForm = later(() => import('./ContentsForm.tsx').then((file) => file.ContentsForm))

/** Danh mục nội dung kiểm tra: as confirmed, or as the text of the plan proposes it. */
export function ContentsPanel({ planId, issued }: { planId: string; issued: boolean }) {
  const served = useThing('/api/plans/:id/contents', { id: planId })
  return (
    <Loaded query={served}>{(contents) => <Contents planId={planId} issued={issued} contents={contents} />}</Loaded>
  )
}

function Contents({ planId, issued, contents }: { planId: string; issued: boolean; contents: ServedContents }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const [editing, setEditing] = useState(false)
  const { items, sources, confirmed, mayWrite, version } = contents
  const sent = { items: [...items], sources: sources.map((source) => ({ ...source })) }
  const confirm = useAction(() => overwrite('PUT /api/plans/:id/contents', { id: planId }, sent, version))
  return (
    <div className="column">
      <Panel
        title={t.title}
        {...(items.length > 0 && { count: leavesOf(items).length })}
        actions={
          mayWrite &&
          !editing && (
            <>
              {!confirmed && items.length > 0 && (
                <Button tone="primary" busy={confirm.busy} onClick={confirm.run}>
                  {t.confirmAsIs}
                </Button>
              )}
              <Button onClick={() => setEditing(true)}>{t.edit}</Button>
            </>
          )
        }
      >
        {confirm.refused && <Notice tone="alarm">{confirm.refused.message}</Notice>}
        {!confirmed && items.length > 0 && (
          <Notice tone={mayWrite ? 'attention' : 'calm'}>
            {mayWrite ? `${t.proposed}${issued ? ` ${t.once}` : ''}` : t.proposedReader}
          </Notice>
        )}
        {!editing &&
          mayWrite &&
          contentCautions(items, sources).map(({ code, text }) => (
            <Notice key={code} tone="attention">
              {text[language]}
            </Notice>
          ))}
        {contents.fixed && <p className="muted small">{t.fixed}</p>}
        {editing ? (
          <ContentsForm planId={planId} contents={contents} onDone={() => setEditing(false)} />
        ) : items.length === 0 ? (
          <Empty>{t.none}</Empty>
        ) : (
          <Items contents={contents} parentId={null} />
        )}
      </Panel>
      {!editing && sources.length > 0 && <Sources sources={sources} />}
      {confirmed && <LinksPanel planId={planId} contents={contents} />}
    </div>
  )
}

/** Văn bản giao nhiệm vụ: where the contents come from. */
function Sources({ sources }: { sources: ServedContents['sources'] }) {
  const t = useTexts(texts)
  const { level: levels } = useTexts(orgTexts)
  const language = useLanguage()
  return (
    <Panel title={t.sourcesTitle} count={sources.length}>
      <ol className="items">
        {sources.map((source) => {
          const years = [...new Set([source.fromYear, source.toYear])].filter((year) => year !== null).join('-')
          const said = [source.level === '' ? '' : levels[source.level], years, t.tasksOf(source.tasks.length)]
          return (
            <li key={source.code} className="item">
              <span lang="vi">
                <b>{source.code}. </b>
                {sourceName(source, language)}
              </span>
              <span className="asks muted small">{said.filter(Boolean).join('; ')}</span>
            </li>
          )
        })}
      </ol>
    </Panel>
  )
}

function Items({ contents, parentId }: { contents: ServedContents; parentId: string | null }) {
  const { items } = contents
  const here = items.filter((item) => item.parentId === parentId)
  if (here.length === 0) return null
  return (
    <ol className="items">
      {here.map((item) => {
        const heads = items.some((other) => other.parentId === item.id)
        return (
          <li key={item.id}>
            <div className="item">
              <span className={heads ? 'heading' : undefined} lang="vi">
                <b>{item.code}. </b>
                {item.text}
              </span>
              <Tags item={item} contents={contents} heads={heads} />
            </div>
            <Items contents={contents} parentId={item.id} />
          </li>
        )
      })}
    </ol>
  )
}

function Tags({ item, contents, heads }: { item: ContentItem; contents: ServedContents; heads: boolean }) {
  const t = useTexts(texts)
  const fields = useTexts(fieldTexts)
  const { kind: kinds } = useTexts(orgTexts)
  const forms = useTexts(formNames)
  const teamOnly =
    !heads && contents.outline.length > 0 && !contents.links.some(({ contentItemId }) => contentItemId === item.id)
  const plain = [
    heads ? '' : item.field === '' ? t.noField : (fields[item.field] ?? item.field),
    t.figures(item.dataYear, item.cutOff),
    item.onSiteOnly ? t.onSite : '',
    item.threshold === '' ? '' : t.toReach(item.threshold.replace('.', ',')),
    item.appliesTo.length === 0
      ? ''
      : t.onlyFor(item.appliesTo.map((kind) => (kinds as Record<string, string>)[kind] ?? kind).join(', ')),
    heads || item.elsewhere === '' ? '' : t.elsewhere(item.elsewhere.replace(/\.$/, '')),
    item.forms.length === 0
      ? ''
      : t.formsOnly(item.forms.map((form) => (forms as Record<string, string>)[form] ?? form).join(', ')),
    heads || item.parts.length === 0 ? '' : t.partsOf(item.parts.map(({ label }) => label).join(', ')),
    heads || item.sources.length === 0 ? '' : t.from(item.sources.join(', ')),
    teamOnly ? t.teamOnly : '',
  ].filter((words) => words !== '')
  return (
    <span className="asks">
      {item.basic && <span className="tag done">{t.basic}</span>}
      {item.emphasised.length > 0 && <span className="tag attention">{t.focus(item.emphasised)}</span>}
      {!item.asked && <span className="tag muted">{t.notAsked}</span>}
      {item.rounds.length > 0 && <span className="tag waiting">{t.only(item.rounds)}</span>}
      {plain.length > 0 && <span className="muted small">{plain.join('; ')}</span>}
    </span>
  )
}
