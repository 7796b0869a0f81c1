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

/** Of which findings the plan wants somebody named: of violations alone, or of shortcomings and limitations too. @source QN-I-2-4 */
export function asksResponsibility({ kind }: Pick<Finding, 'kind'>, settings: FindingSettings): boolean {
  const kinds = settings.responsibilityLimit === 'violations' ? [] : ['shortcoming', 'limitation']
  return settings.findingResponsibility === 'required' && ['violation', ...kinds].includes(kind)
}

/** @source QN-I-2-4 */
export function checkResponsibility(
  finding: Finding,
  facts: ResponsibilityFacts,
  settings: FindingSettings,
): Refusal | null {
  return asksResponsibility(finding, settings) && facts.responsibilities === 0
    ? refusals.RESPONSIBILITY_REQUIRED()
    : null
}

export function checkRuling(ruling: string): Refusal | null {
  return isBlank(ruling) ? refusals.RULING_REQUIRED() : null
}
