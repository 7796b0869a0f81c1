import type { Day } from '../../../kernel/day.ts'

/** Who came to a session, from either side. */
export interface Attendance {
  readonly side: 'team' | 'unit'
  readonly accountId: string | null
  readonly name: string
  readonly post: string
  readonly present: boolean
  /** Why absent. */
  readonly reason: string
}

/** Buổi làm việc: day, time, place, and whom the unit is asked to bring. */
export interface Session {
  readonly id: string
  readonly inspectionId: string
  readonly teamId: string | null
  readonly unitId: string
  readonly heldOn: Day
  readonly startsAt: string
  readonly place: string
  readonly composition: string
  readonly state: 'planned' | 'notified' | 'held' | 'cancelled'
  readonly arrivedAt: string | null
  readonly endedAt: string | null
  readonly attendance: readonly Attendance[]
  readonly version: number
}

/** Thông báo lịch kiểm tra: what one unit was told, with the day its report is due. */
export interface ScheduleNotice {
  readonly id: string
  readonly inspectionId: string
  readonly unitId: string
  readonly sessionId: string
  readonly outlineId: string | null
  readonly reportDueOn: Day | null
  readonly state: 'draft' | 'signed' | 'sent' | 'acknowledged' | 'superseded'
  readonly number: string | null
  readonly symbol: string
  readonly issuedOn: Day | null
  readonly signerId: string | null
  readonly acknowledgedAt: string | null
}

/** The composition that the plan asks of this kind of unit; empty where it asks none. @source TN-IVa-2a, TN-IVa-2b, KG-III-3b-1 */
export function askedComposition(unitKind: string, rules: readonly { readonly kinds: readonly string[]; readonly text: string }[]): string {
  return rules
    .filter((rule) => rule.kinds.length === 0 || rule.kinds.includes(unitKind))
    .map((rule) => rule.text)
    .join('; ')
}
