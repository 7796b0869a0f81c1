import { isPreliminaryDue } from './conclusion.ts'
import { byReport } from './desk.ts'
import type { InspectionAction, InspectionSettings } from './inputs.ts'
import type { Inspection } from './inspection.ts'

/** The step that leads on from here, whoever has to make it; null when nothing is left to do. @source CT-I-2d-1 */
export function nextStep(
  inspection: Pick<Inspection, 'state' | 'method' | 'preliminaryOn' | 'headDecides' | 'headAgreedOn' | 'hostId'>,
  settings: InspectionSettings,
): InspectionAction | null {
  switch (inspection.state) {
    case 'planned':
      if (inspection.hostId !== null) return 'followHost'
      return byReport(inspection) ? 'gather' : 'schedule'
    case 'scheduled':
      return inspection.headDecides && inspection.headAgreedOn === null ? 'agreeDay' : 'notify'
    case 'gathering':
      return 'review'
    case 'reviewing':
      return 'consolidate'
    case 'clarifying':
      return 'resumeReview'
    case 'notified':
      return 'begin'
    case 'inSession':
    case 'preliminarilyConcluded':
      return isPreliminaryDue(inspection, settings) ? 'concludePreliminarily' : 'consolidate'
    case 'consolidating':
      return 'conclude'
    case 'concluded':
      return 'followUp'
    case 'remediation':
      return 'close'
    default:
      return null
  }
}
