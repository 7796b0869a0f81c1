import type { Actor } from '#kernel/actor.ts'
import { allow, type Decision, refuse } from '#kernel/decision.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from '../refusals.ts'
import type { Finding, FindingDraft } from './finding.ts'
import { head } from './who.ts'

/** From the beginning of the session until the Team has consolidated. */
export function opensFindings(state: string): boolean {
  return ['inSession', 'preliminarilyConcluded', 'consolidating'].includes(state)
}

/**
 * Whether this person may write a finding of this inspection, and whether it says enough to be kept.
 *
 * @refuses WRONG_ACTOR, NOT_ASSIGNED, FACT_REQUIRED
 */
export function writeFinding(
  actor: Actor,
  inspection: { readonly teamId: string | null; readonly state: string },
  draft: FindingDraft,
): Decision<FindingDraft> {
  const seat = actor.seats.find((held) => held.teamId === inspection.teamId)
  if (!seat) return refuse(common.WRONG_ACTOR())
  if (!opensFindings(inspection.state)) return refuse(refusals.FINDING_OUT_OF_SESSION())
  return checkDraft(actor, inspection.teamId, draft)
}

/** Whether this person may change the words of a finding: its author or the Team's head, while it is a draft. @refuses WRONG_ACTOR, WRONG_STATE, NOT_ASSIGNED, FACT_REQUIRED */
export function rewriteFinding(actor: Actor, finding: Finding, draft: FindingDraft): Decision<FindingDraft> {
  if (actor.id !== finding.authorId && !head(actor, finding)) return refuse(common.WRONG_ACTOR())
  if (finding.state !== 'drafted') return refuse(common.WRONG_STATE())
  return checkDraft(actor, finding.teamId, draft)
}

/** Whether this person may attach a file: a member of its Team, until it is presented. @refuses WRONG_ACTOR, WRONG_STATE */
export function attachToFinding(actor: Actor, finding: Finding): Decision<Finding> {
  if (!actor.seats.some((held) => held.teamId === finding.teamId)) return refuse(common.WRONG_ACTOR())
  return ['drafted', 'submitted', 'confirmed'].includes(finding.state) ? allow(finding) : refuse(common.WRONG_STATE())
}

/** A member writes in the fields that he was given; one without fields, and the Team's leaders, in all of them. */
function checkDraft(actor: Actor, teamId: string | null, draft: FindingDraft): Decision<FindingDraft> {
  const seat = actor.seats.find((held) => held.teamId === teamId)
  if (seat?.seat === 'member' && seat.fields.length > 0 && !seat.fields.includes(draft.field))
    return refuse(refusals.NOT_ASSIGNED())
  return isBlank(draft.fact) ? refuse(refusals.FACT_REQUIRED()) : allow(draft)
}
