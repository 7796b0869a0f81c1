import type { Profile } from '#features/ground/profiles/rules.ts'
import type { Day } from '#kernel/day.ts'
import type { RecommendationState } from './states.ts'

/** Kiến nghị của Đoàn: one thing a conclusion asks of one unit, or of a higher authority. */
export interface Recommendation {
  readonly id: string
  readonly inspectionId: string
  readonly teamId: string | null
  readonly unitId: string
  readonly findingId: string | null
  /** Its place in the conclusion, from 1. */
  readonly ordinal: number
  readonly text: string
  /** Tính chất vụ việc. */
  readonly nature: string
  /** The part within the unit's competence. */
  readonly withinCompetence: string
  readonly addressee: 'unit' | 'upper'
  readonly upperAuthority: string
  readonly splitFrom: string | null
  readonly dueOn: Day | null
  readonly respondOn: Day | null
  readonly state: RecommendationState
  /** Why it binds the unit: it agreed, was taken to agree by silence, or UBND upheld it. */
  readonly binding: 'no' | 'agreed' | 'deemed' | 'upheld'
  readonly reason: string
  /** The day that the unit asks for instead, and who asked; null where nothing waits. */
  readonly askedDueOn: Day | null
  readonly askedBy: string | null
  /** A day once passed before the remedy was reported, or before a longer one was given. */
  readonly lateRemedy: boolean
  /** The words and the day that went out with the notice; a direction of UBND or a longer day does not change them. Null in a draft. */
  readonly issuedText: string | null
  readonly issuedDueOn: Day | null
  /** Who accepts its remedy, as typed on the conclusion that it was issued with; null in a draft. */
  readonly acceptor: 'team' | 'focalAgency' | 'teamOrFocal' | null
  /** The notice that it was issued with; null in a draft, and where no notice concludes. */
  readonly notice: Notice | null
  readonly version: number
}

export interface Notice {
  /** "412/TB-UBND". */
  readonly number: string
  readonly issuedOn: Day
}

export type RecommendationSettings = Pick<
  Profile,
  | 'disagreePath'
  | 'conclusionParts'
  | 'deemedAgreement'
  | 'handlingPath'
  | 'remedyReport'
  | 'solutionRequired'
  | 'mayExtend'
>

export interface RecommendationInputs {
  issue: Record<string, never>
  agree: Record<string, never>
  disagree: { readonly reason: string }
  refer: { readonly document: string; readonly text: string }
  direct: {
    readonly effect: 'uphold' | 'amend' | 'withdraw'
    readonly text: string
    readonly document: string
    readonly authority: string
    readonly amendedText: string
    readonly dueOn: Day | null
    /** Given by a leader himself, or recorded from his signed paper with these files. */
    readonly own: boolean
    readonly files: readonly string[]
  }
  startRemedy: { readonly text: string }
  reportRemedy: {
    readonly text: string
    readonly legalGround: string
    readonly percent: number
    readonly evidence: readonly string[]
    /** How it was to be remedied, where that was not said before. */
    readonly solution: string
    /** Whether the unit said so when it began. */
    readonly solved: boolean
    /** Names of the files that go out with it. */
    readonly files: readonly string[]
  }
  requestExtension: { readonly dueOn: Day; readonly reason: string }
  extend: { readonly dueOn: Day; readonly document: string; readonly reason: string }
  refuseExtension: { readonly reason: string }
  accept: { readonly text: string }
  /** Whether the same person accepted it today. */
  takeBack: { readonly acceptedToday: boolean }
  reject: { readonly reason: string; readonly dueOn: Day }
  urge: { readonly document: string; readonly text: string }
  lapse: { readonly text: string }
  proposeHandling: { readonly facts: string; readonly document: string }
  handle: { readonly decision: string; readonly document: string; readonly authority: string }
  resume: { readonly dueOn: Day }
  close: { readonly text: string }
  escalate: { readonly authority: string; readonly document: string }
  answer: { readonly text: string; readonly document: string }
}

export type RecommendationAction = keyof RecommendationInputs
