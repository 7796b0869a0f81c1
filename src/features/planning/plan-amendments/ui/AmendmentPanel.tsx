import { ChangedWords } from '#features/planning/plan-text/ui/embed.tsx'
import type { ServedPlan } from '#features/planning/plans/contract.ts'
import { mayEditPlan } from '#features/planning/plans/rules.ts'
import { LinkButton } from '#web/design/Button.tsx'
import { Facts } from '#web/design/Facts.tsx'
import { Link } from '#web/design/Link.tsx'
import { Empty, Loaded } from '#web/design/Loading.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { useMe } from '#web/me.tsx'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { AmendedPart } from '../rules.ts'
import { texts } from '../texts.ts'
import './amendments.css'

/** What an amendment amends, why, and each change as its paper says it. */
export function AmendmentPanel({ plan }: { plan: ServedPlan }) {
  const t = useTexts(texts)
  const { actor } = useMe()
  const amendment = useThing('/api/plans/:id/amendment', { id: plan.id })
  const mayWrite = mayEditPlan(actor, plan)
  return (
    <Loaded query={amendment} lines={8}>
      {({ of, reason, edition, parts }) => (
        <>
          <Panel title={t.whichEdition(edition - 1)}>
            <Facts
              facts={[
                [
                  t.amends,
                  <Link key="of" to={`/ke-hoach/${of.id}`}>
                    {of.title}
                  </Link>,
                ],
                [
                  t.reason,
                  <span key="reason" lang="vi">
                    {reason}
                  </span>,
                ],
              ]}
            />
          </Panel>
          <Panel title={t.changes} count={parts.length}>
            {parts.length === 0 ? (
              <Empty action={mayWrite && <LinkButton to={`/ke-hoach/${plan.id}/soan`}>{t.write}</LinkButton>}>
                {mayWrite ? t.noChanges : t.noneYet}
              </Empty>
            ) : (
              <>
                <p className="hint">{t.changesNote}</p>
                <ol className="amended-parts" lang="vi">
                  {parts.map((part) => (
                    <li key={part.says + (part.words[0] ?? '')}>
                      <Part part={part} />
                    </li>
                  ))}
                </ol>
              </>
            )}
          </Panel>
        </>
      )}
    </Loaded>
  )
}

function Part({ part: { says, does, words, was } }: { part: AmendedPart }) {
  return (
    <>
      <p>{says}</p>
      <p className="amended-words">
        {does === 'add' ? words.join('\n') : <ChangedWords before={was ?? ''} after={words.join(' ')} />}
      </p>
    </>
  )
}
