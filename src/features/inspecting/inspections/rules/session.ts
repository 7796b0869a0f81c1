import type { PlanWindow } from '#features/planning/plans/rules.ts'
import { type Day, daysBetween, isWeekend } from '#kernel/day.ts'
import { allOf, type Caution, type Refusal } from '#kernel/decision.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from '../refusals.ts'
import type { ScheduleFacts, SessionInput } from './inputs.ts'
import type { Inspection } from './inspection.ts'
import { reportDueOn } from './notice.ts'

/** What is odd about a session's day though allowed; the window is null for a re-inspection, which none binds. @source CT-HDR-2, QN-III-1-1, TN-II-2b-2, NX-II-2.1-3 */
export function sessionCautions(
  heldOn: Day,
  on: Day,
  leadDays: number | null,
  planIssuedOn: Day | null,
  window: PlanWindow | null,
): Caution[] {
  const cautions: Caution[] = []
  if (window?.indicative && isOutside(heldOn, window)) cautions.push(refusals.OUTSIDE_INDICATIVE_WINDOW(window))
  const due = reportDueOn(heldOn, leadDays)
  if (due !== null && due < on && heldOn >= on)
    cautions.push(refusals.LEAD_TIME_TOO_SHORT({ dueOn: due, left: Math.max(0, daysBetween(on, heldOn)) }))
  if (planIssuedOn !== null && heldOn < planIssuedOn)
    cautions.push(refusals.SCHEDULE_BEFORE_ISSUE({ issuedOn: planIssuedOn }))
  if (isWeekend(heldOn)) cautions.push(refusals.DAY_OFF({ heldOn }))
  return cautions
}

/** A surprise inspection is neither scheduled nor announced. @source CT-III-2b-1, TN-II-2c-1 */
export function unannounced({ form }: Inspection): Refusal | null {
  return form === 'surprise' ? refusals.NOTICE_FORBIDDEN_FOR_SURPRISE() : null
}

export function checkSession(inspection: Inspection, input: SessionInput & ScheduleFacts, on: Day): Refusal | null {
  if (input.teamState === null || !['established', 'active'].includes(input.teamState))
    return refusals.TEAM_NOT_ESTABLISHED()
  if (inspection.originalId === null && !input.teamForms.includes(inspection.form))
    return refusals.TEAM_MANDATE({ form: inspection.form })
  // A re-inspection and one by programme of the Party or the Council are exempt from the window (CT-I-2d-3, CT-III-1b-1).
  const bound = inspection.originalId === null && inspection.form !== 'byProgramme'
  const outside = bound && isOutside(input.heldOn, input.window)
  const { indicative } = input.window
  return allOf(
    input.heldOn < on && refusals.SESSION_IN_PAST({ heldOn: input.heldOn }),
    outside && !indicative && refusals.OUTSIDE_PLAN_WINDOW(input.window),
    outside && indicative && isBlank(input.outsideReason) && refusals.OUTSIDE_INDICATIVE_WINDOW(input.window),
    input.endsAt ? input.endsAt <= input.startsAt && refusals.SESSION_ENDS_TOO_EARLY() : null,
    input.clash !== null && refusals.SESSION_CLASH({ unit: input.clash }),
    isBlank(input.place) && refusals.PLACE_REQUIRED(),
  )
}

function isOutside(day: Day, window: PlanWindow): boolean {
  return (window.from !== null && day < window.from) || (window.to !== null && day > window.to)
}
