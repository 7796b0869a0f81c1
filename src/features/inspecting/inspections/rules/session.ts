import type { FormEntry, PlanWindow } from '#features/planning/plans/rules.ts'
import { invalidLead } from '#features/planning/teams/rules.ts'
import { type Day, daysBetween, isWeekend } from '#kernel/day.ts'
import { allOf, type Caution, type Refusal } from '#kernel/decision.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from '../refusals.ts'
import type { InspectionSettings, ScheduleFacts, SessionInput, Standing } from './inputs.ts'
import type { Inspection } from './inspection.ts'
import { reportDueOn } from './notice.ts'

/** What is odd about a session's day though allowed; the window is null for a re-inspection that none binds. @source CT-HDR-2, QN-III-1-1, TN-II-2b-2, NX-II-2.1-3 */
export function sessionCautions(
  heldOn: Day,
  on: Day,
  leadDays: number | null,
  planIssuedOn: Day | null,
  window: PlanWindow | null,
  again = false,
): Caution[] {
  const cautions: Caution[] = []
  if (window && (again || window.indicative) && isOutside(heldOn, window))
    cautions.push(outsideForReason(again, window))
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

/** What takes place in the session of another has no day of its own. @source CT-III-3c-1 */
export function ownDay({ hostId }: Pick<Inspection, 'hostId'>): Refusal | null {
  return hostId === null ? null : refusals.FOLLOWS_HOST()
}

/** Its day is that of the session in which it takes place, also once that was moved; without that session it has none. @source CT-III-3c-1 */
export function checkHostDay(
  { hostId }: Pick<Inspection, 'hostId'>,
  { hostDay, heldOn }: { readonly hostDay?: Day | null; readonly heldOn: Day },
): Refusal | null {
  if (hostId === null) return null
  if (!hostDay) return refusals.HOST_NOT_SCHEDULED()
  return hostDay === heldOn ? null : refusals.HOST_DAY_CHANGED({ heldOn: hostDay })
}

/** Whether an inspection could be the one in whose session another of this entry takes place: same unit and round, not begun. @source CT-III-3c-1 */
export function isHostFor(
  { unitId, round }: Pick<Inspection, 'unitId' | 'round'>,
  { within }: Pick<FormEntry, 'within'>,
  host: Inspection,
): boolean {
  const waits = host.state === 'planned' || host.state === 'scheduled' || host.state === 'notified'
  const same = host.unitId === unitId && host.round === round && host.form === within
  return same && waits && host.originalId === null && host.method === 'onSite'
}

/** Held alone though the plan holds it in the sessions of another form. @source CT-III-3c-1 */
export function aloneCaution(
  { hostId }: Pick<Inspection, 'hostId'>,
  entry: Pick<FormEntry, 'within'> | null,
): Caution[] {
  return entry?.within && hostId === null ? [refusals.ISO_NOT_INTEGRATED()] : []
}

export function checkSession(
  inspection: Inspection,
  input: SessionInput & ScheduleFacts,
  on: Day,
  settings: Pick<InspectionSettings, 'reinspectionOutsideWindow'>,
): Refusal | null {
  const unfit = checkTeam(inspection, input)
  if (unfit) return unfit
  return allOf(
    checkRound(inspection, input),
    input.heldOn < on && refusals.SESSION_IN_PAST({ heldOn: input.heldOn }),
    checkWindow(inspection, input.heldOn, input, settings),
    input.endsAt ? input.endsAt <= input.startsAt && refusals.SESSION_ENDS_TOO_EARLY() : null,
    input.clash !== null && refusals.SESSION_CLASH({ unit: input.clash }),
    isBlank(input.place) && refusals.PLACE_REQUIRED(),
  )
}

/** The Team that does it is set up, for this form, and led as the plan says; again, the one of the original does. @source CT-IV-1-1, CT-IV-1-2, CT-III-1c, TN-IVb-a-2b */
export function checkTeam(
  { form, originalId }: Pick<Inspection, 'form' | 'originalId'>,
  { teamState, teamForms, misled }: Pick<Standing, 'teamState' | 'teamForms' | 'misled'>,
): Refusal | null {
  if (teamState === null || !['established', 'active'].includes(teamState)) return refusals.TEAM_NOT_ESTABLISHED()
  if (originalId !== null) return null
  if (!teamForms.includes(form)) return refusals.TEAM_MANDATE({ form })
  return misled ? invalidLead(form, misled) : null
}

/** Its round is open; of a closed one only what was inspected is inspected again. @source NX-IV-2.2a-5 */
export function checkRound({ originalId }: Pick<Inspection, 'originalId'>, { round }: Pick<Standing, 'round'>) {
  if (round === 'planned') return refusals.ROUND_NOT_ISSUED()
  return round === 'closed' && originalId === null ? refusals.ROUND_CLOSED() : null
}

/**
 * Whether a day lies in the time of the plan; outside one that is only indicative, and of a re-inspection, with a reason. One by programme
 * of the Party or the Council is exempt, and a re-inspection where the plan does not ask why.
 *
 * @source CT-I-2d-3, CT-III-1b-1, NX-II-2.1-3, TN-III-2
 */
export function checkWindow(
  { form, originalId }: Pick<Inspection, 'form' | 'originalId'>,
  day: Day,
  { window, outsideReason }: { readonly window: PlanWindow; readonly outsideReason: string },
  { reinspectionOutsideWindow }: Pick<InspectionSettings, 'reinspectionOutsideWindow'>,
  field = 'heldOn',
): Refusal | null {
  const again = originalId !== null
  const exempt = form === 'byProgramme' || (again && reinspectionOutsideWindow === 'exempt')
  if (exempt || !isOutside(day, window)) return null
  if (!again && !window.indicative) return refusals.OUTSIDE_PLAN_WINDOW(window, { field })
  return isBlank(outsideReason) ? outsideForReason(again, window) : null
}

const outsideForReason = (again: boolean, window: PlanWindow) =>
  again ? refusals.REINSPECTION_OUTSIDE_WINDOW(window) : refusals.OUTSIDE_INDICATIVE_WINDOW(window)

function isOutside(day: Day, window: PlanWindow): boolean {
  return (window.from !== null && day < window.from) || (window.to !== null && day > window.to)
}
