import type { Ending } from '#features/ground/papers/rules.ts'
import type { Profile } from '#features/ground/profiles/rules.ts'
import type { PlanWindow } from '#features/planning/plans/rules.ts'
import type { Day } from '#kernel/day.ts'

/** Đợt: how far it has come; nothing of it is scheduled before it is issued, nor begun once it is closed. */
export type RoundState = 'planned' | 'issued' | 'inProgress' | 'closed'

/** Facts about the Team and the plan that scheduling asks for. */
export interface Standing {
  readonly teamState: 'proposed' | 'signed' | 'established' | 'active' | 'dissolved' | null
  readonly teamForms: readonly string[]
  /** Who leads the form by the plan's words, where the Team's head is of another body. */
  readonly misled?: string | null
  readonly window: PlanWindow
  /** How far its round has come; null where the plan has none. */
  readonly round: RoundState | null
}

export interface ScheduleFacts extends Standing {
  /** Name of another unit where this Team already sits at that time. */
  readonly clash: string | null
}

export interface SessionInput {
  readonly heldOn: Day
  /** "08:00" */
  readonly startsAt: string
  /** Null where only its beginning is announced. */
  readonly endsAt?: string | null
  readonly place: string
  readonly composition: string
  /** Why the day lies outside an indicative (dự kiến) window; else blank. */
  readonly outsideReason: string
}

export interface InspectionInputs {
  schedule: SessionInput & ScheduleFacts
  reschedule: SessionInput & ScheduleFacts & { readonly reason: string }
  agreeDay: Record<string, never>
  gather: GatherInput & Standing
  review: {
    readonly reportAbsence: string
    readonly reportArrived: boolean
    readonly teamState: Standing['teamState']
  }
  clarify: { readonly text: string }
  resumeReview: Record<string, never>
  signNotice: NoticeSigning & NoticeFacts
  notify: NoticeInput & NoticeFacts
  begin: { readonly reportAbsence: string } & BeginFacts
  concludePreliminarily: { readonly text: string }
  consolidate: {
    /** Contents in the focus of the round that nobody has judged, by their numbers and words. */
    readonly unseenFocus?: readonly string[]
  }
  conclude: ConcludeFacts
  followUp: Record<string, never>
  close: { readonly openRecommendations: number }
  cancel: Ending & { readonly signedCopy: string | null }
  followHost: HostFacts
  leaveHost: HostFacts
}

/** The day of the session in which an inspection takes place. */
export interface HostFacts {
  /** Null while it has none. */
  readonly hostSession:
    | (Pick<SessionInput, 'heldOn' | 'startsAt' | 'place' | 'composition'> & { readonly endsAt: string | null })
    | null
  readonly hostState: string
}

export type InspectionAction = keyof InspectionInputs

/** Where each act on an inspection is sent: to the feature that knows the facts it asks for. */
export const INSPECTION_PATHS = {
  schedule: '/api/schedules',
  reschedule: '/api/schedules',
  agreeDay: '/api/schedules',
  gather: '/api/desk-reviews',
  review: '/api/desk-reviews',
  clarify: '/api/desk-reviews',
  resumeReview: '/api/desk-reviews',
  signNotice: '/api/visits',
  notify: '/api/visits',
  begin: '/api/visits',
  concludePreliminarily: '/api/inspections',
  consolidate: '/api/inspections',
  conclude: '/api/concluding',
  followUp: '/api/concluding',
  close: '/api/concluding',
  cancel: '/api/schedules',
  followHost: '/api/schedules',
  leaveHost: '/api/schedules',
} as const satisfies Record<InspectionAction, string>

/** Mở kiểm tra qua báo cáo: what the unit is asked for, and until when. */
export interface GatherInput {
  readonly reportDueOn: Day
  /** Why the day lies outside an indicative (dự kiến) window; else blank. */
  readonly outsideReason: string
}

/** The signature of a notice, before its number. */
export interface NoticeSigning {
  readonly symbol: string
  readonly signerId: string
  /** Today unless another day is said. */
  readonly signedOn?: Day | undefined
  readonly reportDueOn: Day | null
}

export interface NoticeInput {
  readonly number: string
  readonly symbol: string
  readonly issuedOn: Day
  /** Where the signature was not recorded before. */
  readonly signerId?: string | undefined
  /** Needed where the plan sets no lead days, or where they are no longer possible. */
  readonly reportDueOn: Day | null
}

export interface NoticeFacts {
  /** The day of the session in which it takes place; null where it is in its own. */
  readonly hostDay?: Day | null
  readonly heldOn: Day
  readonly composition: string
  readonly hasOutline: boolean
  /** The notice that is signed and waits for its number. */
  readonly signed: { readonly signedOn: Day; readonly reportDueOn: Day | null } | null
}

export interface BeginFacts {
  readonly hostDay?: Day | null
  readonly teamState: Standing['teamState']
  readonly heldOn: Day
  readonly reportArrived: boolean
}

export interface ConcludeFacts {
  readonly noticeIssued: boolean
  readonly openFindings: number
}

export type InspectionSettings = Pick<
  Profile,
  | 'reportLeadDays'
  | 'conclusionArtefacts'
  | 'attendeeRules'
  | 'compositionInNotice'
  | 'outline'
  | 'noticeIssuer'
  | 'reinspectionKinds'
  | 'reinspectionOutsideWindow'
  | 'mayCancel'
>
