import { checkIssueDay, checkNumber } from '#features/ground/papers/rules.ts'
import { concludesWith, type Profile } from '#features/ground/profiles/rules.ts'
import type { PlanWindow } from '#features/planning/plans/rules.ts'
import { type Actor, type Circumstances, holdsPost, holdsSeat, isFocal, isLeader } from '#kernel/actor.ts'
import { addDays, type Day, daysBetween, isWeekend } from '#kernel/day.ts'
import { allow, type Caution, type Decision, firstOf, type Refusal, refuse } from '#kernel/decision.ts'
import { type Moves, openMoves } from '#kernel/lifecycle.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from './refusals.ts'

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

/** Facts about the Team and the plan that scheduling asks for. */
export interface ScheduleFacts {
  readonly teamState: 'proposed' | 'established' | 'active' | 'dissolved' | null
  readonly teamForms: readonly string[]
  readonly window: PlanWindow
  /** Name of another unit where this Team already sits at that time. */
  readonly clash: string | null
}

export interface SessionInput {
  readonly heldOn: Day
  /** "08:00" */
  readonly startsAt: string
  readonly place: string
  readonly composition: string
  /** Why the day lies outside an indicative (dự kiến) window; else blank. */
  readonly outsideReason: string
}

export interface InspectionInputs {
  schedule: SessionInput & ScheduleFacts
  reschedule: SessionInput & ScheduleFacts & { readonly reason: string }
  notify: NoticeInput & NoticeFacts
  begin: { readonly reportAbsence: string } & BeginFacts
  concludePreliminarily: { readonly text: string }
  consolidate: Record<string, never>
  conclude: ConcludeFacts
  followUp: Record<string, never>
  close: { readonly openRecommendations: number }
  cancel: { readonly reason: string }
}
export type InspectionAction = keyof InspectionInputs

/** Where each act on an inspection is sent: to the feature that knows the facts it asks for. */
export const INSPECTION_PATHS = {
  schedule: '/api/schedules',
  reschedule: '/api/schedules',
  notify: '/api/visits',
  begin: '/api/visits',
  concludePreliminarily: '/api/inspections',
  consolidate: '/api/inspections',
  conclude: '/api/concluding',
  followUp: '/api/concluding',
  close: '/api/concluding',
  cancel: '/api/schedules',
} as const satisfies Record<InspectionAction, string>

export interface NoticeInput {
  readonly number: string
  readonly symbol: string
  readonly issuedOn: Day
  readonly signerId: string
  /** Needed where the plan sets no lead days, or where they are no longer possible. */
  readonly reportDueOn: Day | null
}

export interface NoticeFacts {
  readonly heldOn: Day
  readonly composition: string
  readonly hasOutline: boolean
}

export interface BeginFacts {
  readonly teamState: ScheduleFacts['teamState']
  readonly heldOn: Day
  readonly reportArrived: boolean
}

export interface ConcludeFacts {
  readonly noticeIssued: boolean
  readonly openFindings: number
}

export type InspectionSettings = Pick<
  Profile,
  'reportLeadDays' | 'conclusionArtefacts' | 'attendeeRules' | 'outline' | 'noticeIssuer' | 'reinspectionKinds'
>

const runs = (actor: Actor, inspection: Inspection) => holdsSeat(actor, ['teamHead', 'teamDeputy'], inspection.teamId)
const organises = (actor: Actor, inspection: Inspection) => isFocal(actor) || runs(actor, inspection)
const consolidates = (actor: Actor, inspection: Inspection) =>
  organises(actor, inspection) || holdsSeat(actor, 'teamSecretary', inspection.teamId)

/** The clerk's issuing of the notice concludes the inspection in the same act. */
const concludes = (actor: Actor, inspection: Inspection) => consolidates(actor, inspection) || holdsPost(actor, 'clerk')

export const INSPECTION_MOVES: Moves<Inspection, InspectionInputs, InspectionSettings> = {
  schedule: {
    from: ['planned', 'scheduled'],
    to: 'scheduled',
    who: organises,
    source: ['CT-III-1b-1', 'QN-III-2-2', 'TN-IVb-a-2'],
    check: (inspection, input, on) => unannounced(inspection) ?? checkSession(inspection, input, on),
  },
  reschedule: {
    from: ['notified'],
    to: 'scheduled',
    who: organises,
    source: ['QN-III-1-1', 'TN-II-2b-2'],
    check: (inspection, input, on) =>
      firstOf(isBlank(input.reason) && refusals.REASON_REQUIRED(), checkSession(inspection, input, on)),
  },
  notify: {
    from: ['scheduled'],
    to: 'notified',
    who: (actor, inspection, settings) =>
      (settings.noticeIssuer === 'team' ? organises(actor, inspection) : isFocal(actor)) || holdsPost(actor, 'clerk'),
    source: ['CT-IV-1-6', 'CT-IV-1-7', 'QN-III-2-2', 'KG-III-2-3', 'TN-IVb-a-2'],
    check: (inspection, input, on, settings) => unannounced(inspection) ?? checkNotice(input, on, settings),
    change: (_inspection, input) => ({ notifiedOn: input.issuedOn }),
  },
  begin: {
    from: ['notified'],
    to: 'inSession',
    who: runs,
    source: ['NX-IV-2.2a-6', 'CT-III-1', 'TN-II-2b-1'],
    check: (_inspection, input, on) =>
      firstOf(
        input.teamState !== 'active' && refusals.TEAM_NOT_ACTIVE(),
        on < input.heldOn && refusals.SESSION_NOT_YET({ heldOn: input.heldOn }),
        !input.reportArrived && isBlank(input.reportAbsence) && refusals.REPORT_ABSENCE_UNRECORDED(),
      ),
  },
  concludePreliminarily: {
    from: ['inSession', 'preliminarilyConcluded'],
    to: 'preliminarilyConcluded',
    who: (actor, inspection) => holdsSeat(actor, 'teamHead', inspection.teamId),
    refuseOthers: () => refusals.ONLY_TEAM_HEAD(),
    source: 'QN-II-3a-6',
    check: (_inspection, input) => (isBlank(input.text) ? refusals.PRELIM_TEXT_REQUIRED() : null),
    change: (_inspection, input, { by, on }) => ({
      preliminary: input.text.trim(),
      preliminaryBy: by.id,
      preliminaryOn: on,
    }),
  },
  consolidate: {
    from: ['inSession', 'preliminarilyConcluded'],
    to: 'consolidating',
    who: consolidates,
    source: 'QN-II-3a-6',
    check: (inspection, _input, _on, settings) =>
      isPreliminaryDue(inspection, settings) ? missingPreliminary(settings) : null,
  },
  conclude: {
    from: ['consolidating'],
    to: 'concluded',
    who: concludes,
    source: ['CT-IV-5-1', 'TN-I-2-3'],
    check: (inspection, input, _on, settings) =>
      firstOf(
        concludesWith(settings, 'conclusionNotice') && !input.noticeIssued && refusals.CONCLUSION_NOTICE_REQUIRED(),
        isPreliminaryDue(inspection, settings) && missingPreliminary(settings),
        concludesWith(settings, 'doneLists') && inspection.listsOpenOn === null && refusals.LISTS_REQUIRED(),
        checkFindings(input.openFindings),
      ),
  },
  followUp: { from: ['concluded'], to: 'remediation', who: concludes, source: 'CT-I-2d-1' },
  close: {
    from: ['concluded', 'remediation'],
    to: 'closed',
    who: organises,
    source: ['CT-I-2d-1', 'CT-I-2d-2'],
    check: (_inspection, input) =>
      input.openRecommendations > 0 ? refusals.RECOMMENDATIONS_OPEN({ count: input.openRecommendations }) : null,
  },
  cancel: {
    from: ['planned', 'scheduled', 'notified'],
    to: 'cancelled',
    who: (actor, inspection) => organises(actor, inspection) || isLeader(actor),
    source: 'design',
    check: (_inspection, input) => (isBlank(input.reason) ? refusals.REASON_REQUIRED() : null),
    change: (_inspection, input) => ({ cancelReason: input.reason.trim() }),
  },
}

/**
 * Thời hạn gửi báo cáo: the first session's day less the lead days, in calendar days; null where the plan sets none.
 * Not moved for weekends.
 *
 * @source QN-III-1-1, NX-IV-2.2a-6, TN-II-2b-2
 */
export function reportDueOn(heldOn: Day, leadDays: number | null): Day | null {
  return leadDays === null ? null : addDays(heldOn, -leadDays)
}

/** True where an inspection is concluded only after the head has spoken at its end. @source QN-II-3a-6 */
function needsPreliminary(settings: Pick<Profile, 'conclusionArtefacts'>): boolean {
  return concludesWith(settings, 'preliminaryConclusion') || concludesWith(settings, 'headRemarks')
}

/** True while the head has still to speak before the inspection may go on; nobody sits together over a report. @source QN-II-3a-6 */
export function isPreliminaryDue(
  inspection: Pick<Inspection, 'method' | 'preliminaryOn'>,
  settings: Pick<Profile, 'conclusionArtefacts'>,
): boolean {
  return needsPreliminary(settings) && inspection.method !== 'byReport' && inspection.preliminaryOn === null
}

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
function unannounced({ form }: Inspection): Refusal | null {
  return form === 'surprise' ? refusals.NOTICE_FORBIDDEN_FOR_SURPRISE() : null
}

/** The form of an inspection made again: surprise is chosen each time and never inherited. @source TN-II-2c-2 */
export function formAgain({ form }: Pick<Inspection, 'form'>): InspectionForm {
  return form === 'surprise' ? 'thematic' : form
}

function checkSession(inspection: Inspection, input: SessionInput & ScheduleFacts, on: Day): Refusal | null {
  if (input.teamState === null || input.teamState === 'proposed' || input.teamState === 'dissolved')
    return refusals.TEAM_NOT_ESTABLISHED()
  if (inspection.originalId === null && !input.teamForms.includes(inspection.form))
    return refusals.TEAM_MANDATE({ form: inspection.form })
  if (input.heldOn < on) return refusals.SESSION_IN_PAST({ heldOn: input.heldOn })
  // A re-inspection and one by programme of the Party or the Council are exempt from the window (CT-I-2d-3, CT-III-1b-1).
  const bound = inspection.originalId === null && inspection.form !== 'byProgramme'
  if (bound && isOutside(input.heldOn, input.window)) {
    if (!input.window.indicative) return refusals.OUTSIDE_PLAN_WINDOW(input.window)
    if (isBlank(input.outsideReason)) return refusals.OUTSIDE_INDICATIVE_WINDOW(input.window)
  }
  if (input.clash !== null) return refusals.SESSION_CLASH({ unit: input.clash })
  return isBlank(input.place) ? refusals.PLACE_REQUIRED() : null
}

function checkNotice(input: NoticeInput & NoticeFacts, on: Day, settings: InspectionSettings): Refusal | null {
  const due = noticeDueOn(input, settings.reportLeadDays)
  return firstOf(
    settings.outline !== 'none' && !input.hasOutline && refusals.OUTLINE_REQUIRED(),
    settings.attendeeRules.length > 0 && isBlank(input.composition) && refusals.COMPOSITION_REQUIRED(),
    checkNumber('scheduleNotice', input.number),
    checkIssueDay(input.issuedOn, on, null),
    due === null
      ? refusals.REPORT_DUE_REQUIRED()
      : (due >= input.heldOn || due < input.issuedOn) &&
          refusals.REPORT_DUE_MISPLACED({ issuedOn: input.issuedOn, heldOn: input.heldOn }),
  )
}

/** The due day that a notice states: typed where the plan sets none or the computed one has passed; else computed. @source CT-IV-4-1, QN-III-1-1 */
export function noticeDueOn(
  input: Pick<NoticeInput, 'issuedOn' | 'reportDueOn'> & Pick<NoticeFacts, 'heldOn'>,
  leadDays: number | null,
): Day | null {
  const computed = reportDueOn(input.heldOn, leadDays)
  return computed !== null && computed >= input.issuedOn ? computed : input.reportDueOn
}

/** Phát hiện còn mở: nothing is concluded over them. @refuses FINDINGS_OPEN */
export function checkFindings(open: number): Refusal | null {
  return open > 0 ? refusals.FINDINGS_OPEN({ count: open }) : null
}

function isOutside(day: Day, window: PlanWindow): boolean {
  return (window.from !== null && day < window.from) || (window.to !== null && day > window.to)
}

function missingPreliminary(settings: Pick<Profile, 'conclusionArtefacts'>): Refusal {
  return concludesWith(settings, 'headRemarks')
    ? refusals.HEAD_REMARKS_MISSING()
    : refusals.PRELIM_CONCLUSION_REQUIRED()
}

/**
 * Tái kiểm tra, phúc tra: a new inspection of the same unit, with its necessity.
 *
 * @refuses REINSPECTION_UNKNOWN, REINSPECTION_LINK_REQUIRED, WRONG_ACTOR, WRONG_STATE
 * @source CT-I-2d-3, TN-II-2c-2
 */
export function mayReinspect(
  actor: Actor,
  original: Inspection,
  given: { kind: 'reinspection' | 'recheck'; necessity: string },
  settings: Pick<Profile, 'reinspectionKinds'>,
): Decision<Inspection> {
  if (!organises(actor, original)) return refuse(common.WRONG_ACTOR({}, { source: ['CT-I-2d-3', 'TN-II-2c-2'] }))
  if (!settings.reinspectionKinds.includes(given.kind)) return refuse(refusals.REINSPECTION_UNKNOWN())
  if (!['concluded', 'remediation', 'closed'].includes(original.state))
    return refuse(common.WRONG_STATE({}, { source: 'CT-I-2d-3' }))
  return isBlank(given.necessity) ? refuse(refusals.REINSPECTION_LINK_REQUIRED()) : allow(original)
}

/**
 * Mặt làm được, chưa làm được: written by the Team while it consolidates, then opened to the unit.
 *
 * @refuses WRONG_ACTOR, WRONG_STATE, LISTS_EMPTY
 * @source TN-I-2-3
 */
export function mayEditLists(
  actor: Actor,
  inspection: Inspection,
  given: { doneList: readonly string[]; notDoneList: readonly string[]; open: boolean },
): Decision<Inspection> {
  if (!consolidates(actor, inspection)) return refuse(common.WRONG_ACTOR({}, { source: 'TN-I-2-3' }))
  if (
    !['inSession', 'preliminarilyConcluded', 'consolidating'].includes(inspection.state) ||
    inspection.listsOpenOn !== null
  )
    return refuse(common.WRONG_STATE({}, { source: 'TN-I-2-3' }))
  return given.open && (given.doneList.length === 0 || given.notDoneList.length === 0)
    ? refuse(refusals.LISTS_EMPTY())
    : allow(inspection)
}

/**
 * Whether an inspection may begin under this plan with this Team; none is chosen yet where `team` is null.
 *
 * @refuses PLAN_NOT_ISSUED, TEAM_OF_ANOTHER_PLAN
 * @source CT-III-1b-6, CT-IV-1-1
 */
export function checkPlace(
  plan: { readonly id: string; readonly state: string },
  team: { readonly planId: string } | null,
): Refusal | null {
  if (plan.state !== 'issued' && plan.state !== 'inProgress') return refusals.PLAN_NOT_ISSUED()
  return team !== null && team.planId !== plan.id ? refusals.TEAM_OF_ANOTHER_PLAN() : null
}

/** The acts that this person could do now on the inspection; the screen offers exactly these. */
export function inspectionActions(inspection: Inspection, at: Circumstances<InspectionSettings>): InspectionAction[] {
  return openMoves(INSPECTION_MOVES, inspection, at)
}

/** The lists of done and not done are the Team's own until they are opened to the unit. @source TN-I-2-3 */
export function asKnownTo(by: Actor, inspection: Inspection): Inspection {
  const unitOnly = holdsPost(by, ['unitHead', 'unitOfficer'], inspection.unitId) && !isFocal(by)
  return unitOnly && inspection.listsOpenOn === null ? { ...inspection, doneList: [], notDoneList: [] } : inspection
}
