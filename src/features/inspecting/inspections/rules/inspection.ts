import type { Day } from '#kernel/day.ts'

export const INSPECTION_STATES = [
  'planned',
  'scheduled',
  'notified',
  'inSession',
  'preliminarilyConcluded',
  'consolidating',
  'concluded',
  'remediation',
  'closed',
  'archived',
  'cancelled',
] as const
export type InspectionState = (typeof INSPECTION_STATES)[number]

/** Nobody has anything more to do with it. */
export const OVER: readonly InspectionState[] = ['closed', 'archived', 'cancelled']

/** Forms that are scheduled and announced; the others come by an arrival alone. @source CT-III-1 */
export const ANNOUNCED_FORMS = [
  'periodic',
  'comprehensive',
  'thematic',
  'civilService',
  'isoQms',
  'byProgramme',
] as const
export const INSPECTION_FORMS = [...ANNOUNCED_FORMS, 'surprise'] as const
export type InspectionForm = (typeof INSPECTION_FORMS)[number]

/** How it is carried out, whatever its form. @source QN-II-3a */
export type InspectionMethod = 'onSite' | 'byReport' | 'online'

/** Cuộc kiểm tra: one unit, one form. A surprise one is none of these until its arrival discloses it. */
export interface Inspection {
  readonly id: string
  readonly planId: string
  readonly targetId: string | null
  readonly teamId: string | null
  readonly unitId: string
  readonly form: InspectionForm
  readonly method: InspectionMethod
  readonly round: number
  readonly state: InspectionState
  readonly originalId: string | null
  readonly reinspectionKind: 'reinspection' | 'recheck' | null
  readonly necessity: string
  /** From this day the unit knows of it. */
  readonly notifiedOn: Day | null
  /** Kết luận sơ bộ or the head's remarks, whichever the plan asks for. */
  readonly preliminary: string
  readonly preliminaryBy: string | null
  readonly preliminaryOn: Day | null
  /** Mặt làm được and chưa làm được, where the plan asks for lists. */
  readonly doneList: readonly string[]
  readonly notDoneList: readonly string[]
  readonly listsOpenOn: Day | null
  readonly cancelReason: string
  readonly version: number
}
