import { checkEnding, wordsOfEnding } from '#features/ground/papers/rules.ts'
import { concludesWith } from '#features/ground/profiles/rules.ts'
import { type Actor, type Circumstances, holdsPost, holdsSeat, isFocal, isLeader } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { allOf } from '#kernel/decision.ts'
import { type Moves, openMoves } from '#kernel/lifecycle.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from '../refusals.ts'
import { checkFindings, isPreliminaryDue, missingPreliminary } from './conclusion.ts'
import type { InspectionAction, InspectionInputs, InspectionSettings } from './inputs.ts'
import type { Inspection } from './inspection.ts'
import { checkNotice, checkNoticeSigning } from './notice.ts'
import { checkSession, unannounced } from './session.ts'
import { concludes, consolidates, organises, runs } from './who.ts'

const notifies = (actor: Actor, inspection: Inspection, settings: InspectionSettings) =>
  (settings.noticeIssuer === 'team' ? organises(actor, inspection) : isFocal(actor)) || holdsPost(actor, 'clerk')

/** The head of the Team has still to say what this plan asks him to say. */
const unspoken = (inspection: Inspection, _on: Day, settings: InspectionSettings) =>
  isPreliminaryDue(inspection, settings) ? missingPreliminary(settings) : null

export const INSPECTION_MOVES: Moves<Inspection, InspectionInputs, InspectionSettings> = {
  schedule: {
    from: ['planned', 'scheduled'],
    to: 'scheduled',
    who: organises,
    source: ['CT-III-1b-1', 'QN-III-2-2', 'TN-IVb-a-2'],
    bar: unannounced,
    check: checkSession,
  },
  reschedule: {
    from: ['notified'],
    to: 'scheduled',
    who: organises,
    source: ['QN-III-1-1', 'TN-II-2b-2'],
    check: (inspection, input, on) =>
      allOf(isBlank(input.reason) && refusals.REASON_REQUIRED(), checkSession(inspection, input, on)),
  },
  signNotice: {
    from: ['scheduled'],
    to: 'scheduled',
    who: notifies,
    setting: 'noticeIssuer',
    source: ['CT-IV-1-6', 'KG-III-2-3'],
    bar: unannounced,
    check: (_inspection, input, on, settings) => checkNoticeSigning(input, on, settings),
  },
  notify: {
    from: ['scheduled'],
    to: 'notified',
    who: notifies,
    setting: 'noticeIssuer',
    source: ['CT-IV-1-6', 'CT-IV-1-7', 'QN-III-2-2', 'KG-III-2-3', 'TN-IVb-a-2'],
    bar: unannounced,
    check: (_inspection, input, on, settings) => checkNotice(input, on, settings),
    change: (_inspection, input) => ({ notifiedOn: input.issuedOn }),
  },
  begin: {
    from: ['notified'],
    to: 'inSession',
    who: runs,
    source: ['NX-IV-2.2a-6', 'CT-III-1', 'TN-II-2b-1'],
    check: (_inspection, input, on) =>
      allOf(
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
    bar: unspoken,
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
    from: ['planned', 'scheduled', 'notified'],
    to: 'cancelled',
    who: (actor, inspection) => organises(actor, inspection) || isLeader(actor),
    source: 'design',
    // Until the unit has its notice, nothing has gone out that another paper would have to end.
    check: (inspection, input) =>
      allOf(
        isBlank(input.reason) && refusals.REASON_REQUIRED(),
        inspection.state === 'notified' && checkEnding(input, input.signedCopy),
      ),
    change: (_inspection, input) => ({ cancelReason: wordsOfEnding(input) }),
  },
}

/** The acts that this person could do now on the inspection; the screen offers exactly these. */
export function inspectionActions(inspection: Inspection, at: Circumstances<InspectionSettings>): InspectionAction[] {
  return openMoves(INSPECTION_MOVES, inspection, at)
}
