import { isOfKind, type UnitKind } from '#features/ground/org/rules.ts'
import { checkPlace } from '#features/inspecting/inspections/rules.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { allow, type Decision, firstOf, refuse } from '#kernel/decision.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from '../refusals.ts'
import type { Authoriser, Proposal, ProposalFacts } from './surprise.ts'
import { authoriserOf, type LeadSettings, mayPropose } from './who.ts'

/**
 * Whether this proposal may be made: by its lead, of a plan in force, with the ground that the plan asks for, and with nobody of the target
 * on the list. The window of the plan does not bind it.
 *
 * @refuses INVALID_LEAD, PLAN_COMPLETED, PLAN_NOT_ISSUED, KIND_NOT_SURPRISED, SURPRISE_REASON_REQUIRED, SURPRISE_DAY_PASSED, DRAW_MISMATCH, KNOWER_OF_TARGET
 * @source CT-III-2b-1, CT-III-2b-2, CT-III-2c, NX-IV-2.2b-1, NX-IV-2.2b-2, NX-IV-2.2b-3, TN-I-2-6, TN-IVb-a-2b
 */
export function checkProposal(
  actor: Actor,
  proposal: Proposal,
  facts: ProposalFacts,
  on: Day,
  settings: LeadSettings,
): Decision<Authoriser> {
  const authoriser = authoriserOf(facts.focal, settings)
  const problem = firstOf(
    !mayPropose(actor, facts.focal, settings) && refusals.INVALID_LEAD({ authoriser }),
    checkPlace(facts.plan, null),
    !isSurprised(facts.unitKind, settings) && refusals.KIND_NOT_SURPRISED({ unit: facts.unitName }),
    !isGrounded(proposal, settings) && refusals.SURPRISE_REASON_REQUIRED(),
    proposal.plannedOn < on && refusals.SURPRISE_DAY_PASSED(),
    proposal.drawnKind !== null && facts.drawn !== proposal.unitId && refusals.DRAW_MISMATCH(),
    facts.barred.length > 0 && refusals.KNOWER_OF_TARGET({ names: facts.barred }),
  )
  return problem ? refuse(problem) : allow(authoriser)
}

/** Whether units of this kind are objects of surprise inspections: all are, unless the plan names kinds. @source CT-III-2b-2 */
export function isSurprised(kind: UnitKind, { surpriseKinds }: Pick<LeadSettings, 'surpriseKinds'>): boolean {
  return surpriseKinds.length === 0 || surpriseKinds.some((wanted) => isOfKind(kind, wanted))
}

/** Feedback has its reference, a need its reason; neither is asked for where the plan asks for none. */
function isGrounded(proposal: Proposal, { surpriseGround }: Pick<LeadSettings, 'surpriseGround'>): boolean {
  if (proposal.ground === 'feedback') return !isBlank(proposal.feedback)
  return proposal.ground === 'need' ? !isBlank(proposal.reason) : surpriseGround === 'optional'
}
