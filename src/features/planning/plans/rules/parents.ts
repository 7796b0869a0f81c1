import { type Actor, isFocal } from '#kernel/actor.ts'
import { allow, type Decision, refuse } from '#kernel/decision.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { refusals } from '../refusals.ts'
import { isEditable } from './moves.ts'
import { isInForce, type Plan } from './plan.ts'

/** A plan under which another hangs, and for which of its rounds where it is the separate plan of one. */
export type Parent = Pick<Plan, 'parentId' | 'parentRound'>

/** Whether this person may hang the plan under another: as long as it is written, or once when it was issued before. */
export function mayHang(actor: Actor, plan: Pick<Plan, 'state' | 'amends' | 'parentId'>): boolean {
  return isFocal(actor) && plan.amends === null && (isEditable(plan) || (isInForce(plan) && plan.parentId === null))
}

/**
 * Kế hoạch con, kế hoạch riêng: a plan that carries one in force further, one step deep.
 *
 * @refuses PARENT_NOT_IN_FORCE, PARENT_IS_CHILD
 * @source NX-IV-2.2a-5
 */
function checkParent(parent: Pick<Plan, 'state' | 'parentId'>): ReturnType<typeof refusals.PARENT_IS_CHILD> | null {
  if (!isInForce(parent)) return refusals.PARENT_NOT_IN_FORCE()
  return parent.parentId === null ? null : refusals.PARENT_IS_CHILD()
}

/** For which round it is the separate plan, whether the plan above has that round, and what hangs under it itself. */
interface Hanging {
  readonly round: number | null
  readonly isRound: boolean
  readonly children: readonly unknown[]
}

/**
 * Gắn với kế hoạch cấp trên; null lets the plan stand alone again while it is written. What others hang under hangs under none.
 *
 * @refuses WRONG_ACTOR, WRONG_STATE, PLAN_HAS_CHILDREN, PARENT_NOT_IN_FORCE, PARENT_IS_CHILD, PARENT_ROUND_UNKNOWN
 */
export function hang(
  actor: Actor,
  plan: Plan,
  parent: Plan | null,
  { round, isRound, children }: Hanging,
): Decision<Parent> {
  if (!isFocal(actor)) return refuse(common.WRONG_ACTOR())
  if (!mayHang(actor, plan) || parent?.id === plan.id || (parent !== null && parent.amends !== null))
    return refuse(common.WRONG_STATE())
  if (parent !== null && children.length > 0) return refuse(refusals.PLAN_HAS_CHILDREN())
  const wrong = parent && checkParent(parent)
  if (wrong) return refuse(wrong)
  if (parent !== null && round !== null && !isRound) return refuse(refusals.PARENT_ROUND_UNKNOWN({ round }))
  return allow({ parentId: parent?.id ?? null, parentRound: parent === null ? null : round })
}
