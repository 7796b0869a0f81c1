import type { ServedPlan } from '#features/planning/plans/contract.ts'
import { PlanStateTag, planNumber } from '#features/planning/plans/ui/embed.tsx'
import { showDay } from '#web/days.ts'
import { Link } from '#web/design/Link.tsx'
import { Loaded } from '#web/design/Loading.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { useMe } from '#web/me.tsx'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedEdition } from '../contract.ts'
import { mayAmend } from '../rules.ts'
import { texts } from '../texts.ts'
import { AmendButton } from './AmendButton.tsx'
import './amendments.css'

/** Các lần ban hành: how the plan was issued and amended, and a way to each; on a plan in force, the way to amend it. */
export function EditionsPanel({ plan }: { plan: ServedPlan }) {
  const t = useTexts(texts)
  const { actor } = useMe()
  const editions = useThing('/api/plans/:id/editions', { id: plan.id })
  const underWay = editions.data?.items.some(({ amendment, state }) => amendment !== null && state !== 'issued')
  return (
    <Panel title={t.editions} actions={mayAmend(actor, plan) && underWay === false && <AmendButton plan={plan} />}>
      <Loaded query={editions}>
        {({ items }) => (
          <ol className="editions">
            {items.map((one) => (
              <Edition key={one.edition} plan={plan} one={one} />
            ))}
          </ol>
        )}
      </Loaded>
    </Panel>
  )
}

function Edition({ plan, one }: { plan: ServedPlan; one: ServedEdition }) {
  const t = useTexts(texts)
  const inForce = plan.edition ?? 1
  const name = one.amendment === null ? t.first : t.amendment(one.edition - 1)
  const reading = one.edition === inForce ? t.readInForce : t.read
  return (
    <li>
      <p>
        <strong>{name}</strong>{' '}
        {one.edition === inForce ? (
          <span className="tag done">{t.inForce}</span>
        ) : (
          one.amendment !== null && one.state !== 'issued' && <PlanStateTag state={one.state} />
        )}
      </p>
      <p className="muted small">
        {[one.number !== null && planNumber(one), one.issuedOn && showDay(one.issuedOn)].filter(Boolean).join(' · ')}
      </p>
      {one.reason !== '' && (
        <p className="small" lang="vi">
          {one.reason}
        </p>
      )}
      <p className="row small">
        {one.amendment !== null && (
          <Link to={`/ke-hoach/${one.amendment}`} label={`${t.open}: ${name}`}>
            {t.open}
          </Link>
        )}
        {inForce > 1 && one.edition <= inForce && (
          <Link to={`/ke-hoach/${plan.id}/lan/${one.edition}`} label={`${reading}: ${name}`}>
            {reading}
          </Link>
        )}
      </p>
    </li>
  )
}
