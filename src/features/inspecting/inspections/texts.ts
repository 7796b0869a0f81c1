import type { Inspection, InspectionAction } from './rules.ts'
import { acts } from './texts/acts.ts'
import { list } from './texts/list.ts'
import { page } from './texts/page.ts'
import { states } from './texts/states.ts'

export { recordTexts } from './texts/record.ts'
export { tones } from './texts/states.ts'
export { placingStates, placingTexts, workTexts, workWhy } from './texts/work.ts'

/** How an act is called on this inspection: what is inspected by report ends no session. */
export function actName(
  { action, consolidateReport }: Pick<(typeof texts)['vi'], 'action' | 'consolidateReport'>,
  act: InspectionAction,
  { method }: Pick<Inspection, 'method'>,
): string {
  return act === 'consolidate' && method === 'byReport' ? consolidateReport : action[act]
}

/** Every word of its screens but of the one that sets up a new one, for which nobody else waits; each part stands in texts/. */
export const texts = {
  vi: { ...states.vi, ...list.vi, ...page.vi, ...acts.vi },
  en: { ...states.en, ...list.en, ...page.en, ...acts.en },
}
