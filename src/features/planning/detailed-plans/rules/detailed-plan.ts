import type { Unit } from '#features/ground/org/rules.ts'
import type { Signing, Witnesses } from '#features/ground/papers/rules.ts'
import type { Profile } from '#features/ground/profiles/rules.ts'
import type { CountedUnit, CoverageRule, PlanWindow, RulePlace } from '#features/planning/plans/rules.ts'
import type { Team } from '#features/planning/teams/rules.ts'
import type { Day } from '#kernel/day.ts'

export const DAY_PARTS = ['day', 'morning', 'afternoon'] as const
/** Cả ngày, buổi sáng, buổi chiều. */
export type DayPart = (typeof DAY_PARTS)[number]

/** `fixed`: the words stand, the signature is to come; `cancelled`: a draft that was given up. */
export type DetailedPlanState = 'draft' | 'fixed' | 'signed' | 'issued' | 'cancelled'

/** One unit with its days, and who goes there for what. */
export interface PlannedVisit {
  /** The sentence of the plan that it carries out, counted from 0. */
  readonly rule: number
  /** Null while the plan's place is open. */
  readonly unitId: string | null
  readonly from: Day | null
  /** The last of several days; null for one. */
  readonly to: Day | null
  readonly part: DayPart
  readonly teamId: string | null
  /** Who of the Team goes; none: all of it. */
  readonly memberIds: readonly string[]
  /** Which contents of the plan; none: all of them. */
  readonly contents: readonly string[]
  /** Blank: at the seat of the unit. */
  readonly place: string
}

/** What the focal agency writes of a version. */
export interface DetailedWords {
  readonly visits: readonly PlannedVisit[]
  /** Cơ quan phối hợp, in the words of the office. */
  readonly coordinating: readonly string[]
}

/** Kế hoạch kiểm tra chi tiết: one version under its plan. */
export interface DetailedPlan extends DetailedWords {
  readonly id: string
  readonly planId: string
  /** Bản 1, bản 2 … */
  readonly ordinal: number
  readonly state: DetailedPlanState
  /** Why the version before is changed; empty in the first. */
  readonly reason: string
  /** Units that this version, or one before, named for places which the plan left open. */
  readonly chosen: readonly string[]
  readonly fixedBy: string | null
  readonly fixedOn: Day | null
  /** Why it was fixed although something was odd. */
  readonly fixNote: string
  readonly number: string | null
  readonly symbol: string
  readonly issuedOn: Day | null
  readonly signerId: string | null
  readonly signedOn: Day | null
  readonly version: number
}

export const isFixed = ({ state }: Pick<DetailedPlan, 'state'>): boolean => state !== 'draft' && state !== 'cancelled'

/** What a version is held against: the plan, its places, the register and the Teams, as they are now. */
export interface Around {
  readonly rules: readonly CoverageRule[]
  readonly forms: readonly { readonly form: string; readonly code: string | null }[]
  readonly places: readonly (RulePlace & { readonly rule: number })[]
  /** Units of the register on the day. */
  readonly units: readonly Pick<Unit, 'id' | 'name' | 'kind' | 'parentId'>[]
  /** Units of the day on which shares are counted. */
  readonly counted: readonly CountedUnit[]
  readonly planYear: number
  /** How many go at the same time, and how many units each of them visits in a day. */
  readonly pace: Pick<Profile, 'visitTeams' | 'unitsPerDay'>
  /** The days of the plan, of each of its rounds. */
  readonly windows: readonly PlanWindow[]
  readonly teams: readonly Pick<Team, 'id' | 'name' | 'state' | 'seats'>[]
  /** Units of which an inspection is set up. */
  readonly setUp: readonly string[]
  /** Units that versions before this one chose. */
  readonly chosenBefore: readonly string[]
}

export interface FixFacts {
  readonly around: Around
  /** What the version has chosen by now. */
  readonly chosen: readonly string[]
}

export interface DetailedPlanInputs {
  fix: FixFacts & { readonly note: string }
  sign: Signing
  issue: Witnesses & {
    readonly number: string
    readonly symbol: string
    readonly issuedOn: Day
    readonly numberTaken: boolean
  }
  cancel: Record<string, never>
}
export type DetailedPlanAction = keyof DetailedPlanInputs
export type DetailedPlanSettings = Pick<Profile, 'coverageBlocksAt'>
