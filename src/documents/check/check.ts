import { BODY_RULES } from './body-rules.ts'
import { CLOSING_RULES } from './closing-rules.ts'
import { HEADING_RULES } from './heading-rules.ts'
import { openDocx } from './opened.ts'
import { PAGE_RULES } from './page-rules.ts'
import { partsOf } from './parts.ts'
import type { Facts, Rule, Verdict } from './verdict.ts'

export interface CheckedRule extends Verdict {
  /** "Q1"; its source is "ND30-Q1". */
  readonly rule: string
  /** A check of this program, no text of the decree: reported as "lưu ý", not as a breach. */
  readonly advice: boolean
}

/**
 * Kiểm tra thể thức: opens a DOCX and answers for every automatic rule of Decree 30 whether the file keeps it, with what was measured.
 * @throws Refused for a file that is no DOCX
 */
export async function checkDocx(bytes: Uint8Array, facts: Facts = {}): Promise<CheckedRule[]> {
  const parts = partsOf(await openDocx(bytes))
  return Object.entries(RULES).map(([rule, judge]) => ({ rule, advice: ADVICE.has(rule), ...judge(parts, facts) }))
}

const RULES: Readonly<Record<string, Rule>> = { ...PAGE_RULES, ...HEADING_RULES, ...BODY_RULES, ...CLOSING_RULES }
const ADVICE = new Set(['G5', 'G8', 'G9', 'C5', 'Y8', 'D5', 'B8', 'B9', 'K4', 'K8', 'K13', 'N5', 'A1', 'A7'])
