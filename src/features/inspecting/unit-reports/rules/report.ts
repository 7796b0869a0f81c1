import type { FocalGap } from '#features/ground/org/rules.ts'
import type { Profile } from '#features/ground/profiles/rules.ts'
import type { Outline } from '#features/planning/outlines/rules.ts'
import { type Day, daysBetween } from '#kernel/day.ts'

export const UNIT_REPORT_STATES = ['notStarted', 'drafting', 'submitted', 'returned', 'received', 'locked'] as const
export type UnitReportState = (typeof UNIT_REPORT_STATES)[number]

/** Báo cáo của đơn vị: one for an announced inspection. */
export interface UnitReport {
  readonly id: string
  readonly inspectionId: string
  readonly teamId: string | null
  readonly unitId: string
  readonly unitKind: string
  readonly outlineId: string | null
  readonly state: UnitReportState
  readonly dueOn: Day | null
  /** Số liệu tính đến ngày: the report's own day of figures. */
  readonly asOf: Day | null
  /** The whole report where the plan has no outline. */
  readonly narrative: string
  readonly number: string | null
  readonly symbol: string
  readonly datedOn: Day | null
  readonly signerId: string | null
  readonly declared: boolean
  readonly submittedOn: Day | null
  readonly softCopyOn: Day | null
  readonly receivedOn: Day | null
  readonly returnReason: string
  /** Put before the head of the unit, who sends it. */
  readonly presentedOn: Day | null
  /** Why the unit asks for the sent report back. */
  readonly askBack: string
  readonly version: number
}

/** One answer; numbers are exact decimals as text. "Không phát sinh" is an answer too. */
export interface AnswerValue {
  readonly none?: boolean
  readonly text?: string
  readonly number?: string
  /** Both parts of a ratio; its value is worked out. */
  readonly done?: string
  readonly total?: string
  readonly yes?: boolean
  readonly list?: readonly string[]
  readonly evidence?: readonly string[]
  /** Why the item does not apply, where the unit says so itself (adaptable outlines). */
  readonly naReason?: string
  readonly explanation?: string
}

export interface Answer {
  readonly itemId: string
  readonly value: AnswerValue
  /** Who wrote it last. */
  readonly changedByName: string
  readonly changedAt: string
  readonly version: number
}

/** What the recipient says of one item. */
export interface Remark {
  readonly itemId: string
  readonly text: string
}

/** A report as it was when it was last returned: readable while the unit completes it, and compared with what is sent next. */
export interface ReturnedReport {
  readonly on: Day
  readonly narrative: string
  readonly answers: SubmitFacts['answers']
  readonly remarks: readonly Remark[]
}

export interface UnitReportInputs {
  submit: {
    readonly asOf: Day
    readonly declared: boolean
    readonly number: string
    readonly symbol: string
    readonly datedOn: Day | null
  } & SubmitFacts
  present: { readonly unfocused: FocalGap | null }
  /** Given by the unit's records desk after the report was sent. */
  number: { readonly number: string; readonly symbol: string; readonly datedOn: Day }
  askBack: { readonly reason: string }
  /** With a new day, or the old one; `answers` are what it said, by the server. */
  return: {
    readonly reason: string
    readonly dueOn: Day | null
    readonly remarks: readonly Remark[]
    readonly answers: SubmitFacts['answers']
  }
  receive: { readonly softCopyOn: Day | null }
  lock: Record<string, never>
}

export type UnitReportAction = keyof UnitReportInputs

export interface SubmitFacts {
  readonly outline: Pick<Outline, 'items'> | null
  readonly answers: readonly Pick<Answer, 'itemId' | 'value'>[]
  /** Items to which a file is attached; one that asks for evidence is answered by it. */
  readonly attached?: readonly string[]
}

export type UnitReportSettings = Pick<Profile, 'declaration' | 'requiresSoftCopy' | 'reportLeadDays'>

/**
 * Days that the report came, or still is, after its due day; 0 on time. A returned one counts from its first sending.
 *
 * @source QN-III-1-1, NX-IV-2.2a-6, TN-II-2b-2
 */
export function daysLate(report: Pick<UnitReport, 'dueOn' | 'submittedOn' | 'state'>, on: Day): number {
  if (report.dueOn === null) return 0
  return Math.max(0, daysBetween(report.dueOn, report.submittedOn ?? on))
}

/** A report as people outside the unit may know it before it is sent: that it is due, and its state. */
export function withoutDraft(report: UnitReport): UnitReport {
  return { ...report, narrative: '' }
}
