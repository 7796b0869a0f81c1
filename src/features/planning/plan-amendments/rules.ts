import { checkNotOver, isInForce, type Plan } from '#features/planning/plans/rules.ts'
import { type Actor, isFocal } from '#kernel/actor.ts'
import { allow, type Decision, refuse } from '#kernel/decision.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from './refusals.ts'

export { difference } from './rules/difference.ts'
export { type AmendedPart, amendedParts } from './rules/wording.ts'

/** What an amendment makes of a plan in its first days: its reason and the symbol of its paper. */
export interface Opening {
  readonly reason: string
  readonly symbol: string
}

/** Whether this person may open an amendment of this plan at all. */
export function mayAmend(actor: Actor, plan: Pick<Plan, 'state' | 'amends'>): boolean {
  return isFocal(actor) && plan.amends === null && isInForce(plan)
}

/**
 * Mở bản sửa đổi, bổ sung: a copy of a plan in force, to become its next edition; one at a time.
 *
 * @refuses WRONG_ACTOR, PLAN_COMPLETED, WRONG_STATE, AMENDMENT_REASON_REQUIRED, AMENDMENT_OPEN
 */
export function openAmendment(
  actor: Actor,
  plan: Plan,
  { reason, symbol }: Opening,
  amendments: readonly Pick<Plan, 'state'>[],
): Decision<Pick<Plan, 'origin' | 'state' | 'number' | 'symbol' | 'issuedOn' | 'issuedText' | 'title' | 'content'>> {
  if (!isFocal(actor)) return refuse(common.WRONG_ACTOR())
  const over = checkNotOver(plan)
  if (over) return refuse(over)
  if (!mayAmend(actor, plan)) return refuse(common.WRONG_STATE())
  if (isBlank(reason)) return refuse(refusals.AMENDMENT_REASON_REQUIRED())
  if (amendments.some(({ state }) => state !== 'issued')) return refuse(refusals.AMENDMENT_OPEN())
  const { imported: _reading, ...content } = plan.content
  const named = plan.number === null ? `năm ${plan.planYear}` : `số ${plan.number}/${plan.symbol}`
  const title = `Sửa đổi, bổ sung Kế hoạch ${named}`
  return allow({
    origin: 'drafted',
    state: 'draft',
    number: null,
    symbol: symbol.trim() || plan.symbol,
    issuedOn: null,
    issuedText: '',
    title,
    content,
  })
}
