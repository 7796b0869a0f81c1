import type { UnitKind } from '#features/ground/org/rules.ts'
import type { Seat } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'

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
  readonly proposerId: string
  /** The plan's own words give proposing and authorising to one person (V-06). */
  readonly alone: boolean
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
  /** What of the plan's contents is looked at; null: all that it has for a surprise. */
  readonly contentIds: readonly string[] | null
  readonly knowers: readonly { readonly id: string; readonly name: string }[]
  /** What was authorised, where it has been prepared anew since; null where it stands. */
  readonly authorisedAs: Pick<Surprise, 'teamName' | 'members' | 'place' | 'plannedOn' | 'contentIds'> | null
  readonly steps: readonly {
    readonly at: string
    readonly action: SurpriseStep
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
    readonly contentIds?: readonly string[] | null
  }
  arrive: { readonly place: string }
  cancel: { readonly reason: string }
}

export type SurpriseAction = keyof SurpriseInputs

/** What the history says: an act; the proposal; one's own proposal authorised; what was prepared anew since; a list of them taken out. */
export type SurpriseStep = SurpriseAction | 'propose' | 'authoriseOwn' | 'prepareOtherwise' | 'exportList'
