import { useState } from 'react'
import { isFocal } from '#kernel/actor.ts'
import { overwrite } from '#web/api.ts'
import { Button, LinkButton } from '#web/design/Button.tsx'
import { Facts } from '#web/design/Facts.tsx'
import { FormDialog } from '#web/design/FormDialog.tsx'
import { useForm } from '#web/design/form.ts'
import { Link } from '#web/design/Link.tsx'
import { Loaded } from '#web/design/Loading.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { useMe } from '#web/me.tsx'
import { useChange, useList, useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ListedPlan, ServedPlan } from '../contract.ts'
import { isInForce, mayHang } from '../rules.ts'
import { parents } from '../texts/parents.ts'
import { ParentFields } from './ParentFields.tsx'
import { PlanStateTag } from './PlanState.tsx'

/** Kế hoạch liên quan: the plan above, the child and separate plans below, and the way to more of them. */
export function RelatedPlans({ plan }: { plan: ServedPlan }) {
  const { parents: t } = useTexts(parents)
  const { actor } = useMe()
  const children = useThing('/api/plans/:id/children', { id: plan.id })
  const known = useList('/api/plans', {})
  const parent = known.data?.items.find(({ id }) => id === plan.parentId)
  const others = (known.data?.items ?? []).filter(({ id }) => id !== plan.id)
  const mayAdd = isFocal(actor) && isInForce(plan) && plan.parentId === null
  const hangs = mayHang(actor, plan) && others.some(isInForce)
  return (
    <Loaded query={children}>
      {({ items }) =>
        items.length === 0 && plan.parentId === null && !mayAdd && !hangs ? null : (
          <Panel
            title={t.title}
            actions={
              <>
                {hangs && items.length === 0 && <Hang plan={plan} others={others} />}
                {mayAdd && <LinkButton to={`/ke-hoach/moi?cha=${plan.id}`}>{t.add}</LinkButton>}
              </>
            }
          >
            {plan.parentId !== null && (
              <Facts
                facts={[
                  [
                    t.above,
                    <Link key="above" to={`/ke-hoach/${plan.parentId}`}>
                      {parent?.title ?? t.above}
                    </Link>,
                  ],
                  [t.round, plan.parentRound !== null && t.roundName(String(plan.parentRound))],
                ]}
              />
            )}
            {items.length === 0
              ? plan.parentId === null && <p className="muted">{t.none}</p>
              : items.map((child) => (
                  <p key={child.id} className="row">
                    <Link to={`/ke-hoach/${child.id}`}>{child.title}</Link>
                    {child.parentRound !== null && (
                      <span className="muted small">{t.roundName(String(child.parentRound))}</span>
                    )}
                    <PlanStateTag state={child.state} />
                  </p>
                ))}
          </Panel>
        )
      }
    </Loaded>
  )
}

function Hang({ plan, others }: { plan: ServedPlan; others: readonly ListedPlan[] }) {
  const { parents: t } = useTexts(parents)
  const change = useChange()
  const [open, setOpen] = useState(false)
  const form = useForm<{ parentId: string; parentRound: string }>({
    start: { parentId: plan.parentId ?? '', parentRound: plan.parentRound === null ? '' : String(plan.parentRound) },
    send: async ({ parentId, parentRound }) => {
      const body = { parentId: parentId || null, parentRound: parentId && parentRound ? Number(parentRound) : null }
      await change(() => overwrite('PUT /api/plans/:id/parent', { id: plan.id }, body, plan.version))
      setOpen(false)
    },
  })
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t.hang}</Button>
      <FormDialog title={t.hang} open={open} onClose={() => setOpen(false)} form={form} submit={t.save}>
        <ParentFields plans={others} under={form.field('parentId')} round={form.field('parentRound')} />
      </FormDialog>
    </>
  )
}
