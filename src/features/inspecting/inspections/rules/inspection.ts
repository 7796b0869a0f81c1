import { CONTENT_FORMS, type Method } from '#features/planning/plans/rules.ts'
import type { Day } from '#kernel/day.ts'

export const INSPECTION_STATES = [
  'planned',
  'scheduled',
  'notified',
  'gathering',
  'reviewing',
  'clarifying',
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

/** The Team works on it: findings are written and the conclusion is drafted. @source TN-II-2a-1 */
export const AT_WORK = [
  'reviewing',
  'clarifying',
  'inSession',
  'preliminarilyConcluded',
  'consolidating',
] as const satisfies readonly InspectionState[]

/** Whether the Team works on it now. */
export function isOpenForWork(state: string): boolean {
  return (AT_WORK as readonly string[]).includes(state)
}

/** Its unit counts as not inspected yet; one by report counts once its results are put together. @source TN-II-2a-1 */
export const NOT_CARRIED_OUT: readonly InspectionState[] = [
  ...(['planned', 'scheduled', 'notified', 'gathering', 'reviewing', 'clarifying', 'cancelled'] as const),
]

/** Nobody has anything more to do with it. */
export const OVER: readonly InspectionState[] = ['closed', 'archived', 'cancelled']

/** Forms that are scheduled and announced; the others come by an arrival alone. @source CT-III-1 */
export const ANNOUNCED_FORMS = CONTENT_FORMS
export const INSPECTION_FORMS = [...ANNOUNCED_FORMS, 'surprise'] as const
export type InspectionForm = (typeof INSPECTION_FORMS)[number]

export type InspectionMethod = Method

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
  /** Chuyên đề, of a thematic one. */
  readonly themeId: string | null
  /** Kiểm tra lồng ghép: the inspection in whose session it takes place; null: in its own. */
  readonly hostId: string | null
  /** Chương trình của Thành ủy, HĐND that it is made for; null for other forms. */
  readonly programme: string | null
  /** By its form in the plan the head of the Team decides its day. */
  readonly headDecides: boolean
  /** When the head agreed to the day; null while one that somebody else typed waits for him. */
  readonly headAgreedOn: Day | null
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
  /** The paper that cancelled it, with number and day; empty unless one had to. */
  readonly endingPaper: string
  readonly version: number
}
