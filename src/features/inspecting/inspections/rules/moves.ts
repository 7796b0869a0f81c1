import { checkEnding } from '#features/ground/papers/rules.ts'
import { concludesWith } from '#features/ground/profiles/rules.ts'
import { type Actor, type Circumstances, holdsPost, holdsSeat, isFocal, isLeader } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { allOf, type Refusal } from '#kernel/decision.ts'
import { type Moves, openMoves } from '#kernel/lifecycle.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from '../refusals.ts'
import { checkFindings, isPreliminaryDue, missingPreliminary } from './conclusion.ts'
import { byReport, checkGather } from './desk.ts'
import type { InspectionAction, InspectionInputs, InspectionSettings } from './inputs.ts'
import type { Inspection } from './inspection.ts'
import { checkNotice, checkNoticeSigning } from './notice.ts'
import { checkHostDay, checkSession, ownDay, unannounced } from './session.ts'
import { concludes, consolidates, organises, runs } from './who.ts'

/** What goes with the session of another is announced by the Team that does it. @source CT-IV-2a-2 */
const notifies = (actor: Actor, inspection: Inspection, settings: InspectionSettings) =>
  (settings.noticeIssuer === 'team' || inspection.hostId !== null ? organises(actor, inspection) : isFocal(actor)) ||
  holdsPost(actor, 'clerk')

/** Who may cancel, as the plan of the locality says. */
const cancels = (actor: Actor, inspection: Inspection, { mayCancel }: Pick<InspectionSettings, 'mayCancel'>) =>
  (mayCancel.includes('focalAgency') && isFocal(actor)) ||
  (mayCancel.includes('teamLead') && runs(actor, inspection)) ||
  (mayCancel.includes('leader') && isLeader(actor))

/** The head of the Team has still to say what this plan asks him to say. */
const unspoken = (inspection: Inspection, _on: Day, settings: InspectionSettings) =>
  isPreliminaryDue(inspection, settings) ? missingPreliminary(settings) : null

/** What the head of the Team arranges himself, he agrees to; what anybody else does, where it is his to decide, waits for him. @source QN-II-4-2 */
const agreed = (
  { headDecides, teamId }: Inspection,
  _input: unknown,
  { by, on }: Circumstances<InspectionSettings>,
) => ({
  headAgreedOn: headDecides && holdsSeat(by, 'teamHead', teamId) ? on : null,
})

/** A surprise is never told; a day that the head decides is told once he has agreed to it. */
const unannouncable = (inspection: Inspection): Refusal | null =>
  unannounced(inspection) ??
  (inspection.headDecides && inspection.headAgreedOn === null ? refusals.DAY_NOT_AGREED() : null)

export const INSPECTION_MOVES: Moves<Inspection, InspectionInputs, InspectionSettings> = {
  schedule: {
    from: ['planned', 'scheduled'],
    to: 'scheduled',
    known: (_settings, inspection) => !byReport(inspection) || inspection.state !== 'planned',
    who: organises,
    source: ['CT-III-1b-1', 'QN-III-2-2', 'QN-II-4-2', 'TN-IVb-a-2'],
    bar: (inspection) => unannounced(inspection) ?? ownDay(inspection),
    check: checkSession,
    change: agreed,
  },
  reschedule: {
    from: ['notified'],
    to: 'scheduled',
    who: organises,
    source: ['QN-III-1-1', 'TN-II-2b-2'],
    bar: ownDay,
    check: (inspection, input, on, settings) =>
      allOf(isBlank(input.reason) && refusals.REASON_REQUIRED(), checkSession(inspection, input, on, settings)),
    change: agreed,
  },
  agreeDay: {
    from: ['scheduled'],
    to: 'scheduled',
    known: (_settings, { headDecides }) => headDecides,
    who: (actor, inspection) => holdsSeat(actor, 'teamHead', inspection.teamId),
    refuseOthers: () => refusals.ONLY_TEAM_HEAD({ decides: 'day' }),
    when: ({ headAgreedOn }) => headAgreedOn === null,
    source: ['QN-II-4-2', 'CT-IV-2b-1'],
    change: (_inspection, _input, { on }) => ({ headAgreedOn: on }),
  },
  followHost: {
    from: ['planned', 'scheduled', 'notified'],
    to: 'scheduled',
    known: (_settings, { hostId }) => hostId !== null,
    who: organises,
    source: ['CT-III-3c-1', 'CT-IV-2b-1'],
    check: (_inspection, { hostSession }) => (hostSession === null ? refusals.HOST_NOT_SCHEDULED() : null),
    change: agreed,
  },
  leaveHost: {
    from: ['planned', 'scheduled', 'notified'],
    to: 'planned',
    known: (_settings, { hostId }) => hostId !== null,
    who: organises,
    source: 'CT-III-3c-1',
    check: (_inspection, { hostState }) => (hostState === 'cancelled' ? null : refusals.HOST_STANDS()),
    change: () => ({ hostId: null, headAgreedOn: null }),
  },
  gather: {
    // Asked again, the report is due by another day.
    from: ['planned', 'gathering'],
    to: 'gathering',
    known: (_settings, inspection) => byReport(inspection),
    who: (actor, inspection) =>
      inspection.headDecides ? holdsSeat(actor, 'teamHead', inspection.teamId) : organises(actor, inspection),
    refuseOthers: ({ headDecides }) => (headDecides ? refusals.ONLY_TEAM_HEAD({ decides: 'day' }) : null),
    source: ['TN-II-2a-1', 'QN-II-4-2'],
    check: checkGather,
    // From now on the unit has a report to send.
    change: ({ notifiedOn }, _input, { on }) => ({ notifiedOn: notifiedOn ?? on }),
  },
  review: {
    from: ['gathering'],
    to: 'reviewing',
    known: (_settings, inspection) => byReport(inspection),
    who: runs,
    source: 'TN-II-2a-1',
    check: (_inspection, input) =>
      allOf(
        input.teamState !== 'active' && refusals.TEAM_NOT_ACTIVE(),
        !input.reportArrived && isBlank(input.reportAbsence) && refusals.REPORT_ABSENCE_UNRECORDED(),
      ),
  },
  clarify: {
    from: ['reviewing', 'clarifying'],
    to: 'clarifying',
    known: (_settings, inspection) => byReport(inspection),
    who: consolidates,
    source: 'TN-II-2a-1',
    check: (_inspection, input) => (isBlank(input.text) ? refusals.CLARIFICATION_EMPTY() : null),
  },
  resumeReview: {
    from: ['clarifying'],
    to: 'reviewing',
    known: (_settings, inspection) => byReport(inspection),
    who: consolidates,
    source: 'TN-II-2a-1',
  },
  signNotice: {
    from: ['scheduled'],
    to: 'scheduled',
    who: notifies,
    setting: 'noticeIssuer',
    source: ['CT-IV-1-6', 'KG-III-2-3'],
    bar: unannouncable,
    check: (_inspection, input, on, settings) => checkNoticeSigning(input, on, settings),
  },
  notify: {
    from: ['scheduled'],
    to: 'notified',
    who: notifies,
    setting: 'noticeIssuer',
    source: ['CT-IV-1-6', 'CT-IV-1-7', 'QN-III-2-2', 'KG-III-2-3', 'TN-IVb-a-2'],
    bar: unannouncable,
    check: (inspection, input, on, settings) =>
      allOf(checkHostDay(inspection, input), checkNotice(input, on, settings)),
    change: (_inspection, input) => ({ notifiedOn: input.issuedOn }),
  },
  begin: {
    from: ['notified'],
    to: 'inSession',
    who: runs,
    source: ['NX-IV-2.2a-6', 'CT-III-1', 'TN-II-2b-1'],
    check: (inspection, input, on) =>
      allOf(
        input.teamState !== 'active' && refusals.TEAM_NOT_ACTIVE(),
        checkHostDay(inspection, input),
        on < input.heldOn && refusals.SESSION_NOT_YET({ heldOn: input.heldOn }),
        !input.reportArrived && isBlank(input.reportAbsence) && refusals.REPORT_ABSENCE_UNRECORDED(),
      ),
  },
  concludePreliminarily: {
    from: ['inSession', 'preliminarilyConcluded'],
    to: 'preliminarilyConcluded',
    who: (actor, inspection) => holdsSeat(actor, 'teamHead', inspection.teamId),
    refuseOthers: () => refusals.ONLY_TEAM_HEAD({ decides: 'conclusion' }, { setting: 'conclusionArtefacts' }),
    source: 'QN-II-3a-6',
    check: (_inspection, input) => (isBlank(input.text) ? refusals.PRELIM_TEXT_REQUIRED() : null),
    change: (_inspection, input, { by, on }) => ({
      preliminary: input.text.trim(),
      preliminaryBy: by.id,
      preliminaryOn: on,
    }),
  },
  consolidate: {
    from: ['inSession', 'preliminarilyConcluded', 'reviewing'],
    to: 'consolidating',
    who: consolidates,
    source: ['QN-II-3a-6', 'TN-II-2a-1', 'CT-II-0'],
    bar: unspoken,
    check: (_inspection, { unseenFocus = [] }) =>
      unseenFocus.length > 0 ? refusals.RESULT_INCOMPLETE({ names: unseenFocus }) : null,
  },
  conclude: {
    from: ['consolidating'],
    to: 'concluded',
    who: concludes,
    source: ['CT-IV-5-1', 'TN-I-2-3'],
    bar: (inspection, on, settings) =>
      allOf(
        unspoken(inspection, on, settings),
        concludesWith(settings, 'doneLists') && inspection.listsOpenOn === null && refusals.LISTS_REQUIRED(),
      ),
    check: (_inspection, input, _on, settings) =>
      allOf(
        concludesWith(settings, 'conclusionNotice') && !input.noticeIssued && refusals.CONCLUSION_NOTICE_REQUIRED(),
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
    from: ['planned', 'scheduled', 'notified', 'gathering'],
    to: 'cancelled',
    who: cancels,
    setting: 'mayCancel',
    source: 'design',
    // Until the unit has its notice, nothing has gone out that another paper would have to end.
    check: (inspection, input) =>
      allOf(
        isBlank(input.reason) && refusals.REASON_REQUIRED(),
        inspection.state === 'notified' && checkEnding(input, input.signedCopy),
      ),
    change: (_inspection, input) => ({ cancelReason: input.reason.trim(), endingPaper: input.document.trim() }),
  },
}

/** The acts that this person could do now on the inspection; the screen offers exactly these. */
export function inspectionActions(inspection: Inspection, at: Circumstances<InspectionSettings>): InspectionAction[] {
  return openMoves(INSPECTION_MOVES, inspection, at)
}
