import type { FocalGap } from '#features/ground/org/rules.ts'
import type { Ending, OfficialPaper, PaperInputs } from '#features/ground/papers/rules.ts'
import type { Profile } from '#features/ground/profiles/rules.ts'
import type { Post } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import type { Coverage, CoverageRule } from './coverage.ts'
import type { Cycle } from './cycle.ts'
import type { PlanSubject } from './subjects.ts'

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

/** Đang thực hiện: Teams, inspections and amendments are made under a plan in one of these states, and under no other. */
export const IN_FORCE = ['issued', 'inProgress'] as const satisfies readonly PlanState[]
/** From the issue on, also when it is over: its text is the locality's. */
export const ISSUED = [...IN_FORCE, 'completed', 'archived'] as const satisfies readonly PlanState[]

/** Whether anything may still be begun under the plan. */
export function isInForce({ state }: { readonly state: string }): boolean {
  return (IN_FORCE as readonly string[]).includes(state)
}

/** Whether a plan is issued, whatever became of it after: it has editions, and the seed of its draws. */
export function wasIssued({ state }: { readonly state: string }): boolean {
  return (ISSUED as readonly string[]).includes(state)
}

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
    /** What it has of its own; absent where its contents are the plan's. */
    readonly contents?: readonly PlanNode[]
  }[]
  readonly targets: readonly CoverageRule[]
  readonly periods: readonly PlanPeriod[]
  readonly tasks: readonly { readonly body: string | null; readonly text: string; readonly due: string | null }[]
  readonly budget: readonly string[]
  readonly recipients: readonly string[]
  readonly signature: { readonly lines: readonly string[]; readonly name: string | null }
  /** Annexes that the text cites but nobody has attached. */
  readonly missingAnnexes: readonly string[]
  /** Việc của cấp huyện: what the plan of a district laid down from which this one is made, each with who has it now. */
  readonly duties?: readonly InheritedDuty[]
  /** Present while the plan came from a document: whether its doubts were decided and its parts taken in. */
  readonly imported?: { readonly placed: boolean }
}

export const HEIRS = ['province', 'commune', 'both', 'ended'] as const
export type Heir = (typeof HEIRS)[number]

/** One duty of a district that ended on 30/6/2025, in the words of the plan that it comes from. */
export interface InheritedDuty {
  /** The paragraph of the text that it came with. */
  readonly block: string
  readonly sentence: string
  /** Null: nothing is known of who took it over. */
  readonly proposed: Heir | null
  /** Null: nobody has decided yet. */
  readonly heir: Heir | null
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
  readonly subjects: readonly PlanSubject[]
  readonly from: Day | null
  readonly to: Day | null
  readonly content: PlanContent
  /** What an accepted, already issued plan lacks. */
  readonly flags: readonly string[]
  /** The paper that cancelled it, with number and day; empty unless one had to. */
  readonly endingPaper: string
  /** The plan that it amends (sửa đổi, bổ sung); null for a plan of its own. */
  readonly amends: string | null
  /** Which edition of its text is in force; of an amendment, which it makes. Null: the first. */
  readonly edition: number | null
  /** The plan that it carries further (kế hoạch con, kế hoạch riêng); null for one that stands alone. */
  readonly parentId: string | null
  /** The round of that plan for which it is the separate plan. */
  readonly parentRound: number | null
  readonly version: number
}

/** A plan that has not been put before anybody. */
export type NewPlan = Omit<
  Plan,
  | 'version'
  | 'flags'
  | 'endingPaper'
  | 'amends'
  | 'edition'
  | 'parentId'
  | 'parentRound'
  | Exclude<keyof OfficialPaper, 'number' | 'symbol' | 'issuedOn'>
>

export interface PlanInputs extends PaperInputs {
  submit: CoverageFacts & {
    readonly odds: readonly TextOdd[]
    readonly amended?: AmendedFacts | null
  } & BasicsFacts &
    PaperInputs['submit']
  issue: BasicsFacts & PaperInputs['issue']
  acceptImported: BasicsFacts & {
    readonly numberTaken: boolean
    /** Whoever accepts it is the one who read it in or changed it last. */
    readonly alone: boolean
    /** SHA-256 of the newest signed copy; null where none is attached. */
    readonly signedCopy: string | null
  }
  complete: CompletionFacts & {
    /** An amendment is under way. */
    readonly amending: boolean
    /** What the focal agency reports of the rules that were not reached; null where all were. */
    readonly report: VarianceReport | null
  }
  cancel: Ending & { readonly carriedOut: number; readonly signedCopy: string | null }
}

/** How far a plan has been carried out, as its inspections and rounds say. */
export interface CompletionFacts {
  /** Inspections that are neither concluded nor cancelled, by the names of their units. */
  readonly running: readonly string[]
  /** Rounds that are not closed, by their names. */
  readonly openRounds: readonly string[]
  /** Numbers of versions of the detailed plan that are still drafts. */
  readonly draftVersions: readonly number[]
  /** Rules that were not reached, with the reasons as far as they are written. */
  readonly unmet: readonly { readonly rule: number; readonly text: string; readonly reason: string }[]
  /** Posts that whoever signed the report holds on its day. */
  readonly signerHolds: readonly Post[]
  /** SHA-256 of its newest signed copy; null where none is attached. */
  readonly signedCopy: string | null
  readonly numberTaken: boolean
}

/** Báo cáo giải trình chỉ tiêu chưa đạt, as it went out. */
export interface VarianceReport {
  readonly number: string
  readonly symbol: string
  readonly issuedOn: Day
  readonly signerId: string
}

export type PlanAction = keyof PlanInputs

/** Basic contents that a periodic round would be without. */
export interface BasicsFacts {
  readonly missingBasics?: readonly string[]
}

/** What an amendment changes. */
export interface AmendedFacts {
  readonly changes: number
  /** Units that would go although an inspection of them is set up, by their names. */
  readonly underInspection: readonly string[]
}

export interface CoverageFacts {
  readonly coverage: readonly Coverage[]
  /** How far its units have come in their cycle; null where the plan has none. */
  readonly cycle?: Cycle | null
  /** Subjects for which the commune that issues it has no focal agency. */
  readonly unfocused?: FocalGap | null
}

/** A sentence that says another thing than the plan goes by; a fact that no sentence says has no paragraph. */
export interface TextOdd {
  readonly block: string | null
  /** What kind of fact it is about. */
  readonly kind: string
  readonly sentence: string
}

export type PlanSettings = Pick<Profile, 'mayCancel' | 'coverageBlocksAt' | 'cycleBlocksAt'>
