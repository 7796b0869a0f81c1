import type { Profile } from '#features/ground/profiles/rules.ts'
import { checkNotOver, isInForce } from '#features/planning/plans/rules.ts'
import type { Actor } from '#kernel/actor.ts'
import { allow, type Decision, type Refusal, refuse } from '#kernel/decision.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from '../refusals.ts'
import type { RoundState } from './inputs.ts'
import type { Inspection, InspectionForm } from './inspection.ts'
import { organises } from './who.ts'

/** The form of an inspection made again: surprise is chosen each time and never inherited. @source TN-II-2c-2 */
export function formAgain({ form }: Pick<Inspection, 'form'>): InspectionForm {
  return form === 'surprise' ? 'thematic' : form
}

/**
 * Tái kiểm tra, phúc tra: a new inspection of the same unit, with its necessity.
 *
 * @refuses REINSPECTION_UNKNOWN, REINSPECTION_LINK_REQUIRED, WRONG_ACTOR, WRONG_STATE
 * @source CT-I-2d-3, TN-II-2c-2
 */
export function mayReinspect(
  actor: Actor,
  original: Inspection,
  reinspection: { kind: 'reinspection' | 'recheck'; necessity: string },
  settings: Pick<Profile, 'reinspectionKinds'>,
): Decision<Inspection> {
  if (!organises(actor, original)) return refuse(common.WRONG_ACTOR({}, { source: ['CT-I-2d-3', 'TN-II-2c-2'] }))
  if (!settings.reinspectionKinds.includes(reinspection.kind)) return refuse(refusals.REINSPECTION_UNKNOWN())
  if (!['concluded', 'remediation', 'closed'].includes(original.state))
    return refuse(common.WRONG_STATE({}, { source: 'CT-I-2d-3' }))
  return isBlank(reinspection.necessity) ? refuse(refusals.REINSPECTION_LINK_REQUIRED()) : allow(original)
}

/**
 * Whether an inspection may begin under this plan with this Team; none is chosen yet where `team` is null.
 *
 * @refuses PLAN_COMPLETED, PLAN_NOT_ISSUED, ROUND_CLOSED, TEAM_OF_ANOTHER_PLAN
 * @source CT-III-1b-6, CT-IV-1-1
 */
export function checkPlace(
  plan: { readonly id: string; readonly state: string },
  team: { readonly planId: string } | null,
  round: RoundState | null = null,
): Refusal | null {
  const over = checkNotOver(plan)
  if (over) return over
  if (!isInForce(plan)) return refusals.PLAN_NOT_ISSUED()
  if (round === 'closed') return refusals.ROUND_CLOSED()
  return team !== null && team.planId !== plan.id ? refusals.TEAM_OF_ANOTHER_PLAN() : null
}
