import type { PlanDoubt } from '#features/planning/plan-import/contract.ts'
import { addressDoubts } from './addresses.ts'
import { amendmentDoubts } from './amendments.ts'
import { missingAnnexes } from './annexes.ts'
import { bracketDoubts } from './brackets.ts'
import { citationDoubts } from './citations.ts'
import { contradictions } from './contradictions.ts'
import { dayDoubts } from './days.ts'
import type { Doubter, ReadPlan } from './doubt.ts'
import { headerDoubts } from './header.ts'
import { misreadings } from './misreadings.ts'
import { numeralDoubts } from './numerals.ts'
import { referenceDoubts } from './references.ts'
import { residueDoubts } from './residue.ts'
import { scopeDoubts } from './scope.ts'
import { signatureDoubts } from './signature.ts'
import { nameDoubts, numberDoubts } from './targets.ts'

const DOUBTERS: readonly Doubter[] = [
  headerDoubts,
  numeralDoubts,
  misreadings,
  amendmentDoubts,
  citationDoubts,
  dayDoubts,
  contradictions,
  scopeDoubts,
  residueDoubts,
  signatureDoubts,
  missingAnnexes,
  nameDoubts,
  addressDoubts,
  bracketDoubts,
  referenceDoubts,
  numberDoubts,
]

/**
 * Điều cần xác nhận: what changes the meaning, as codes of the register of anomalies. Nothing is repaired; each doubt
 * says what a person may decide. @source QN-HDR-1, QN-HDR-2, CT-III-1b-4, NX-IV-2.2a-4
 */
export function doubtsOf(plan: ReadPlan): PlanDoubt[] {
  const doubts = DOUBTERS.flatMap((doubter) => doubter(plan))
  return withoutRepeats(doubts).toSorted((a, b) => a.line - b.line || a.code.localeCompare(b.code))
}

/** The same question about the same words of one line is asked once. */
function withoutRepeats(doubts: readonly PlanDoubt[]): PlanDoubt[] {
  const asked = new Map(doubts.toReversed().map((doubt) => [`${doubt.code} ${doubt.line} ${doubt.text}`, doubt]))
  return doubts.filter((doubt) => asked.get(`${doubt.code} ${doubt.line} ${doubt.text}`) === doubt)
}
