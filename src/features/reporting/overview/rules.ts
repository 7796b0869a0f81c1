import { type Conclusion, type ConclusionAction, conclusionActions } from '#features/concluding/conclusions/rules.ts'
import { type Correction, type CorrectionAction, correctionActions } from '#features/concluding/corrections/rules.ts'
import {
  daysLate,
  isOpen,
  type Recommendation,
  type RecommendationAction,
  recommendationActions,
  runningDueOn,
} from '#features/concluding/recommendations/rules.ts'
import type { Profile } from '#features/ground/profiles/rules.ts'
import { type Finding, type FindingAction, findingActions } from '#features/inspecting/findings/rules.ts'
import {
  type Inspection,
  type InspectionAction,
  inspectionActions,
  isPreliminaryDue,
} from '#features/inspecting/inspections/rules.ts'
import type { ScheduleNotice, Session } from '#features/inspecting/schedules/rules.ts'
import { UNIT_REPORT_MOVES, type UnitReport, type UnitReportAction } from '#features/inspecting/unit-reports/rules.ts'
import { type Plan, type PlanAction, planActions } from '#features/planning/plans/rules.ts'
import { TEAM_MOVES, type Team, type TeamAction } from '#features/planning/teams/rules.ts'
import { type Actor, type Circumstances, holdsPost } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { openMoves } from '#kernel/lifecycle.ts'

/** One thing that waits for this person: what, by when, and where the act is. */
export interface Work {
  readonly id: string
  readonly thing:
    | 'plan'
    | 'team'
    | 'inspection'
    | 'notice'
    | 'unitReport'
    | 'finding'
    | 'conclusion'
    | 'correction'
    | 'recommendation'
  readonly action: string
  readonly unitId: string | null
  readonly subject: string
  readonly state: string
  readonly dueOn: Day | null
  readonly path: string
}

/** Everything the person may know of, as the stores answer it. */
export interface Known {
  readonly plans: readonly Plan[]
  readonly teams: readonly Team[]
  readonly inspections: readonly Inspection[]
  readonly sessions: readonly Session[]
  readonly notices: readonly ScheduleNotice[]
  readonly reports: readonly UnitReport[]
  readonly findings: readonly Finding[]
  readonly conclusions: readonly Conclusion[]
  readonly corrections: readonly Correction[]
  readonly recommendations: readonly Recommendation[]
  readonly profiles: ReadonlyMap<string, Profile>
}

/**
 * The one act that a state waits for, by the person who may do it: not what one could also do (cancel, return, reject).
 * The moves themselves say who may; this only says which of them is the next step.
 */
const NEXT = {
  plan: ['submit', 'sign', 'issue', 'acceptImported'] satisfies PlanAction[],
  team: ['establish', 'activate'] satisfies TeamAction[],
  inspection: [
    'notify',
    'schedule',
    'begin',
    'concludePreliminarily',
    'consolidate',
    'conclude',
    'close',
  ] satisfies InspectionAction[],
  unitReport: ['receive'] satisfies UnitReportAction[],
  finding: ['submit', 'confirm', 'present', 'accept', 'uphold'] satisfies FindingAction[],
  conclusion: ['submit', 'sign', 'issue'] satisfies ConclusionAction[],
  correction: ['approve'] satisfies CorrectionAction[],
  recommendation: [
    'agree',
    'reportRemedy',
    'refer',
    'direct',
    'accept',
    'lapse',
    'proposeHandling',
    'handle',
    'resume',
    'escalate',
    'answer',
  ] satisfies RecommendationAction[],
}

/** Việc của tôi: what waits for this person now, late first. @source CT-I-2d-1, CT-IV-4-3, CT-IV-4-6 */
export function workOf(actor: Actor, on: Day, known: Known): Work[] {
  const at = <Settings>(settings: Settings): Circumstances<Settings> => ({ by: actor, on, settings })
  const inspection = new Map(known.inspections.map((one) => [one.id, one]))
  const profileOf = (inspectionId: string) => known.profiles.get(inspection.get(inspectionId)?.planId ?? '')
  const heldOn = new Map(known.sessions.map((session) => [session.inspectionId, session.heldOn]))
  const works: Work[] = []

  for (const plan of known.plans) {
    const action = first(NEXT.plan, planActions(plan, at({})))
    // An existing plan is accepted as issued, or goes to be signed: the import's own page offers both.
    if (action)
      works.push({
        id: `${plan.id}:${action}`,
        thing: 'plan',
        action,
        unitId: null,
        subject: plan.title,
        state: plan.state,
        dueOn: null,
        path: `/ke-hoach/${plan.id}`,
      })
  }
  for (const team of known.teams) {
    const profile = known.profiles.get(team.planId)
    const action = profile && first(NEXT.team, openMoves(TEAM_MOVES, team, at(profile)))
    if (action)
      works.push({
        id: `${team.id}:${action}`,
        thing: 'team',
        action,
        unitId: null,
        subject: team.name,
        state: team.state,
        dueOn: null,
        path: `/doan/${team.id}`,
      })
  }
  for (const one of known.inspections) {
    const profile = profileOf(one.id)
    if (!profile) continue
    // Where the plan does not ask the head to speak, or he has spoken, nobody waits for it.
    const open = inspectionActions(one, at(profile)).filter(
      (action) => action !== 'concludePreliminarily' || isPreliminaryDue(one, profile),
    )
    const action = first(NEXT.inspection, open)
    const day = heldOn.get(one.id) ?? null
    // Concluded by issuing the notice where the plan asks for one; before the day of the session there is nothing to begin.
    const notice = profile.conclusionArtefacts.some((listed) => listed.artefact === 'conclusionNotice')
    const waits =
      // Another day could be chosen, but nobody waits for it.
      (action === 'schedule' && one.state !== 'planned') ||
      (action === 'begin' && day !== null && day > on) ||
      (action === 'conclude' && notice) ||
      (action === 'close' && known.recommendations.some((r) => r.inspectionId === one.id && isOpen(r)))
    if (action && !waits && !isSecretarys(action, one, known.teams, actor))
      works.push({
        id: `${one.id}:${action}`,
        thing: 'inspection',
        action,
        unitId: one.unitId,
        subject: '',
        state: one.state,
        dueOn: ['begin', 'notify', 'concludePreliminarily'].includes(action) ? day : null,
        path: `/cuoc/${one.id}`,
      })
  }
  // A cancelled inspection asks nobody for anything more.
  const cancelled = new Set(known.inspections.filter((one) => one.state === 'cancelled').map((one) => one.id))
  for (const notice of known.notices)
    if (
      !cancelled.has(notice.inspectionId) &&
      notice.state === 'sent' &&
      holdsPost(actor, ['unitHead', 'unitOfficer'], notice.unitId)
    )
      works.push({
        id: `${notice.id}:acknowledge`,
        thing: 'notice',
        action: 'acknowledge',
        unitId: notice.unitId,
        subject: '',
        state: notice.state,
        // No text sets a day for it; what the notice announces is too late to begin with.
        dueOn: notice.reportDueOn ?? heldOn.get(notice.inspectionId) ?? null,
        path: `/cuoc/${notice.inspectionId}`,
      })
  for (const report of known.reports) {
    const profile = profileOf(report.inspectionId)
    if (!profile || cancelled.has(report.inspectionId)) continue
    const writes =
      holdsPost(actor, ['unitHead', 'unitOfficer'], report.unitId) &&
      ['notStarted', 'drafting', 'returned'].includes(report.state)
    const action = writes ? 'write' : first(NEXT.unitReport, openMoves(UNIT_REPORT_MOVES, report, at(profile)))
    if (action)
      works.push({
        id: `${report.id}:${action}`,
        thing: 'unitReport',
        action,
        unitId: report.unitId,
        subject: '',
        state: report.state,
        dueOn: writes ? report.dueOn : null,
        path: writes ? `/don-vi/bao-cao/${report.id}` : `/cuoc/${report.inspectionId}/bao-cao`,
      })
  }
  for (const finding of known.findings) {
    const profile = profileOf(finding.inspectionId)
    const action = profile && first(NEXT.finding, findingActions(finding, at(profile)))
    if (action)
      works.push({
        id: `${finding.id}:${action}`,
        thing: 'finding',
        action,
        unitId: finding.unitId,
        subject: finding.fact,
        state: finding.state,
        dueOn: null,
        path: `/cuoc/${finding.inspectionId}/phat-hien`,
      })
  }
  for (const conclusion of known.conclusions) {
    const profile = profileOf(conclusion.inspectionId)
    const action = profile && first(NEXT.conclusion, conclusionActions(conclusion, at(profile)))
    if (action)
      works.push({
        id: `${conclusion.id}:${action}`,
        thing: 'conclusion',
        action,
        unitId: conclusion.unitId,
        subject: '',
        state: conclusion.state,
        dueOn: null,
        path: `/cuoc/${conclusion.inspectionId}/ket-luan`,
      })
  }
  for (const one of known.corrections) {
    const action = first(NEXT.correction, correctionActions(one, at({})))
    const path = `/cuoc/${one.inspectionId}/ket-luan`
    if (action)
      works.push({
        id: `${one.id}:${action}`,
        thing: 'correction',
        action,
        unitId: one.unitId,
        subject: '',
        state: one.state,
        dueOn: null,
        path,
      })
  }
  for (const one of known.recommendations) {
    const profile = profileOf(one.inspectionId)
    if (!profile) continue
    const acceptor =
      known.conclusions.find((conclusion) => conclusion.inspectionId === one.inspectionId)?.acceptor ?? 'teamOrFocal'
    const open = recommendationActions(one, at({ ...profile, acceptor }))
    const action = first(NEXT.recommendation, open)
    // An agreed remedy waits for its day; only when it has passed does anyone else have to act.
    if (!action || (action === 'lapse' && daysLate(one, on) === 0)) continue
    const dueOn = (action === 'agree' ? one.respondOn : null) ?? runningDueOn(one)
    works.push({
      id: `${one.id}:${action}`,
      thing: 'recommendation',
      action,
      unitId: one.unitId,
      subject: one.text,
      state: one.state,
      dueOn,
      path: `/kien-nghi/${one.id}`,
    })
  }
  return works.toSorted((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'))
}

/** Consolidating is the secretary's where the Team has one; then it does not wait for anybody else. @source QN-III-3-2 */
function isSecretarys(action: string, one: Inspection, teams: readonly Team[], actor: Actor): boolean {
  if (action !== 'consolidate' && action !== 'conclude') return false
  const secretary = teams.find((team) => team.id === one.teamId)?.seats.find((seat) => seat.seat === 'teamSecretary')
  return secretary !== undefined && secretary.accountId !== actor.id
}

function first<Action extends string>(wanted: readonly Action[], open: readonly string[]): Action | undefined {
  return wanted.find((action) => open.includes(action))
}
