import { z } from 'zod'
import type { EvidenceUpload, FileEntry } from '#features/ground/evidence/contract.ts'
import type { OfPlan } from '#features/ground/profiles/rules.ts'
import { clockShape, type inspectionShapes, type UnplacedUnit } from '#features/inspecting/inspections/contract.ts'
import type { Inspection } from '#features/inspecting/inspections/rules.ts'
import type { FollowedVisit } from '#features/planning/detailed-plans/contract.ts'
import type { Day } from '#kernel/day.ts'
import type { Acts, Caution, Items } from '#kernel/wire.ts'
import type { ScheduleNotice, Session } from './rules.ts'

/** Who came to a session and its times, as the Team records them. */
export const attendanceShape = z.strictObject({
  attendance: z
    .array(
      z.strictObject({
        side: z.enum(['team', 'unit']),
        accountId: z.uuid().nullable(),
        name: z.string().trim().min(1).max(200),
        post: z.string().trim().max(300),
        present: z.boolean(),
        reason: z.string().trim().max(500),
      }),
    )
    .max(100),
  arrivedAt: clockShape,
  endedAt: clockShape.nullable(),
})

export interface ListedSession extends Session {
  readonly unitName: string
  readonly unitShortName: string
}

/** A planned inspection for which the person may still choose a day. */
export interface WaitingInspection extends Inspection {
  readonly unitName: string
  readonly unitShortName: string
  readonly askedComposition: string
  /** Its line in the detailed plan, with which its schedule begins; null where there is none that the person may know of. */
  readonly detailed: FollowedVisit | null
}

export interface Calendar extends Items<ListedSession> {
  readonly waiting: readonly WaitingInspection[]
  /** Units of issued plans without an inspection, for whoever may set them up. */
  readonly unplaced: readonly UnplacedUnit[]
}

/** Session and notices of one inspection, with what the plan asks of the unit. */
export interface ServedSchedule {
  readonly session: Session | null
  readonly notices: readonly ScheduleNotice[]
  readonly askedComposition: string
  readonly detailed: FollowedVisit | null
  /** The day of the session in which it takes place; null where it is in its own, or that has none. */
  readonly hostDay: Day | null
}

/** What a day would mean before it is chosen. */
export interface DayPreview extends OfPlan {
  readonly reportDueOn: Day | null
  readonly leadDays: number | null
  readonly cautions: readonly Caution[]
}

declare module '#kernel/wire.ts' {
  interface Wire {
    'GET /api/schedules': { query: { readonly from?: string; readonly to?: string }; answer: Calendar }
    'GET /api/schedules/:id': { answer: ServedSchedule }
    'GET /api/schedules/:id/preview': { query: { readonly day: string }; answer: DayPreview }
    'PUT /api/schedules/:id/attendance': { body: z.input<typeof attendanceShape>; answer: Session }
    'POST /api/schedules/:id/acknowledge': { answer: Pick<ServedSchedule, 'notices'> }
    'POST /api/schedules/:id/files': { body: FileEntry; answer: EvidenceUpload }
    'POST /api/schedules/:id/commands': {
      body: Acts<typeof inspectionShapes, 'schedule' | 'reschedule' | 'cancel'>
      answer: Inspection
    }
  }
}
