import { allOf, type Refusal } from '#kernel/decision.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from '../refusals.ts'
import type { Finding, FindingSettings, ResponsibilityFacts } from './finding.ts'

/** @source CT-I-1c-1, CT-I-2a-1 */
export function checkFinding(finding: Finding): Refusal | null {
  return allOf(checkCauses(finding), isBlank(finding.evidence) && refusals.FINDING_EVIDENCE_REQUIRED())
}

/** @source CT-I-1c-1 */
export function checkCauses({ kind, causes }: Pick<Finding, 'kind' | 'causes'>): Refusal | null {
  return kind === 'limitation' && causes.every((cause) => isBlank(cause)) ? refusals.LIMITATION_WITHOUT_CAUSE() : null
}

/** @source QN-I-2-4 */
export function checkResponsibility(
  finding: Finding,
  facts: ResponsibilityFacts,
  settings: FindingSettings,
): Refusal | null {
  const asked =
    settings.findingResponsibility === 'required' && ['shortcoming', 'limitation', 'violation'].includes(finding.kind)
  return asked && facts.responsibilities === 0 ? refusals.RESPONSIBILITY_REQUIRED() : null
}

export function checkRuling(ruling: string): Refusal | null {
  return isBlank(ruling) ? refusals.RULING_REQUIRED() : null
}
