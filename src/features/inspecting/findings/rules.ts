import type { Profile } from '#features/ground/profiles/rules.ts'
import { type Actor, type Circumstances, holdsPost, holdsSeat } from '#kernel/actor.ts'
import { allow, type Decision, firstOf, type Refusal, refuse } from '#kernel/decision.ts'
import { type Moves, openMoves } from '#kernel/lifecycle.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from './refusals.ts'

/** What was done well stands beside what was not, what fell short and what was difficult. @source CT-I-1c-1, QN-I-1-8, NX-I-1-1, TN-I-1-2 */
export const FINDING_KINDS = [
  'strength',
  'notDone',
  'shortcoming',
  'limitation',
  'weakness',
  'fault',
  'deficiency',
  'error',
  'violation',
  'difficulty',
] as const
export type FindingKind = (typeof FINDING_KINDS)[number]
export type FindingState =
  | 'drafted'
  | 'submitted'
  | 'confirmed'
  | 'presented'
  | 'accepted'
  | 'contested'
  | 'upheld'
  | 'amended'
  | 'withdrawn'
  | 'concluded'

/** Phát hiện: fact, criterion, cause, evidence; who is responsible stands apart, restricted. */
export interface Finding {
  readonly id: string
  readonly inspectionId: string
  readonly teamId: string | null
  readonly unitId: string
  readonly kind: FindingKind
  readonly field: string
  readonly fact: string
  /** Criterion or clause it is measured against. */
  readonly criterion: string
  readonly causes: readonly string[]
  /** Evidence, or the observation it rests on. */
  readonly evidence: string
  /** The unit's explanation, kept beside the finding. */
  readonly explanation: string
  readonly ruling: string
  readonly state: FindingState
  readonly authorId: string
  readonly version: number
}

/** What is written of a finding: its content as typed. */
export type FindingDraft = Pick<Finding, 'kind' | 'field' | 'fact' | 'criterion' | 'causes' | 'evidence'>

/** Trách nhiệm: one statement for one person or section; restricted. */
export interface Responsibility {
  readonly person: string
  readonly section: string
  readonly statement: string
}

export interface FindingInputs {
  submit: ResponsibilityFacts
  confirm: ResponsibilityFacts
  present: Record<string, never>
  accept: Record<string, never>
  contest: { readonly explanation: string }
  uphold: { readonly ruling: string }
  amend: { readonly ruling: string; readonly fact: string }
  withdraw: { readonly ruling: string }
  conclude: Record<string, never>
}
export type FindingAction = keyof FindingInputs

export interface ResponsibilityFacts {
  readonly responsibilities: number
}

export type FindingSettings = Pick<Profile, 'findingResponsibility'>

const head = (actor: Actor, finding: Finding) => holdsSeat(actor, 'teamHead', finding.teamId)
const unitHead = (actor: Actor, finding: Finding) => holdsPost(actor, 'unitHead', finding.unitId)

export const FINDING_MOVES: Moves<Finding, FindingInputs, FindingSettings> = {
  submit: {
    from: ['drafted'],
    to: 'submitted',
    who: (actor, finding) => actor.id === finding.authorId || head(actor, finding),
    source: 'design',
    check: (finding, input, _on, settings) => checkFinding(finding) ?? checkResponsibility(finding, input, settings),
  },
  confirm: {
    from: ['drafted', 'submitted'],
    to: 'confirmed',
    who: head,
    source: 'CT-I-2a-1',
    check: (finding, input, _on, settings) => checkFinding(finding) ?? checkResponsibility(finding, input, settings),
  },
  present: {
    from: ['confirmed'],
    to: 'presented',
    who: (actor, finding) => holdsSeat(actor, ['teamHead', 'teamDeputy', 'teamSecretary'], finding.teamId),
    source: 'design',
  },
  accept: { from: ['presented'], to: 'accepted', who: unitHead, source: 'design' },
  contest: {
    from: ['presented'],
    to: 'contested',
    who: unitHead,
    source: 'design',
    check: (_finding, input) => (isBlank(input.explanation) ? refusals.EXPLANATION_REQUIRED() : null),
    change: (_finding, input) => ({ explanation: input.explanation.trim() }),
  },
  uphold: {
    from: ['contested'],
    to: 'upheld',
    who: head,
    source: 'design',
    check: (_finding, input) => checkRuling(input.ruling),
    change: (_finding, input) => ({ ruling: input.ruling.trim() }),
  },
  amend: {
    from: ['contested'],
    to: 'amended',
    who: head,
    source: 'design',
    check: (_finding, input) => firstOf(checkRuling(input.ruling), isBlank(input.fact) && refusals.FACT_REQUIRED()),
    change: (_finding, input) => ({ ruling: input.ruling.trim(), fact: input.fact.trim() }),
  },
  withdraw: {
    from: ['drafted', 'submitted', 'confirmed', 'presented', 'contested'],
    to: 'withdrawn',
    who: (actor, finding) => head(actor, finding) || (finding.state === 'drafted' && actor.id === finding.authorId),
    source: 'design',
    check: (_finding, input) => checkRuling(input.ruling),
    change: (_finding, input) => ({ ruling: input.ruling.trim() }),
  },
  conclude: {
    from: ['confirmed', 'presented', 'accepted', 'upheld', 'amended'],
    to: 'concluded',
    brought: true,
    who: (actor, finding) =>
      holdsSeat(actor, ['teamHead', 'teamDeputy', 'teamSecretary'], finding.teamId) ||
      holdsPost(actor, ['focalHead', 'focalOfficer', 'clerk']),
    source: 'CT-IV-5-1',
  },
}

/** States in which a finding still waits for somebody, so that nothing can be concluded over it. */
export const OPEN_FINDING_STATES: readonly FindingState[] = ['drafted', 'submitted', 'contested']

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
  if (!['inSession', 'preliminarilyConcluded', 'consolidating'].includes(inspection.state))
    return refuse(refusals.FINDING_OUT_OF_SESSION())
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

/** The acts open to this person. */
export function findingActions(finding: Finding, at: Circumstances<FindingSettings>): FindingAction[] {
  return openMoves(FINDING_MOVES, finding, at)
}

/** @source CT-I-1c-1, CT-I-2a-1 */
function checkFinding(finding: Finding): Refusal | null {
  if (finding.kind === 'limitation' && finding.causes.every((cause) => isBlank(cause)))
    return refusals.LIMITATION_WITHOUT_CAUSE()
  return isBlank(finding.evidence) ? refusals.FINDING_EVIDENCE_REQUIRED() : null
}

/** @source QN-I-2-4 */
function checkResponsibility(finding: Finding, facts: ResponsibilityFacts, settings: FindingSettings): Refusal | null {
  const asked =
    settings.findingResponsibility === 'required' && ['shortcoming', 'limitation', 'violation'].includes(finding.kind)
  return asked && facts.responsibilities === 0 ? refusals.RESPONSIBILITY_REQUIRED() : null
}

function checkRuling(ruling: string): Refusal | null {
  return isBlank(ruling) ? refusals.RULING_REQUIRED() : null
}
