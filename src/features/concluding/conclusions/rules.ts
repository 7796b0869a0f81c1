import { checkIssue, type Recommendation } from '#features/concluding/recommendations/rules.ts'
import {
  lifeOf,
  type Numbering,
  type OfficialPaper,
  type PaperInputs,
  type PaperState,
} from '#features/ground/papers/rules.ts'
import type { Profile } from '#features/ground/profiles/rules.ts'
import { checkFindings, isOpenForWork } from '#features/inspecting/inspections/rules.ts'
import {
  type Actor,
  type Circumstances,
  holdsMandate,
  holdsPost,
  holdsSeat,
  isFocal,
  isLeader,
  type Post,
  type Seat,
} from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { allOf, allow, apart, type Decision, type Refusal, refuse } from '#kernel/decision.ts'
import { type Moves, openMoves } from '#kernel/lifecycle.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from './refusals.ts'

export type ConclusionState = PaperState

/** Thông báo kết luận: what one inspection concludes, with its numbered recommendations. */
export interface Conclusion extends OfficialPaper {
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
  /** The order in which the notice prints its findings; those not named follow. */
  readonly findings: readonly string[]
  /** Findings that it does not print. */
  readonly leftOut: readonly string[]
  readonly version: number
}

/** What is written of a conclusion before it is submitted. */
export type ConclusionDraft = Pick<
  Conclusion,
  'results' | 'headAssessment' | 'respondOn' | 'remedyDueOn' | 'remedyRecipient' | 'acceptor' | 'findings' | 'leftOut'
>

/** The findings that the notice prints, as they were chosen: none that was withdrawn. */
export function printedFindings<Listed extends { readonly id: string; readonly state: string }>(
  findings: readonly Listed[],
  { findings: order, leftOut }: Pick<Conclusion, 'findings' | 'leftOut'>,
): Listed[] {
  const place = ({ id }: Listed) => (order.includes(id) ? order.indexOf(id) : order.length)
  return findings
    .filter(({ id, state }) => state !== 'withdrawn' && !leftOut.includes(id))
    .toSorted((one, other) => place(one) - place(other))
}

export interface ConclusionInputs extends PaperInputs {
  submit: SubmitFacts & PaperInputs['submit']
  issue: Numbering & { readonly symbol: string; readonly recommendations: readonly Recommendation[] }
}
export type ConclusionAction = keyof ConclusionInputs

export interface SubmitFacts {
  readonly form: string
  readonly inspectionState: string
  readonly openFindings: number
  readonly recommendations: readonly Recommendation[]
}

export type ConclusionSettings = Pick<
  Profile,
  'disagreePath' | 'conclusionArtefacts' | 'conclusionParts' | 'conclusionSigner'
>

const drafts = (actor: Actor, conclusion: Pick<Conclusion, 'teamId'>) =>
  isFocal(actor) || holdsSeat(actor, ['teamHead', 'teamDeputy', 'teamSecretary'], conclusion.teamId)

/** The posts and seats by which a plan lets its conclusions be signed. */
export function signersOf({ conclusionSigner }: Pick<ConclusionSettings, 'conclusionSigner'>): (Post | Seat)[] {
  return conclusionSigner.flatMap((signer): (Post | Seat)[] =>
    signer === 'committee' ? ['chair', 'viceChair'] : [signer],
  )
}

const signs = (actor: Actor, { teamId }: Conclusion, settings: ConclusionSettings) =>
  holdsPost(actor, 'clerk') ||
  holdsMandate(actor, 'conclusion') ||
  signersOf(settings).some((held) =>
    held === 'teamHead' ? holdsSeat(actor, held, teamId) : holdsPost(actor, held as Post),
  )

const paper = lifeOf('conclusion', (settings: ConclusionSettings) => ({
  holding: signersOf(settings),
  setting: 'conclusionSigner',
}))

export const CONCLUSION_MOVES: Moves<Conclusion, ConclusionInputs, ConclusionSettings> = {
  submit: {
    ...paper.submit,
    who: drafts,
    source: ['CT-IV-5-1', 'CT-I-1b-1'],
    check: (conclusion, input, on, settings) =>
      allOf(...submissionGaps(conclusion, input, on, settings), paper.submit.check(conclusion, input, on)),
  },
  return: {
    ...paper.return,
    who: (actor, conclusion) =>
      isLeader(actor) || holdsSeat(actor, 'teamHead', conclusion.teamId) || holdsPost(actor, 'focalHead'),
    source: 'design',
  },
  sign: { ...paper.sign, who: signs, source: ['CT-SIG-1', 'CT-IV-5-1'] },
  issue: {
    ...paper.issue,
    who: (actor) => holdsPost(actor, 'clerk') || isFocal(actor),
    source: ['CT-IV-5-1', 'CT-IV-5-3'],
    check: (conclusion, input, on, settings) =>
      allOf(
        paper.issue.check(conclusion, input, on),
        ...recommendationGaps(conclusion, input.recommendations, on, settings),
      ),
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

/** Whether this person is of the unit that is to read it, from the issue on. @refuses WRONG_ACTOR, WRONG_STATE */
export function reads(actor: Actor, conclusion: Conclusion): Decision<Conclusion> {
  if (!holdsPost(actor, ['unitHead', 'unitOfficer'], conclusion.unitId)) return refuse(common.WRONG_ACTOR())
  return conclusion.state === 'issued' ? allow(conclusion) : refuse(common.WRONG_STATE())
}

/** Whether this person may add the signed copy: who issues, from the signature on. @refuses WRONG_ACTOR, WRONG_STATE */
export function attachSignedCopy(actor: Actor, conclusion: Conclusion): Decision<Conclusion> {
  if (!holdsPost(actor, 'clerk') && !isFocal(actor)) return refuse(common.WRONG_ACTOR())
  return ['signed', 'issued'].includes(conclusion.state) ? allow(conclusion) : refuse(common.WRONG_STATE())
}

/** Whether anybody may change the words now. */
export function isDrafted(conclusion: Pick<Conclusion, 'state'>, inspectionState: string): boolean {
  return isOpenForWork(inspectionState) && (conclusion.state === 'draft' || conclusion.state === 'returned')
}

/**
 * Everything that is missing before the words and the recommendations can go to the signer, in the order of the page: the screen lists all
 * of it, the act refuses the first.
 *
 * @refuses NOT_CONSOLIDATING, RESULTS_REQUIRED, HEAD_ASSESSMENT_REQUIRED, FINDINGS_OPEN
 */
export function submissionGaps(
  conclusion: Conclusion,
  input: SubmitFacts,
  on: Day,
  settings: ConclusionSettings,
): Refusal[] {
  return [
    input.inspectionState !== 'consolidating' && refusals.NOT_CONSOLIDATING(),
    isBlank(conclusion.results) && refusals.RESULTS_REQUIRED(),
    asksHead(input.form, settings) && isBlank(conclusion.headAssessment) && refusals.HEAD_ASSESSMENT_REQUIRED(),
    checkFindings(input.openFindings),
    ...recommendationGaps(conclusion, input.recommendations, on, settings),
  ].filter((gap) => gap !== null && gap !== false)
}

/** Whether this plan wants the head of the unit assessed: that block belongs to periodic conclusions. @source CT-I-1b-1 */
export function asksHead(form: string, settings: Pick<ConclusionSettings, 'conclusionParts'>): boolean {
  return form === 'periodic' && settings.conclusionParts.includes('headAssessment')
}

/** What keeps recommendations from going out with the notice, which says by when the unit answers; the same of several is said once. */
function recommendationGaps(
  { respondOn }: Conclusion,
  recommendations: readonly Recommendation[],
  on: Day,
  settings: ConclusionSettings,
): Refusal[] {
  const gaps = recommendations.map((recommendation) => checkIssue({ ...recommendation, respondOn }, on, settings))
  return [...new Map(gaps.flatMap((gap) => (gap ? apart(gap) : [])).map((gap) => [gap.text.vi, gap])).values()]
}
