import { FINDING_KINDS, type FindingKind } from '#features/ground/profiles/rules.ts'
import { isOpenForWork } from '#features/inspecting/inspections/rules.ts'
import { type Actor, holdsPost } from '#kernel/actor.ts'
import { allow, type Decision, refuse } from '#kernel/decision.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from '../refusals.ts'
import { checkCauses } from './conditions.ts'
import type { Finding, FindingDraft, FindingSettings } from './finding.ts'
import { head } from './who.ts'

/** From the beginning of the session, or of the review of a report, until the Team has consolidated. */
export const opensFindings = isOpenForWork

/**
 * Whether this person may write a finding of this inspection, and whether it says enough to be kept; `ofContent`: of a content that was
 * given to him, whatever its field.
 *
 * @refuses WRONG_ACTOR, NOT_ASSIGNED, FACT_REQUIRED, LIMITATION_WITHOUT_CAUSE
 */
export function writeFinding(
  actor: Actor,
  inspection: { readonly teamId: string | null; readonly state: string },
  draft: FindingDraft,
  ofContent = false,
): Decision<FindingDraft> {
  const seat = actor.seats.find((held) => held.teamId === inspection.teamId)
  if (!seat) return refuse(common.WRONG_ACTOR())
  if (!opensFindings(inspection.state)) return refuse(refusals.FINDING_OUT_OF_SESSION())
  return checkDraft(actor, inspection.teamId, draft, ofContent ? draft.field : null)
}

/** Whether this person may change the words of a finding: its author or the Team's head, while it is a draft. @refuses WRONG_ACTOR, WRONG_STATE, NOT_ASSIGNED, FACT_REQUIRED, LIMITATION_WITHOUT_CAUSE */
export function rewriteFinding(actor: Actor, finding: Finding, draft: FindingDraft): Decision<FindingDraft> {
  if (actor.id !== finding.authorId && !head(actor, finding)) return refuse(common.WRONG_ACTOR())
  if (finding.state !== 'drafted') return refuse(common.WRONG_STATE())
  return checkDraft(actor, finding.teamId, draft, finding.contentItemId === null ? null : finding.field)
}

/** For which side this person may attach a file: for the Team until it is presented, for the unit while it may explain. @refuses WRONG_ACTOR, WRONG_STATE */
export function attachToFinding(actor: Actor, { teamId, unitId, state }: Finding): Decision<'team' | 'unit'> {
  const side = actor.seats.some((held) => held.teamId === teamId)
    ? 'team'
    : holdsPost(actor, ['unitHead', 'unitOfficer'], unitId)
      ? 'unit'
      : null
  if (side === null) return refuse(common.WRONG_ACTOR())
  const open = side === 'team' ? ['drafted', 'submitted', 'confirmed'] : ['presented']
  return open.includes(state) ? allow(side) : refuse(common.WRONG_STATE())
}

/** The kinds that a writer chooses from: those of the plan, and the one that the finding has. */
export function kindsToChoose(
  { findingKinds }: Pick<FindingSettings, 'findingKinds'>,
  now?: FindingKind,
): FindingKind[] {
  return FINDING_KINDS.filter((kind) => findingKinds.includes(kind) || kind === now)
}

/** A member writes in the fields that he was given, and in that of what he was given by name; one without fields, and the Team's leaders, in all of them. */
function checkDraft(
  actor: Actor,
  teamId: string | null,
  draft: FindingDraft,
  given: string | null,
): Decision<FindingDraft> {
  const seat = actor.seats.find((held) => held.teamId === teamId)
  const fields = [...(seat?.fields ?? []), ...(given === null ? [] : [given])]
  if (seat?.seat === 'member' && seat.fields.length > 0 && !fields.includes(draft.field))
    return refuse(refusals.NOT_ASSIGNED())
  const problem = isBlank(draft.fact) ? refusals.FACT_REQUIRED() : checkCauses(draft)
  return problem ? refuse(problem) : allow(draft)
}
