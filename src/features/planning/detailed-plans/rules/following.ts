import type { Day } from '#kernel/day.ts'
import type { DetailedPlan, PlannedVisit } from './detailed-plan.ts'
import { partOf } from './proposal.ts'

/** The line of a unit in a version; the first where it has several. */
export function visitOf({ visits }: Pick<DetailedPlan, 'visits'>, unitId: string): PlannedVisit | null {
  return visits.find((visit) => visit.unitId === unitId) ?? null
}

/** Whether a session is held on another day, at another time of the day or in another place than was planned in detail. */
export function differs(
  { from, to, part, place }: Pick<PlannedVisit, 'from' | 'to' | 'part' | 'place'>,
  session: { readonly heldOn: Day; readonly startsAt: string; readonly endsAt: string | null; readonly place: string },
): boolean {
  const { heldOn, startsAt, endsAt } = session
  const another = from !== null && (heldOn < from || heldOn > (to ?? from))
  const held = partOf(startsAt, endsAt)
  return another || (part !== 'day' && held !== 'day' && held !== part) || (place !== '' && session.place !== place)
}
