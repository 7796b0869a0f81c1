import { checkIssue, type Recommendation } from '#features/concluding/recommendations/rules.ts'
import type { Profile } from '#features/ground/profiles/rules.ts'
import { type Actor, type Circumstances, holdsMandate, holdsPost, holdsSeat, isFocal, isLeader } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { allow, type Decision, type Refusal, refuse } from '#kernel/decision.ts'
import { type Moves, openMoves } from '#kernel/lifecycle.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from './refusals.ts'

export type ConclusionState = 'draft' | 'submitted' | 'returned' | 'signed' | 'issued'

/** Thông báo kết luận: what one inspection concludes, with its numbered recommendations. */
export interface Conclusion {
  readonly id: string
  readonly inspectionId: string
  readonly teamId: string | null
  readonly unitId: string
  readonly state: ConclusionState
  /** Kết quả đạt được, in general words; the findings stand beside. */
  readonly results: string
  /** Vai trò, trách nhiệm của người đứng đầu. */
  readonly headAssessment: string
  readonly respondOn: Day | null
  readonly remedyDueOn: Day | null
  readonly remedyRecipient: string
  readonly acceptor: 'team' | 'focalAgency' | 'teamOrFocal'
  readonly number: string | null
  readonly symbol: string
  readonly issuedOn: Day | null
  /** Who submitted it last, and so may not sign it. */
  readonly submittedBy: string | null
  readonly signerId: string | null
  readonly signedOn: Day | null
  readonly returnReason: string
  readonly version: number
}

/** What is written of a conclusion before it is submitted. */
export type ConclusionDraft = Pick<
  Conclusion,
  'results' | 'headAssessment' | 'respondOn' | 'remedyDueOn' | 'remedyRecipient' | 'acceptor'
>

export interface ConclusionInputs {
  submit: SubmitFacts
  return: { readonly reason: string }
  sign: { readonly signerId: string; readonly signerMay: boolean; readonly recordable: boolean }
  issue: { readonly number: string; readonly symbol: string; readonly issuedOn: Day } & IssueFacts
}
export type ConclusionAction = keyof ConclusionInputs

export interface SubmitFacts {
  readonly form: string
  readonly inspectionState: string
  readonly openFindings: number
  readonly recommendations: readonly Recommendation[]
}

export interface IssueFacts {
  readonly recommendations: readonly Recommendation[]
  readonly numberTaken: boolean
}

export type ConclusionSettings = Pick<Profile, 'disagreePath' | 'conclusionArtefacts'>

const drafts = (actor: Actor, conclusion: Pick<Conclusion, 'teamId'>) =>
  isFocal(actor) || holdsSeat(actor, ['teamHead', 'teamDeputy', 'teamSecretary'], conclusion.teamId)
const signs = (actor: Actor, conclusion: Conclusion) =>
  isLeader(actor) ||
  holdsMandate(actor, 'conclusion') ||
  holdsSeat(actor, 'teamHead', conclusion.teamId) ||
  holdsPost(actor, ['focalHead', 'clerk'])

export const CONCLUSION_MOVES: Moves<Conclusion, ConclusionInputs, ConclusionSettings> = {
  submit: {
    from: ['draft', 'returned'],
    to: 'submitted',
    who: drafts,
    source: ['CT-IV-5-1', 'CT-I-1b-1'],
    check: (conclusion, input, on, settings) => checkSubmission(conclusion, input, on, settings),
    change: (_conclusion, _input, { by }) => ({ submittedBy: by.id }),
  },
  return: {
    from: ['submitted'],
    to: 'returned',
    who: (actor, conclusion) =>
      isLeader(actor) || holdsSeat(actor, 'teamHead', conclusion.teamId) || holdsPost(actor, 'focalHead'),
    source: 'design',
    check: (_conclusion, input) => (isBlank(input.reason) ? refusals.RETURN_REASON_REQUIRED() : null),
    change: (_conclusion, input) => ({ returnReason: input.reason.trim() }),
  },
  sign: {
    from: ['submitted'],
    to: 'signed',
    confirmed: true,
    who: signs,
    source: ['CT-SIG-1', 'CT-IV-5-1'],
    check: (conclusion, input) =>
      (input.recordable ? null : common.SIGNATURE_OF_ANOTHER()) ??
      (input.signerMay ? null : refusals.SIGN_AUTHORITY_MISMATCH()) ??
      (input.signerId === conclusion.submittedBy ? refusals.SIGNER_IS_AUTHOR() : null),
    change: (_conclusion, input, { on }) => ({ signerId: input.signerId, signedOn: on }),
  },
  issue: {
    from: ['signed'],
    to: 'issued',
    who: (actor) => holdsPost(actor, 'clerk') || isFocal(actor),
    source: ['CT-IV-5-1', 'CT-IV-5-3'],
    check: (conclusion, input, on, settings) =>
      (isBlank(input.number) ? refusals.DOC_NUMBER_MISSING() : null) ??
      (input.numberTaken ? refusals.DUPLICATE_DOC_NUMBER({ number: input.number, symbol: input.symbol }) : null) ??
      (input.issuedOn > on || (conclusion.signedOn !== null && input.issuedOn < conclusion.signedOn)
        ? refusals.ISSUE_DAY_WRONG()
        : null) ??
      input.recommendations
        .map((one) => checkIssue({ ...one, respondOn: conclusion.respondOn }, on, settings))
        .find((problem) => problem !== null) ??
      null,
    change: (_conclusion, input) => ({
      number: input.number.trim(),
      symbol: input.symbol.trim(),
      issuedOn: input.issuedOn,
    }),
  },
}

/** The acts open to this person. */
export function conclusionActions(conclusion: Conclusion, at: Circumstances<ConclusionSettings>): ConclusionAction[] {
  return openMoves(CONCLUSION_MOVES, conclusion, at)
}

/**
 * Whether the words may still be changed, and by this person: from the session on until they are submitted.
 *
 * @source CT-IV-5-1
 */
export function mayDraft(
  actor: Actor,
  conclusion: Pick<Conclusion, 'teamId' | 'state'>,
  inspectionState: string,
): boolean {
  return drafts(actor, conclusion) && isDrafted(conclusion, inspectionState)
}

/** Whether this person may add the signed copy: who issues, once it is issued. @refuses WRONG_ACTOR, WRONG_STATE */
export function attachSignedCopy(actor: Actor, conclusion: Conclusion): Decision<Conclusion> {
  if (!holdsPost(actor, 'clerk') && !isFocal(actor)) return refuse(common.WRONG_ACTOR())
  return conclusion.state === 'issued' ? allow(conclusion) : refuse(common.WRONG_STATE())
}

/** Whether anybody may change the words now. */
export function isDrafted(conclusion: Pick<Conclusion, 'state'>, inspectionState: string): boolean {
  return (
    ['inSession', 'preliminarilyConcluded', 'consolidating'].includes(inspectionState) &&
    (conclusion.state === 'draft' || conclusion.state === 'returned')
  )
}

/** What is missing before the head's assessment, the findings and the recommendations can go to the signer. */
function checkSubmission(
  conclusion: Conclusion,
  input: SubmitFacts,
  on: Day,
  settings: ConclusionSettings,
): Refusal | null {
  if (input.inspectionState !== 'consolidating') return refusals.NOT_CONSOLIDATING()
  if (isBlank(conclusion.results)) return refusals.RESULTS_REQUIRED()
  // The block on the head of the unit belongs to periodic conclusions (CT-I-1b-1).
  if (input.form === 'periodic' && isBlank(conclusion.headAssessment)) return refusals.HEAD_ASSESSMENT_REQUIRED()
  if (input.openFindings > 0) return refusals.FINDINGS_OPEN({ count: input.openFindings })
  if (input.recommendations.length > 0 && isBlank(conclusion.remedyRecipient))
    return refusals.REMEDY_RECIPIENT_REQUIRED()
  return (
    input.recommendations
      .map((one) => checkIssue({ ...one, respondOn: conclusion.respondOn }, on, settings))
      .find((problem) => problem !== null) ?? null
  )
}
