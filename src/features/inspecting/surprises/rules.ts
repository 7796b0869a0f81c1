import { isOfKind, type UnitKind } from '#features/ground/org/rules.ts'
import type { Profile } from '#features/ground/profiles/rules.ts'
import { checkPlace } from '#features/inspecting/inspections/rules.ts'
import { checkSeats } from '#features/planning/teams/rules.ts'
import { type Actor, holdsPost, holdsSeat, isLeader, SEATS, type Seat } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { allow, type Decision, firstOf, type Refusal, refuse } from '#kernel/decision.ts'
import { type Moves, openMoves } from '#kernel/lifecycle.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from './refusals.ts'

export const SURPRISE_STATES = ['proposed', 'authorised', 'arrived', 'cancelled'] as const
export type SurpriseState = (typeof SURPRISE_STATES)[number]

export const SURPRISE_GROUNDS = ['feedback', 'need', 'none'] as const
export type SurpriseGround = (typeof SURPRISE_GROUNDS)[number]

/** Người có thẩm quyền cho phép: by V-06, or the chair where the focal agency itself is the target. */
export type Authoriser = 'focalHead' | 'teamHead' | 'chair'

/** Cuộc kiểm tra đột xuất, as the people on its list know it. */
export interface Surprise {
  readonly id: string
  readonly planId: string
  readonly unitId: string
  readonly unitName: string
  readonly authoriser: Authoriser
  readonly state: SurpriseState
  readonly ground: SurpriseGround
  /** Reference of the feedback; never who sent it. */
  readonly feedback: string
  readonly reason: string
  readonly plannedOn: Day
  /** Kind and day of the draw, where the unit was drawn. */
  readonly drawnKind: string | null
  readonly drawnOn: Day | null
  readonly teamId: string | null
  readonly teamName: string | null
  /** The plan asks for no Team set up by decision: people of the list may be named to go instead. */
  readonly mayAssign: boolean
  /** Người được cử đi, in the order named; none where a Team of the plan goes. */
  readonly members: readonly (Member & { readonly name: string })[]
  readonly place: string
  readonly notes: string
  readonly knowers: readonly { readonly id: string; readonly name: string }[]
  readonly steps: readonly {
    readonly at: string
    readonly action: SurpriseAction | 'propose'
    readonly by: string
    readonly about: string
    readonly commandId: string
  }[]
  readonly version: number
}

export interface Member {
  readonly accountId: string
  readonly seat: Seat
}

export interface Proposal {
  readonly planId: string
  readonly unitId: string
  readonly ground: SurpriseGround
  readonly feedback: string
  readonly reason: string
  readonly plannedOn: Day
  /** The kind of unit it was drawn from; null where it was chosen. */
  readonly drawnKind: string | null
  readonly knowerIds: readonly string[]
}

/** What the server knows of a proposal. */
export interface ProposalFacts {
  readonly plan: { readonly id: string; readonly state: string }
  /** The target is the focal agency, or above or below it. */
  readonly focal: boolean
  readonly unitKind: UnitKind
  readonly unitName: string
  /** Names of those on the list, the proposer included, who belong to the target. */
  readonly barred: readonly string[]
  /** The unit that the draw of today gives for the kind; null where nothing was drawn. */
  readonly drawn: string | null
}

export interface SurpriseInputs {
  authorise: Record<string, never>
  addKnower: { readonly accountId: string } & { readonly barred: readonly string[] }
  prepare: {
    readonly teamId: string | null
    readonly members: readonly Member[]
    readonly place: string
    readonly notes: string
    readonly plannedOn: Day
  }
  arrive: { readonly place: string }
  cancel: { readonly reason: string }
}
export type SurpriseAction = keyof SurpriseInputs

type LeadSettings = Pick<Profile, 'surpriseLead' | 'surpriseGround' | 'surpriseKinds'>

const mayAuthorise = (actor: Actor, { authoriser }: Pick<Surprise, 'authoriser'>) =>
  authoriser === 'chair'
    ? isLeader(actor)
    : authoriser === 'focalHead'
      ? holdsPost(actor, 'focalHead')
      : headsTeam(actor)
const same = (surprise: Surprise) => surprise.state

/** Asked of people on the list only; to everybody else there is nothing. */
export const SURPRISE_MOVES: Moves<Surprise, SurpriseInputs, null> = {
  authorise: {
    from: ['proposed'],
    to: 'authorised',
    who: mayAuthorise,
    confirmed: true,
    source: ['CT-III-2c', 'NX-IV-2.2b-1'],
  },
  prepare: {
    from: ['proposed', 'authorised'],
    to: same,
    // Typed by whoever is listed, and confirmed with the authorisation; from then on changed by who gave it.
    who: (actor, surprise) => surprise.state === 'proposed' || mayAuthorise(actor, surprise),
    source: ['TN-IVb-a-2b', 'CT-III-2c'],
    check: (surprise, input, on) =>
      firstOf(input.plannedOn < on && refusals.SURPRISE_DAY_PASSED(), checkGoers(surprise, input)),
  },
  arrive: {
    from: ['authorised'],
    to: 'arrived',
    who: (actor, { teamId, members }) =>
      holdsSeat(actor, SEATS, teamId) || (teamId === null && members.some((member) => member.accountId === actor.id)),
    confirmed: true,
    source: ['CT-III-2b-1', 'TN-II-2c-1', 'TN-IVb-a-3'],
    check: (_surprise, input) => (isBlank(input.place) ? refusals.ARRIVAL_PLACE_REQUIRED() : null),
  },
  addKnower: {
    from: ['proposed', 'authorised'],
    to: same,
    who: (actor) => mayOpenSurprises(actor),
    source: 'NX-IV-2.2b-1',
    check: (_surprise, input) => (input.barred.length > 0 ? refusals.KNOWER_OF_TARGET({ names: input.barred }) : null),
  },
  cancel: {
    from: ['proposed', 'authorised'],
    to: 'cancelled',
    who: (actor) => mayOpenSurprises(actor),
    source: 'design',
    check: (_surprise, input) => (isBlank(input.reason) ? common.CANCEL_REASON_REQUIRED() : null),
  },
}

/** Posts that may lead a surprise inspection somewhere: they see the page, with nothing on it that they are not listed for. */
export function mayOpenSurprises(actor: Actor): boolean {
  return isLeader(actor) || holdsPost(actor, 'focalHead') || headsTeam(actor)
}

/** Who authorises one of this target under these settings. @source CT-III-2c, NX-IV-2.2b-1 */
export function authoriserOf(focal: boolean, { surpriseLead }: Pick<LeadSettings, 'surpriseLead'>): Authoriser {
  return focal ? 'chair' : surpriseLead === 'teamHead' ? 'teamHead' : 'focalHead'
}

/**
 * Whether this proposal may be made: by its lead, of a plan in force, with the ground that the plan asks for, and with nobody of the target
 * on the list. The window of the plan does not bind it.
 *
 * @refuses INVALID_LEAD, PLAN_NOT_ISSUED, KIND_NOT_SURPRISED, SURPRISE_REASON_REQUIRED, SURPRISE_DAY_PASSED, DRAW_MISMATCH, KNOWER_OF_TARGET
 * @source CT-III-2b-1, CT-III-2b-2, CT-III-2c, NX-IV-2.2b-1, NX-IV-2.2b-2, NX-IV-2.2b-3, TN-I-2-6, TN-IVb-a-2b
 */
export function checkProposal(
  actor: Actor,
  given: Proposal,
  facts: ProposalFacts,
  on: Day,
  settings: LeadSettings,
): Decision<Authoriser> {
  const authoriser = authoriserOf(facts.focal, settings)
  const leads = mayAuthorise(actor, { authoriser }) || (facts.focal && headsTeam(actor))
  const problem = firstOf(
    !leads && refusals.INVALID_LEAD({ authoriser }),
    checkPlace(facts.plan, null),
    !isSurprised(facts.unitKind, settings) && refusals.KIND_NOT_SURPRISED({ unit: facts.unitName }),
    !isGrounded(given, settings) && refusals.SURPRISE_REASON_REQUIRED(),
    given.plannedOn < on && refusals.SURPRISE_DAY_PASSED(),
    given.drawnKind !== null && facts.drawn !== given.unitId && refusals.DRAW_MISMATCH(),
    facts.barred.length > 0 && refusals.KNOWER_OF_TARGET({ names: facts.barred }),
  )
  return problem ? refuse(problem) : allow(authoriser)
}

/** Whether units of this kind are objects of surprise inspections: all are, unless the plan names kinds. @source CT-III-2b-2 */
export function isSurprised(kind: UnitKind, { surpriseKinds }: Pick<LeadSettings, 'surpriseKinds'>): boolean {
  return surpriseKinds.length === 0 || surpriseKinds.some((wanted) => isOfKind(kind, wanted))
}

/** The acts that this person could do now; the screen offers exactly these. */
export function surpriseActions(surprise: Surprise, by: Actor, on: Day): SurpriseAction[] {
  return openMoves(SURPRISE_MOVES, surprise, { by, on, settings: null })
}

/**
 * What the digest of a draw is made of (SHA-256, hexadecimal): the seed, the kind of unit and the day, each with the length of its value
 * in bytes. The database writes the same text.
 *
 * @source design: can anybody work a draw out again?
 */
export function drawText(draw: { readonly seed: string; readonly kind: string; readonly on: Day }): string {
  return (['seed', 'kind', 'on'] as const).map((name) => `${name}:${draw[name].length}:${draw[name]}\n`).join('')
}

/**
 * Bốc thăm: the unit that a digest points at among the candidates, whatever order they are given in; null where there are none.
 * The digest as one large number, divided by how many there are: the remainder counts along their ids in order.
 *
 * @source design: can anybody work a draw out again?
 */
export function drawTarget(digest: string, candidates: readonly string[]): string | null {
  const ordered = candidates.toSorted()
  return ordered.length === 0 ? null : ordered[Number(BigInt(`0x${digest}`) % BigInt(ordered.length))]!
}

/** A Team of the plan goes; where the plan asks for none, people of the list may be named instead, one of them as head. */
function checkGoers(surprise: Surprise, { teamId, members }: SurpriseInputs['prepare']): Refusal | null {
  if (teamId !== null) return null
  if (!surprise.mayAssign || members.length === 0) return refusals.GOERS_REQUIRED()
  const strange = members.some((member) => !surprise.knowers.some((knower) => knower.id === member.accountId))
  return strange ? refusals.GOER_NOT_LISTED() : checkSeats(members)
}

function headsTeam(actor: Actor): boolean {
  return actor.seats.some((held) => held.seat === 'teamHead')
}

/** Feedback has its reference, a need its reason; neither is asked for where the plan asks for none. */
function isGrounded(given: Proposal, { surpriseGround }: Pick<LeadSettings, 'surpriseGround'>): boolean {
  if (given.ground === 'feedback') return !isBlank(given.feedback)
  return given.ground === 'need' ? !isBlank(given.reason) : surpriseGround === 'optional'
}
