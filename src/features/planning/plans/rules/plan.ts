import type { Ending, OfficialPaper, PaperInputs } from '#features/ground/papers/rules.ts'
import type { Day } from '#kernel/day.ts'
import type { Coverage, CoverageRule } from './coverage.ts'

export const PLAN_STATES = [
  'draft',
  'submitted',
  'returned',
  'signed',
  'issued',
  'inProgress',
  'completed',
  'archived',
  'cancelled',
] as const
export type PlanState = (typeof PLAN_STATES)[number]

export interface PlanLegalBasis {
  readonly type: string
  readonly number: string | null
  readonly symbol: string | null
  readonly date: string | null
  readonly issuer: string | null
  readonly text: string
}

export interface PlanNode {
  readonly marker: string | null
  readonly text: string
  readonly children: readonly PlanNode[]
}

/** A stretch of time as the plan writes it; `before`: its last day is no longer inside. */
export interface PlanPeriod {
  readonly form: string | null
  readonly from: string | null
  readonly to: string | null
  readonly before: boolean
  readonly text: string
  /** "Đợt 1", "Đợt II" */
  readonly round?: string | null
  /** "dự kiến": outside of it is odd, not wrong. */
  readonly indicative?: boolean
}

/** The days in which announced inspections may be held. */
export type PlanWindow = { readonly from: Day | null; readonly to: Day | null; readonly indicative: boolean }

/** The parts of a plan's text, in the shape that the import reads and the paper prints. */
export interface PlanContent {
  readonly legalBases: readonly PlanLegalBasis[]
  readonly purposes: readonly string[]
  readonly requirements: readonly string[]
  readonly contents: readonly PlanNode[]
  readonly forms: readonly {
    readonly form: string
    readonly code: string | null
    readonly text: string
    readonly lead: string | null
    readonly coordinating: readonly string[]
    readonly invited: readonly string[]
  }[]
  readonly targets: readonly CoverageRule[]
  readonly periods: readonly PlanPeriod[]
  readonly tasks: readonly { readonly body: string | null; readonly text: string; readonly due: string | null }[]
  readonly budget: readonly string[]
  readonly recipients: readonly string[]
  readonly signature: { readonly lines: readonly string[]; readonly name: string | null }
  /** Annexes that the text cites but nobody has attached. */
  readonly missingAnnexes: readonly string[]
  /** Present while the plan came from a document: whether its doubts were decided and its parts taken in. */
  readonly imported?: { readonly placed: boolean }
}

/** Kế hoạch kiểm tra of one year. */
export interface Plan extends OfficialPaper {
  readonly id: string
  readonly origin: 'drafted' | 'imported'
  readonly state: PlanState
  readonly place: string
  /** The date as the document writes it, where day or month is blank. */
  readonly issuedText: string
  readonly title: string
  readonly planYear: number
  readonly issuer: string
  readonly subjects: readonly string[]
  readonly from: Day | null
  readonly to: Day | null
  readonly content: PlanContent
  /** What an accepted, already issued plan lacks. */
  readonly flags: readonly string[]
  readonly version: number
}

/** A plan that has not been put before anybody. */
export type NewPlan = Omit<
  Plan,
  'version' | 'flags' | 'returnReason' | 'submittedBy' | 'submittedOn' | 'submitNote' | 'signerId' | 'signedOn'
>

export interface PlanInputs extends PaperInputs {
  submit: CoverageFacts & PaperInputs['submit']
  acceptImported: {
    readonly numberTaken: boolean
    /** Whoever accepts it is the one who read it in or changed it last. */
    readonly alone: boolean
    /** SHA-256 of the newest signed copy; null where none is attached. */
    readonly signedCopy: string | null
  }
  cancel: Ending & { readonly carriedOut: number; readonly signedCopy: string | null }
}

export type PlanAction = keyof PlanInputs

export interface CoverageFacts {
  readonly coverage: readonly Coverage[]
}

/** Plans ask nothing of the profile yet: the moves below are the same everywhere. */
export type PlanSettings = Readonly<Record<string, unknown>>
