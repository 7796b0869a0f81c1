import type { Refusal } from '#kernel/decision.ts'
import { refusals } from '../refusals.ts'
import type { PlanContent } from './plan.ts'

/**
 * No periodic round is issued without a basic content of its plan; a plan of surprises, of ISO or by programme alone has none.
 *
 * @refuses BASIC_CONTENT_MISSING
 * @source CT-II-0
 */
export function checkBasics({ forms }: Pick<PlanContent, 'forms'>, missing: readonly string[] = []): Refusal | null {
  const exempt = (forms ?? []).length > 0 && forms.every(({ code }) => EXEMPT.includes(code ?? ''))
  return missing.length > 0 && !exempt ? refusals.BASIC_CONTENT_MISSING({ names: missing }) : null
}

const EXEMPT = ['surprise', 'isoQms', 'byProgramme']
