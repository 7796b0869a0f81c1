import { CompletionPanel } from '#features/concluding/plan-completion/ui/embed.tsx'
import { RoundsPanel } from '#features/inspecting/rounds/ui/embed.tsx'
import type { ServedPlan } from '#features/planning/plans/contract.ts'
import { isPastElsewhere, wasIssued } from '#features/planning/plans/rules.ts'
import { RelatedPlans } from '#features/planning/plans/ui/embed.tsx'
import { holdsPost, isFocal, isLeader } from '#kernel/actor.ts'
import { useMe } from '../me.tsx'

/** How far a plan has come: its rounds and what completing it asks, for those who work for the locality as a whole; the plans above and below it. */
export function PlanLife({ plan }: { plan: ServedPlan }) {
  const { actor, on } = useMe()
  const office = isFocal(actor) || isLeader(actor) || holdsPost(actor, 'clerk')
  return (
    <>
      {office && wasIssued(plan) && <RoundsPanel plan={plan} />}
      {office && wasIssued(plan) && (plan.state !== 'issued' || isPastElsewhere(plan, on)) && (
        <CompletionPanel plan={plan} />
      )}
      <RelatedPlans plan={plan} />
    </>
  )
}
