import { concludesWith, type Profile } from '#features/ground/profiles/rules.ts'
import type { Refusal } from '#kernel/decision.ts'
import { refusals } from '../refusals.ts'
import type { Inspection } from './inspection.ts'

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

/** Phát hiện còn mở: nothing is concluded over them. @refuses FINDINGS_OPEN */
export function checkFindings(open: number): Refusal | null {
  return open > 0 ? refusals.FINDINGS_OPEN({ count: open }) : null
}

export function missingPreliminary(settings: Pick<Profile, 'conclusionArtefacts'>): Refusal {
  return concludesWith(settings, 'headRemarks')
    ? refusals.HEAD_REMARKS_MISSING()
    : refusals.PRELIM_CONCLUSION_REQUIRED()
}
