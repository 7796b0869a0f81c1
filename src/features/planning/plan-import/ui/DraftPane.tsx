import { Fragment, type ReactNode, useState } from 'react'
import { texts as orgTexts } from '#features/ground/org/texts.ts'
import type { Plan, PlanNode } from '#features/planning/plans/rules.ts'
import { type Day, isDay } from '#kernel/day.ts'
import type { Address } from '#web/address.ts'
import { showDay } from '#web/days.ts'
import { Link } from '#web/design/Link.tsx'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { OutlineNode } from '../contract.ts'
import type { ImportedContent } from '../rules/accept.ts'
import { registerKind } from '../rules/profile.ts'
import { texts } from '../texts.ts'
import { moveWithArrows, originOf, type Pointing } from './usePointing.ts'
import './reading.css'

type ImportedPlan = Plan & { readonly content: ImportedContent }

/** Bản nháp: what the reading made of the document, part by part; every piece lights up its lines. */
export function DraftPane({
  plan,
  leadDays,
  pointing,
  sentenceAt,
}: {
  plan: ImportedPlan
  leadDays: number | null
  pointing: Pointing
  /** Where the sentence of one of these lines is corrected; null where none can be. */
  sentenceAt(lines: readonly number[]): Address | null
}) {
  const { screen: t } = useTexts(texts)
  const { content } = plan
  const { imported } = content
  const [stop, setStop] = useState('legalBases.0')
  const piece = (path: string, words: ReactNode, depth = 0) => (
    <Fragment key={path}>
      <button
        type="button"
        data-path={path}
        lang="vi"
        className={`traced piece depth-${Math.min(depth, 4)}${pointing.paths.has(path) ? ' hit' : ''}`}
        tabIndex={path === stop ? 0 : -1}
        onFocus={() => {
          setStop(path)
          pointing.atPath(path)
        }}
        onMouseMove={() => pointing.atPath(path)}
      >
        {words}
      </button>
      {path === stop && <ToSentence to={sentenceAt(originOf(imported.origins, path))} />}
    </Fragment>
  )
  const list = (name: 'purposes' | 'requirements' | 'budget' | 'recipients') => (
    <Part title={t.parts[name]} count={content[name].length}>
      {content[name].map((text, index) => piece(`${name}.${index}`, text))}
    </Part>
  )
  const { title, planYear, number, symbol, place, issuedOn, issuedText, issuer } = plan
  const fields = { title, planYear, number, symbol, place, issuedOn: issuedOn ? showDay(issuedOn) : issuedText, issuer }
  const head = Object.entries(fields) as [keyof typeof fields, string | number | null][]
  return (
    <section ref={pointing.draft} className="reading-pane panel" aria-label={t.draft} onKeyDown={moveWithArrows}>
      <Part title={t.header} count={head.length}>
        {head.map(([name, words]) =>
          piece(
            name,
            <>
              <span className="muted small">{t.fields[name]}:</span> {words || t.blank}
            </>,
          ),
        )}
      </Part>
      <Part title={t.parts.legalBases} count={content.legalBases.length}>
        {content.legalBases.map((basis, index) => piece(`legalBases.${index}`, basis.text))}
      </Part>
      {list('purposes')}
      {list('requirements')}
      <Part title={t.parts.contents} count={content.contents.length}>
        {content.contents.map((node, index) => nodes(node, `contents.${index}`, 0))}
      </Part>
      <Part title={t.parts.forms} count={content.forms.length}>
        {content.forms.map((form, index) => (
          <Fragment key={form.form}>
            {piece(`forms.${index}`, <b>{form.form}</b>)}
            {form.lead && piece(`forms.${index}.lead`, `${t.leadBody}: ${form.lead}`, 1)}
            {form.coordinating.length > 0 &&
              piece(`forms.${index}.coordinating`, `${t.coordinating}: ${form.coordinating.join('; ')}`, 1)}
            {form.invited.length > 0 && piece(`forms.${index}.invited`, `${t.invited}: ${form.invited.join('; ')}`, 1)}
          </Fragment>
        ))}
      </Part>
      <Part title={t.parts.targets} count={content.targets.length}>
        {content.targets.map((target, index) => piece(`targets.${index}`, <Target planId={plan.id} target={target} />))}
      </Part>
      <Part title={t.parts.periods} count={content.periods.length}>
        {content.periods.map((period, index) => piece(`periods.${index}`, <Period period={period} />))}
        {leadDays !== null && piece('reportLeadDays', `${t.leadDays}: ${t.days(leadDays)}`)}
      </Part>
      <Part title={t.parts.tasks} count={content.tasks.length}>
        {content.tasks.map((task, index) =>
          piece(
            `tasks.${index}`,
            <>
              {task.body && <b>{task.body}: </b>}
              {task.text} {task.due && isDay(task.due) && <span className="muted">({t.due(showDay(task.due))})</span>}
            </>,
          ),
        )}
      </Part>
      {list('budget')}
      {list('recipients')}
      <Part title={t.parts.signature} count={content.signature.lines.length}>
        {piece('signature.lines', content.signature.lines.join(' / '))}
        {content.signature.name ? (
          piece('signature.name', <b>{content.signature.name}</b>)
        ) : (
          <p className="muted">{t.noSigner}</p>
        )}
      </Part>
      {imported.outline && (
        <Part title={t.parts.outline} count={imported.outline.length}>
          {imported.outlineTitle && piece('outlineTitle', <b>{imported.outlineTitle}</b>)}
          {imported.outline.map((node, index) => outline(node, `outline.${index}`, 0))}
        </Part>
      )}
    </section>
  )

  function nodes(node: PlanNode, path: string, depth: number): ReactNode {
    return (
      <Fragment key={path}>
        {piece(path, `${node.marker ? `${node.marker} ` : ''}${node.text}`, depth)}
        {node.children.map((child, index) => nodes(child, `${path}.children.${index}`, depth + 1))}
      </Fragment>
    )
  }

  function outline(node: OutlineNode, path: string, depth: number): ReactNode {
    return (
      <Fragment key={path}>
        {piece(
          path,
          <>
            {node.marker} {node.text} <Applies node={node} />
          </>,
          depth,
        )}
        {node.children.map((child, index) => outline(child, `${path}.children.${index}`, depth + 1))}
      </Fragment>
    )
  }
}

function ToSentence({ to }: { to: Address | null }) {
  const { screen: t } = useTexts(texts)
  if (to === null) return null
  return (
    <Link className="to-sentence" to={to}>
      {t.toSentence}
    </Link>
  )
}

function Part({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  const { screen: t } = useTexts(texts)
  return (
    <section className="draft-part" aria-label={title}>
      <h3>
        {title} <span className="count">{count}</span>
      </h3>
      {count === 0 ? <p className="muted">{t.nothing}</p> : children}
    </section>
  )
}

/** Which kinds of unit an item of the outline asks, in words. */
function Applies({ node }: { node: Pick<OutlineNode, 'appliesTo' | 'notFor'> }) {
  const { screen: t } = useTexts(texts)
  const { kind: kinds } = useTexts(orgTexts)
  const words = (codes: readonly string[]) =>
    codes.map((code) => (kinds as Record<string, string>)[registerKind(code) ?? code] ?? code).join(', ')
  if (node.appliesTo && node.appliesTo.length > 0)
    return <span className="tag waiting">{t.appliesTo(words(node.appliesTo))}</span>
  if (node.notFor && node.notFor.length > 0) return <span className="tag waiting">{t.notFor(words(node.notFor))}</span>
  return null
}

function Target({ planId, target }: { planId: string; target: Plan['content']['targets'][number] }) {
  const { screen: t } = useTexts(texts)
  const matches = useThing(target.names.length > 0 ? '/api/plan-import/:id/units' : null, { id: planId })
  const wanted = [
    target.count !== null && t.count(target.count),
    target.percent !== null && t.percent(target.percent),
    target.perParent !== null && t.perParent(target.perParent),
    target.names.length === 0 &&
      target.count === null &&
      target.percent === null &&
      target.perParent === null &&
      t.countOpen,
  ].filter(Boolean)
  return (
    <>
      {target.form && <span className="muted small">{target.form}: </span>}
      {target.text} {wanted.length > 0 && <span className="tag calm">{wanted.join(', ')}</span>}
      {target.names.map((name) => {
        const found = matches.data?.items.find((one) => one.name === name)
        return (
          <span key={name} className="match">
            {name}{' '}
            {found &&
              (found.unitName ? (
                <span className="tag done">{t.matched(found.unitName)}</span>
              ) : (
                <span className="tag attention">{t.unmatched}</span>
              ))}
          </span>
        )
      })}
    </>
  )
}

function Period({ period }: { period: Plan['content']['periods'][number] }) {
  const { screen: t } = useTexts(texts)
  const day = (text: string | null) => (text !== null && isDay(text) ? showDay(text as Day) : null)
  const from = day(period.from)
  const to = day(period.to)
  const span = [from && t.from(from), to && (period.before ? t.before(to) : t.to(to))].filter(Boolean).join(' ')
  return (
    <>
      {period.form && <span className="muted small">{period.form}: </span>}
      {period.text} {span && <span className="tag calm">{span}</span>}{' '}
      {period.indicative && <span className="tag attention">{t.indicative}</span>}
    </>
  )
}
