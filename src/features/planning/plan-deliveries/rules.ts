import { addresseesOf, type Plan, wasIssued } from '#features/planning/plans/rules.ts'
import { type Actor, holdsPost, isFocal } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { allow, type Decision, firstOf, refuse } from '#kernel/decision.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { refusals } from './refusals.ts'

/** How a plan goes out: over the shared system of papers, by mail, on paper. */
export const WAYS = ['system', 'mail', 'paper'] as const
export type Way = (typeof WAYS)[number]

/** Whether this person notes to whom a plan was sent, and may do so now. */
export function mayDeliver(actor: Actor, plan: Pick<Plan, 'state'>): boolean {
  return (holdsPost(actor, 'clerk') || isFocal(actor)) && wasIssued(plan)
}

/**
 * Ghi nhận đã gửi kế hoạch: to recipients of its own and to whoever got it beyond them, each once, not before its issue and not in days
 * to come.
 *
 * @refuses WRONG_ACTOR, WRONG_STATE, NOT_A_RECIPIENT, SENT_BEFORE_ISSUE, SENT_IN_FUTURE
 * @source CT-NN-1, QN-NN-1, NX-NN-1, NX-NN-2, TN-NN-1, KG-NN-1
 */
export function deliver(
  actor: Actor,
  plan: Plan,
  {
    addressees,
    others,
    sentOn,
  }: { readonly addressees: readonly string[]; readonly others: readonly string[]; readonly sentOn: Day },
  on: Day,
): Decision<readonly string[]> {
  if (!holdsPost(actor, 'clerk') && !isFocal(actor)) return refuse(common.WRONG_ACTOR())
  if (!mayDeliver(actor, plan)) return refuse(common.WRONG_STATE())
  const known = new Set(addresseesOf(plan.content.recipients).map(({ addressee }) => addressee))
  const stranger = addressees.find((addressee) => !known.has(addressee))
  const problem = firstOf(
    stranger !== undefined && refusals.NOT_A_RECIPIENT({ addressee: stranger }),
    plan.issuedOn !== null && sentOn < plan.issuedOn && refusals.SENT_BEFORE_ISSUE({ issuedOn: plan.issuedOn }),
    sentOn > on && refusals.SENT_IN_FUTURE(),
  )
  return problem ? refuse(problem) : allow([...new Set([...addressees, ...others])])
}
